package quote

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

const (
	// onWords is how many words a quotation that goes on must have at least, and
	// onWordsAlone how many when it is a paragraph by itself without a final stop,
	// as headings are.
	onWords      = 4
	onWordsAlone = 6
)

// goOn gives each quotation that no statement holds, and that is a sentence or
// more by itself, to the speaker who was reported last: earlier in the paragraph,
// or in the paragraph before when the quotation is a whole one. Behind words that
// are not quoted it is a statement of its own. found must be in order of content,
// and comes back so.
func goOn(d *text.Document, regions []Region, found []Statement) []Statement {
	held, told := heldBy(found), newOverlaps(found, func(s Statement) []text.Span { return append(s.Cue[:len(s.Cue):len(s.Cue)], s.Content...) })
	next, last, n := 0, -1, len(found)
	for _, r := range regions {
		for next < len(held) && held[next].End <= r.Start {
			last = held[next].by
			next++
		}
		if r.Nested || next < len(held) && held[next].Start < r.End || !wholeSentences(d, r) {
			continue
		}
		if who, sentence, ok := personBefore(d, regions, r); ok && !told.any(sentence) {
			found = append(found, Statement{
				Source: []text.Span{who}, Content: []text.Span{r.Span}, Kind: Direct,
				Confidence: beforeShare, Rule: "quotation behind a person",
			})
			last = len(found) - 1
			continue
		}
		if last < 0 {
			continue
		}
		st := &found[mainClause(d, found, last)]
		switch {
		case len(st.Source) == 0 || !follows(d, r, st) || wasAsked(d, st):
		case st.Kind == Indirect:
			found = append(found, Statement{
				Source: st.Source, Content: []text.Span{r.Span}, Kind: Direct,
				Confidence: st.Confidence * onConfidence, Rule: "quotation alone",
			})
			last = len(found) - 1
		default:
			st.Content = append(st.Content, r.Span)
		}
	}
	if len(found) > n {
		slices.SortStableFunc(found, func(a, b Statement) int { return cmp.Compare(a.Content[0].Start, b.Content[0].Start) })
	}
	return found
}

// wasAsked reports a statement of "Rossi was asked about it": a quotation behind it may be
// the question.
func wasAsked(d *text.Document, st *Statement) bool {
	if len(st.Cue) == 0 {
		return false
	}
	first, last := d.TokensIn(st.Cue[0])
	for i := first; i < last; i++ {
		if d.Tokens[i].Norm == "asked" {
			return i > 0 && codebook.Passive.In(&d.Tokens[i-1])
		}
	}
	return false
}

// mainClause is the statement before k in its sentence where k's is made in a
// relative clause ("said Murphy, who thinks that ..."), else k.
func mainClause(d *text.Document, found []Statement, k int) int {
	s := &found[k]
	if k == 0 || len(s.Source) == 0 || len(found[k-1].Source) == 0 || !relative(d, s.Source[0]) {
		return k
	}
	at, _ := d.TokensIn(s.Source[0])
	before, _ := d.TokensIn(found[k-1].Source[0])
	if d.Tokens[at].Sentence != d.Tokens[before].Sentence {
		return k
	}
	return k - 1
}

// relative reports a source that begins with a relative pronoun.
func relative(d *text.Document, source text.Span) bool {
	first, _ := d.TokensIn(source)
	switch d.Tokens[first].Norm {
	case "who", "which", "that", "whose":
		return true
	}
	return false
}

// onConfidence is how often a quotation alone is the speaker's before, where that
// one's statement is right.
const onConfidence = 0.8

// heldSpan is a piece of content and the statement that holds it.
type heldSpan struct {
	text.Span
	by int
}

func heldBy(found []Statement) []heldSpan {
	var held []heldSpan
	for i, st := range found {
		for _, sp := range st.Content {
			held = append(held, heldSpan{sp, i})
		}
	}
	slices.SortStableFunc(held, func(a, b heldSpan) int { return cmp.Compare(a.Start, b.Start) })
	return held
}

// wholeSentences reports whether r begins and ends with a sentence and is in
// double marks: titles and nicknames are often in single ones.
func wholeSentences(d *text.Document, r Region) bool {
	if d.Text[r.Start] == '\'' && r.Inner.Start == r.Start+1 {
		return false
	}
	first, last := d.TokensIn(r.Span)
	if last-first < onWords || d.Sentences[d.Tokens[first].Sentence].First != first {
		return false
	}
	return d.Sentences[d.Tokens[last-1].Sentence].Last == last && words(d, first, last) >= onWords
}

func words(d *text.Document, first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if d.Tokens[i].Kind != text.Mark {
			n++
		}
	}
	return n
}

// follows reports whether r stands in the paragraph of st's last words, or is
// the whole of the next one.
func follows(d *text.Document, r Region, st *Statement) bool {
	end := st.Content[len(st.Content)-1]
	if r.Start < end.End {
		return false // st's later pieces stand behind
	}
	for _, cue := range st.Cue {
		end.Start = max(end.Start, cue.Start)
	}
	a, _ := touching(d, text.Span{Start: end.Start, End: end.Start + 1})
	b, last := d.TokensIn(r.Span)
	from, to := paragraphOf(d, a), paragraphOf(d, b)
	if from == to {
		return true
	}
	return from == to-1 && alone(d, r, b, last)
}

// alone reports a quotation, of the tokens [first, last), that is a paragraph by
// itself and no heading.
func alone(d *text.Document, r Region, first, last int) bool {
	p := d.Paragraphs[paragraphOf(d, first)]
	if d.Sentences[p.First].First != first || d.Sentences[p.Last-1].Last != last {
		return false
	}
	said := r.Inner.Of(d.Text)
	stopped := lastWordMark(said) != "" && !strings.HasSuffix(said, "..") && !strings.HasSuffix(said, "…")
	return words(d, first, last) >= onWordsAlone || stopped && words(d, first, last) >= onWords
}
