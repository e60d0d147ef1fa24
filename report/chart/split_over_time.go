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

// TimeSplit is a row of split-over-time.csv: one bar.
type TimeSplit struct {
	Period  table.Date  `csv:"period" unit:"ISO 8601 day, week, month or year; quarters as 2026-Q1" meaning:"when the articles were published"`
	First   table.Count `csv:"{first}" unit:"statements" meaning:"statements about the target that {first}"`
	Neutral table.Count `csv:"neutral" unit:"statements" meaning:"statements that do neither, half drawn to each side"`
	Second  table.Count `csv:"{second}" unit:"statements" meaning:"statements that {second}"`
	N       table.Count `csv:"n" unit:"statements" meaning:"all statements about the target in the period"`
}

// SplitOverTimeSpec describes split-over-time.csv.
func SplitOverTimeSpec() table.Spec {
	return table.Of[TimeSplit]("chart-split-over-time", "charts/split-over-time.csv",
		"Split over time", "What the chart split-over-time draws: periods without a gap.")
}

// SplitOverTime draws how many statements took which side when: one diverging
// bar a day, or a week, month, quarter or year where there would be more than
// MaxRows bars, or many and most of them empty. Statements without a date are left out and counted in the note.
// With all in one period the chart is empty.
func SplitOverTime(ctx Context, dates []Dated) Chart {
	p := inPeriods(dates)
	if len(p.rows) < 2 {
		return Chart{}
	}
	rows := make([]TimeSplit, len(p.rows))
	for i, d := range p.rows {
		rows[i] = TimeSplit{table.Date(d.Date), table.Count(d.First), table.Count(d.Neutral), table.Count(d.Second), table.Count(d.n())}
	}
	c := Chart{
		Name:  "split-over-time",
		Title: fmt.Sprintf("Statements by %s: %s, neutral or %s", p.grain, ctx.Poles[0], ctx.Poles[1]),
		Spec:  SplitOverTimeSpec().WithPoles(ctx.Poles).In(ctx.Format),
	}
	c.page = timePage(ctx, c.Title, p)
	c.csv = func(w io.Writer) error { return table.Write(w, c.Spec, rows) }
	c.Alt = timeAlt(ctx, p)
	return c
}

func timePage(ctx Context, title string, p periods) page {
	ctx.Votes = "" // statements are counted, whatever a vote is
	pg := page{
		look:     ctx.Look,
		title:    title,
		subtitle: about(ctx, "") + ", by the day their article was published",
		note:     "Neutral is drawn half to each side of the middle. How many statements there are depends on which articles were read." + p.leftNote(),
		legend: func(t theme) []key {
			return []key{{ctx.Poles[0], t.first, nil}, {"neutral", t.neutral, nil}, {ctx.Poles[1], t.second, nil}}
		},
		rowHeight: 16,
		foot:      footHeight,
		panel:     func(t theme) *plot.Plot { return timePlot(t, p.rows) },
		over:      directions(ctx.Poles[0], "statements", ctx.Poles[1]),
	}
	for _, d := range p.rows {
		pg.rows = append(pg.rows, row{d.Date, fmt.Sprintf("n = %d", d.n())})
	}
	return pg
}

// leftNote says what has no place in the chart.
func (p periods) leftNote() (s string) {
	if p.left > 0 {
		s = fmt.Sprintf(" Left out: %d in articles without a date that tells the %s.", p.left, p.grain)
	}
	if p.early > 0 {
		s += fmt.Sprintf(" Left out: %d published before %s.", p.early, p.rows[0].Date)
	}
	if p.late > 0 {
		s += fmt.Sprintf(" Left out: %d published after %s.", p.late, p.rows[len(p.rows)-1].Date)
	}
	return s
}

func timeAlt(ctx Context, p periods) string {
	parts := make([]string, len(p.rows))
	for i, d := range p.rows {
		parts[i] = fmt.Sprintf("%s: %d %s, %d neutral, %d %s", d.Date, d.First, ctx.Poles[0], d.Neutral, d.Second, ctx.Poles[1])
	}
	return fmt.Sprintf("Diverging stacked bars of the number of statements, one bar a %s. %s", p.grain, listed(parts)) + p.leftNote()
}

// timePlot has an axis of whole statements, as far as the longest bar reaches.
func timePlot(t theme, rows []Dated) *plot.Plot {
	longest := 0.0
	for _, d := range rows {
		longest = max(longest, float64(max(d.First, d.Second))+float64(d.Neutral)/2)
	}
	step := wholeStep(longest / 4)
	end := step * math.Ceil(longest/step)
	ticks := []plot.Tick{{Value: 0, Label: "0"}}
	for v := step; v <= end; v += step {
		label := fmt.Sprintf("%.0f", v)
		ticks = append(ticks, plot.Tick{Value: v, Label: label}, plot.Tick{Value: -v, Label: label})
	}
	p := newPlot(t, -end, end, ticks)
	p.Add(timeBars{splitBars{theme: t}, rows})
	return p
}

// wholeStep is 1, 2 or 5 times a power of ten, at least least and at least 1.
func wholeStep(least float64) float64 {
	for power := 1.0; ; power *= 10 {
		for _, f := range []float64{1, 2, 5} {
			if f*power >= least {
				return f * power
			}
		}
	}
}

// timeBars implements plot.Plotter.
type timeBars struct {
	splitBars
	rows []Dated
}

// Plot draws the bars, each around the middle of its neutral part.
func (b timeBars) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	inks := []color.NRGBA{b.first, b.neutral, b.second}
	for i, d := range b.rows {
		at := -float64(d.First) - float64(d.Neutral)/2
		mid, half := y(-float64(i)), vg.Length(6)
		for k, n := range []int{d.First, d.Neutral, d.Second} {
			if n > 0 {
				b.labelled(c, inks[k], fmt.Sprint(n), box(x(at), mid-half, x(at+float64(n)), mid+half))
			}
			at += float64(n)
		}
	}
}
