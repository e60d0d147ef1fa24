package chart

import (
	"fmt"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// cellPlot is a plot of rows with so many cells each, drawn by cells, without axes.
func cellPlot(columns int, cells plot.Plotter) *plot.Plot {
	p := plot.New()
	p.BackgroundColor = nil
	p.HideAxes()
	p.X.Min, p.X.Max = 0, float64(columns)
	p.X.Padding, p.Y.Padding = 0, 0
	p.Add(cells)
	return p
}

// heat implements plot.Plotter.
type heat struct {
	theme
	rows []Heat
}

// Plot draws the cells, darkest where the share is largest.
func (h heat) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	top := 0.0
	for _, r := range h.rows {
		for _, s := range r.Shares {
			top = max(top, s)
		}
	}
	for i, r := range h.rows {
		for f, s := range r.Shares {
			cell := box(x(float64(f))+.5, y(-float64(i)-.5)+.5, x(float64(f)+1)-.5, y(-float64(i)+.5)-.5)
			ink := mix(h.low, h.high, s/top)
			fill(c, ink, cell)
			mid := cell.Min.Add(cell.Size().Scale(.5))
			if text := cellText(s); h.note.Width(text) < cell.Size().X {
				write(c, center(in(h.note, h.onto(ink))), mid.X, mid.Y, text)
			}
		}
	}
}

// cellText tells a small share from none.
func cellText(s float64) string {
	switch {
	case s == 0:
		return "–"
	case s < .005:
		return "<1"
	}
	return fmt.Sprintf("%.0f", 100*s)
}

func columnNames(t theme, data draw.Canvas, names []string) {
	sty := t.small
	sty.Rotation = math.Pi / 4
	step := data.Size().X / vg.Length(len(names))
	for i, n := range names {
		x := data.Min.X + (vg.Length(i)+.5)*step
		data.FillText(sty, vg.Point{X: x, Y: data.Max.Y + 6}, n)
	}
}
