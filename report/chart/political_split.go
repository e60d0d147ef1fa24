package chart

import (
	"fmt"
	"image/color"
	"io"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"standpoint/report/table"
)

// Split is a row of political-split.csv: one bar.
type Split struct {
	Camp    table.Text   `csv:"camp" meaning:"the bar's name"`
	First   table.Number `csv:"{first}" unit:"0 to 1" meaning:"share of votes for {first}"`
	Neutral table.Number `csv:"neutral" unit:"0 to 1" meaning:"share of votes for neither, half drawn to each side"`
	Second  table.Number `csv:"{second}" unit:"0 to 1" meaning:"share of votes for {second}"`
	N       table.Count  `csv:"n" unit:"votes" meaning:"all votes"`
	SmallN  table.Flag   `csv:"small_n" meaning:"whether n is below 5; the bar is then faint"`
}

// SplitSpec describes political-split.csv.
func SplitSpec() table.Spec {
	return table.Of[Split]("chart-political-split", "charts/political-split.csv",
		"Political split", "What the chart political-split draws.")
}

// PoliticalSplit draws one diverging stacked bar a row, in the order given:
// first pole to the left, second to the right, neutral split around the middle
// (Heiberger and Robbins 2014). Without rows the chart is empty.
func PoliticalSplit(ctx Context, rows []Split) Chart {
	if len(rows) == 0 {
		return Chart{}
	}
	c := Chart{
		Name:  "political-split",
		Title: fmt.Sprintf("Stance by camp: %s, neutral or %s", ctx.Poles[0], ctx.Poles[1]),
		Spec:  SplitSpec().WithPoles(ctx.Poles).In(ctx.Format),
	}
	c.page = splitPage(ctx, c.Title, about(ctx, ""), rows)
	c.csv = func(w io.Writer) error { return table.Write(w, c.Spec, rows) }
	c.Alt = splitAlt(ctx, rows)
	return c
}

// about is the line under a title: of what, which of them, counted how.
func about(ctx Context, which string) string {
	s := "Statements about " + table.Clean(ctx.Target) + which
	if ctx.Votes != "" {
		s += "; n is " + ctx.Votes
	}
	return s
}

func smallNote(what string, any bool) string {
	if !any {
		return ""
	}
	return " " + what + " rest on fewer than 5."
}

func anySmall(rows []Split) bool {
	for _, r := range rows {
		if r.SmallN {
			return true
		}
	}
	return false
}

func splitPlot(t theme, rows []Split) *plot.Plot {
	var ticks []plot.Tick
	for v := -1.0; v <= 1; v += .25 {
		ticks = append(ticks, plot.Tick{Value: v, Label: fmt.Sprintf("%d%%", int(math.Abs(v)*100))})
	}
	p := newPlot(t, -1, 1, ticks)
	p.Add(splitBars{t, rows})
	return p
}

// splitBars implements plot.Plotter.
type splitBars struct {
	theme
	rows []Split
}

// Plot draws the bars, each around the middle of its neutral part.
func (b splitBars) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	inks := []color.NRGBA{b.first, b.neutral, b.second}
	for i, r := range b.rows {
		first, neutral, second := float64(r.First), float64(r.Neutral), float64(r.Second)
		at := -first - neutral/2
		mid, half := y(-float64(i)), vg.Length(8.5)
		for k, share := range []float64{first, neutral, second} {
			b.segment(c, inks[k], bool(r.SmallN), share, box(x(at), mid-half, x(at+share), mid+half))
			at += share
		}
	}
}

// segment draws one part of a bar, with its share where the words fit.
func (b splitBars) segment(c draw.Canvas, ink color.NRGBA, small bool, share float64, r vg.Rectangle) {
	if share == 0 {
		return
	}
	if small {
		ink = b.pale(ink)
	}
	b.labelled(c, ink, percent(share), r)
}

// labelled fills a box and sets words on it where they fit.
func (b splitBars) labelled(c draw.Canvas, ink color.NRGBA, label string, r vg.Rectangle) {
	fill(c, ink, r)
	at := r.Min.Add(r.Size().Scale(.5))
	for _, sty := range []draw.TextStyle{b.small, b.tiny} {
		if sty.Width(label)+2 <= r.Size().X {
			write(c, center(in(sty, b.onto(ink))), at.X, at.Y, label)
			return
		}
	}
}

func percent(share float64) string { return fmt.Sprintf("%.0f%%", 100*share) }

func splitAlt(ctx Context, rows []Split) string {
	return "Diverging stacked bars of stance by camp. " + listed(splitParts(ctx, rows))
}

func splitParts(ctx Context, rows []Split) []string {
	parts := make([]string, len(rows))
	for i, r := range rows {
		parts[i] = fmt.Sprintf("%s: %s %s, neutral %s, %s %s (n = %d)", table.Clean(string(r.Camp)),
			percent(float64(r.First)), ctx.Poles[0], percent(float64(r.Neutral)), percent(float64(r.Second)), ctx.Poles[1], r.N)
	}
	return parts
}

// splitPage is the page of diverging bars.
func splitPage(ctx Context, title, subtitle string, rows []Split) page {
	p := page{
		look:     ctx.Look,
		title:    title,
		subtitle: subtitle,
		note:     "Neutral is drawn half to each side of the middle, so the ends of a bar are not comparable without it." + smallNote("Faint bars", anySmall(rows)),
		legend: func(t theme) []key {
			return []key{{ctx.Poles[0], t.first, nil}, {"neutral", t.neutral, nil}, {ctx.Poles[1], t.second, nil}}
		},
		rowHeight: 26,
		foot:      footHeight,
		panel:     func(t theme) *plot.Plot { return splitPlot(t, rows) },
		over:      directions(ctx.Poles[0], "share", ctx.Poles[1]),
	}
	for _, r := range rows {
		p.rows = append(p.rows, row{table.Clean(string(r.Camp)), fmt.Sprintf("n = %d", r.N)})
	}
	return p
}
