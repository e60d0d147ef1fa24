package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// sided says which statements a chart of dots counts.
const sided = " that take a side, neutral excluded"

// dot is a value with its interval, drawn in one row.
type dot struct {
	value, lo, hi float64
	small         bool
}

// dots implements plot.Plotter.
type dots struct {
	theme
	all []dot
}

// Plot draws every interval and the dot on it: hollow for small n, a diamond for
// the second pole's side, so that it reads without colour.
func (d dots) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for i, e := range d.all {
		ink, mid := d.sideInk(e.value), y(-float64(i))
		line := draw.LineStyle{Color: ink, Width: 1.4}
		lo, hi := x(max(e.lo, p.X.Min)), x(min(e.hi, p.X.Max))
		c.StrokeLine2(line, lo, mid, hi, mid)
		line.Width = 1
		for _, end := range []vg.Length{lo, hi} {
			c.StrokeLine2(line, end, mid-2.2, end, mid+2.2)
		}
		at := vg.Point{X: x(e.value), Y: mid}
		shape := sideShape(e.value)
		c.DrawGlyphNoClip(glyph(ink, shape), at)
		if e.small {
			hole := glyph(d.paper, shape)
			hole.Radius = 2.1
			c.DrawGlyphNoClip(hole, at)
		}
	}
}

func (t theme) sideInk(v float64) color.Color {
	switch {
	case v < 0:
		return t.first
	case v > 0:
		return t.second
	}
	return t.muted
}

func sideShape(v float64) draw.GlyphDrawer {
	if v > 0 {
		return diamond{}
	}
	return draw.CircleGlyph{}
}

// diamond is a filled square on its corner.
type diamond struct{}

// DrawGlyph implements draw.GlyphDrawer.
func (diamond) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	r := sty.Radius * 1.2
	var p vg.Path
	p.Move(vg.Point{X: at.X - r, Y: at.Y})
	p.Line(vg.Point{X: at.X, Y: at.Y + r})
	p.Line(vg.Point{X: at.X + r, Y: at.Y})
	p.Line(vg.Point{X: at.X, Y: at.Y - r})
	p.Close()
	c.SetColor(sty.Color)
	c.Fill(p)
}

// sideKeys is the legend of a chart of dots.
func sideKeys(ctx Context) func(theme) []key {
	return func(t theme) []key {
		return []key{
			{"toward " + ctx.pole(0), t.first, draw.CircleGlyph{}},
			{"as many on both sides", t.muted, draw.CircleGlyph{}},
			{"toward " + ctx.pole(1), t.second, diamond{}},
		}
	}
}

// reach is the end of an axis around 0 that holds every interval, in whole steps.
func reach(all []dot) float64 {
	end := 1.0
	for _, e := range all {
		end = max(end, math.Abs(e.lo), math.Abs(e.hi))
	}
	if end > 6 { // ticks then stand at even numbers
		return 2 * math.Ceil(end/2)
	}
	return math.Ceil(end)
}
