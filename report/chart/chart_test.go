package chart

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"image/png"
	"io"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"standpoint/internal/golden"
)

// TestForms holds each chart's drawing and table to a golden file; look at the
// drawing before accepting a new one.
func TestForms(t *testing.T) {
	for _, c := range many(6) {
		var svg, table bytes.Buffer
		if err := c.SVG(&svg); err != nil {
			t.Fatal(err)
		}
		if err := c.CSV(&table); err != nil {
			t.Fatal(err)
		}
		golden.Compare(t, c.Name+".svg", svg.Bytes())
		golden.Compare(t, c.Name+".csv", table.Bytes())
	}
}

func TestEmptyWithoutData(t *testing.T) {
	for _, c := range many(0) {
		if !c.Empty() {
			t.Errorf("%s is not empty without data", c.Name)
		}
	}
}

// Whatever the names and the number of rows, no text may leave the page, and
// the drawing must be well-formed XML.
func TestNothingLeavesThePage(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 40, 60} {
		for _, c := range many(n) {
			var svg bytes.Buffer
			if err := c.SVG(&svg); err != nil {
				t.Fatal(err)
			}
			checkTexts(t, c, n, svg.String())
		}
	}
}

type element struct {
	X, Y  float64
	Style string
	Text  string
}

func checkTexts(t *testing.T, c Chart, n int, svg string) {
	t.Helper()
	w, h := c.Size()
	th := newTheme(c.page.look)
	for _, e := range texts(t, svg) {
		sty := styleOf(th, e.Style)
		if end := vg.Length(e.X) + sty.Width(e.Text); e.Style != "" && (e.X < 0 || end.Points() > w || e.Y > 0 && e.Y > h) {
			t.Errorf("%s with %d rows: %q reaches from %.0f to %.0f of %.0f", c.Name, n, e.Text, e.X, end.Points(), w)
		}
	}
}

// styleOf is the theme's style that a text was written in.
func styleOf(t theme, css string) draw.TextStyle {
	for _, s := range []struct {
		mark  string
		style draw.TextStyle
	}{{"bold", t.title}, {"font-size:8px", t.small}, {"font-size:7px", t.tiny}, {"font-size:7.5px", t.note}} {
		if strings.Contains(css, s.mark) {
			return s.style
		}
	}
	return t.label
}

// texts reads the texts that are not turned: those stand directly in the page.
func texts(t *testing.T, svg string) []element {
	t.Helper()
	var all []element
	d, depth := xml.NewDecoder(strings.NewReader(svg)), 0
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatalf("the drawing is not well-formed: %v", err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if tok.Name.Local == "g" {
				depth++
			}
			if tok.Name.Local == "text" && depth == 1 {
				var e struct {
					X     float64 `xml:"x,attr"`
					Y     float64 `xml:"y,attr"`
					Style string  `xml:"style,attr"`
					Text  string  `xml:",chardata"`
				}
				if err := d.DecodeElement(&e, &tok); err != nil {
					t.Fatal(err)
				}
				all = append(all, element(e))
			}
		case xml.EndElement:
			if tok.Name.Local == "g" {
				depth--
			}
		}
	}
}

func TestPNGSizeAndBytes(t *testing.T) {
	c := many(5)[0]
	var a, b bytes.Buffer
	if err := c.PNG(&a); err != nil {
		t.Fatal(err)
	}
	if err := c.PNG(&b); err != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Errorf("two pictures of one chart differ (%v)", err)
	}
	cfg, err := png.DecodeConfig(&a)
	if err != nil || cfg.Width != 964 { // 170 mm at 144 dots an inch
		t.Errorf("width %d, %v; want 964", cfg.Width, err)
	}
}

func TestCutAtMaxRows(t *testing.T) {
	charts := many(60)
	for _, c := range charts[1:] {
		if c.Name == "split-over-time" { // takes longer periods instead
			continue
		}
		want := "40 of 60"
		if c.Name == "reporting-words" {
			want = "Further words, 42,"
		}
		if !strings.Contains(c.page.subtitle, want) {
			t.Errorf("%s does not say that it was cut: %q", c.Name, c.page.subtitle)
		}
	}
	var out bytes.Buffer
	if err := charts[1].CSV(&out); err != nil {
		t.Fatal(err)
	}
	if rows, err := csv.NewReader(&out).ReadAll(); err != nil || len(rows) != MaxRows+1 {
		t.Errorf("the table has %d lines, %v; want what is drawn, %d", len(rows), err, MaxRows+1)
	}
}

func TestFit(t *testing.T) {
	th := newTheme(Look{})
	for _, c := range []struct {
		text string
		room vg.Length
	}{{"short", 100}, {longName, 100}, {longName, 20}, {"WWWWWWWWWWWWWWW", 60}, {"ab", 3}, {"", 10}} {
		got := fit(th.label, c.text, c.room)
		if w := th.label.Width(got); w > c.room && got != "…" {
			t.Errorf("fit(%q, %v) = %q, %v wide", c.text, c.room, got, w)
		}
		if th.label.Width(c.text) <= c.room && got != c.text {
			t.Errorf("fit(%q, %v) = %q, though it had room", c.text, c.room, got)
		}
	}
}

func TestWrap(t *testing.T) {
	th := newTheme(Look{})
	lines := wrap(th.label, strings.Repeat("many words ", 40), 200, 3)
	if len(lines) != 3 || !strings.HasSuffix(lines[2], "…") {
		t.Errorf("got %d lines, want 3, the last shortened: %q", len(lines), lines)
	}
	if lines := wrap(th.label, "", 200, 3); len(lines) != 0 {
		t.Errorf("nothing wraps to %q", lines)
	}
}

func TestHostileNamesStayText(t *testing.T) {
	rows := []Split{{Camp: "<script>alert(1)</script>\x00\n&", First: 1, N: 3}}
	var svg bytes.Buffer
	if err := PoliticalSplit(testContext(), rows).SVG(&svg); err != nil {
		t.Fatal(err)
	}
	if s := svg.String(); strings.Contains(s, "<script") || strings.Contains(s, "\x00") {
		t.Error("a name became markup")
	}
	texts(t, svg.String())
}

// An outlet in which no frame occurs has no frame it stresses most.
func TestFramesAltOfNone(t *testing.T) {
	c := OutletFrames(testContext(), []string{"economic", "legality"}, []Heat{{"A", []float64{.1, .2}, 10, 1}, {"B", []float64{0, 0}, 7, 1}})
	if want := "A: most often legality, 20% of 10 sentences; B: none in 7 sentences."; !strings.HasSuffix(c.Alt, want) {
		t.Errorf("the text says %q, want it to end %q", c.Alt, want)
	}
}
