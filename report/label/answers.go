package label

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"standpoint/stance/eval"
)

// Progress is how far a coder is.
type Progress struct {
	// Coded are answers, Skipped what waits for a decision, of Total statements.
	Coded, Skipped, Total int
}

// Progress counts the coder's answers.
func (s *Store) Progress() Progress {
	var p Progress
	for _, c := range s.Sample() {
		p.Total++
		switch {
		case c.Done():
			p.Coded++
		case c.Label == eval.Skipped:
			p.Skipped++
		}
	}
	return p
}

// Current is the statement to ask; ok is false when none is left.
func (s *Store) Current() (c eval.Coding, ok bool) {
	sample := s.Sample()
	open := func(c eval.Coding) bool { return c.Label == "" }
	if i := slices.IndexFunc(sample, func(c eval.Coding) bool { return c.ID == s.first && open(c) }); i >= 0 {
		return sample[i], true
	}
	if i := slices.IndexFunc(sample, open); i >= 0 {
		return sample[i], true
	}
	return c, false
}

// errStale is returned for an answer to another statement than the one asked.
var errStale = errors.New("this statement is not the one that is asked now")

// errUnknown is returned for an answer that is none.
var errUnknown = errors.New("unknown label")

// Answer saves what the coder says of the current statement.
func (s *Store) Answer(id, label string) error {
	if known := s.Codes(); !slices.Contains(known, label) {
		return fmt.Errorf("%w %q; use one of %s", errUnknown, label, strings.Join(known, ", "))
	}
	if now, ok := s.Current(); !ok || now.ID != id {
		return errStale
	}
	_, turn := s.last()
	return s.change(func() { s.set(s.row(id), label, turn+1); s.first = "" })
}

// Codes are what can be answered.
func (s *Store) Codes() []string {
	return append(slices.Clone(s.labels), eval.OffTarget, eval.NoStatement, eval.Skipped)
}

// last is the row and the number of the coder's last answer; -1 and 0 without any.
func (s *Store) last() (row, turn int) {
	row = -1
	for i, c := range s.codings {
		if c.Coder == s.coder && c.Turn > turn {
			row, turn = i, c.Turn
		}
	}
	return row, turn
}

// Undo takes the last answer back, also one of an earlier day, and asks its
// statement again. Without answers it does nothing.
func (s *Store) Undo() error {
	row, _ := s.last()
	if row < 0 {
		return nil
	}
	return s.change(func() { s.set(row, "", 0); s.first = s.codings[row].ID })
}

// Again asks what was skipped once more.
func (s *Store) Again() error {
	return s.change(func() {
		for i, c := range s.codings {
			if c.Coder == s.coder && c.Label == eval.Skipped {
				s.set(i, "", 0)
			}
		}
		s.first = ""
	})
}

// change makes a change and saves it, or takes it back.
func (s *Store) change(do func()) error {
	codings, first := slices.Clone(s.codings), s.first
	rows := make([][]string, len(s.sheet.Rows))
	for i, row := range s.sheet.Rows {
		rows[i] = slices.Clone(row)
	}
	do()
	err := s.save()
	if err != nil {
		s.codings, s.first, s.sheet.Rows = codings, first, rows
	}
	return err
}
