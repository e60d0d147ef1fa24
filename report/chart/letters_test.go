package chart

import (
	"bytes"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
)

func TestSet(t *testing.T) {
	th := newTheme(Look{})
	face := th.handler.face(th.label.Font)
	for _, c := range []struct{ in, want, why string }{
		{"Łódź, Ελλάδα, Київ, שלום – “ok” … 5 €", "Łódź, Ελλάδα, Київ, שלום – “ok” … 5 €", "letters the font has"},
		{"王毅", "[…]", "Chinese"},
		{"Minister 王毅", "Minister […]", "the rest stays"},
		{"محمد بن سلمان", "[…]", "words of one script are one mark"},
		{"बिल्ली कुमार, MP", "[…] […], MP", "what stands beside them stays"},
		{"A 😀 B", "A […] B", "beyond the basic plane"},
		{"  two  blanks ", "  two  blanks ", "blanks stay"},
		{"", "", "nothing"},
	} {
		if got := set(face, c.in); got != c.want {
			t.Errorf("set(%q) = %q, want %q (%s)", c.in, got, c.want, c.why)
		}
	}
}

// Names in other scripts: the SVG has them and room for them, the picture has a
// mark and the row's number, and they are counted.
func TestOtherScripts(t *testing.T) {
	rows := []Split{{Camp: "Łódź", First: 1, N: 3}, {Camp: "中华人民共和国外交部", Second: 1, N: 9}, {Camp: "وزارة الخارجية", Neutral: 1, N: 9}}
	c := PoliticalSplit(testContext(), rows)
	var svg bytes.Buffer
	if err := c.SVG(&svg); err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if !strings.Contains(svg.String(), ">"+string(r.Camp)+"<") {
			t.Errorf("the SVG does not hold %s", r.Camp)
		}
	}
	if n := c.Unset(); n != 2 {
		t.Errorf("%d texts cannot be set, want 2", n)
	}
	var names []string
	for _, r := range c.page.numbered().rows {
		names = append(names, r.name)
	}
	if got, want := strings.Join(names, " | "), "Łódź | row 2: […] | row 3: […]"; got != want {
		t.Errorf("the picture has %q, want %q", got, want)
	}
	th := newTheme(Look{})
	if w := th.label.Width("中华人民"); w != 4*th.label.Font.Size {
		t.Errorf("four signs are %v wide, want four squares of %v", w, th.label.Font.Size)
	}
	if a, b := th.label.Width("e\u0301"), th.label.Width("e"); a > b+vg.Length(.01) && lacks(th.handler.face(th.label.Font), '\u0301') {
		t.Error("a mark above a letter takes room")
	}
	for _, n := range many(7) {
		if n.Unset() > 0 {
			t.Errorf("%s: texts that the font has count as unset", n.Name)
		}
	}
}
