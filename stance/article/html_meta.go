package article

import (
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageMeta reads what a page says of itself: JSON-LD first, then the meta tags
// of Open Graph and its kin, then what stands on the page.
func pageMeta(doc *html.Node) map[string]string {
	m := map[string]string{}
	tags := map[string]string{}
	var title, heading, canonical, byline, clock string
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Script:
			if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
				linkedData(m, n.FirstChild.Data)
			}
		case atom.Meta:
			for _, key := range []string{"property", "name", "itemprop"} {
				if k := strings.ToLower(attr(n, key)); k != "" && tags[k] == "" {
					tags[k] = strings.TrimSpace(attr(n, "content"))
				}
			}
		case atom.Link:
			if attr(n, "rel") == "canonical" {
				canonical = attr(n, "href")
			}
		case atom.Title:
			first(&title, inline(n))
		case atom.H1:
			first(&heading, inline(n))
		case atom.Time:
			first(&clock, attr(n, "datetime"))
		}
		if byline == "" && n.Type == html.ElementNode && (attr(n, "rel") == "author" || named(n, bylines)) {
			if by := inlineUpTo(n, 100); len(by) < 100 {
				byline = by
			}
		}
	}
	pick := func(key string, names ...string) {
		for _, n := range names {
			if m[key] == "" && !strings.HasPrefix(tags[n], "http") {
				m[key] = tags[n]
			}
		}
	}
	pick("outlet", "og:site_name", "publisher", "application-name", "dc.publisher")
	pick("published", "article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "dc.date.issued", "dc.date", "date", "pubdate", "sailthru.date")
	pick("title", "og:title", "twitter:title", "headline", "dc.title")
	pick("author", "article:author", "author", "parsely-author", "byl", "dc.creator", "sailthru.author")
	fill(m, "title", heading, title)
	fill(m, "author", byline)
	fill(m, "published", clock)
	fill(m, "url", canonical, tags["og:url"])
	if u, err := url.Parse(m["url"]); err != nil || u.Host == "" {
		delete(m, "url")
	}
	m["author"] = strings.TrimSpace(byPrefix.ReplaceAllString(m["author"], ""))
	m["title"] = oneLine(m["title"])
	return m
}

// bylines are the names of the element that says who wrote the article.
var bylines = newWordList("author authors byline autorenzeile firma")

var byPrefix = regexp.MustCompile(`(?i)^(by|von|di|par|por)\s+`)

func first(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

func fill(m map[string]string, key string, values ...string) {
	for _, v := range values {
		if m[key] == "" {
			m[key] = strings.TrimSpace(v)
		}
	}
}

// linkedData takes what a JSON-LD block says of an article; a block that is no
// JSON says nothing.
func linkedData(m map[string]string, data string) {
	var v any
	if json.Unmarshal([]byte(data), &v) != nil {
		return
	}
	eachObject(v, 0, func(o map[string]any) {
		if !isArticleType(o["@type"]) {
			return
		}
		fill(m, "title", html.UnescapeString(textOf(o["headline"])))
		fill(m, "published", textOf(o["datePublished"]))
		fill(m, "author", html.UnescapeString(names(o["author"])))
		fill(m, "outlet", html.UnescapeString(names(o["publisher"])))
	})
}

// eachObject visits the objects of a JSON-LD block that can be the page's
// article: itself, those of a list or graph, and the main entity.
func eachObject(v any, depth int, visit func(map[string]any)) {
	if depth > 4 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			eachObject(e, depth+1, visit)
		}
	case map[string]any:
		visit(v)
		eachObject(v["@graph"], depth+1, visit)
		eachObject(v["mainEntity"], depth+1, visit)
	}
}

func isArticleType(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || v == "LiveBlogPosting" || v == "BlogPosting" || v == "Report"
	case []any:
		return slices.ContainsFunc(v, isArticleType)
	}
	return false
}

func textOf(v any) string {
	s, _ := v.(string)
	return s
}

// names gives the name of a person or body, or of several.
func names(v any) string {
	switch v := v.(type) {
	case string:
		if strings.HasPrefix(v, "http") {
			return ""
		}
		return v
	case map[string]any:
		return names(v["name"])
	case []any:
		var all []string
		for _, e := range v {
			if n := names(e); n != "" {
				all = append(all, n)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}
