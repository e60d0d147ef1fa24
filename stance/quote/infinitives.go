package quote

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// longestInfinitive is how many tokens "to publicly condemn" may have.
const longestInfinitive = 4

// infinitives gives statements of what somebody wants, does or refuses the whole of
// it: "refused | to condemn the plan", where the verb behind "to" had been lost
// between the cue and the content.
func infinitives(d *text.Document, lang *codebook.Language, found []Statement) {
	for i := range found {
		s := &found[i]
		if len(s.Cue) != 1 || s.Content[0].Start < s.Cue[0].End {
			continue
		}
		first, to := d.TokensIn(s.Cue[0])
		at, _ := d.TokensIn(s.Content[0])
		if to >= at || d.Tokens[to].Norm != "to" || at-to > longestInfinitive || !onlyVerb(d, lang, to+1, at) || len(lang.ActMatcher.Find(d, first, to)) == 0 {
			continue
		}
		s.Content[0].Start = d.Tokens[to].Start
	}
}

// onlyVerb reports a reporting word, with nothing but adverbs before it and a
// preposition behind it, in the tokens [first, last).
func onlyVerb(d *text.Document, lang *codebook.Language, first, last int) bool {
	for first < last && adverbial(&d.Tokens[first]) {
		first++
	}
	if last-first > 1 && codebook.Preposition.In(&d.Tokens[last-1]) {
		last-- // "to comment on"
	}
	if first >= last {
		return false
	}
	for _, m := range append(lang.CueMatcher.Find(d, first, last), lang.ActMatcher.Find(d, first, last)...) {
		if m.First == first && m.Last == last {
			return true
		}
	}
	return false
}
