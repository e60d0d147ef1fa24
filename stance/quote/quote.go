// Package quote finds statements: who is reported to say what, with which
// words. A statement is an attribution relation in the sense of PARC3 (Pareti
// 2016) and PolNeAR (Newell et al. 2018): a source, a cue and a content.
package quote

import "standpoint/stance/text"

// Kind says how much of a content stands inside quotation marks.
type Kind uint8

// The kinds of statement.
const (
	Indirect Kind = iota // no word is quoted
	Mixed                // some words are quoted
	Direct               // every word is quoted
)

// String returns "indirect", "mixed" or "direct".
func (k Kind) String() string { return [...]string{"indirect", "mixed", "direct"}[k] }

// Statement is one attribution. All spans are half-open byte ranges into the
// article's text, in order, on rune boundaries.
type Statement struct {
	// Source is the words that name the speaker; empty when the text names none.
	Source []text.Span
	// Cue is the word or phrase that reports; empty for a quotation that goes on
	// without one.
	Cue []text.Span
	// Content is what is said, in one or more pieces; never empty.
	Content []text.Span
	Kind    Kind
	// Confidence is between 0 and 1.
	Confidence float64
	// Rule names what found the statement, for explain.
	Rule string
}

// Span is the smallest span that covers the whole content.
func (s Statement) Span() text.Span {
	return text.Span{Start: s.Content[0].Start, End: s.Content[len(s.Content)-1].End}
}

// KindOf tells how much of content stands inside the regions.
func KindOf(d *text.Document, regions []Region, content []text.Span) Kind {
	in, all := 0, 0
	for _, c := range content {
		first, last := d.TokensIn(c)
		next := firstRegion(regions, c.Start) // in the end behind those that begin up to the token
		for i := first; i < last; i++ {
			t := &d.Tokens[i]
			if t.Kind == text.Mark {
				continue
			}
			for next < len(regions) && regions[next].Start <= t.Start {
				next++
			}
			all++
			if r := outermost(regions, next-1); r >= 0 && t.Start < regions[r].End {
				in++
			}
		}
	}
	switch {
	case in == 0:
		return Indirect
	case in == all:
		return Direct
	}
	return Mixed
}
