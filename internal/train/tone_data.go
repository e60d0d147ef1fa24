package main

import (
	"strings"

	"standpoint/stance/text"
)

// mention is one line of NewsMTSC: a sentence and somebody in it.
type mention struct {
	ID, Text   string
	Start, End int // in code points
	Label      int // -1, 0, 1
}

// span is the mention in bytes.
func (m mention) span() text.Span {
	var sp text.Span
	n := 0
	for i := range m.Text + " " {
		if n == m.Start {
			sp.Start = i
		}
		if n == m.End {
			sp.End = i
		}
		n++
	}
	return sp
}

// article names the article that a mention is from: the first three parts of
// its id. Mentions of one article must not be split between folds.
func (m mention) article() string {
	parts := strings.SplitN(m.ID, "_", 4)
	return strings.Join(parts[:min(3, len(parts))], "_")
}
