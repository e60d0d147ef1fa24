package quote_test

import (
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// TestClausesGoOn checks where an indirect statement ends when its sentence goes
// on.
func TestClausesGoOn(t *testing.T) {
	lang := shipped.English(t)
	finder, err := quote.NewFinder(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ why, in, end string }{
		{"a reason belongs to it", "The council said there was nothing to sell, because the house belongs to the church.", "the church"},
		{"but that goes on", "Rossi said she understood the mayor but that his worries were unfounded and old.", "old"},
		{"another cue in the rest ends it", "Rossi said there was nothing to sell, because the mayor said the house was lost.", "sell"},
		{"the next sentence is another", "Rossi said there was nothing to sell. Because of the rain nobody came.", "sell"},
	} {
		d := text.Parse(c.in, lang.Text)
		found := finder.Find(d, quote.Regions(d))
		if len(found) == 0 {
			t.Errorf("%s: no statement found in %q", c.why, c.in)
			continue
		}
		content := found[0].Content[len(found[0].Content)-1].Of(c.in)
		if len(content) < len(c.end) || content[len(content)-len(c.end):] != c.end {
			t.Errorf("%s: the content is %q, want it to end with %q", c.why, content, c.end)
		}
	}
}
