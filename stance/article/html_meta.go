package article

import (
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageMeta reads what a page says of itself: JSON-LD first, then the meta tags
// of Open Graph and its kin, then what stands on the page.
func pageMeta(doc *html.Node) map[string]string {
	m := map[string]string{}
	tags := map[string]string{}
	var title, heading, canonical, next, byline, clock string
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
			switch attr(n, "rel") {
			case "canonical":
				canonical = attr(n, "href")
			case "next":
				next = attr(n, "href")
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
	fill(m, "url", canonical, tags["og:url"], m[linkedURL])
	m[nextPage] = pageAfter(m["url"], next)
	if u, err := url.Parse(m["url"]); err != nil || u.Host == "" {
		delete(m, "url")
	}
	m["author"] = strings.TrimSpace(byPrefix.ReplaceAllString(m["author"], ""))
	m["title"] = oneLine(m["title"])
	return m
}

// nextPage is the name under which pageMeta gives the page the article goes on
// at, "" when it does not.
const nextPage = "next page"

// pageAfter tells the next page of an article from the next article, which sites
// name in the same way: the one is called like this page, with something added.
func pageAfter(this, next string) string {
	this, _, _ = strings.Cut(this, "?")
	this = strings.TrimSuffix(this, "/")
	if next == "" || next == this || !strings.HasPrefix(next, "?") && (this == "" || !strings.HasPrefix(next, this)) {
		return ""
	}
	return next
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
