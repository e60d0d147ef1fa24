package tone

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/cdipaolo/sentiment"

	"standpoint/stance/text"
)

// TestBaselineAgreesWithPackage holds that a verdict is what the package's own
// classifier says of the text with blanks for marks.
func TestBaselineAgreesWithPackage(t *testing.T) {
	models, err := sentiment.Restore()
	if err != nil {
		t.Fatal(err)
	}
	m := models[sentiment.English]
	b := NewBaseline()
	words := strings.Fields("the film was a good great awful dull isn't 2nd war-torn Über plan, “peace”  – won’t end. it's 24/7 İstanbul x qqzx terrible joy I'm")
	rng := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var s strings.Builder
		for range rng.IntN(12) {
			s.WriteString(words[rng.IntN(len(words))] + strings.Repeat(" ", 1+rng.IntN(2)))
		}
		clean := plainWords(s.String())
		known := false
		for w := range strings.FieldsSeq(clean) {
			_, ok := m.Words.Get(w)
			known = known || ok && utf8.RuneCountInString(w) > 2
		}
		label, ok, err := b.Verdict(s.String(), []text.Span{{Start: 0, End: s.Len()}})
		if err != nil || ok != known || ok && label != m.Predict(clean) {
			t.Fatalf("%q: verdict %d, %v, %v; the package says %d, known %v", s.String(), label, ok, err, m.Predict(clean), known)
		}
	}
}

// plainWords replaces everything but letters, digits and apostrophes by blanks.
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
