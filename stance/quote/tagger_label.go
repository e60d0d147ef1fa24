package quote

import "standpoint/stance/text"

// The labels of the tagger: outside, and the first and later tokens of a
// source, a cue and a content.
const (
	labelOut = iota
	labelSource
	labelSourceIn
	labelCue
	labelCueIn
	labelContent
	labelContentIn
	labels
)

// isCue reports a label of a cue.
func isCue(label uint8) bool { return label == labelCue || label == labelCueIn }

// role is what a run of tokens is to a statement.
type role uint8

const (
	roleSource role = iota
	roleCue
	roleContent
)

// allowedStep reports the steps that make sense: a later token of a span follows
// a token of the same span. from is -1 at the start.
func allowedStep(from, to int) bool {
	switch to {
	case labelSourceIn, labelCueIn, labelContentIn:
		return from == to || from == to-1
	}
	return true
}

// piece is a run of tokens, half-open, with its role.
type piece struct {
	role        role
	first, last int
}

// begin makes a later token of a span that follows no token of it the first one.
func begin(labels []uint8) {
	before := uint8(labelOut)
	for i, l := range labels {
		if l != labelOut && l%2 == 0 && before != l && before != l-1 {
			labels[i]--
		}
		before = labels[i]
	}
}

// encode writes the labels of gold statements, one a token of d. Where spans of
// different statements overlap, a cue goes before a source and a source before a
// content. A span that crosses paragraphs begins again in each.
func encode(d *text.Document, gold []Statement) []uint8 {
	out := make([]uint8, len(d.Tokens))
	paint := func(spans []text.Span, label uint8) {
		for _, sp := range spans {
			first, last := touching(d, sp)
			for i := first; i < last; i++ {
				out[i] = label + 1
				if i == first || paragraphOf(d, i) != paragraphOf(d, i-1) {
					out[i] = label
				}
			}
			if last < len(out) && out[last] != labelOut && out[last]%2 == 0 {
				out[last]-- // what was cut in two begins again
			}
		}
	}
	for _, s := range gold {
		paint(s.Content, labelContent)
	}
	for _, s := range gold {
		paint(s.Source, labelSource)
	}
	for _, s := range gold {
		paint(s.Cue, labelCue)
	}
	return out
}

// touching returns the tokens that share a byte with sp, which need not begin
// and end where tokens do.
func touching(d *text.Document, sp text.Span) (first, last int) {
	first, _ = d.TokensIn(text.Span{Start: sp.Start, End: sp.Start})
	if first > 0 && d.Tokens[first-1].End > sp.Start {
		first--
	}
	last = first
	for last < len(d.Tokens) && d.Tokens[last].Start < sp.End {
		last++
	}
	return first, last
}

func paragraphOf(d *text.Document, token int) int {
	return d.Sentences[d.Tokens[token].Sentence].Paragraph
}

// spanOf is the text of a piece.
func spanOf(d *text.Document, p piece) text.Span {
	return text.Span{Start: d.Tokens[p.first].Start, End: d.Tokens[p.last-1].End}
}
