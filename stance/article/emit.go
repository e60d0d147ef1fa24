package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"

	"standpoint/stance/codebook"
)

// emit completes an article and hands it on, unless it is empty, too large, no
// text, in another language or was read before.
func (r *reader) emit(a Article) error {
	if p := unfit(a); p != nil {
		r.problem(*p)
		return nil
	}
	a.Text = r.decoded(a.File, a.Line, a.Text)
	got := complete(a, r.Language)
	return r.inTurn(len(a.Text), func(r *reader) error { return r.take(got) })
}

// reading is what came of an article: itself, unless it is left out, and what is
// to be said of it.
type reading struct {
	article  *Article
	problems []Problem
}

func (g *reading) note(a *Article, what, remedy string) {
	g.problems = append(g.problems, Problem{File: a.File, Line: a.Line, What: what, Remedy: remedy})
}

// take hands on what was read. It is for a turn.
func (r *reader) take(got reading) error {
	for _, p := range got.problems {
		r.tell(p)
	}
	if got.article == nil {
		return nil
	}
	if !r.Repeats {
		p, fresh := r.seen.Check(got.article)
		if p != nil { // these have a limit of their own, for merge to find the same ones
			r.given++
			r.Problem(*p)
		}
		if !fresh {
			return nil
		}
	}
	r.given++
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
	case binaryAt(a.Text) >= 0:
		p.What, p.Remedy = "the article holds binary data, not text", getAgain
	default:
		return nil
	}
	return &p
}

// complete gives an article in the language its date and its id. It asks
// nothing but the article, so it may run anywhere and in any order.
func complete(a Article, lang *codebook.Language) (got reading) {
	if p := unknownLanguage(a, lang); p != nil {
		return reading{problems: []Problem{*p}}
	}
	got.tidy(&a)
	got.date(&a)
	if a.ID == "" {
		a.ID = contentID(a)
	}
	got.article = &a
	return got
}

// tidy makes single lines of bounded length of an article's metadata: a title of
// ten megabytes would stand in every row of every statement.
func (g *reading) tidy(a *Article) {
	for _, f := range metaFields {
		value, name := f.of(a), f.names[0]
		if len(*value) > MaxField {
			g.note(a, fmt.Sprintf("the field %q has %d bytes and is cut to %d", name, len(*value), MaxField), "check what the input gives as "+name)
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
func (g *reading) date(a *Article) {
	published, clock, ok := isoTime(a.Published)
	switch {
	case !ok:
		g.note(a, fmt.Sprintf("the date %q is not understood and is left out", limited(a.Published, 80)), "write it as 2026-01-31")
	case published != "" && (published[:4] < FirstYear || published[:4] > LastYear):
		g.note(a, fmt.Sprintf("the date %q is out of range and is left out", a.Published), "years go from "+FirstYear+" to "+LastYear)
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
