package article

import (
	"crypto/sha256"
	"fmt"
)

// Seen knows the articles read so far, by id and by text, in about a hundred
// bytes an article. Make one with NewSeen; it is for one goroutine.
type Seen struct {
	files []string
	ids   map[[16]byte]struct{}
	texts map[[16]byte]place
	// file is that of the article asked about last, listed the number of its
	// problems.
	file   string
	listed int
}

// place is where an article was read, kept small: there is one for every
// article of a run.
type place struct{ file, line int32 }

// NewSeen returns one that has seen nothing.
func NewSeen() *Seen {
	return &Seen{ids: map[[16]byte]struct{}{}, texts: map[[16]byte]place{}}
}

// Check reports whether an article is new, and remembers it. The same text by
// two outlets is two articles, the same text under two ids is one. Another text
// under an id that was given before gets an id of its own, for two tables may
// both number their rows from 1. The problem says what was found; nil when
// nothing was, or where MaxProblems of the file were said already: the last one
// says so. Ask in the order of the input.
func (s *Seen) Check(a *Article) (problem *Problem, fresh bool) {
	problem, fresh = s.check(a)
	if a.File != s.file {
		s.file, s.listed = a.File, 0
	}
	if problem == nil {
		return nil, fresh
	}
	switch s.listed++; {
	case s.listed > MaxProblems+1:
		return nil, fresh
	case s.listed > MaxProblems:
		problem.What = fmt.Sprintf("more than %d articles of this file have a text or id that was read before; further ones are not listed", MaxProblems)
		problem.Remedy = "take out what stands there twice"
	}
	return problem, fresh
}

func (s *Seen) check(a *Article) (problem *Problem, fresh bool) {
	text := short(a.Outlet + "\x00" + a.Text)
	if at, ok := s.texts[text]; ok {
		return &Problem{File: a.File, Line: a.Line, Skipped: true, What: visible(limited("the same text was read before, from "+s.where(at), maxMessage)),
			Remedy: "it is counted once; remove one, or correct its id or outlet if they are two"}, false
	}
	if _, ok := s.ids[short(a.ID)]; ok {
		given := a.ID
		a.ID += "-" + contentID(*a)
		problem = &Problem{File: a.File, Line: a.Line, What: visible(limited("another article has the id "+given+" too; this one is called "+a.ID, maxMessage)),
			Remedy: "give every article an id of its own"}
	}
	s.add(*a, short(a.ID), text)
	return problem, true
}

func (s *Seen) add(a Article, id, text [16]byte) {
	if n := len(s.files); n == 0 || s.files[n-1] != a.File {
		s.files = append(s.files, a.File)
	}
	at := place{int32(len(s.files) - 1), int32(a.Line)}
	s.ids[id], s.texts[text] = struct{}{}, at
}

func (s *Seen) where(p place) string { return fmt.Sprintf("%s:%d", s.files[p.file], p.line) }

func short(s string) [16]byte {
	sum := sha256.Sum256([]byte(s))
	return [16]byte(sum[:16])
}
