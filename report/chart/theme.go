package chart

import (
	"image/color"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/font/liberation"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// theme is the look of every chart: colours.go has its colours.
type theme struct {
	colours
	handler letters

	title, subtitle, label, small, tiny, note draw.TextStyle
}

func newTheme(l Look) theme {
	t := theme{colours: l.colours(), handler: letters{text.Plain{Fonts: font.NewCache(liberation.Collection())}}}
	t.title = t.style(13, xfont.WeightBold, t.ink)
	t.subtitle = t.style(9, xfont.WeightNormal, t.muted)
	t.label = t.style(9, xfont.WeightNormal, t.ink)
	t.small = t.style(8, xfont.WeightNormal, t.ink)
	t.tiny = t.style(7, xfont.WeightNormal, t.ink)
	t.note = t.style(7.5, xfont.WeightNormal, t.muted)
	return t
}

func (t theme) style(size float64, weight xfont.Weight, ink color.Color) draw.TextStyle {
	sans := font.Font{Typeface: "Liberation", Variant: "Sans", Weight: weight}
	return draw.TextStyle{
		Color:   ink,
		Font:    font.From(sans, points(size)),
		Handler: t.handler,
		XAlign:  draw.XLeft,
		YAlign:  draw.YCenter,
	}
}

// write sets s with its middle at y: letters without descenders look centred a
// little above the middle of the line.
func write(c draw.Canvas, sty draw.TextStyle, x, y vg.Length, s string) {
	c.FillText(sty, vg.Point{X: x, Y: y + sty.Font.Size*.1}, s)
}

// right, center and in are copies of a style.
func right(s draw.TextStyle) draw.TextStyle  { s.XAlign = draw.XRight; return s }
func center(s draw.TextStyle) draw.TextStyle { s.XAlign = draw.XCenter; return s }

func in(s draw.TextStyle, ink color.Color) draw.TextStyle { s.Color = ink; return s }

// fit shortens s with an ellipsis until it is no wider than room.
func fit(sty draw.TextStyle, s string, room vg.Length) string {
	if sty.Width(s) <= room {
		return s
	}
	runes := []rune(s)
	lo, hi := 0, len(runes)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if sty.Width(cut(runes, mid)) <= room {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return cut(runes, lo)
}

func cut(runes []rune, n int) string {
	return strings.TrimRight(string(runes[:n]), " ,;:–—-(") + "…"
}

// wrap breaks s at blanks into lines no wider than room, at most so many;
// the last one is shortened when more is left.
func wrap(sty draw.TextStyle, s string, room vg.Length, most int) []string {
	var lines []string
	words := strings.Fields(s)
	for len(words) > 0 {
		if len(lines) == most-1 {
			return append(lines, fit(sty, strings.Join(words, " "), room))
		}
		n := 1
		for n < len(words) && sty.Width(strings.Join(words[:n+1], " ")) <= room {
			n++
		}
		lines = append(lines, fit(sty, strings.Join(words[:n], " "), room))
		words = words[n:]
	}
	return lines
}
