package chart

import (
	"image/color"
	"math"
)

// colours are those of a theme. The two sides are the ends of ColorBrewer's
// PuOr, which people with any colour blindness tell apart, and which differ in
// lightness when printed in grey.
type colours struct {
	ink, muted, grid, paper color.NRGBA
	first, neutral, second  color.NRGBA
	// low and high are the ends of a scale of shares.
	low, high color.NRGBA
	// camps are ColorBrewer's Dark2 in an order that keeps like colours apart,
	// then a grey for the rest.
	camps []color.NRGBA
}

// themes are the names of the looks.
var themes = []string{"light", "dark", "print"}

func (l Look) colours() colours {
	switch l.Theme {
	case "dark":
		return dark()
	case "print":
		return print()
	}
	return light()
}

func light() colours {
	return colours{
		ink: rgb(0x1a1a1a), muted: rgb(0x5c5c5c), grid: rgb(0xe6e6e6), paper: rgb(0xffffff),
		first: rgb(0xe08214), neutral: rgb(0xdbdbdb), second: rgb(0x542788),
		low: rgb(0xf5f3f8), high: rgb(0x542788),
		camps: rgbs(0x1b9e77, 0xd95f02, 0x7570b3, 0xe6ab02, 0xe7298a, 0x66a61e, 0xa6761d, 0xa0a0a0),
	}
}

// dark is for a page that is dark: the paper is that of report.html.
func dark() colours {
	return colours{
		ink: rgb(0xececec), muted: rgb(0xb0b0b0), grid: rgb(0x34383d), paper: rgb(0x16181b),
		first: rgb(0xf0a04b), neutral: rgb(0x63676d), second: rgb(0xa583d6),
		low: rgb(0x1f2126), high: rgb(0xb493e6),
		camps: rgbs(0x2fb98f, 0xe87a2a, 0x938fd0, 0xf0bd33, 0xf062aa, 0x86c440, 0xc4933a, 0x8a8f96),
	}
}

// print is for paper: printed in grey the sides are a light and a dark one
// (on a screen orange and purple), and lines are strong enough to be copied.
func print() colours {
	return colours{
		ink: rgb(0x000000), muted: rgb(0x333333), grid: rgb(0xbdbdbd), paper: rgb(0xffffff),
		first: rgb(0xf1a340), neutral: rgb(0xececec), second: rgb(0x3b1568),
		low: rgb(0xffffff), high: rgb(0x3b1568),
		camps: rgbs(0x00441b, 0xfdae6b, 0x3f007d, 0xffeda0, 0xce1256, 0xb8e186, 0x8c510a, 0xd9d9d9),
	}
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xff}
}

func rgbs(all ...uint32) []color.NRGBA {
	out := make([]color.NRGBA, len(all))
	for i, v := range all {
		out[i] = rgb(v)
	}
	return out
}

// mix is a colour a part of the way from one to another, 0 to 1.
func mix(from, to color.NRGBA, part float64) color.NRGBA {
	between := func(a, b uint8) uint8 { return uint8(float64(a) + (float64(b)-float64(a))*part + .5) }
	return color.NRGBA{between(from.R, to.R), between(from.G, to.G), between(from.B, to.B), 0xff}
}

// pale mixes a colour with the paper's, for what rests on few votes.
func (c colours) pale(ink color.NRGBA) color.NRGBA { return mix(c.paper, ink, .45) }

// onto is the ink or the paper, which reads best on a fill.
func (c colours) onto(fill color.NRGBA) color.NRGBA {
	if contrast(c.ink, fill) >= contrast(c.paper, fill) {
		return c.ink
	}
	return c.paper
}

// contrast is the ratio of two colours' luminances, 1 to 21, by WCAG 2.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + .05) / (min(la, lb) + .05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= .04045 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	return .2126*linear(c.R) + .7152*linear(c.G) + .0722*linear(c.B)
}
