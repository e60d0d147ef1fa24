package chart

import (
	"bytes"
	"image/png"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"

	"standpoint/report/table"
)

// Whatever the width and the number of rows, no text stands on another and none
// leaves the page.
func TestNothingCollides(t *testing.T) {
	for _, width := range []float64{MinWidth, 170, 300} {
		for _, n := range []int{1, 3, 17, 60} {
			for _, c := range manyIn(Look{Width: width}, n) {
				svg, err := c.svg(c.page.look)
				if err != nil {
					t.Fatal(err)
				}
				checkTexts(t, c, n, svg)
				checkOverlaps(t, c, n, svg)
			}
		}
	}
}

// textBox is where a text stands: a line is taken to be as high as its small letters.
type textBox struct {
	text                string
	left, right, middle float64
	half                float64
}

func checkOverlaps(t *testing.T, c Chart, n int, svg string) {
	t.Helper()
	var all []textBox
	th := newTheme(c.page.look)
	for _, e := range texts(t, svg) {
		if e.Style == "" || e.Text == "" {
			continue
		}
		sty := styleOf(th, e.Style)
		all = append(all, textBox{e.Text, e.X, e.X + sty.Width(e.Text).Points(), e.Y, sty.Font.Size.Points() * .3})
	}
	for i, a := range all {
		for _, b := range all[i+1:] {
			if math.Abs(a.middle-b.middle) < a.half+b.half && a.left < b.right-.5 && b.left < a.right-.5 {
				t.Errorf("%s, %.0f mm, %d rows: %q stands on %q", c.Name, c.page.look.Width, n, a.text, b.text)
			}
		}
	}
}

// Every chart follows what was asked for: its width, its colours, its dots.
func TestLooks(t *testing.T) {
	plain := many(5)
	for i, c := range manyIn(Look{Theme: "dark", Width: 240, DPI: 72}, 5) {
		if w, _ := c.Size(); math.Abs(w-(240*vg.Millimeter).Points()) > .01 {
			t.Errorf("%s is %.0f points wide; is its page's look set?", c.Name, w)
		}
		var a, b, picture bytes.Buffer
		if err := plain[i].SVG(&a); err != nil {
			t.Fatal(err)
		}
		if err := c.SVG(&b); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), "#16181B") || strings.Contains(b.String(), "#FFFFFF") || strings.Contains(a.String(), "#16181B") {
			t.Errorf("%s: the dark theme is not dark, or the light one is", c.Name)
		}
		if err := c.PNG(&picture); err != nil {
			t.Fatal(err)
		}
		if size, err := png.DecodeConfig(&picture); err != nil || size.Width != 680 { // 240 mm at 72 dots an inch
			t.Errorf("%s: %d dots wide, %v; want 680", c.Name, size.Width, err)
		}
	}
}

func TestParseLook(t *testing.T) {
	for _, c := range []struct {
		theme string
		width float64
		dpi   int
		want  string
	}{
		{"print", 85, 144, "85 mm"}, {"light", 1e9, 144, "mm wide"}, {"light", math.NaN(), 144, "mm wide"},
		{"light", 170, 0, "0 dots"}, {"light", 170, 6000, "6000 dots"}, {"blue", 170, 144, `theme "blue"`}, {"dark", 120, 600, ""},
	} {
		_, err := ParseLook(c.theme, c.width, c.dpi)
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s, %g mm, %d dots: %v, want %q", c.theme, c.width, c.dpi, err, c.want)
		}
	}
}

// Whatever is written on a fill can be read. On a colour of medium lightness
// neither ink nor paper reaches the 4.5 of WCAG's AA for small letters; 4 is held.
func TestContrast(t *testing.T) {
	for _, name := range themes {
		c := Look{Theme: name}.colours()
		if r := contrast(c.ink, c.paper); r < 12 {
			t.Errorf("%s: ink on paper has a contrast of %.1f", name, r)
		}
		if r := contrast(c.muted, c.paper); r < 4.5 {
			t.Errorf("%s: notes on paper have a contrast of %.1f", name, r)
		}
		fills := append(c.camps[:len(c.camps):len(c.camps)], c.first, c.neutral, c.second, c.low, c.high)
		for _, f := range fills {
			for _, f := range []struct {
				what  string
				ratio float64
			}{{"full", contrast(c.onto(f), f)}, {"pale", contrast(c.onto(c.pale(f)), c.pale(f))}} {
				if f.ratio < 4 {
					t.Errorf("%s: words on a %s fill have a contrast of %.1f", name, f.what, f.ratio)
				}
			}
		}
		if r := contrast(c.first, c.second); name != "dark" && r < 3 {
			t.Errorf("%s: the sides differ by %.1f when printed in grey", name, r)
		}
	}
}

// The page's drawing keeps its words and shapes, and its colours are variables
// that are set for both themes.
func TestAdaptive(t *testing.T) {
	name := "fill:#AABBCC style=\"fill:#AABBCC\""
	for _, c := range append(many(6), PoliticalSplit(testContext(), []Split{{Camp: table.Text(name), First: 1, N: 3}})) {
		svg, style, err := c.Adaptive()
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(strings.ReplaceAll(svg, "fill:#AABBCC", ""), "#FFFFFF") || hex.MatchString(strings.Join(styles.FindAllString(svg, -1), "")) {
			t.Errorf("%s: a colour is left", c.Name)
		}
		light, dark, ok := strings.Cut(style, "@media screen and (prefers-color-scheme:dark)")
		for _, use := range strings.Split(svg, "var(")[1:] {
			variable, _, _ := strings.Cut(use, ")")
			if !ok || !strings.Contains(light, variable+":#") || !strings.Contains(dark, variable+":#") {
				t.Fatalf("%s: %s is not set in both themes", c.Name, variable)
			}
		}
		if len(texts(t, svg)) < 3 {
			t.Errorf("%s lost its words", c.Name)
		}
	}
	svg, _, err := PoliticalSplit(testContext(), []Split{{Camp: table.Text("fill:#AABBCC"), First: 1, N: 3}}).Adaptive()
	if err != nil || !strings.Contains(svg, ">fill:#AABBCC<") {
		t.Errorf("a name that looks like a style was changed (%v)", err)
	}
}
