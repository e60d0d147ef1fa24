package tone

import (
	"fmt"
	"math"

	"github.com/cdipaolo/sentiment"
)

// reviews are the words of the film-review classifier by their hashes, with the
// logarithms of their odds in either class. The frequent ones, which most words
// of a text are, stand apart, in a table that stays next to a core.
type reviews struct {
	prior          [2]float64
	frequent, rare reviewTable
}

// frequentFrom is how often a frequent word stands in the reviews; about 4,000 do.
const frequentFrom = 100

type reviewTable []reviewWord

type reviewWord struct {
	hash uint64 // 0 for a free slot
	logs [2]float64
}

func loadReviews() (*reviews, error) {
	data, err := sentiment.Asset("model.json")
	var f reviewsFile
	if err == nil {
		err = f.decode(string(data))
	}
	if err != nil {
		return nil, fmt.Errorf("the sentiment baseline cannot be loaded: %w", err)
	}
	if len(f.words) == 0 {
		return nil, fmt.Errorf("the sentiment baseline has no English model")
	}
	return f.table(), nil
}

// table works out what each word speaks for.
func (f *reviewsFile) table() *reviews {
	n := 0
	for _, c := range f.words {
		if c.seen >= frequentFrom {
			n++
		}
	}
	m := &reviews{frequent: newReviewTable(n), rare: newReviewTable(len(f.words) - n)}
	for i, p := range f.prior {
		m.prior[i] = math.Log(p)
	}
	for _, c := range f.words {
		w := reviewWord{hash: c.hash}
		for i := range w.logs {
			w.logs[i] = math.Log(float64(c.count[i]+1) / float64(c.seen+f.vocabulary))
		}
		t := m.rare
		if c.seen >= frequentFrom {
			t = m.frequent
		}
		*t.slot(w.hash) = w
	}
	return m
}

func newReviewTable(words int) reviewTable {
	size := 64
	for size < 2*words {
		size *= 2
	}
	return make(reviewTable, size)
}

// slot is where the word of a hash stands or would stand.
func (t reviewTable) slot(hash uint64) *reviewWord {
	for i := hash >> 20; ; i++ {
		if s := &t[i&uint64(len(t)-1)]; s.hash == hash || s.hash == 0 {
			return s
		}
	}
}

// find returns the word of a hash, nil for one that is not known.
func (m *reviews) find(hash uint64) *reviewWord {
	if s := m.frequent.slot(hash); s.hash != 0 {
		return s
	}
	if s := m.rare.slot(hash); s.hash != 0 {
		return s
	}
	return nil
}

// emptyHash is the hash of no letters (FNV-1a), and hashRune adds a letter.
const emptyHash = 0xCBF29CE484222325

func hashRune(hash uint64, r rune) uint64 { return (hash ^ uint64(r)) * 0x100000001B3 }
