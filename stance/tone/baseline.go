package tone

import (
	"fmt"
	"math"
	"sync"
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
	load     func() (*text.NaiveBayes, error)
	begun    sync.Once
	verdicts sync.Pool
}

// NewBaseline returns the classifier, which is loaded when it is first needed.
func NewBaseline() *Baseline { return &Baseline{load: sync.OnceValues(restore)} }

// Prepare begins to load the classifier, which takes about a quarter of a second,
// beside whatever the caller does next. It does so once.
func (b *Baseline) Prepare() { b.begun.Do(func() { go b.load() }) }

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
	v, found := b.verdicts.Get().(*reviewVerdict)
	if !found {
		v = &reviewVerdict{m: m}
	}
	defer b.verdicts.Put(v)
	v.begin()
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

// reviewVerdict is a text as far as it was read.
type reviewVerdict struct {
	m     *text.NaiveBayes
	words [bayesWords]bayesWord
	sums  [2]float64
	// word holds the letters of the word begun, runes their number; hash is
	// theirs; mixed tells that digits or apostrophes were left out.
	word  []byte
	runes int
	hash  uint64
	mixed bool
	ok    bool
}

// bayesWords is how many words are remembered; a new one takes the place of an
// older one.
const bayesWords = 1 << 13

// bayesWord is a word, by its hash, with the logarithms of its odds in either
// class.
type bayesWord struct {
	hash  uint64
	logs  [2]float64
	known bool
}

// emptyHash is the hash of no letters (FNV-1a).
const emptyHash = 0xCBF29CE484222325

func (v *reviewVerdict) begin() {
	v.sums, v.ok = [2]float64{}, false
	v.clear()
}

func (v *reviewVerdict) clear() {
	v.word, v.runes, v.hash, v.mixed = v.word[:0], 0, emptyHash, false
}

// add reads the next rune of the text.
func (v *reviewVerdict) add(r rune) {
	switch {
	case 'a' <= r && r <= 'z':
	case 'A' <= r && r <= 'Z':
		r += 'a' - 'A'
	case r == '\'', r == '’', unicode.IsDigit(r):
		v.mixed = true
		return
	case r >= utf8.RuneSelf && unicode.IsLetter(r):
		r = unicode.ToLower(r)
	default:
		v.endWord()
		return
	}
	v.word = utf8.AppendRune(v.word, r)
	v.runes++
	v.hash = (v.hash ^ uint64(r)) * 0x100000001B3
}

// endWord adds the word begun to the sums. Where two blanks follow each other
// the package sees an empty word, which it may know.
func (v *reviewVerdict) endWord() {
	if w := v.find(); w.known {
		v.sums[0] += w.logs[0]
		v.sums[1] += w.logs[1]
		v.ok = v.ok || v.runes > 2 && !v.mixed
	}
	v.clear()
}

// find looks the word begun up among those remembered, or works it out.
func (v *reviewVerdict) find() *bayesWord {
	w := &v.words[v.hash>>40%bayesWords]
	if w.hash == v.hash {
		return w
	}
	*w = bayesWord{hash: v.hash}
	if c, ok := v.m.Words.Get(string(v.word)); ok {
		w.known = true
		for i := range w.logs {
			w.logs[i] = math.Log(float64(c.Count[i]+1) / float64(c.Seen+v.m.DictCount))
		}
	}
	return w
}
