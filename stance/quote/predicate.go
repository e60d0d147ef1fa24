package quote

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// ownDeeds ends each content that is a thing ("condemned the plan") where the
// sentence goes on with what the speaker does himself: "condemned the plan and left
// the hall". A content that is a clause may hold such words.
func ownDeeds(d *text.Document, regions []Region, found []Statement) {
	for i := range found {
		s := &found[i]
		if len(s.Cue) != 1 || len(s.Content) != 1 || s.Kind == Direct || s.Content[0].Start < s.Cue[0].End || !pastCue(d, s.Cue[0]) {
			continue
		}
		first, last := d.TokensIn(s.Content[0])
		if k := nextDeed(d, regions, first, last); k > first {
			s.Content[0].End = d.Tokens[k-1].End
			s.Kind = KindOf(d, regions, s.Content)
		}
	}
}

// pastCue reports a cue such as "condemned" or "later blamed".
func pastCue(d *text.Document, cue text.Span) bool {
	first, last := d.TokensIn(cue)
	for i := first; i < last; i++ {
		if past(&d.Tokens[i]) {
			return true
		}
	}
	return false
}

// past guesses whether a word is a verb in the past tense.
func past(t *text.Token) bool {
	return t.Kind == text.Word && !t.Upper && (len(t.Norm) > 4 && strings.HasSuffix(t.Norm, "ed") || codebook.Verb.In(t) && !codebook.Auxiliary.In(t) && !strings.HasSuffix(t.Norm, "s"))
}

// nextDeed is where the "and" or "but" stands that another deed follows, 0 where
// there is none or a verb comes before it.
func nextDeed(d *text.Document, regions []Region, first, last int) int {
	for k := first; k+2 < last; k++ {
		t, verb, next := &d.Tokens[k], &d.Tokens[k+1], &d.Tokens[k+2]
		switch {
		case Inside(regions, t.Start):
		case (t.Norm == "and" || t.Norm == "but") && past(verb) && k > first:
			object := codebook.Determiner | codebook.Preposition | codebook.SubjectPronoun | codebook.Adverb
			if !object.In(next) && !next.Upper && next.Norm != "to" && next.Norm != "that" {
				return 0 // "and faded magnetism"
			}
			if d.Tokens[k-1].Norm == "," {
				k--
			}
			return k
		case verbal(t) && t.Norm != "to" && (k == first || !codebook.Determiner.In(&d.Tokens[k-1])), codebook.Conjunction.In(t) && t.Norm != "and":
			return 0
		}
	}
	return 0
}
