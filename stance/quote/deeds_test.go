package quote

import (
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/text"
)

// TestDeeds checks which votes are deeds that take a side.
func TestDeeds(t *testing.T) {
	lang := shipped.English(t)
	r := NewRules(lang)
	for _, c := range []struct {
		why, in string
		want    bool
	}{
		{"a vote", "Anna Rossi voted against the mine.", true},
		{"a vote with an adverb", "Anna Rossi quietly voted against the mine.", true},
		{"one that was never cast", "Anna Rossi never voted against the mine.", false},
		{"hardly cast", "Anna Rossi hardly voted against the mine.", false},
		{"an adverb behind the negation", "Anna Rossi never quietly voted against the mine.", false},
	} {
		d := text.Parse(c.in, lang.Text)
		if got := len(r.deeds(d, Regions(d), nil)) > 0; got != c.want {
			t.Errorf("%s: %q is a deed: %v, want %v", c.why, c.in, got, c.want)
		}
	}
}
