package article

import (
	"regexp"
	"strings"
)

// The text exports of news databases. Their shape is not written down by the
// vendors; it is described in docs/method.md as it is read here.
var (
	nexisEnd     = regexp.MustCompile(`(?m)^[ \t]*End of Document[ \t]*$`)
	nexisBody    = regexp.MustCompile(`(?m)^[ \t]*Body[ \t]*$`)
	nexisAfter   = regexp.MustCompile(`(?m)^[ \t]*(Load-Date:|LOAD-DATE:|Classification[ \t]*$|Graphic[ \t]*$|GRAPHIC:|LANGUAGE:|PUBLICATION-TYPE:)`)
	lexisStart   = regexp.MustCompile(`(?m)^[ \t]*\d+ of \d+ DOCUMENTS[ \t]*$`)
	lexisLength  = regexp.MustCompile(`(?m)^[ \t]*LENGTH:.*$`)
	factivaEnd   = regexp.MustCompile(`(?m)^[ \t]*(?:AN[ \t]+)?Document ([A-Z]{3,10}\d{12}[a-z0-9]{5,12})[ \t]*$`)
	factivaTag   = regexp.MustCompile(`^(SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|PUB|AN|IPD|IPC|RF|ART|VOL)(?:[ \t]+|$)`)
	factivaWords = regexp.MustCompile(`^[\d,.]+ words$`)
	clockLine    = regexp.MustCompile(`^\d{1,2}:\d{2}( [AP]M)?$`)
	longDate     = regexp.MustCompile(`(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}`)
)

// isExport tells a text of Nexis Uni, of the older LexisNexis or of Factiva by
// the lines between its articles.
func isExport(_ *reader, s source, head string) bool {
	return exportShape(head) != nil && isPlain(nil, s, head)
}

func exportShape(text string) func(string) []Article {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	switch {
	case lexisStart.MatchString(text):
		return lexisArticles
	case nexisBody.MatchString(text) && (nexisEnd.MatchString(text) || strings.Contains(text, "\nLength:")):
		return nexisArticles
	case factivaEnd.MatchString(text):
		return factivaArticles
	}
	return nil
}

// export reads the articles of a database's text export.
func (r *reader) export(s source) error {
	data, ok := r.whole(s, MaxArticle, "export fewer articles at a time")
	if !ok {
		return errLeftOut
	}
	text := r.decodedAs(s.name, 1, data, s.charset)
	if exportShape(text) == nil {
		return r.plainText(s, text) // what looked like an export was in another character set
	}
	return r.exported(s, text)
}

func (r *reader) exported(s source, text string) error {
	line, at := 1, 0
	for _, a := range exportShape(text)(text) {
		// Each article says in Line at which byte it begins.
		line += strings.Count(text[at:a.Line], "\n")
		at = a.Line
		a.File, a.Line = s.name, line
		if a.Text == "" {
			r.skip(s.name, line, "no text was found in this article of the export", "check that the full text was exported, as plain text")
			continue
		}
		a.fill(s.meta)
		if err := r.emit(a); err != nil {
			return err
		}
	}
	return nil
}

// pieces cuts a text at the matches of a line that stands before or behind each
// article and yields each piece with the byte it begins at and the lines before
// and behind it, which are empty for the first and the last.
func pieces(text string, cut *regexp.Regexp, yield func(piece string, at int, before, behind string)) {
	from, before := 0, ""
	for _, m := range append(cut.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		piece := text[from:m[0]]
		if trimmed := strings.TrimLeft(piece, " \t\n"); strings.TrimSpace(trimmed) != "" {
			yield(strings.TrimRight(trimmed, " \t\n"), from+len(piece)-len(trimmed), before, text[m[0]:m[1]])
		}
		before = text[m[0]:m[1]]
		from = m[1]
	}
}

// nexisArticles reads title, outlet and date, "Key: value" lines, a line "Body",
// the text, and what the database adds, up to "End of Document".
func nexisArticles(text string) (found []Article) {
	pieces(text, nexisEnd, func(piece string, at int, _, behind string) {
		body := nexisBody.FindStringIndex(piece)
		if body == nil {
			if behind != "" { // else it is what stands behind the last article
				found = append(found, Article{Line: at})
			}
			return
		}
		a := Article{Line: at, Text: before(piece[body[1]:], nexisAfter)}
		lines := filled(piece[:body[0]])
		fields := colonFields(lines)
		for i, l := range lines {
			date := longDate.FindString(l)
			switch {
			case i == 0:
				a.Title = l
			case i == 1 && date == "":
				a.Outlet = l
			case date != "" && a.Published == "" && !strings.Contains(l, ":") || i == 2 && date != "":
				a.Published = date
			}
		}
		a.Author = fields["byline"]
		found = append(found, a)
	})
	return found
}

// lexisArticles reads "1 of 20 DOCUMENTS", outlet, date, title, "KEY: value"
// lines to LENGTH, the text, and what the database adds.
func lexisArticles(text string) (found []Article) {
	pieces(text, lexisStart, func(piece string, at int, start, _ string) {
		length := lexisLength.FindStringIndex(piece)
		if length == nil {
			if start != "" { // else it is what stands before the first article
				found = append(found, Article{Line: at})
			}
			return
		}
		a := Article{Line: at, Text: before(piece[length[1]:], nexisAfter)}
		lines := filled(piece[:length[0]])
		a.Author = colonFields(lines)["byline"]
		for i, l := range lines {
			date := longDate.FindString(l)
			switch {
			case i == 0:
				a.Outlet = l
			case date != "" && a.Published == "":
				a.Published = date
			case a.Published != "" && a.Title == "" && !strings.Contains(l, ": "):
				a.Title = l
			}
		}
		found = append(found, a)
	})
	return found
}

// before is a text up to a line that no longer belongs to it.
func before(text string, end *regexp.Regexp) string {
	if m := end.FindStringIndex(text); m != nil {
		text = text[:m[0]]
	}
	return strings.TrimSpace(text)
}

// filled lists the lines that are not empty.
func filled(text string) (lines []string) {
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

func colonFields(lines []string) map[string]string {
	fields := map[string]string{}
	for _, l := range lines {
		if key, value, ok := strings.Cut(l, ":"); ok {
			fields[strings.ToLower(key)] = strings.TrimSpace(value)
		}
	}
	return fields
}
