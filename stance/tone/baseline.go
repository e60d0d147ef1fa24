package tone

import (
	"fmt"
	"math"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"github.com/cdipaolo/goml/text"
	"github.com/cdipaolo/sentiment"
)

// Baseline is the film-review classifier of github.com/cdipaolo/sentiment. On
// political news it is worse than a coin; it is kept beside our own figures so
// that anyone can see the difference, and is an input to nothing.
//
// It is a naive Bayes classifier (the package's model.Predict), and what its
// words speak for is kept here word by word, which gives the same verdict in a
// tenth of the time.
type Baseline struct {
	load  func() (*text.NaiveBayes, error)
	known [bayesWords]atomic.Pointer[bayesWord]
}

// bayesWords is how many words are remembered; a new one takes the place of an
// older one with the same hash.
const bayesWords = 1 << 13

// bayesWord is a word with the logarithms of its odds in either class.
type bayesWord struct {
	word  string
	known bool
	logs  [2]float64
}

// NewBaseline begins to load the classifier, which takes about a quarter of a
// second, beside whatever the caller does next.
func NewBaseline() *Baseline {
	b := &Baseline{load: sync.OnceValues(restore)}
	go b.load()
	return b
}

func restore() (*text.NaiveBayes, error) {
	models, err := sentiment.Restore()
	if err != nil {
		return nil, fmt.Errorf("the sentiment baseline cannot be loaded: %w", err)
	}
	m := models[sentiment.English]
	if m == nil || len(m.Count) != 2 {
		return nil, fmt.Errorf("the sentiment baseline has no English model of two classes")
	}
	return m, nil
}

// Verdict is what the classifier says of a text: 1 positive or 0 negative. ok
// is false for a text of which it knows no word, where it would say negative.
//
// The package deletes all marks and so glues the words around them; here
// everything but letters, digits and apostrophes parts words before it does.
func (b *Baseline) Verdict(s string) (label uint8, ok bool, err error) {
	m, err := b.load()
	if err != nil {
		return 0, false, err
	}
	v := verdict{b: b, m: m}
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		v.add(r)
		i += size
	}
	v.endWord()
	if !v.ok {
		return 0, false, nil
	}
	if v.sums[1]+math.Log(m.Probabilities[1]) > v.sums[0]+math.Log(m.Probabilities[0]) {
		label = 1
	}
	return label, true, nil
}

// verdict is a text as far as it was read.
type verdict struct {
	b    *Baseline
	m    *text.NaiveBayes
	sums [2]float64
	// word holds the letters of the word begun, runes their number; hash is
	// theirs; mixed tells that digits or apostrophes were left out.
	word  []byte
	runes int
	hash  uint32
	mixed bool
	ok    bool
}

// add reads the next rune of the text.
func (v *verdict) add(r rune) {
	switch {
	case 'a' <= r && r <= 'z':
		v.word = append(v.word, byte(r))
	case 'A' <= r && r <= 'Z':
		v.word = append(v.word, byte(r)+'a'-'A')
	case r == '\'', r == '’', unicode.IsDigit(r):
		v.mixed = true
		return
	case r >= utf8.RuneSelf && unicode.IsLetter(r):
		v.word = utf8.AppendRune(v.word, unicode.ToLower(r))
	default:
		v.endWord()
		return
	}
	v.runes++
	v.hash = v.hash*0x01000193 ^ uint32(v.word[len(v.word)-1])
}

// endWord adds the word begun to the sums. Where two blanks follow each other
// the package sees an empty word, which it may know.
func (v *verdict) endWord() {
	if w := v.b.find(v.m, v.word, v.hash); w.known {
		v.sums[0] += w.logs[0]
		v.sums[1] += w.logs[1]
		v.ok = v.ok || v.runes > 2 && !v.mixed
	}
	v.word, v.runes, v.hash, v.mixed = v.word[:0], 0, 0, false
}

// find looks a word up among those remembered, or works it out.
func (b *Baseline) find(m *text.NaiveBayes, word []byte, hash uint32) *bayesWord {
	slot := &b.known[hash*0x9E3779B1>>(32-13)]
	if w := slot.Load(); w != nil && w.word == string(word) {
		return w
	}
	w := &bayesWord{word: string(word)}
	if c, ok := m.Words.Get(w.word); ok {
		w.known = true
		for i := range w.logs {
			w.logs[i] = math.Log(float64(c.Count[i]+1) / float64(c.Seen+m.DictCount))
		}
	}
	slot.Store(w)
	return w
}
