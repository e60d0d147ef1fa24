package chart

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"standpoint/report/table"
)

// OutletFrame is a row of outlet-frames.csv: one cell.
type OutletFrame struct {
	Outlet table.Text   `csv:"outlet" meaning:"the row's name"`
	Frame  table.Label  `csv:"frame" meaning:"the column's name"`
	Share  table.Number `csv:"share" unit:"0 to 1" meaning:"part of the outlet's sentences that carry the frame"`
	N      table.Count  `csv:"n" unit:"sentences" meaning:"all sentences of the outlet"`
}

// OutletFramesSpec describes outlet-frames.csv.
func OutletFramesSpec() table.Spec {
	return table.Of[OutletFrame]("chart-outlet-frames", "charts/outlet-frames.csv",
		"Outlet frames", "What the chart outlet-frames draws.")
}

// Heat is the frames of one outlet; Shares go with the chart's frames, N is its
// sentences, Articles its articles.
type Heat struct {
	Outlet      string
	Shares      []float64
	N, Articles int
}

// OutletFrames draws a heat map of frame shares by outlet. Frames that no shown
// outlet has are left out; the first MaxRows outlets are drawn. Without a frame
// anywhere the chart is empty.
func OutletFrames(ctx Context, frames []string, outlets []Heat) Chart {
	all := len(outlets)
	outlets = outlets[:min(all, MaxRows)]
	occur, outlets := occurring(frames, outlets)
	if len(occur) == 0 {
		return Chart{}
	}
	rows := heatRows(outlets)
	frames, outlets = commonest(columnsFor(ctx.Look, occur, rows), occur, outlets)
	c := Chart{Name: "outlet-frames", Title: "Frames by outlet: share of sentences", Spec: OutletFramesSpec().In(ctx.Format)}
	c.page = framesPage(ctx, c.Title, frames, outlets, all, rows)
	c.page.subtitle += cutNote(len(frames), len(occur), "frames most common here")
	c.csv = func(w io.Writer) error { return table.Write(w, c.Spec, cells(frames, outlets)) }
	c.Alt = framesAlt(frames, outlets)
	return c
}

// occurring keeps the frames that some outlet has.
func occurring(frames []string, outlets []Heat) ([]string, []Heat) {
	var names []string
	kept := make([]Heat, len(outlets))
	for i, o := range outlets {
		kept[i] = Heat{Outlet: o.Outlet, N: o.N, Articles: o.Articles}
	}
	for f, name := range frames {
		if !anywhere(outlets, f) {
			continue
		}
		names = append(names, name)
		for i, o := range outlets {
			kept[i].Shares = append(kept[i].Shares, o.Shares[f])
		}
	}
	return names, kept
}

func anywhere(outlets []Heat, f int) bool {
	for _, o := range outlets {
		if o.Shares[f] > 0 {
			return true
		}
	}
	return false
}

func cells(frames []string, outlets []Heat) []OutletFrame {
	var rows []OutletFrame
	for _, o := range outlets {
		for f, name := range frames {
			rows = append(rows, OutletFrame{table.Text(o.Outlet), table.Label(name), table.Number(o.Shares[f]), table.Count(o.N)})
		}
	}
	return rows
}

// frameRoom is the least room for a column, so that slanted names do not touch.
const frameRoom = vg.Length(11)

// columnsFor is how many of the columns have room beside the rows' names.
func columnsFor(l Look, frames []string, rows []row) int {
	t := newTheme(l)
	p := page{look: l, rows: rows}
	names, numbers := p.columns(t)
	return max(1, int((p.width()-2*margin-names-numbers-gap-slant(t, readable(t, frames)))/frameRoom))
}

// slant is the room right of the plot that the longest of slanted names may need.
func slant(t theme, names []string) (room vg.Length) {
	for _, n := range names {
		room = max(room, t.small.Width(n)*math.Sqrt2/2-6)
	}
	return room
}

// commonest keeps the frames with the largest shares over all outlets, in their
// order, at most so many.
func commonest(most int, frames []string, outlets []Heat) ([]string, []Heat) {
	if len(frames) <= most {
		return frames, outlets
	}
	sums, order := make([]float64, len(frames)), make([]int, len(frames))
	for f := range frames {
		order[f] = f
		for _, o := range outlets {
			sums[f] += o.Shares[f]
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(sums[b], sums[a]) })
	rare := order[most:]
	var names []string
	kept := make([]Heat, len(outlets))
	for i, o := range outlets {
		kept[i] = Heat{Outlet: o.Outlet, N: o.N, Articles: o.Articles}
	}
	for f, name := range frames {
		if slices.Contains(rare, f) {
			continue
		}
		names = append(names, name)
		for i, o := range outlets {
			kept[i].Shares = append(kept[i].Shares, o.Shares[f])
		}
	}
	return names, kept
}

func framesPage(ctx Context, title string, frames []string, outlets []Heat, all int, rows []row) page {
	t := newTheme(ctx.Look)
	names := readable(t, frames)
	var head vg.Length
	for _, n := range names {
		head = max(head, t.small.Width(n))
	}
	p := page{
		look:      ctx.Look,
		title:     title,
		subtitle:  "Percent of an outlet’s sentences that carry a frame; a sentence may carry several" + cutNote(len(outlets), all, "outlets with most sentences"),
		note:      "n counts sentences. Frames by the Policy Frames Codebook (Boydstun et al. 2014) and the topic’s own; those that never occur are left out.",
		rowHeight: 18,
		head:      head*math.Sqrt2/2 + 12,
		foot:      14,
		widest:    vg.Length(len(names)) * 46,
		side:      slant(t, names[len(names)-1:]),
	}
	p.rows = rows
	p.panel = func(t theme) *plot.Plot { return cellPlot(len(frames), heat{t, outlets}) }
	p.over = func(t theme, data draw.Canvas) { columnNames(t, data, names) }
	return p
}

func heatRows(outlets []Heat) []row {
	rows := make([]row, len(outlets))
	for i, o := range outlets {
		rows[i] = row{outletName(table.Text(o.Outlet)), fmt.Sprintf("n = %d", o.N)}
	}
	return rows
}

// columnRoom is the longest a column's name may be.
const columnRoom = vg.Length(115)

func readable(t theme, frames []string) []string {
	names := make([]string, len(frames))
	for i, f := range frames {
		names[i] = fit(t.small, strings.ReplaceAll(f, "_", " "), columnRoom)
	}
	return names
}

func framesAlt(frames []string, outlets []Heat) string {
	parts := make([]string, len(outlets))
	for i, o := range outlets {
		best := 0
		for f, s := range o.Shares {
			if s > o.Shares[best] {
				best = f
			}
		}
		if o.Shares[best] == 0 {
			parts[i] = fmt.Sprintf("%s: none in %d sentences", outletName(table.Text(o.Outlet)), o.N)
			continue
		}
		parts[i] = fmt.Sprintf("%s: most often %s, %s of %d sentences", outletName(table.Text(o.Outlet)),
			strings.ReplaceAll(frames[best], "_", " "), percent(o.Shares[best]), o.N)
	}
	return "Heat map of the share of sentences that carry a frame, by outlet. " + listed(parts)
}
