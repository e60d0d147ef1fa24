package quote

import (
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// nobodySays drops what looks like a statement and is nobody's: what somebody is
// asked ("Asked if he would go, Rossi said no"), what "nobody" says, and what is
// wanted, planned or expected by nobody who is named, of what stands before it ("It is
// expected to last", "the man who wants to dig was born here").
func nobodySays(d *text.Document, lang *codebook.Language, found []Statement) []Statement {
	return slices.DeleteFunc(found, func(s Statement) bool {
		if len(s.Cue) == 0 {
			return false
		}
		first, last := d.TokensIn(s.Cue[0])
		if first == last {
			return false
		}
		spoken := s.Kind != Indirect || len(lang.CueMatcher.Find(d, first, last)) > 0
		around := s.Content[0].End <= s.Cue[0].Start && s.Content[len(s.Content)-1].Start >= s.Cue[0].End
		if len(s.Source) == 0 {
			return d.Tokens[first].Norm == "asked" || around && !spoken
		}
		from, to := d.TokensIn(s.Source[0])
		if from == to {
			return false
		}
		opens := around || d.Sentences[d.Tokens[from].Sentence].First == from
		return absent(d, lang, from, to) || !spoken && opens && relative(d, d.Tokens[to-1].Span)
	})
}

// absent reports a source that is "nobody", "no one" or "none".
func absent(d *text.Document, lang *codebook.Language, first, last int) bool {
	w := d.Tokens[first].Norm
	return lang.Words.Absentees[w] && last == first+1 || w == "no" && last == first+2 && d.Tokens[first+1].Norm == "one"
}
