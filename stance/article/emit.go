package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// emit completes an article and hands it on, unless it is empty, too large, in
// another language or was read before.
func (r *reader) emit(a Article) error {
	if p := unfit(a); p != nil {
		r.Problem(*p)
		return nil
	}
	a.Text = r.decoded(a.File, a.Line, a.Text)
	return r.take(complete(a, r.Languages))
}

// reading is what came of an article: itself, unless it is left out, and what is
// to be said of it.
type reading struct {
	article  *Article
	problems []Problem
}

// take hands on what was read, in the order of the input.
func (r *reader) take(got reading) error {
	for _, p := range got.problems {
		r.Problem(p)
	}
	if got.article == nil {
		return nil
	}
	if !r.Repeats {
		p, fresh := r.seen.Check(got.article)
		if p != nil {
			r.Problem(*p)
		}
		if !fresh {
			return nil
		}
	}
	return r.Article(*got.article)
}

// unfit says why a text cannot be an article; nil when it can.
func unfit(a Article) *Problem {
	p := Problem{File: a.File, Line: a.Line, Skipped: true}
	switch {
	case strings.TrimSpace(a.Text) == "":
		p.What, p.Remedy = "the article has no text", "remove it, or save it again"
	case len(a.Text) > MaxArticle:
		p.What, p.Remedy = fmt.Sprintf("the article has %d bytes, more than %d", len(a.Text), MaxArticle), "split it into its articles"
	default:
		return nil
	}
	return &p
}

// complete gives an article in one of the languages its date and its id. It asks
// nothing but the article, so it may run anywhere and in any order.
func complete(a Article, languages []string) (got reading) {
	if p := unknownLanguage(a, languages); p != nil {
		return reading{problems: []Problem{*p}}
	}
	published, clock, ok := isoTime(a.Published)
	if !ok {
		got.problems = append(got.problems, Problem{File: a.File, Line: a.Line,
			What: fmt.Sprintf("the date %q is not understood and is left out", a.Published), Remedy: "write it as 2026-01-31"})
	}
	a.Published, a.Time = published, clock
	if a.ID == "" {
		a.ID = contentID(a)
	}
	got.article = &a
	return got
}

// contentID makes an id from what the article is, not from where it lies. It
// begins with a letter, or a spreadsheet would take some ids for numbers.
func contentID(a Article) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00%s", a.Outlet, a.Title, a.Text)
	return "a" + hex.EncodeToString(h.Sum(nil))[:16]
}
