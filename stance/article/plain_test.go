package article

import (
	"strings"
	"testing"
)

func TestHeadline(t *testing.T) {
	const rest = "\n\nThe town slept."
	for _, c := range []struct{ text, want, why string }{
		{"Mayor says no to toll" + rest, "Mayor says no to toll", "a headline"},
		{"\nWhat will the toll cost?" + rest, "What will the toll cost?", "a question, behind an empty line"},
		{"‘Not welcome’: Sala on ICE ” " + rest, "‘Not welcome’: Sala on ICE ”", "quotation marks"},
		{"The mayor said no." + rest, "", "a sentence"},
		{"The mayor said “no.”" + rest, "", "a sentence that ends in a quotation"},
		{"Milan" + rest, "", "a place"},
		{"By Ann Berg" + rest, "", "who wrote it"},
		{"The mayor said no to\na toll." + rest, "", "a broken line"},
		{"Mayor says no to toll\n", "", "nothing behind it"},
		{strings.Repeat("very ", 30) + "long" + rest, "", "too long"},
		{"", "", "nothing"},
	} {
		if got := headline(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
