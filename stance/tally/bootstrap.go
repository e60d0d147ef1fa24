package tally

import (
	"math"
	"slices"
)

// The Poisson bootstrap (Hanley and MacGibbon 2006; Chamandy et al. 2012) gives
// every article a weight drawn from Poisson(1) in every replicate, in place of
// drawing articles with replacement. Here the draw is a hash of the article's
// id, the seed and the replicate: the same in any order and on any number of
// workers, with memory that does not grow with the articles.

// sample holds the counts of each replicate for one outlet.
type sample struct {
	votes     []replicate
	sentences []uint32
	frames    [][]uint32 // by frame, then by replicate
}

type replicate struct{ first, neutral, second uint32 }

func newSample(s Settings) sample {
	b := sample{
		votes:     make([]replicate, s.Replicates),
		sentences: make([]uint32, s.Replicates),
		frames:    make([][]uint32, s.Frames),
	}
	for f := range b.frames {
		b.frames[f] = make([]uint32, s.Replicates)
	}
	return b
}

// add counts an article into every replicate as often as its weight says.
func (b *sample) add(weights []uint8, c Counts, sentences int, frames []int) {
	for r, w := range weights {
		b.votes[r].add(uint32(w), c)
		b.sentences[r] += uint32(w) * uint32(sentences)
	}
	for f, n := range frames {
		if n == 0 {
			continue
		}
		for r, w := range weights {
			b.frames[f][r] += uint32(w) * uint32(n)
		}
	}
}

func (p *replicate) add(w uint32, c Counts) {
	p.first += w * uint32(c.First)
	p.neutral += w * uint32(c.Neutral)
	p.second += w * uint32(c.Second)
}

func (b *sample) merge(o sample) {
	for r := range o.votes {
		b.votes[r].first += o.votes[r].first
		b.votes[r].neutral += o.votes[r].neutral
		b.votes[r].second += o.votes[r].second
		b.sentences[r] += o.sentences[r]
	}
	for f := range o.frames {
		for r, n := range o.frames[f] {
			b.frames[f][r] += n
		}
	}
}

// withDays returns the replicates of the votes when counting by day: what is
// drawn is then the day, because a vote belongs to a day and not to an article.
func (b *sample) withDays(days map[actorDay]Counts, outlet string, s Settings) []replicate {
	if len(days) == 0 {
		return b.votes
	}
	votes := slices.Clone(b.votes)
	drawn := map[string][]uint8{}
	for d, c := range days {
		w, ok := drawn[d.day]
		if !ok {
			w = weights(outlet+"\x00"+d.day, s)
			drawn[d.day] = w
		}
		for r := range votes {
			votes[r].add(uint32(w[r]), c.vote())
		}
	}
	return votes
}

// weights draws the weight of one unit in every replicate.
func weights(id string, s Settings) []uint8 {
	w := make([]uint8, s.Replicates)
	state := mix(hash(id) ^ mix(s.Seed))
	for r := range w {
		w[r] = poisson(mix(state + uint64(r)*0x9e3779b97f4a7c15))
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

// mix is the finalizer of SplitMix64 (Steele et al. 2014).
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// percentiles are the ends of the 95 % percentile interval of the replicates
// that value is defined for; ok is false when those are fewer than half.
func percentiles(replicates int, value func(r int) (float64, bool)) (lo, hi float64, ok bool) {
	values := make([]float64, 0, replicates)
	for r := range replicates {
		if v, defined := value(r); defined {
			values = append(values, v)
		}
	}
	if 2*len(values) < replicates {
		return 0, 0, false
	}
	slices.Sort(values)
	at := func(q float64) float64 { return values[int(math.Round(q*float64(len(values)-1)))] }
	return at(0.025), at(0.975), true
}
