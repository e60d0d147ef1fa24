package quote_test

import (
	"strings"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// TestLongQuotation holds that a quotation longer than any sentence stays one
// content, whole and once.
func TestLongQuotation(t *testing.T) {
	rules, lang := quote.NewRules(shipped.English(t)), shipped.English(t)
	speech := "“" + strings.Repeat("We will not leave the town. ", 1500) + "We stay,”"
	for _, s := range []string{speech + " Rossi said.", "Rossi said: " + speech + " and left."} {
		d := text.Parse(s, lang.Text)
		found := rules.Find(d, quote.Regions(d))
		if len(found) != 1 || len(found[0].Content) != 1 || !strings.HasSuffix(found[0].Content[0].Of(s), "We stay,”") {
			t.Errorf("%.20s...: %d statements", s, len(found))
			continue
		}
		checkSpans(t, s, "content", found[0].Content)
	}
}

// BenchmarkRules reads articles of one paragraph, one of them nothing but cues;
// MB/s must not fall from the small to the large one.
func BenchmarkRules(b *testing.B) {
	lang := shipped.English(b)
	rules := quote.NewRules(lang)
	const s = "The mayor of Lodi said that the guards were not wanted, and “we can do it alone,” he added on Monday, while the ministry denied it. "
	for _, c := range []struct {
		name, unit string
		bytes      int
	}{{"news-100kB", s, 100_000}, {"news-5MB", s, 5_000_000}, {"cues-100kB", "Rossi said ", 100_000}, {"cues-1MB", "Rossi said ", 1_000_000}} {
		b.Run(c.name, func(b *testing.B) {
			d := text.Parse(strings.Repeat(c.unit, c.bytes/len(c.unit)), lang.Text)
			regions := quote.Regions(d)
			b.SetBytes(int64(len(d.Text)))
			for b.Loop() {
				rules.Find(d, regions)
			}
		})
	}
}
