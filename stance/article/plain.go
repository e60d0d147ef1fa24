package article

import (
	"slices"
	"strings"
)

// plain reads a text or Markdown file: one article, perhaps with front matter.
func (r *reader) plain(s source) error {
	data, ok := r.whole(s, MaxArticle, "split it into its articles")
	if !ok {
		return errLeftOut
	}
	return r.plainText(s, r.decodedAs(s.name, max(s.line, 1), data, s.charset))
}

func (r *reader) plainText(s source, text string) error {
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
	first(&a.Title, headline(body, r.Language))
	return r.emit(a)
}

// metaFields are the fields of an article that the input may give beside the
// text, and the names they are known by.
var metaFields = []struct {
	of    func(*Article) *string
	names []string
}{
	{func(a *Article) *string { return &a.ID }, []string{"id"}},
	{func(a *Article) *string { return &a.Outlet }, []string{"outlet", "publisher", "source_name"}},
	{func(a *Article) *string { return &a.Published }, []string{"published", "date"}},
	{func(a *Article) *string { return &a.Title }, []string{"title", "headline"}},
	{func(a *Article) *string { return &a.Author }, []string{"author", "authors", "byline"}},
	{func(a *Article) *string { return &a.URL }, []string{"url", "link"}},
}

// fill takes over metadata that the article does not have yet.
func (a *Article) fill(meta map[string]string) {
	for _, f := range metaFields {
		for _, name := range f.names {
			first(f.of(a), strings.TrimSpace(meta[name]))
		}
	}
}

// wants reports a name of the text or of a field, ours or that of Fields.
func (r *reader) wants(name string) bool {
	if name == "text" {
		return true
	}
	for _, f := range metaFields {
		if slices.Contains(f.names, name) {
			return true
		}
	}
	for _, theirs := range r.Fields {
		if name == strings.ToLower(theirs) {
			return true
		}
	}
	return false
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
