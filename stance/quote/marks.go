package quote

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/stance/text"
)

// Region is a stretch of text between quotation marks.
type Region struct {
	// Span includes the marks.
	text.Span
	// Inner is the same without them.
	Inner text.Span
	// Nested is true for a quotation inside another.
	Nested bool
	// Open is true when no closing mark was found before the paragraph ended.
	Open bool
	// Continues is true when the paragraph before ended inside a quotation that
	// this one goes on with.
	Continues bool
	// back is how many regions before it the outermost one that holds it stands; 0
	// for one that is not Nested. Without it every look from inside a long quotation
	// full of others would go through all of these.
	back int
}

// singleReach is how many bytes after an opening single mark its closing mark
// is looked for; it keeps the search linear in a text full of apostrophes.
const singleReach = 2000

// Regions finds the quotations of a document, in order of their start, nested
// ones after the one that holds them. It reads every kind of mark, and forgives
// marks of different kinds at the two ends: ” that opens, ″ or ” or ’' that
// closes. A quotation still open at the end of its paragraph runs to that end.
func Regions(d *text.Document) []Region {
	var regions []Region
	open := false
	for _, p := range d.Paragraphs {
		n := len(regions)
		regions, open = scanParagraph(d.Text, p.Span, open, regions)
		slices.SortStableFunc(regions[n:], func(a, b Region) int { return a.Start - b.Start })
		outer := n
		for i := n; i < len(regions); i++ {
			if !regions[i].Nested {
				outer = i
			}
			regions[i].back = i - outer
		}
	}
	return regions
}

// outermost is the region that is not nested and holds region i, or the last such
// before it, -1 where there is none.
func outermost(regions []Region, i int) int {
	for i >= 0 && regions[i].Nested {
		i -= max(1, regions[i].back)
	}
	return i
}

// Inside reports whether offset lies in a region, marks included.
func Inside(regions []Region, offset int) bool {
	_, ok := Enclosing(regions, offset)
	return ok
}

// Enclosing returns the outermost region that holds offset.
func Enclosing(regions []Region, offset int) (Region, bool) {
	i := sort.Search(len(regions), func(i int) bool { return regions[i].Start > offset })
	if i = outermost(regions, i-1); i < 0 {
		return Region{}, false
	}
	return regions[i], offset < regions[i].End
}

type scanner struct {
	s       string
	par     text.Span
	regions []Region
	// start is where the open double mark stands, or -1; inner is behind it.
	start, inner int
	continues    bool
	// barren is up to where no closing single mark stands, from the searches made.
	barren int
}

func scanParagraph(s string, par text.Span, wasOpen bool, regions []Region) ([]Region, bool) {
	sc := &scanner{s: s, par: par, regions: regions, start: -1}
	for i := par.Start; i < par.End; {
		if c := s[i]; c != '"' && c != '\'' && c != '`' && c != 0xE2 && c != 0xC2 {
			i++ // not the first byte of any mark
			continue
		}
		if w := doubleMark(s, i); w > 0 {
			sc.double(i, w, wasOpen && i == par.Start)
			i += w
			continue
		}
		if end := sc.single(i); end > 0 && sc.start < 0 {
			i = end
			continue
		}
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	if sc.start < 0 {
		return sc.regions, false
	}
	sc.close(par.End, par.End, true)
	return sc.regions, true
}

// doubleMark returns the width in bytes of a double quotation mark at i, or 0.
// Two single marks in a row are one double mark.
func doubleMark(s string, i int) int {
	switch s[i] {
	case '"':
		return 1
	case '\'', '`', 0xE2, 0xC2:
	default:
		return 0
	}
	for _, m := range [...]string{"“", "”", "„", "‟", "«", "»", "″", "''", "’'", "'’", "’’", "‘‘", "``"} {
		if strings.HasPrefix(s[i:], m) {
			return len(m)
		}
	}
	return 0
}

func (sc *scanner) double(i, w int, continues bool) {
	prev, next := sc.around(i, w)
	glued := !unicode.IsSpace(prev) && !opener(prev)
	mark := sc.s[i : i+w]
	switch {
	case sc.start < 0 && glued && (mark == "”" || mark == "″" || mark == "»" || !word(next)):
		return // a closing mark with nothing open: inches, or a slip
	case sc.start < 0 && unicode.IsSpace(next) && mark != "“" && mark != "„" && mark != "«":
		return
	case sc.start < 0:
		sc.start, sc.inner, sc.continues = i, i+w, continues
	case !glued && word(next) && mark != "”" && mark != "»":
		// A second mark that opens: the first was never closed.
		sc.close(trimRight(sc.s, sc.inner, i), i, true)
		sc.start, sc.inner, sc.continues = i, i+w, false
	default:
		sc.close(i, i+w, false)
	}
}

func (sc *scanner) close(inner, end int, open bool) {
	if open {
		end = inner
	}
	sc.regions = append(sc.regions, Region{
		Span:  text.Span{Start: sc.start, End: end},
		Inner: text.Span{Start: sc.inner, End: max(inner, sc.inner)},
		Open:  open, Continues: sc.continues,
	})
	sc.start = -1
}

// single adds the region that a single mark at i opens and returns its end, or
// 0 when there is none: most single marks are apostrophes.
func (sc *scanner) single(i int) int {
	w := singleMark(sc.s, i)
	if w == 0 {
		return 0
	}
	prev, next := sc.around(i, w)
	if !(unicode.IsSpace(prev) || opener(prev)) || !unicode.IsLetter(next) || elided(sc.s[i+w:sc.par.End]) {
		return 0
	}
	end, width := sc.singleClose(i + w)
	if end == 0 || !strings.ContainsAny(sc.s[i+w:end], " ,.!?") && sc.start < 0 && sc.s[i] == '\'' {
		return 0
	}
	sc.regions = append(sc.regions, Region{
		Span:   text.Span{Start: i, End: end + width},
		Inner:  text.Span{Start: i + w, End: end},
		Nested: sc.start >= 0,
	})
	return end + width
}

// singleClose finds the closing single mark for one that opened before from.
func (sc *scanner) singleClose(from int) (at, width int) {
	limit, j := min(sc.par.End, from+singleReach), max(from, sc.barren)
	for j < limit {
		if doubleMark(sc.s, j) > 0 {
			break
		}
		w := singleMark(sc.s, j)
		if w == 0 {
			_, w = utf8.DecodeRuneInString(sc.s[j:])
			j += w
			continue
		}
		prev, next := sc.around(j, w)
		if !unicode.IsSpace(prev) && !word(next) {
			at, width = j, w
			// "officials' plans" may close or be a plural: keep looking.
			if prev != 's' || !unicode.IsSpace(next) {
				return at, width
			}
		}
		j += w
	}
	if at == 0 {
		sc.barren = j
	}
	return at, width
}

func singleMark(s string, i int) int {
	switch {
	case s[i] == '\'':
		return 1
	case strings.HasPrefix(s[i:], "‘"), strings.HasPrefix(s[i:], "’"), strings.HasPrefix(s[i:], "‚"):
		return len("‘")
	}
	return 0
}

// around returns the runes before and after s[i:i+w] in the paragraph; outside
// it there is a blank.
func (sc *scanner) around(i, w int) (prev, next rune) {
	prev, next = ' ', ' '
	if i > sc.par.Start {
		prev, _ = utf8.DecodeLastRuneInString(sc.s[sc.par.Start:i])
	}
	if i+w < sc.par.End {
		next, _ = utf8.DecodeRuneInString(sc.s[i+w : sc.par.End])
	}
	return prev, next
}

func opener(r rune) bool { return strings.ContainsRune("([{—–-/:“‘\"", r) }

func word(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// elided reports the words that English writes with a leading apostrophe.
func elided(s string) bool {
	for _, w := range [...]string{"em", "til", "tis", "twas", "cause", "n", "round", "bout"} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) {
			if r, _ := utf8.DecodeRuneInString(s[len(w):]); !unicode.IsLetter(r) {
				return true
			}
		}
	}
	return false
}

func trimRight(s string, from, to int) int {
	return from + len(strings.TrimRight(s[from:to], " \t\u00a0"))
}
