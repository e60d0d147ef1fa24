package chart

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font/opentype"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// The font of the charts has the letters of Latin, Greek, Cyrillic and Hebrew.
// An SVG leaves other scripts to the fonts of who opens it. A PNG and a PDF
// cannot, so there such letters become […] and the name the number of its row in
// the chart's table, and Unset tells of it.

// gapMark stands for letters that the font lacks.
const gapMark = "[…]"

// lacks is true of a letter that the font cannot set.
func lacks(face *opentype.Font, r rune) bool {
	if r == '\u200c' || r == '\u200d' || unicode.Is(unicode.Variation_Selector, r) {
		return false // shapes the letters beside it
	}
	i, err := face.GlyphIndex(nil, r)
	return err != nil || i == 0
}

// set puts one mark in place of every run of letters that the font lacks.
func set(face *opentype.Font, s string) string {
	var words []string
	for _, word := range strings.Split(s, " ") {
		gap, all := false, ""
		for _, r := range word {
			missing := lacks(face, r)
			switch {
			case !missing:
				all += string(r)
			case !gap:
				all += gapMark
			}
			gap = missing
		}
		if all != gapMark || len(words) == 0 || words[len(words)-1] != gapMark {
			words = append(words, all)
		}
	}
	return strings.Join(words, " ")
}

// letters is a text.Handler that knows how wide letters beyond the font will
// about be, where somebody else's font sets them: a square for those of East
// Asia, nothing for marks above others, a common letter's width for the rest.
type letters struct{ text.Plain }

func (l letters) face(f font.Font) *opentype.Font { return l.Fonts.Lookup(f, f.Size).Face }

// Box implements text.Handler.
func (l letters) Box(s string, f font.Font) (width, height, depth vg.Length) {
	var own strings.Builder
	var others vg.Length
	for face := l.face(f); s != ""; {
		r, n := utf8.DecodeRuneInString(s)
		s = s[n:]
		switch {
		case !lacks(face, r):
			own.WriteRune(r)
		case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana), r > 0xffff:
			others += f.Size
		case !unicode.Is(unicode.M, r):
			others += .6 * f.Size
		}
	}
	width, height, depth = l.Plain.Box(own.String(), f)
	return width + others, height, depth
}

// Draw implements text.Handler: text that ends or is centred somewhere begins
// where its true width says.
func (l letters) Draw(c vg.Canvas, s string, sty text.Style, at vg.Point) {
	if sty.XAlign != text.XLeft && sty.Rotation == 0 {
		face := l.Fonts.Lookup(sty.Font, sty.Font.Size)
		at.X += vg.Length(sty.XAlign) * (sty.Width(s) - face.Width(s))
	}
	l.Plain.Draw(c, s, sty, at)
}

// settable is a canvas that sets no letter its font lacks, and counts the texts
// that have some.
type settable struct {
	vg.Canvas
	unset *int
}

// Size implements vg.CanvasSizer for the canvases that know theirs.
func (c settable) Size() (w, h vg.Length) { return c.Canvas.(vg.CanvasSizer).Size() }

// FillString implements vg.Canvas.
func (c settable) FillString(face font.Face, pt vg.Point, s string) {
	now := set(face.Face, s)
	if now != s && c.unset != nil {
		*c.unset++
	}
	c.Canvas.FillString(face, pt, now)
}

// numbered is the page with marks and the numbers of rows in place of names the
// font cannot set.
func (p page) numbered() page {
	t := newTheme(p.look)
	face := t.handler.face(t.label.Font)
	rows := make([]row, len(p.rows))
	for i, r := range p.rows {
		rows[i] = r
		if name := set(face, r.name); name != r.name {
			rows[i].name = fmt.Sprintf("row %d: %s", i+1, name)
		}
	}
	p.rows = rows
	return p
}

// Unset counts the texts of the chart that hold letters which its PNG and PDF
// cannot set; its SVG and its table have them.
func (c Chart) Unset() (n int) {
	if !c.Empty() {
		c.page.draw(draw.New(settable{vgsvg.New(c.page.width(), c.page.height()), &n}))
	}
	return n
}
