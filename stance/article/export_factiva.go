package article

import "strings"

// factivaArticles reads the lines up to "Document" and a number, which is the
// article's id.
func factivaArticles(text string) (found []Article) {
	pieces(text, factivaEnd, func(piece string, at int, _, behind string) {
		if behind == "" {
			return // what stands behind the last article
		}
		a := factivaLines(strings.Split(piece, "\n"))
		a.ID, a.Line = factivaEnd.FindStringSubmatch(behind)[1], at
		found = append(found, a)
	})
	return found
}

// factivaLines reads one article, with tags (HD, BY, WC, PD, SN, LP, TD) or by
// the order of the lines: title, "By", "523 words", date, time, outlet, code,
// language, copyright, text.
func factivaLines(lines []string) Article {
	fields := map[string]string{}
	tag := ""
	for _, l := range lines {
		if m := factivaTag.FindString(l); m != "" {
			tag, l = strings.TrimSpace(m), l[len(m):]
		}
		fields[tag] += strings.TrimRight(l, " \t") + "\n"
	}
	if fields["HD"] != "" {
		return Article{
			Title: oneLine(fields["HD"]), Author: byPrefix.ReplaceAllString(oneLine(fields["BY"]), ""), Outlet: oneLine(fields["SN"]),
			Published: oneLine(fields["PD"]), Text: strings.TrimSpace(strings.TrimSpace(fields["LP"]) + "\n\n" + strings.TrimSpace(fields["TD"])),
		}
	}
	return factivaOrder(lines)
}

func factivaOrder(lines []string) (a Article) {
	counted := false
	for i, l := range lines {
		l = strings.TrimSpace(l)
		isDate := false
		if counted && a.Published == "" {
			_, isDate = isoDate(l)
		}
		switch {
		case l == "" || clockLine.MatchString(l):
		case factivaWords.MatchString(l):
			counted = true
		case !counted && byPrefix.MatchString(l) && a.Title != "":
			a.Author = byPrefix.ReplaceAllString(l, "")
		case !counted:
			a.Title = l // the last line before the count; a section may stand above it
		case a.Published == "" && isDate:
			a.Published = l
		case a.Outlet == "":
			a.Outlet = l
		case strings.HasPrefix(l, "Copyright") || strings.HasPrefix(l, "©") || strings.HasPrefix(l, "(c)"):
			a.Text = strings.TrimSpace(strings.Join(lines[i+1:], "\n"))
			return a
		}
	}
	return a
}
