package quote_test

import (
	"testing"

	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// TestQuotationsThatGoOn checks who is given a quotation that has no cue of its
// own.
func TestQuotationsThatGoOn(t *testing.T) {
	tg, lang := tagger(t), english(t)
	for _, c := range []struct{ why, text, source string }{
		{"the next paragraph", "“We waited for hours,” Hall said.\n“Nobody came to help us, not even the mayor.”", "Hall"},
		{"an unclosed paragraph", "“We waited for hours, Hall said.\n“Nobody came to help us, not even the mayor,” Reed said.", "Reed"},
		{"the next paragraph, behind words that are not quoted", "Hall criticised the mayor in a letter.\n“We waited for hours. Nobody came to help us, not even the mayor.”", "Hall"},
		{"the same paragraph, behind words that are not quoted", "Hall said that the wait was long. “Nobody came to help us, not even the mayor.”", "Hall"},
		{"who speaks in a relative clause is not who goes on", "“We waited for hours,” said Hall, who thinks that Reed is to blame.\n“Nobody came to help us, not even the mayor.”", "Hall"},
		{"a title is no statement", "“We waited for hours,” Hall said.\nThe film ‘Cold River’ opens on Friday.", ""},
	} {
		d := text.Parse(c.text, lang)
		source := ""
		for _, st := range tg.Find(d, quote.Regions(d)) {
			if holds(d.Text, st.Content, "Nobody came") || holds(d.Text, st.Content, "Cold River") {
				source = st.Source[0].Of(d.Text)
			}
		}
		if source != c.source {
			t.Errorf("%s: given to %q, want %q", c.why, source, c.source)
		}
	}
}
