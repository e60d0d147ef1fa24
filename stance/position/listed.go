package position

import (
	"maps"
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// listed finds the words that the language pack lists by what they do: those of
// a tone, of an issue frame, that hedge or negate. They let the learned layer
// know words that no labelled statement holds.
type listed struct {
	matcher codebook.Matcher
	// list is the hash of the list that phrase i stands on.
	list []uint64
}

// newListed reads the lists; a phrase that cannot be read is an error.
func newListed(lang *codebook.Language) (listed, error) {
	var l listed
	var words []string
	add := func(name string, list []string) {
		for _, w := range list {
			words = append(words, w)
			l.list = append(l.list, learn.HashString(name))
		}
	}
	t := lang.Tone
	add("positive", slices.Concat(t.PositiveStrong, t.Positive))
	add("negative", slices.Concat(t.Negative, t.NegativeStrong))
	add("booster", t.Boosters)
	add("dampener", t.Dampeners)
	for _, f := range lang.Frames {
		add(f.ID, f.Cues)
	}
	add("hedge", slices.Sorted(maps.Keys(lang.Words.Hedges)))
	add("negator", slices.Sorted(maps.Keys(lang.Words.Negators)))
	var err error
	l.matcher, err = lang.Matcher(words)
	return l, err
}

// negatedList tells a list under negation from the list.
const negatedList = 1

// listed adds the lists whose words stand in a run, and whether a negator
// reaches them.
func (j *Judge) listed(f *features, d *text.Document, r place) {
	for _, m := range codebook.Longest(j.lists.matcher.Find(d, r.first, r.last)) {
		list, at := j.lists.list[m.Phrase], place{m.First, m.Last}
		f.add(kindListed, list, at)
		if j.negatedAt(d, r, m.First) {
			f.add(kindListed, learn.Mix(list, negatedList), at)
		}
	}
}

// negatedAt reports whether a negator left of token i reaches it.
func (j *Judge) negatedAt(d *text.Document, r place, i int) bool {
	for k := i - 1; k >= max(r.first, i-negatorReach) && !j.endsScope(d, k); k-- {
		if j.lang.Words.Negators[d.Tokens[k].Norm] && !j.idle(d, k) {
			return true
		}
	}
	return false
}
