package chart

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"standpoint/report/table"
)

// HeardShare is a row of who-is-heard.csv: one part of a bar.
type HeardShare struct {
	Outlet     table.Text   `csv:"outlet" meaning:"the bar's name"`
	Camp       table.Text   `csv:"camp" meaning:"whose part it is; camps beyond the seven most heard are one part"`
	Statements table.Count  `csv:"statements" unit:"statements" meaning:"statements about the target by the camp"`
	Share      table.Number `csv:"share" unit:"0 to 1" meaning:"part of the outlet's statements about the target"`
	N          table.Count  `csv:"n" unit:"statements" meaning:"all statements about the target in the outlet"`
	SmallN     table.Flag   `csv:"small_n" meaning:"whether n is below 5; the bar is then faint"`
}

// WhoIsHeardSpec describes who-is-heard.csv.
func WhoIsHeardSpec() table.Spec {
	return table.Of[HeardShare]("chart-who-is-heard", "charts/who-is-heard.csv",
		"Who is heard", "What the chart who-is-heard draws.")
}

// Heard is the statements of one outlet by camp, in the order of the camps.
type Heard struct {
	Outlet string
	Counts []int
}

// N is the number of statements.
func (h Heard) N() (sum int) {
	for _, c := range h.Counts {
		sum += c
	}
	return sum
}

// mostCamps is how many camps have a colour of their own.
const mostCamps = 7

// WhoIsHeard draws which camps speak in each outlet: one bar an outlet, its
// parts the camps. Outlets come with most statements first; the first MaxRows
// are drawn. Without a statement the chart is empty.
func WhoIsHeard(ctx Context, camps []string, outlets []Heard) Chart {
	all := len(outlets)
	outlets = outlets[:min(all, MaxRows)]
	camps, outlets = mostHeard(camps, outlets)
	if len(outlets) == 0 || len(camps) == 0 {
		return Chart{}
	}
	c := Chart{Name: "who-is-heard", Title: "Who is heard: camps by outlet", Spec: WhoIsHeardSpec().In(ctx.Format)}
	ctx.Votes = "" // statements are counted, whatever a vote is
	c.page = page{
		look:      ctx.Look,
		title:     c.Title,
		subtitle:  about(ctx, "") + cutNote(len(outlets), all, "outlets with most of them"),
		note:      "Share of the outlet’s statements about the target." + smallNote("Faint bars", slices.ContainsFunc(outlets, func(h Heard) bool { return h.N() < 5 })),
		rowHeight: 24,
		foot:      footHeight - 12,
		panel:     func(t theme) *plot.Plot { return heardPlot(t, outlets) },
	}
	c.page.legend = func(t theme) (keys []key) {
		for i, name := range camps {
			keys = append(keys, key{name, t.camps[i], nil})
		}
		return keys
	}
	for _, o := range outlets {
		c.page.rows = append(c.page.rows, row{outletName(table.Text(o.Outlet)), fmt.Sprintf("n = %d", o.N())})
	}
	c.csv = func(w io.Writer) error { return table.Write(w, c.Spec, heardRows(camps, outlets)) }
	c.Alt = heardAlt(camps, outlets)
	return c
}

// mostHeard keeps the seven camps heard most, in their order, and makes one of
// the rest; camps nobody hears go.
func mostHeard(camps []string, outlets []Heard) ([]string, []Heard) {
	total := make([]int, len(camps))
	for _, o := range outlets {
		for i, n := range o.Counts {
			total[i] += n
		}
	}
	order := make([]int, len(camps))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(total[b], total[a]) })
	order = slices.DeleteFunc(order, func(i int) bool { return total[i] == 0 })
	own := order[:min(len(order), mostCamps)]
	rest := order[len(own):]
	slices.Sort(own)
	var names []string
	for _, i := range own {
		names = append(names, table.Clean(camps[i]))
	}
	if len(rest) > 0 {
		names = append(names, "other camps")
	}
	kept := make([]Heard, len(outlets))
	for k, o := range outlets {
		kept[k] = Heard{o.Outlet, gather(o.Counts, own, rest)}
	}
	return names, kept
}

func gather(counts, own, rest []int) []int {
	var out []int
	for _, i := range own {
		out = append(out, counts[i])
	}
	if len(rest) == 0 {
		return out
	}
	sum := 0
	for _, i := range rest {
		sum += counts[i]
	}
	return append(out, sum)
}

func heardRows(camps []string, outlets []Heard) []HeardShare {
	var rows []HeardShare
	for _, o := range outlets {
		for i, n := range o.Counts {
			rows = append(rows, HeardShare{table.Text(o.Outlet), table.Text(camps[i]), table.Count(n),
				table.Number(float64(n) / float64(o.N())), table.Count(o.N()), o.N() < 5})
		}
	}
	return rows
}

func heardAlt(camps []string, outlets []Heard) string {
	parts := make([]string, len(outlets))
	for k, o := range outlets {
		best := 0
		for i, n := range o.Counts {
			if n > o.Counts[best] {
				best = i
			}
		}
		parts[k] = fmt.Sprintf("%s: mostly %s, %d of %d", outletName(table.Text(o.Outlet)), camps[best], o.Counts[best], o.N())
	}
	return "Stacked bars of statements by camp, one bar an outlet. " + listed(parts)
}

func heardPlot(t theme, outlets []Heard) *plot.Plot {
	var ticks []plot.Tick
	for v := 0.0; v <= 1; v += .25 {
		ticks = append(ticks, plot.Tick{Value: v, Label: percent(v)})
	}
	p := newPlot(t, 0, 1, ticks)
	p.Add(heardBars{splitBars{theme: t}, outlets})
	return p
}

// heardBars implements plot.Plotter.
type heardBars struct {
	splitBars
	outlets []Heard
}

// Plot draws the bars from the left.
func (b heardBars) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for row, o := range b.outlets {
		at, mid, half := 0.0, y(-float64(row)), vg.Length(8)
		for i, n := range o.Counts {
			share := float64(n) / float64(o.N())
			b.segment(c, b.camps[i], o.N() < 5, share, box(x(at), mid-half, x(at+share), mid+half))
			at += share
		}
	}
}
