package quote_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// regionCases list the inner parts of the quotations; a nested one is written
// >so<, one that no mark closes so..., one that goes on from the paragraph
// before +so.
var regionCases = []struct {
	in   string
	want []string
	why  string
}{
	{`He said “we stay” and left.`, []string{"we stay"}, "curly"},
	{`He said "we stay" and left.`, []string{"we stay"}, "typewriter"},
	{`He said 'we stay' and left.`, []string{"we stay"}, "single typewriter"},
	{`He said ‘we stay’ and left.`, []string{"we stay"}, "single curly"},
	{`He said «we stay» and left.`, []string{"we stay"}, "guillemets"},
	{`He said „we stay“ and left.`, []string{"we stay"}, "low and high"},
	{"He said ``we stay'' and left.", []string{"we stay"}, "as TeX writes it"},
	{`He said ''we stay'' and left.`, []string{"we stay"}, "two single marks are a double one"},
	{`He said “we stay’' and left.`, []string{"we stay"}, "closed by two marks of two kinds"},
	{`He said “we stay″ and left.`, []string{"we stay"}, "closed by a double prime"},
	{`He said “we stay" and left.`, []string{"we stay"}, "closed by a typewriter mark"},
	{`He said ”we stay” and left.`, []string{"we stay"}, "opened by a closing mark"},
	{`He said “we stay“ and left.`, []string{"we stay"}, "closed by an opening mark"},
	{`“No,” he said. “Never.”`, []string{"No,", "Never."}, "two in one paragraph"},
	{`“He told us ‘go home’ twice,” she said.`, []string{"He told us ‘go home’ twice,", ">go home<"}, "nested"},
	{`"He told us 'go home' twice," she said.`, []string{"He told us 'go home' twice,", ">go home<"}, "nested, typewriter"},
	{`“It isn’t the mayor’s idea,” she said.`, []string{"It isn’t the mayor’s idea,"}, "apostrophes inside"},
	{`The mayor's plan isn't the council's.`, nil, "apostrophes only"},
	{`The officials’ plans and the mayors’ plans.`, nil, "plural possessives"},
	{`Back in the '60s and '70s it was calm.`, nil, "decades"},
	{`They sent 'em home 'til dawn.`, nil, "words that English shortens"},
	{`A 6" pipe and a 7" pipe burst.`, nil, "inches"},
	{`She is 5'4" tall.`, nil, "feet and inches"},
	{`He said “we stay and left.`, []string{"we stay and left...."}, "never closed"},
	{`He said “we stay and “we win” too.`, []string{"we stay and...", "we win"}, "a second opening mark ends the first"},
	{"He said “we stay\n“and we win”", []string{"we stay...", "+and we win"}, "continued paragraph"},
	{"He said “we stay”\n“and we win”", []string{"we stay", "and we win"}, "closed before: no continuation"},
	{"“one\n“two\n“three,” he said.", []string{"one...", "+two...", "+three,"}, "over three paragraphs"},
	{`the so-called “militia”`, []string{"militia"}, "one word"},
	{`(“we stay”)`, []string{"we stay"}, "in brackets"},
	{`his motto—“we stay”—was known`, []string{"we stay"}, "between dashes"},
	{`“”`, []string{""}, "nothing between the marks"},
	{``, nil, "nothing"},
}

func TestRegions(t *testing.T) {
	for _, c := range regionCases {
		d := text.Parse(c.in, text.Language{})
		var got []string
		for _, r := range quote.Regions(d) {
			s := r.Inner.Of(d.Text)
			if r.Nested {
				s = ">" + s + "<"
			}
			if r.Continues {
				s = "+" + s
			}
			if r.Open {
				s += "..."
			}
			got = append(got, s)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.in, got, c.want)
		}
	}
}

// TestOutermost checks that the outermost quotation is the same by the steps that
// Regions keeps as by going back one by one.
func TestOutermost(t *testing.T) {
	in := "“A ‘b’ and ‘c’ d,” he said. “E ‘f’ g\n\n“and ‘h’ i ‘j’ k.” Then ‘l’."
	regions := quote.Regions(text.Parse(in, text.Language{}))
	nested := 0
	for at := range in {
		want, ok := quote.Region{}, false
		for _, r := range regions {
			if !r.Nested && r.Start <= at {
				want, ok = r, at < r.End
			} else if r.Start == at {
				nested++
			}
		}
		if got, in := quote.Enclosing(regions, at); got != want || in != ok {
			t.Errorf("at %d: %v %v, want %v %v", at, got, in, want, ok)
		}
	}
	if nested < 5 {
		t.Errorf("%d nested quotations, want the five of b, c, f, h and j", nested)
	}
}

func TestEnclosing(t *testing.T) {
	s := `“He told us ‘go home’ twice,” she said.`
	regions := quote.Regions(text.Parse(s, text.Language{}))
	for _, c := range []struct {
		at   string
		want bool
		why  string
	}{
		{"“He", true, "the opening mark is inside"},
		{"go home", true, "a nested quotation lies in the outer one"},
		{"twice", true, "also behind the nested one"},
		{" she", false, "behind the closing mark"},
	} {
		r, ok := quote.Enclosing(regions, strings.Index(s, c.at))
		if ok != c.want || quote.Inside(regions, strings.Index(s, c.at)) != c.want {
			t.Errorf("%q: inside is %v, want %v (%s)", c.at, ok, c.want, c.why)
		}
		if ok && (r.Nested || r.Start != 0) {
			t.Errorf("%q: region %+v is not the outermost", c.at, r)
		}
	}
}

// BenchmarkRegions shows whether the time stays in proportion to the marks:
// ns/mark must not grow from line to line.
func BenchmarkRegions(b *testing.B) {
	for _, c := range []struct{ name, unit string }{
		{"double", `"`}, {"opening", "“a ”"}, {"nested", "“one ‘two three’ four "}, {"apostrophes", "'a "},
	} {
		for _, n := range []int{25_000, 100_000} {
			b.Run(fmt.Sprintf("%s-%d", c.name, n), func(b *testing.B) {
				d := text.Parse(strings.Repeat(c.unit, n), text.Language{})
				for b.Loop() {
					quote.Regions(d)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/mark")
			})
		}
	}
}
