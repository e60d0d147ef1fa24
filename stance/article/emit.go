package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
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
func (s *seen) repeated(a Article) string {
	id, text := short(a.ID), short(a.Outlet+"\x00"+a.Text)
	if at, ok := s.ids[id]; ok {
		return "the same article (id " + a.ID + ") was read before, from " + s.where(at)
	}
	if at, ok := s.texts[text]; ok {
		return "the same text was read before under another id, from " + s.where(at)
	}
	s.add(a, id, text)
	return ""
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
	a.Text = r.decoded(a.File, a.Line, a.Text)
	if !r.inKnownLanguage(a) {
		return nil
	}
	published, clock, ok := isoTime(a.Published)
	if !ok {
		r.note(a.File, a.Line, fmt.Sprintf("the date %q is not understood and is left out", a.Published), "write it as 2026-01-31")
	}
	a.Published, a.Time = published, clock
	if a.ID == "" {
		a.ID = contentID(a)
	}
	if what := r.seen.repeated(a); what != "" {
		r.skip(a.File, a.Line, what, "it is counted once; remove one, or correct its id or outlet if they are two")
		return nil
	}
	return r.Article(a)
}

// contentID makes an id from what the article is, not from where it lies. It
// begins with a letter, or a spreadsheet would take some ids for numbers.
func contentID(a Article) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00%s", a.Outlet, a.Title, a.Text)
	return "a" + hex.EncodeToString(h.Sum(nil))[:10]
}
