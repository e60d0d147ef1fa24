package tally

import (
	"cmp"
	"math"
	"slices"
)

// Word is a word that sets an outlet apart from the others.
type Word struct {
	Outlet, Word string
	// Count is how often the outlet has it, Others how often all others do.
	Count, Others int
	// Z is the log-odds ratio in standard errors; above 1.96 is unlikely to be
	// chance for one word looked at alone, and many are looked at here.
	Z float64
}

// minCount keeps out words an outlet has too seldom to be its manner.
const minCount = 3

// LogOdds is the z-score of the log-odds ratio with an informative Dirichlet
// prior (Monroe, Colaresi and Quinn 2008) for a word with y of n words here and
// others of m elsewhere. The prior is the word's count in all texts together,
// which draws rare words strongly toward no difference.
func LogOdds(y, n, others, m int) float64 {
	a, a0 := float64(y+others), float64(n+m)
	y1, y2 := float64(y)+a, float64(others)+a
	delta := math.Log(y1/(float64(n)+a0-y1)) - math.Log(y2/(float64(m)+a0-y2))
	return delta / math.Sqrt(1/y1+1/y2)
}

// Words returns the words that set each outlet apart, at most top an outlet,
// outlets by name and the strongest word first. With fewer than two outlets
// there is nothing to compare and the result is empty.
func (t *Tally) Words(top int) []Word {
	if len(t.outlets) < 2 {
		return nil
	}
	all, total := map[string]int{}, 0
	for _, o := range t.outlets {
		for _, w := range o.words.kept() {
			all[w.word] += w.n
		}
		total += o.words.total
	}
	var words []Word
	for _, name := range sortedKeys(t.outlets) {
		own := distinctive(name, t.outlets[name].words, all, total)
		words = append(words, own[:min(top, len(own))]...)
	}
	return words
}

func distinctive(outlet string, own vocabulary, all map[string]int, total int) []Word {
	var words []Word
	for _, w := range own.kept() {
		if w.n < minCount {
			continue
		}
		others := all[w.word] - w.n
		if z := LogOdds(w.n, own.total, others, total-own.total); z > 0 {
			words = append(words, Word{outlet, w.word, w.n, others, z})
		}
	}
	slices.SortFunc(words, func(a, b Word) int {
		return cmp.Or(cmp.Compare(b.Z, a.Z), cmp.Compare(a.Word, b.Word))
	})
	return words
}
