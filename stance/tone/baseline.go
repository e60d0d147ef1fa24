package tone

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/cdipaolo/sentiment"
)

// Baseline is the film-review classifier of github.com/cdipaolo/sentiment. On
// political news it is worse than a coin; it is kept beside our own figures so
// that anyone can see the difference, and is an input to nothing.
type Baseline struct {
	load func() (sentiment.Models, error)
}

// NewBaseline begins to load the classifier, which takes about a quarter of a
// second, beside whatever the caller does next.
func NewBaseline() *Baseline {
	b := &Baseline{load: sync.OnceValues(sentiment.Restore)}
	go b.load()
	return b
}

// Verdict is what the classifier says of a text: 1 positive or 0 negative. ok
// is false for a text of which it knows no word, where it would say negative.
func (b *Baseline) Verdict(s string) (label uint8, ok bool, err error) {
	models, err := b.load()
	if err != nil {
		return 0, false, fmt.Errorf("the sentiment baseline cannot be loaded: %w", err)
	}
	model := models[sentiment.English]
	if model == nil {
		return 0, false, fmt.Errorf("the sentiment baseline has no English model")
	}
	clean := plainWords(s)
	for w := range strings.FieldsSeq(clean) {
		if _, known := model.Words.Get(w); known && utf8.RuneCountInString(w) > 2 {
			return model.Predict(clean), true, nil
		}
	}
	return 0, false, nil
}

// plainWords replaces everything but letters, digits and apostrophes by blanks:
// the package deletes other marks and so glues the words around them.
func plainWords(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '\'':
			return unicode.ToLower(r)
		case r == '’':
			return '\''
		}
		return ' '
	}, s)
}
