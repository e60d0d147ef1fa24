package tone_test

import (
	"math"
	"strings"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

// How long a text is must not decide how strong its tone is.
func TestSentences(t *testing.T) {
	lang := shipped.English(t)
	s, err := tone.NewScorer(lang)
	if err != nil {
		t.Fatal(err)
	}
	const bad, good, plain = "It was a terrible failure. ", "It was a wonderful success. ", "The train left at nine. "
	value := func(said string) float64 {
		d := text.Parse(said, lang.Text)
		return s.Sentences(d, []text.Span{{Start: 0, End: len(said)}}).Value
	}
	if value(bad) >= 0 || value(good) <= 0 {
		t.Fatalf("bad is %.2f, good %.2f", value(bad), value(good))
	}
	for _, c := range []struct {
		text string
		want float64
		why  string
	}{
		{strings.Repeat(bad, 30), value(bad), "a long text of one tone"},
		{bad + strings.Repeat(plain, 9), value(bad), "sentences without tone do not thin it out"},
		{bad + good, (value(bad) + value(good)) / 2, "the mean of two"},
		{plain, 0, "no tone"},
		{"", 0, "no text"},
	} {
		if got := value(c.text); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %.3f, want %.3f", c.why, got, c.want)
		}
	}
	d := text.Parse(bad+good, lang.Text)
	if got := s.Sentences(d, []text.Span{{Start: 0, End: len(bad)}}).Value; math.Abs(got-value(bad)) > 1e-9 {
		t.Errorf("what lies outside of the spans counts: %.3f, want %.3f", got, value(bad))
	}
}
