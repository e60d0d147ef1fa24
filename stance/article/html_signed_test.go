package article

import "testing"

func TestSigned(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"<blockquote><p>Go.</p><cite>Jacob Frey</cite></blockquote>", "“Go.”\n\n— Jacob Frey", "one paragraph"},
		{"<blockquote><p>Go.</p><p>Stay.</p><cite>Jacob Frey</cite></blockquote>", "“Go.\n\n“Stay.”\n\n— Jacob Frey", "two: each has an opening mark, the last a closing one"},
		{"<blockquote><p>We call it “terror” here.</p><cite>Jacob Frey</cite></blockquote>", "“We call it “terror” here.”\n\n— Jacob Frey", "a mark inside is a scare quote's"},
		{"<blockquote><p>“Go.”</p><cite>Jacob Frey</cite></blockquote>", "“Go.”\n\n— Jacob Frey", "marks that the page has are kept"},
	} {
		doc, err := parsePage(c.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := wholeText(doc); got != c.want {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.in, got, c.want)
		}
	}
}
