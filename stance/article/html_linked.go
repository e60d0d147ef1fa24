package article

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// What pageMeta finds in JSON-LD beside metadata: the page's address and text.
const (
	linkedURL  = "json-ld url"
	linkedBody = "json-ld body"
)

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
		fill(m, linkedURL, textOf(o["url"]), idOf(o["mainEntityOfPage"]))
		fill(m, linkedBody, textOf(o["articleBody"]))
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

// idOf is the address of an object, or the address that stands in its place.
func idOf(v any) string {
	if o, ok := v.(map[string]any); ok {
		v = o["@id"]
	}
	return textOf(v)
}

// bodyOf gives the text of a page's JSON-LD in paragraphs, where it is more than
// twice what stands on the page: pages that a script fills, and such as show
// their beginning only, often hold the whole article there.
func bodyOf(m map[string]string, onPage string) string {
	body := m[linkedBody]
	if len(body) < 2*len(onPage) || len(body) < shortestBody {
		return onPage
	}
	body = html.UnescapeString(body)
	if doc, err := parsePage(body); err == nil && strings.Contains(body, "</p>") {
		return wholeText(doc)
	}
	var lines []string
	for l := range strings.Lines(body) {
		if l = oneLine(l); l != "" {
			lines = append(lines, l)
		}
	}
	return strings.Join(lines, "\n\n")
}

// shortestBody is how long a text in JSON-LD must be for that; some give a line.
const shortestBody = 200

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
