package article

import "strings"

// plain reads a text or Markdown file: one article, perhaps with front matter.
func (r *reader) plain(s source) error {
	data, ok := r.whole(s, MaxArticle, "split it into its articles")
	if !ok {
		return errLeftOut
	}
	text := r.decodedAs(s.name, max(s.line, 1), data, s.charset)
	meta, body, line := frontMatter(text)
	a := Article{File: s.name, Line: line, Text: body}
	if s.line > 0 {
		a.Line = s.line
	}
	a.fill(meta)
	a.fill(s.meta)
	if heading, ok := strings.CutPrefix(body, "# "); ok && a.Title == "" {
		a.Title, _, _ = strings.Cut(heading, "\n")
	}
	return r.emit(a)
}

// fill takes over metadata that the article does not have yet.
func (a *Article) fill(meta map[string]string) {
	set := func(field *string, keys ...string) {
		for _, k := range keys {
			if *field == "" {
				*field = strings.TrimSpace(meta[k])
			}
		}
	}
	set(&a.ID, "id")
	set(&a.Outlet, "outlet", "publisher", "source_name")
	set(&a.Published, "published", "date")
	set(&a.Title, "title", "headline")
	set(&a.Author, "author", "authors", "byline")
	set(&a.URL, "url", "link")
}

// frontMatterKeys are the keys that make "key: value" lines front matter and
// not the beginning of a text such as "Rome: the minister ...".
var frontMatterKeys = map[string]bool{
	"id": true, "outlet": true, "publisher": true, "published": true, "date": true, "title": true, "headline": true,
	"author": true, "authors": true, "byline": true, "url": true, "link": true, "source": true, "language": true, "section": true, "note": true,
}

// frontMatter parts the "key: value" lines at the top, between --- lines or
// ended by an empty line, from the body; line is where the body begins.
func frontMatter(s string) (meta map[string]string, body string, line int) {
	rest, fenced := strings.CutPrefix(s, "---\n")
	meta = map[string]string{}
	for rest != "" {
		var l string
		l, rest, _ = strings.Cut(rest, "\n")
		l = strings.TrimSpace(l)
		if fenced && l == "---" || !fenced && l == "" {
			if len(meta) == 0 {
				break
			}
			body = strings.TrimLeft(rest, "\n")
			return meta, body, 1 + strings.Count(s[:len(s)-len(body)], "\n")
		}
		key, value, ok := strings.Cut(l, ":")
		key = strings.ToLower(strings.TrimSpace(key))
		if l != "" && (!ok || !frontMatterKeys[key] && !fenced) {
			break
		}
		meta[key] = strings.Trim(strings.TrimSpace(value), `"`)
	}
	return nil, s, 1
}
