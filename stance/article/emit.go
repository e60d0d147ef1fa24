package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"
)

// place is where an article was read, kept small: there is one for every
// article of a run.
type place struct{ file, line int32 }

// seen knows the articles read so far, by id and by text.
type seen struct {
	files []string
	ids   map[[16]byte]place
	texts map[[16]byte]place
}

func newSeen() *seen {
	return &seen{ids: map[[16]byte]place{}, texts: map[[16]byte]place{}}
}

func (s *seen) add(a Article, id, text [16]byte) {
	if n := len(s.files); n == 0 || s.files[n-1] != a.File {
		s.files = append(s.files, a.File)
	}
	at := place{int32(len(s.files) - 1), int32(a.Line)}
	s.ids[id], s.texts[text] = at, at
}

func (s *seen) where(p place) string { return fmt.Sprintf("%s:%d", s.files[p.file], p.line) }

// repeated says what of an article was read before and where; "" when nothing
// was. The same text by two outlets is two articles, the same text under two
// ids is one.
// Another text under an id that was given before gets an id of its own, told by
// renamed: two tables may both number their rows from 1.
func (s *seen) repeated(a *Article) (what string, renamed bool) {
	text := short(a.Outlet + "\x00" + a.Text)
	if at, ok := s.texts[text]; ok {
		return "the same text was read before, from " + s.where(at), false
	}
	if _, ok := s.ids[short(a.ID)]; ok {
		a.ID, renamed = a.ID+"-"+contentID(*a), true
	}
	s.add(*a, short(a.ID), text)
	return "", renamed
}

func short(s string) [16]byte {
	sum := sha256.Sum256([]byte(s))
	return [16]byte(sum[:16])
}

// emit completes an article and hands it on, unless it is empty, too large, in
// another language or was read before.
func (r *reader) emit(a Article) error {
	if strings.TrimSpace(a.Text) == "" {
		r.skip(a.File, a.Line, "the article has no text", "remove it, or save it again")
		return nil
	}
	if len(a.Text) > MaxArticle {
		r.skip(a.File, a.Line, fmt.Sprintf("the article has %d bytes, more than %d", len(a.Text), MaxArticle), "split it into its articles")
		return nil
	}
	if r.turnsBinary(a.File, a.Line, a.Text) {
		return nil
	}
	a.Text = r.decoded(a.File, a.Line, a.Text)
	r.tidy(&a)
	if !r.inKnownLanguage(a) {
		return nil
	}
	r.date(&a)
	if a.ID == "" {
		a.ID = contentID(a)
	}
	given := a.ID
	what, renamed := r.seen.repeated(&a)
	if renamed {
		r.note(a.File, a.Line, "another article has the id "+given+" too; this one is called "+a.ID, "give every article an id of its own")
	}
	if what != "" {
		r.skip(a.File, a.Line, what, "it is counted once; remove one, or correct its id or outlet if they are two")
		return nil
	}
	r.given++
	return r.Article(a)
}

// tidy makes single lines of bounded length of an article's metadata: a title of
// ten megabytes would stand in every row of every statement.
func (r *reader) tidy(a *Article) {
	for _, f := range metaFields {
		value, name := f.of(a), f.names[0]
		if len(*value) > MaxField {
			r.note(a.File, a.Line, fmt.Sprintf("the field %q has %d bytes and is cut to %d", name, len(*value), MaxField), "check what the input gives as "+name)
			*value = limited(*value, MaxField)
		}
		if strings.ContainsFunc(*value, unseen) {
			*value = oneLine(strings.Map(func(c rune) rune {
				if unseen(c) && !unicode.IsSpace(c) {
					return -1
				}
				return c
			}, *value))
		}
	}
}

// date reads the date of an article. A year beyond FirstYear and LastYear is a
// mistake of whoever wrote it.
func (r *reader) date(a *Article) {
	published, clock, ok := isoTime(a.Published)
	switch {
	case !ok:
		r.note(a.File, a.Line, fmt.Sprintf("the date %q is not understood and is left out", limited(a.Published, 80)), "write it as 2026-01-31")
	case published != "" && (published[:4] < FirstYear || published[:4] > LastYear):
		r.note(a.File, a.Line, fmt.Sprintf("the date %q is out of range and is left out", a.Published), "years go from "+FirstYear+" to "+LastYear)
		published, clock = "", ""
	}
	a.Published, a.Time = published, clock
}

// contentID makes an id from what the article is, not from where it lies. It
// begins with a letter, or a spreadsheet would take some ids for numbers.
func contentID(a Article) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00%s", a.Outlet, a.Title, a.Text)
	return "a" + hex.EncodeToString(h.Sum(nil))[:16]
}
