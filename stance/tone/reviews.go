package tone

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/cdipaolo/sentiment"
)

// reviews are the words of the film-review classifier, in a table by their
// hashes, with the logarithms of their odds in either class.
type reviews struct {
	prior [2]float64
	slots []reviewWord
}

type reviewWord struct {
	hash uint64 // 0 for a free slot
	logs [2]float64
}

// reviewsFile is the package's model as it is written. It is read here and not
// by the package, which would keep a map of lists that takes ten times the
// memory and the garbage collector's time.
type reviewsFile struct {
	Words map[string]struct {
		Count [2]uint64
		Seen  uint64
	} `json:"words"`
	Probabilities [2]float64 `json:"probabilities"`
	DictCount     uint64     `json:"vocabulary_size"`
}

func loadReviews() (*reviews, error) {
	data, err := sentiment.Asset("model.json")
	var models map[sentiment.Language]*reviewsFile
	if err == nil {
		err = json.Unmarshal(data, &models)
	}
	if err != nil {
		return nil, fmt.Errorf("the sentiment baseline cannot be loaded: %w", err)
	}
	f := models[sentiment.English]
	if f == nil || len(f.Words) == 0 {
		return nil, fmt.Errorf("the sentiment baseline has no English model")
	}
	return f.table(), nil
}

// table works out what each word speaks for.
func (f *reviewsFile) table() *reviews {
	size := 64
	for size < 2*len(f.Words) {
		size *= 2
	}
	m := &reviews{slots: make([]reviewWord, size)}
	for i, p := range f.Probabilities {
		m.prior[i] = math.Log(p)
	}
	for word, c := range f.Words {
		w := reviewWord{hash: emptyHash}
		for _, r := range word {
			w.hash = hashRune(w.hash, r)
		}
		for i := range w.logs {
			w.logs[i] = math.Log(float64(c.Count[i]+1) / float64(c.Seen+f.DictCount))
		}
		*m.slot(w.hash) = w
	}
	return m
}

// slot is where the word of a hash stands or would stand.
func (m *reviews) slot(hash uint64) *reviewWord {
	mask := uint64(len(m.slots) - 1)
	for i := hash >> 20; ; i++ {
		if s := &m.slots[i&mask]; s.hash == hash || s.hash == 0 {
			return s
		}
	}
}

// find returns the word of a hash, nil for one that is not known.
func (m *reviews) find(hash uint64) *reviewWord {
	if s := m.slot(hash); s.hash != 0 {
		return s
	}
	return nil
}

// emptyHash is the hash of no letters (FNV-1a), and hashRune adds a letter.
const emptyHash = 0xCBF29CE484222325

func hashRune(hash uint64, r rune) uint64 { return (hash ^ uint64(r)) * 0x100000001B3 }
