package main

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// longestPhrase is how many words a suggested phrase has at most.
const longestPhrase = 3

// phraseCount is a run of words and how often it stands in statements about the
// target, and in others.
type phraseCount struct {
	words     string
	near, far int
	// place is where it stands first in a statement about the target, with some
	// words around it.
	place string
}

// phraseCounts counts runs of words; near and far are how many runs there were.
type phraseCounts struct {
	byWords   map[string]*phraseCount
	near, far int
}

func newPhraseCounts() phraseCounts { return phraseCounts{byWords: map[string]*phraseCount{}} }

// add counts the runs of a statement's words that no pattern covers.
func (c *phraseCounts) add(lang *codebook.Language, d *text.Document, first, last int, covered map[int]bool, onTarget bool) {
	for i := first; i < last; i++ {
		words := make([]string, 0, longestPhrase)
		for k := i; k < last && len(words) < longestPhrase; k++ {
			if d.Tokens[k].Kind != text.Word || covered[k] {
				break
			}
			words = append(words, d.Tokens[k].Norm)
			if !function(lang, words[0]) && !function(lang, words[len(words)-1]) {
				p := c.count(strings.Join(words, " "), onTarget)
				if onTarget && p.place == "" {
					p.place = around(d, max(first, i-placeReach), min(last, k+1+placeReach))
				}
			}
		}
	}
}

// function reports a word that is the frame of a sentence: it opens and closes
// no phrase worth a look.
func function(lang *codebook.Language, w string) bool {
	u := &lang.Words
	return len(w) < 3 || u.Determiners[w] || u.Prepositions[w] || u.Conjunctions[w] || u.Auxiliaries[w] || u.Generic[w] || u.Fillers[w]
}

// placeReach is how many words before and after a phrase its place shows.
const placeReach = 5

func around(d *text.Document, first, last int) string {
	return d.Text[d.Tokens[first].Start:d.Tokens[last-1].End]
}

func (c *phraseCounts) count(words string, onTarget bool) *phraseCount {
	p := c.byWords[words]
	if p == nil {
		p = &phraseCount{words: words}
		c.byWords[words] = p
	}
	if onTarget {
		p.near++
		c.near++
	} else {
		p.far++
		c.far++
	}
	return p
}

// top lists the phrases that set statements about the target apart, the
// strongest first; a phrase inside a longer one that is as frequent is left out.
func (c phraseCounts) top(n int) []phraseCount {
	var list []phraseCount
	for _, p := range c.byWords {
		if p.near > least && c.score(*p) > distinctive {
			list = append(list, *p)
		}
	}
	slices.SortFunc(list, func(a, b phraseCount) int {
		return cmp.Or(cmp.Compare(c.score(b), c.score(a)), cmp.Compare(len(b.words), len(a.words)), cmp.Compare(a.words, b.words))
	})
	var kept []phraseCount
	for _, p := range list {
		inside := func(o phraseCount) bool {
			return o.near == p.near && o.words != p.words && strings.Contains(" "+o.words+" ", " "+p.words+" ")
		}
		if !slices.ContainsFunc(list, inside) && len(kept) < max(n, 0) {
			kept = append(kept, p)
		}
	}
	return kept
}
