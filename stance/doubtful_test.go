package stance

import (
	"strings"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// TestDoubtful holds what is found and is not reported as a statement.
func TestDoubtful(t *testing.T) {
	lang, topic := shipped.Default(t)
	a, err := New(lang, topic)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why, in, cue, content string
		kind                  quote.Kind
		confidence            float64
		want                  bool
	}{
		{"a deed, and unsure", "Rossi appointed a new head of police.", "appointed", "a new head of police", quote.Indirect, 0.5, true},
		{"the same when surer", "Rossi appointed a new head of police.", "appointed", "a new head of police", quote.Indirect, 0.7, false},
		{"a wish that the finder is sure of", "Rossi wants a new hall.", "wants", "a new hall", quote.Indirect, 0.8, false},
		{"nor one that it is not sure of: it counts when it takes a side", "Rossi wants a new hall.", "wants", "a new hall", quote.Indirect, 0.4, false},
		{"a word that reports, however unsure", "Rossi said the hall was full.", "said", "the hall was full", quote.Indirect, 0.3, false},
		{"quoted words, by whatever cue", "Rossi filled the hall with “a new dawn”.", "filled", "“a new dawn”", quote.Direct, 0.3, false},
	} {
		d := text.Parse(c.in, lang.Text)
		span := func(words string) []text.Span {
			i := strings.Index(c.in, words)
			return []text.Span{{Start: i, End: i + len(words)}}
		}
		q := quote.Statement{Cue: span(c.cue), Content: span(c.content), Kind: c.kind, Confidence: c.confidence}
		if c.want {
			deed := q
			deed.Rule = quote.RuleDeed
			if doubtful(deed, a.reported(d, deed)) {
				t.Errorf("%q by the rule of deeds is left out", c.in)
			}
		}
		if got := doubtful(q, a.reported(d, q)); got != c.want {
			t.Errorf("%s: %q at %.1f is left out: %v, want %v", c.why, c.in, c.confidence, got, c.want)
		}
	}
}
