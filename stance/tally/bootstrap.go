package tally

import (
	"math"
	"slices"
	"strings"

	"standpoint/stance/learn"
)

// The Poisson bootstrap (Hanley and MacGibbon 2006; Chamandy et al. 2012) gives
// every article a weight drawn from Poisson(1) in every replicate, in place of
// drawing articles with replacement. Here the draw is a hash of the article's
// id, the seed and the replicate: the same in any order and on any number of
// workers, with memory that does not grow with the articles.

// sample holds the sums of one outlet and of its replicates.
type sample struct {
	totals map[figure]int
	// articles is how many articles add to a sum, squares the sum of the squares of
	// what they add.
	articles map[figure]int
	squares  map[figure]int
	// few are the articles, by id, while they take less room than replicates.
	few []drawn
	// sums are the replicates of each sum, nil while there are few articles.
	sums map[figure][]int32
}

// drawn is what one article adds.
type drawn struct {
	id      string
	amounts amounts
}

// fewArticles is how many articles take about as much room as the replicates.
const fewArticles = 32

func newSample() sample {
	return sample{totals: map[figure]int{}, articles: map[figure]int{}, squares: map[figure]int{}}
}

// add counts an article.
func (b *sample) add(d drawn, s Settings) {
	for f, n := range d.amounts {
		b.totals[f] += int(n)
		b.articles[f]++
		b.squares[f] += int(n) * int(n)
	}
	b.keep(d, s)
}

func (b *sample) keep(d drawn, s Settings) {
	if b.sums != nil {
		draw(b.sums, d, s)
		return
	}
	at, _ := slices.BinarySearchFunc(b.few, d.id, func(d drawn, id string) int { return strings.Compare(d.id, id) })
	b.few = slices.Insert(b.few, at, d)
	if len(b.few) > fewArticles {
		b.sums, b.few = b.replicates(s), nil
	}
}

// replicates are the sums of every replicate. Those returned may be the
// sample's own.
func (b *sample) replicates(s Settings) map[figure][]int32 {
	if b.sums != nil {
		return b.sums
	}
	sums := map[figure][]int32{}
	for _, d := range b.few {
		draw(sums, d, s)
	}
	return sums
}

// draw adds an article to every replicate as often as its weight says.
func draw(sums map[figure][]int32, d drawn, s Settings) {
	w := weights(d.id, s)
	for f, n := range d.amounts {
		row := sums[f]
		if row == nil {
			row = make([]int32, s.Replicates)
			sums[f] = row
		}
		for r, times := range w {
			times := int32(times)
			if f.kind.squared() {
				times *= times
			}
			row[r] += times * n
		}
	}
}

func (b *sample) merge(o sample, s Settings) {
	addCounts(b.totals, o.totals)
	addCounts(b.articles, o.articles)
	addCounts(b.squares, o.squares)
	if o.sums == nil {
		for _, d := range o.few {
			b.keep(d, s)
		}
		return
	}
	if b.sums == nil {
		b.sums, b.few = b.replicates(s), nil
	}
	for f, row := range o.sums {
		if b.sums[f] == nil {
			b.sums[f] = make([]int32, s.Replicates)
		}
		for r, n := range row {
			b.sums[f][r] += n
		}
	}
}

// withDays returns the replicates when counting by day: what is drawn for the
// votes is then the day, because a vote belongs to a day and not to an article.
func (b *sample) withDays(by days[actorDay], outlet string, s Settings) map[figure][]int32 {
	sums := b.replicates(s)
	if len(by) == 0 {
		return sums
	}
	copied := make(map[figure][]int32, len(sums))
	for f, row := range sums {
		copied[f] = slices.Clone(row)
	}
	for d, c := range by {
		m := amounts{}
		m.votes(c.vote())
		draw(copied, drawn{outlet + "\x00" + d.day, m}, s)
	}
	return copied
}

// weights draws the weight of one unit in every replicate.
func weights(id string, s Settings) []uint8 {
	w := make([]uint8, s.Replicates)
	state := learn.Spread(hash(id) ^ learn.Spread(s.Seed))
	for r := range w {
		w[r] = poisson(learn.Spread(state + uint64(r)*0x9e3779b97f4a7c15))
	}
	return w
}

// poisson turns 64 even bits into a draw from Poisson(1) by the inverse of its
// distribution function; weights above 9 have a chance below 1 in a million.
func poisson(bits uint64) uint8 {
	u := float64(bits>>11) / (1 << 53)
	p := 1 / math.E
	for k, sum := uint8(0), p; ; k++ {
		if u < sum || k == 9 {
			return k
		}
		p /= float64(k + 1)
		sum += p
	}
}

// hash is FNV-1a.
func hash(s string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	return h
}
