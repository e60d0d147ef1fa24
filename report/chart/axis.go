package chart

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// footHeight is the room for tick marks, their labels and the axis' name.
const footHeight = vg.Length(38)

// newPlot is a plot in the theme's look, its rows' axis hidden, with vertical
// grid lines behind whatever is added to it.
func newPlot(t theme, lo, hi float64, ticks []plot.Tick) *plot.Plot {
	p := plot.New()
	p.BackgroundColor = nil
	p.TextHandler = t.handler
	p.HideY()
	p.X.Min, p.X.Max, p.X.Padding = lo, hi, 3
	p.X.Tick.Marker = plot.ConstantTicks(ticks)
	p.X.Tick.Label = center(in(t.small, t.muted))
	p.X.Tick.Label.YAlign = draw.YTop
	p.X.Tick.Length = 3
	p.X.LineStyle.Color, p.X.LineStyle.Width = t.muted, .5
	p.X.Tick.LineStyle = p.X.LineStyle
	p.Add(grid{t, ticks})
	return p
}

// thin takes the names of ticks away, every second of those left at a time, until
// they do not touch on an axis of that width. 0 keeps its name.
func thin(p *plot.Plot, width vg.Length) {
	ticks, ok := p.X.Tick.Marker.(plot.ConstantTicks)
	if !ok {
		return
	}
	kept, style := slices.Clone(ticks), p.X.Tick.Label
	slices.SortFunc(kept, func(a, b plot.Tick) int { return cmp.Compare(a.Value, b.Value) })
	for touch(kept, style, width/vg.Length(p.X.Max-p.X.Min)) {
		zero := max(0, slices.IndexFunc(kept, func(t plot.Tick) bool { return t.Value == 0 && t.Label != "" }))
		named := 0
		for i := zero; i < len(kept); i++ {
			named = unname(kept, i, named)
		}
		named = 1
		for i := zero - 1; i >= 0; i-- {
			named = unname(kept, i, named)
		}
	}
	p.X.Tick.Marker = plot.ConstantTicks(kept)
}

// unname takes the name of a tick when an odd number of named ones came before.
func unname(ticks []plot.Tick, i, named int) int {
	if ticks[i].Label == "" {
		return named
	}
	if named%2 == 1 {
		ticks[i].Label = ""
	}
	return named + 1
}

// touch is true when two names have no blank between them; unit is the width of 1.
func touch(ticks []plot.Tick, style draw.TextStyle, unit vg.Length) bool {
	end := vg.Length(math.Inf(-1))
	for _, t := range ticks {
		if t.Label == "" {
			continue
		}
		half := style.Width(t.Label) / 2
		if vg.Length(t.Value)*unit-half < end+3 {
			return true
		}
		end = vg.Length(t.Value)*unit + half
	}
	return false
}

// directions says under the axis which way is which, from 0 outwards.
func directions(first, middle, second string) func(theme, draw.Canvas) {
	return func(t theme, data draw.Canvas) {
		mid, y := data.Center().X, data.Min.Y-25
		half := t.small.Width(middle)/2 + 10
		room := data.Size().X/2 - half
		if max(t.small.Width(first), t.small.Width(second)) > room-12 { // the sides need the room
			half, room = 5, data.Size().X/2-5
		} else {
			write(data, center(in(t.small, t.muted)), mid, y, middle)
		}
		write(data, right(t.small), mid-half, y, "← "+fit(t.small, first, room-12))
		write(data, t.small, mid+half, y, fit(t.small, second, room-12)+" →")
	}
}

// grid draws a line at every tick, and a darker one at 0.
type grid struct {
	theme
	ticks []plot.Tick
}

// Plot implements plot.Plotter.
func (g grid) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	for _, tick := range g.ticks {
		line := draw.LineStyle{Color: g.grid, Width: .6}
		if tick.Value == 0 {
			line = draw.LineStyle{Color: g.muted, Width: .8}
		}
		c.StrokeLine2(line, x(tick.Value), c.Min.Y, x(tick.Value), c.Max.Y)
	}
}
