package quote

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// spokenOf takes the source from statements in the passive that are made about
// whom they seem to be made by ("the agency was criticized for its raids", "was
// asked about them"): that is part of what is said, and nobody is named who said
// it. Who "is worried about" something speaks, as far as anybody does.
func spokenOf(d *text.Document, lang *codebook.Language, found []Statement) {
	for i := range found {
		s := &found[i]
		if len(s.Source) != 1 || len(s.Cue) != 1 || s.Source[0].End > s.Cue[0].Start || s.Content[0].Start < s.Cue[0].Start {
			continue
		}
		if first, end := d.TokensIn(s.Cue[0]); passiveOf(d, lang, first, end) {
			s.Content = append([]text.Span{s.Source[0]}, s.Content...)
			s.Source = nil
		}
	}
}

// passiveOf reports "was asked", "is fiercely criticized for" and "has been accused
// of": a form of be, a participle and a preposition that tells of what.
func passiveOf(d *text.Document, lang *codebook.Language, first, end int) bool {
	be := -1
	for i := first; i < end; i++ {
		switch w := d.Tokens[i].Norm; {
		case codebook.Passive.In(&d.Tokens[i]):
			be = i
		case be >= 0 && w == "asked" && i == end-1:
			return true
		case be >= 0 && (w == "for" || w == "about" || w == "of" || w == "over") && i > be+1:
			return strings.HasSuffix(d.Tokens[i-1].Norm, "ed") && !lang.Words.Feelings[d.Tokens[i-1].Norm]
		}
	}
	return false
}
