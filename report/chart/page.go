package chart

import (
	"image/color"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// page is what all charts share: a title block, a legend on top, names with
// their n on the left, the plot, notes below.
type page struct {
	look                  Look
	title, subtitle, note string
	legend                func(theme) []key // nil for none
	rows                  []row
	rowHeight             vg.Length
	// head is the room above the plot, foot the room for the axis below it, side
	// the room right of it.
	head, foot, side vg.Length
	// widest is the plot's width at most, 0 for all there is.
	widest vg.Length
	// panel makes the plot; row 0 is at the top, at y = -i.
	panel func(t theme) *plot.Plot
	// over draws on the finished plot what lies outside its axes.
	over func(t theme, data draw.Canvas)
}

// row is the name of a line of the chart and the number behind it.
type row struct {
	name, n string
}

// key is an entry of the legend.
type key struct {
	name  string
	fill  color.Color
	shape draw.GlyphDrawer // nil for a patch
}

const (
	margin   = vg.Length(12)
	gap      = vg.Length(7)
	nameRoom = 0.36 // of the width, at most
)

func (p page) width() vg.Length { return p.look.width() }

func (p page) keys(t theme) []key {
	if p.legend == nil {
		return nil
	}
	return p.legend(t)
}

func (p page) room() vg.Length { return p.width() - 2*margin }

// block is a run of lines set in one style.
type block struct {
	style   draw.TextStyle
	lines   []string
	leading vg.Length
	after   vg.Length
}

func (b block) height() vg.Length { return vg.Length(len(b.lines))*b.leading + b.after }

func (p page) blocks(t theme) (above []block, note block) {
	title := block{t.title, wrap(t.title, p.title, p.room(), 3), 16, 2}
	subtitle := block{t.subtitle, wrap(t.subtitle, p.subtitle, p.room(), 4), 12, 7}
	note = block{t.note, wrap(t.note, p.note, p.room(), 4), 10, 0}
	return []block{title, subtitle}, note
}

func (p page) height() vg.Length {
	t := newTheme(p.look)
	above, note := p.blocks(t)
	h := 2*margin + p.legendHeight(t) + p.head + p.plotHeight() + p.foot + note.height()
	for _, b := range above {
		h += b.height()
	}
	return h
}

func (p page) plotHeight() vg.Length { return vg.Length(len(p.rows)) * p.rowHeight }

// draw lays the page out from the top down.
func (p page) draw(c draw.Canvas) {
	t := newTheme(p.look)
	fill(c, t.paper, c.Rectangle)
	above, note := p.blocks(t)
	y := c.Max.Y - margin
	for _, b := range above {
		y = b.draw(c, c.Min.X+margin, y)
	}
	y = p.drawLegend(t, c, y)
	p.drawPlot(t, c, y-p.head)
	note.draw(c, c.Min.X+margin, c.Min.Y+margin+note.height())
}

func (b block) draw(c draw.Canvas, x, y vg.Length) vg.Length {
	for i, line := range b.lines {
		write(c, b.style, x, y-(vg.Length(i)+.5)*b.leading, line)
	}
	return y - b.height()
}

const (
	keyHeight = vg.Length(15)
	patch     = vg.Length(9)
	keyGap    = vg.Length(16)
)

func (p page) legendHeight(t theme) vg.Length {
	keys := p.keys(t)
	if len(keys) == 0 {
		return 0
	}
	_, lines := p.placeKeys(t, keys)
	return vg.Length(lines)*keyHeight + 4
}

// placeKeys says where each key begins, and on how many lines they stand.
func (p page) placeKeys(t theme, keys []key) (at []vg.Point, lines int) {
	var x vg.Length
	lines = 1
	for _, k := range keys {
		w := patch + 4 + t.label.Width(k.name)
		if x > 0 && x+w > p.room() {
			x, lines = 0, lines+1
		}
		at = append(at, vg.Point{X: x, Y: (vg.Length(lines) - .5) * keyHeight})
		x += w + keyGap
	}
	return at, lines
}

func (p page) drawLegend(t theme, c draw.Canvas, y vg.Length) vg.Length {
	keys := p.keys(t)
	at, _ := p.placeKeys(t, keys)
	for i, k := range keys {
		x, mid := c.Min.X+margin+at[i].X, y-at[i].Y
		k.draw(c, x, mid)
		name := fit(t.label, k.name, p.room()-patch-4)
		write(c, t.label, x+patch+4, mid, name)
	}
	return y - p.legendHeight(t)
}

func (k key) draw(c draw.Canvas, x, mid vg.Length) {
	if k.shape == nil {
		fill(c, k.fill, box(x, mid-patch/2, x+patch, mid+patch/2))
		return
	}
	c.DrawGlyphNoClip(glyph(k.fill, k.shape), vg.Point{X: x + patch/2, Y: mid})
}

// drawPlot draws the plot under y, with the rows' names left of it.
func (p page) drawPlot(t theme, c draw.Canvas, y vg.Length) {
	names, numbers := p.columns(t)
	left := margin + names + numbers + gap
	width := p.width() - left - margin - p.side
	if p.widest > 0 {
		width = min(width, p.widest)
	}
	pl := p.panel(t)
	thin(pl, width)
	pl.Y.Min, pl.Y.Max = -float64(len(p.rows))+.5, .5
	area := draw.Canvas{Canvas: c.Canvas, Rectangle: box(c.Min.X+left, y-p.plotHeight(), c.Min.X+left+width, y)}
	area.Min.Y -= pl.DataCanvas(area).Min.Y - area.Min.Y // the axis goes below the rows
	pl.Draw(area)
	data := pl.DataCanvas(area)
	for i, r := range p.rows {
		mid := data.Y(pl.Y.Norm(-float64(i)))
		x := c.Min.X + margin + names
		p.writeName(t, c, x, mid, names, strings.TrimSpace(r.name))
		write(c, right(in(t.small, t.muted)), x+numbers, mid, r.n)
	}
	if p.over != nil {
		p.over(t, data)
	}
}

// writeName sets the name of a row, on two lines where it is long and the row is
// high enough.
func (p page) writeName(t theme, c draw.Canvas, x, mid, room vg.Length, name string) {
	const two, leading = vg.Length(22), vg.Length(9.5)
	if p.rowHeight < two || t.label.Width(name) <= room {
		write(c, right(t.label), x, mid, fit(t.label, name, room))
		return
	}
	lines := wrap(t.small, name, room, 2)
	for i, line := range lines {
		write(c, right(t.small), x, mid+(vg.Length(len(lines)-1)/2-vg.Length(i))*leading, line)
	}
}

// columns are the widths of the names and of their numbers, the gap included.
func (p page) columns(t theme) (names, numbers vg.Length) {
	for _, r := range p.rows {
		names = max(names, t.label.Width(r.name))
		numbers = max(numbers, t.small.Width(r.n))
	}
	return min(names, nameRoom*p.width()), numbers + gap
}

func fill(c draw.Canvas, ink color.Color, r vg.Rectangle) {
	c.SetColor(ink)
	c.Fill(r.Path())
}

func box(x0, y0, x1, y1 vg.Length) vg.Rectangle {
	return vg.Rectangle{Min: vg.Point{X: x0, Y: y0}, Max: vg.Point{X: x1, Y: y1}}
}

func glyph(ink color.Color, shape draw.GlyphDrawer) draw.GlyphStyle {
	return draw.GlyphStyle{Color: ink, Radius: 3.4, Shape: shape}
}
