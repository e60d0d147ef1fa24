package tone

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"standpoint/stance/text"
)

// Baseline is the film-review classifier of github.com/cdipaolo/sentiment. On
// political news it is worse than a coin; it is kept beside our own figures so
// that anyone can see the difference, and is an input to nothing.
//
// It is a naive Bayes classifier (the package's model.Predict). What its words
// speak for is worked out once for each, which gives the same verdict in a
// small part of the time.
type Baseline struct {
	load  func() (*reviews, error)
	begun sync.Once
}

// NewBaseline returns the classifier, which is loaded when it is first needed.
func NewBaseline() *Baseline { return &Baseline{load: sync.OnceValues(loadReviews)} }

// Prepare begins to load the classifier, which takes some 50 ms, beside
// whatever the caller does next. It does so once.
func (b *Baseline) Prepare() { b.begun.Do(func() { go b.load() }) }

// Verdict is what the classifier says of the parts of a text: 1 positive or 0
// negative. ok is false for parts of which it knows no word, where it would say
// negative.
//
// The package deletes all marks and so glues the words around them; here
// everything but letters, digits and apostrophes parts words before it does.
func (b *Baseline) Verdict(s string, parts []text.Span) (label uint8, ok bool, err error) {
	m, err := b.load()
	if err != nil {
		return 0, false, err
	}
	v := reviewVerdict{m: m, hash: emptyHash}
	for _, p := range parts {
		v.read(p.Of(s))
		v.endWord()
	}
	v.endWord()
	if !v.ok {
		return 0, false, nil
	}
	if v.sums[1]+m.prior[1] > v.sums[0]+m.prior[0] {
		label = 1
	}
	return label, true, nil
}

// reviewVerdict is a text as far as it was read.
type reviewVerdict struct {
	m    *reviews
	sums [2]float64
	// hash is that of the letters of the word begun, runes their number; mixed tells
	// that digits or apostrophes were left out.
	hash  uint64
	runes int
	mixed bool
	ok    bool
}

// read reads a part of the text; a word may go on behind it.
func (v *reviewVerdict) read(s string) {
	for i := 0; i < len(s); {
		c := s[i]
		switch lower := c | 0x20; {
		case 'a' <= lower && lower <= 'z':
			v.letter(rune(lower))
		case c == ' ':
			v.endWord()
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[i:])
			v.other(r)
			i += size
			continue
		default:
			v.other(rune(c))
		}
		i++
	}
}

func (v *reviewVerdict) letter(r rune) {
	v.runes++
	v.hash = hashRune(v.hash, r)
}

// other reads what is no English letter.
func (v *reviewVerdict) other(r rune) {
	switch {
	case r == '\'', r == '’', unicode.IsDigit(r):
		v.mixed = true
	case r >= utf8.RuneSelf && unicode.IsLetter(r):
		v.letter(unicode.ToLower(r))
	default:
		v.endWord()
	}
}

// endWord adds the word begun to the sums. Where two blanks follow each other
// the package sees an empty word, which it may know.
func (v *reviewVerdict) endWord() {
	if w := v.m.find(v.hash); w != nil {
		v.sums[0] += w.logs[0]
		v.sums[1] += w.logs[1]
		v.ok = v.ok || v.runes > 2 && !v.mixed
	}
	v.runes, v.hash, v.mixed = 0, emptyHash, false
}
