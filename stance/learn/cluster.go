package learn

import (
	"math"
	"slices"
)

// Bigrams counts which word follows which. Words are numbered from 0, the most
// frequent first; everything else (rare words, the edges of sentences) is one
// more word with the number Words.
type Bigrams struct {
	Words int
	count map[uint64]int32
}

// NewBigrams returns an empty count for so many words.
func NewBigrams(words int) *Bigrams { return &Bigrams{Words: words, count: map[uint64]int32{}} }

// Add counts word b behind word a.
func (b *Bigrams) Add(a, c int32) { b.count[uint64(a)<<32|uint64(uint32(c))]++ }

// neighbour is a word beside another and how often it stands there.
type neighbour struct{ word, n int32 }

// exchanger holds the class counts while words move.
type exchanger struct {
	k           int           // classes, the last for everything else
	class       []int32       // of each word
	left, right [][]neighbour // of each word
	pairs       []float64     // k*k counts of class pairs
	first       []float64     // counts of classes as the first of a pair
	second      []float64
}

// Exchange groups words so that the group of a word tells as much as it can of
// the group of the next: the exchange algorithm for the class bigram model
// (Kneser and Ney 1993; Martin, Liermann and Ney 1998). It returns each word's
// group, 1 to groups; groups is at most 254. Words that take the same places in
// sentences, such as verbs that report, come together.
func (b *Bigrams) Exchange(groups, rounds int) []uint8 {
	x := newExchanger(b, groups)
	for range rounds {
		moved := 0
		for w := range b.Words {
			if x.improve(w) {
				moved++
			}
		}
		if moved*200 < b.Words {
			break
		}
	}
	out := make([]uint8, b.Words)
	for w := range out {
		out[w] = uint8(x.class[w] + 1)
	}
	return out
}

func newExchanger(b *Bigrams, groups int) *exchanger {
	k := groups + 1
	x := &exchanger{
		k: k, class: make([]int32, b.Words+1),
		left: make([][]neighbour, b.Words+1), right: make([][]neighbour, b.Words+1),
		pairs: make([]float64, k*k), first: make([]float64, k), second: make([]float64, k),
	}
	for w := range x.class {
		x.class[w] = int32(w % groups)
	}
	x.class[b.Words] = int32(groups)
	keys := make([]uint64, 0, len(b.count))
	for key := range b.count {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		u, v, n := int32(key>>32), int32(uint32(key)), b.count[key]
		x.right[u] = append(x.right[u], neighbour{v, n})
		x.left[v] = append(x.left[v], neighbour{u, n})
		cu, cv := x.class[u], x.class[v]
		x.pairs[int(cu)*k+int(cv)] += float64(n)
		x.first[cu] += float64(n)
		x.second[cv] += float64(n)
	}
	return x
}

// beside is how often a word stands before and behind each class.
type beside struct {
	class        []int32
	before       []float64 // the word, then the class
	behind       []float64 // the class, then the word
	self         float64
	first, total float64
}

func (x *exchanger) gather(w int) beside {
	before, behind := make([]float64, x.k), make([]float64, x.k)
	var s beside
	for _, n := range x.right[w] {
		s.first += float64(n.n)
		if int(n.word) == w {
			s.self += float64(n.n)
			continue
		}
		before[x.class[n.word]] += float64(n.n)
	}
	for _, n := range x.left[w] {
		s.total += float64(n.n)
		if int(n.word) != w {
			behind[x.class[n.word]] += float64(n.n)
		}
	}
	for c := range x.k {
		if before[c] > 0 || behind[c] > 0 {
			s.class = append(s.class, int32(c))
			s.before = append(s.before, before[c])
			s.behind = append(s.behind, behind[c])
		}
	}
	return s
}

// improve moves w to the class where the likelihood is highest.
func (x *exchanger) improve(w int) bool {
	s, from := x.gather(w), int(x.class[w])
	x.put(from, s, -1)
	best, top := from, math.Inf(-1)
	for c := range x.k - 1 {
		if v := x.gain(c, s); v > top {
			best, top = c, v
		}
	}
	x.put(best, s, 1)
	x.class[w] = int32(best)
	return best != from
}

// put adds a word's counts to class c, or with sign -1 takes them away.
func (x *exchanger) put(c int, s beside, sign float64) {
	for i, o := range s.class {
		x.pairs[c*x.k+int(o)] += sign * s.before[i]
		x.pairs[int(o)*x.k+c] += sign * s.behind[i]
	}
	x.pairs[c*x.k+c] += sign * s.self
	x.first[c] += sign * s.first
	x.second[c] += sign * s.total
}

// gain is how much the log-likelihood grows when the word joins class c.
func (x *exchanger) gain(c int, s beside) float64 {
	sum := s.self
	v := 0.0
	for i, o := range s.class {
		if int(o) == c {
			sum += s.before[i] + s.behind[i]
			continue
		}
		if n := s.before[i]; n > 0 {
			v += grown(x.pairs[c*x.k+int(o)], n)
		}
		if n := s.behind[i]; n > 0 {
			v += grown(x.pairs[int(o)*x.k+c], n)
		}
	}
	return v + grown(x.pairs[c*x.k+c], sum) - grown(x.first[c], s.first) - grown(x.second[c], s.total)
}

// grown is how much n log n grows when n does by d.
func grown(n, d float64) float64 { return entropy(n+d) - entropy(n) }

func entropy(n float64) float64 {
	if i := int(n); i < len(logs) {
		return logs[i]
	}
	return n * math.Log(n)
}

// logs keeps n log n for small n.
var logs = func() []float64 {
	t := make([]float64, 1<<14)
	for i := 2; i < len(t); i++ {
		t[i] = float64(i) * math.Log(float64(i))
	}
	return t
}()
