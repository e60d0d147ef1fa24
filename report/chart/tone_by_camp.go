package chart

import (
	"cmp"
	"fmt"
	"image/color"
	"io"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"standpoint/report/table"
)

// CampTone is a row of tone-by-camp.csv: one cell.
type CampTone struct {
	Outlet   table.Text   `csv:"outlet" meaning:"the row's name"`
	Camp     table.Text   `csv:"camp" meaning:"the column's name"`
	Tone     table.Number `csv:"tone" unit:"-1 to 1" meaning:"mean tone toward the camp's actors in the outlet's own words"`
	Low      table.Number `csv:"tone_low" unit:"-1 to 1" meaning:"lower end of the 95 % interval; empty below 5 articles"`
	High     table.Number `csv:"tone_high" unit:"-1 to 1" meaning:"upper end of it"`
	Mentions table.Count  `csv:"mentions" unit:"mentions" meaning:"places where the outlet's own words name an actor of the camp"`
	Articles table.Count  `csv:"articles" unit:"articles" meaning:"articles with such a place"`
	SmallN   table.Flag   `csv:"small_n" meaning:"whether fewer than 5 articles are behind it"`
}

// CampTonesSpec describes tone-by-camp.csv.
func CampTonesSpec() table.Spec {
	return table.Of[CampTone]("chart-tone-by-camp", "charts/tone-by-camp.csv", "Tone by camp", "What the chart tone-by-camp draws.")
}

// Toned is the tone of one outlet toward camps, in the order of the chart's camps;
// a cell without mentions is left empty.
type Toned struct {
	Outlet string
	Cells  []CampTone
}

func (t Toned) mentions() (n int) {
	for _, c := range t.Cells {
		n += int(c.Mentions)
	}
	return n
}

// widestCamps is how many camps a page has room for.
const widestCamps = 9

// CampTones draws the tone of the outlets' own words toward each camp: a cell
// is coloured only where the 95 % interval leaves out 0, and holds the mean and
// the number of mentions. The MaxRows outlets and the nine camps with most
// mentions are drawn. Without a mention the chart is empty.
func CampTones(ctx Context, camps []string, outlets []Toned) Chart {
	outlets = slices.DeleteFunc(slices.Clone(outlets), func(o Toned) bool { return o.mentions() == 0 })
	slices.SortStableFunc(outlets, func(a, b Toned) int { return cmp.Compare(b.mentions(), a.mentions()) })
	all := len(outlets)
	outlets = outlets[:min(all, MaxRows)]
	camps, outlets, more := mostNamed(camps, outlets)
	if len(camps) == 0 {
		return Chart{}
	}
	c := Chart{Name: "tone-by-camp", Title: "Tone toward camps in the outlets’ own words", Spec: CampTonesSpec().In(ctx.Format)}
	c.page = tonePage(ctx, c.Title, camps, outlets, all, more)
	c.csv = func(w io.Writer) error { return table.Write(w, c.Spec, toneCells(outlets)) }
	c.Alt = toneAlt(camps, outlets)
	return c
}

// mostNamed keeps the camps named most, in their order; more is how many are
// left out.
func mostNamed(camps []string, outlets []Toned) (names []string, kept []Toned, more int) {
	total := make([]int, len(camps))
	var order []int
	for i := range camps {
		for _, o := range outlets {
			total[i] += int(o.Cells[i].Mentions)
		}
		if total[i] > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(total[b], total[a]) })
	more = max(0, len(order)-widestCamps)
	order = order[:len(order)-more]
	slices.Sort(order)
	for _, i := range order {
		names = append(names, table.Clean(camps[i]))
	}
	for _, o := range outlets {
		k := Toned{Outlet: o.Outlet}
		for _, i := range order {
			k.Cells = append(k.Cells, o.Cells[i])
		}
		kept = append(kept, k)
	}
	return names, kept, more
}

func toneCells(outlets []Toned) []CampTone {
	var rows []CampTone
	for _, o := range outlets {
		for _, c := range o.Cells {
			if c.Mentions > 0 {
				rows = append(rows, c)
			}
		}
	}
	return rows
}

func tonePage(ctx Context, title string, camps []string, outlets []Toned, all, more int) page {
	t := newTheme(ctx.Look)
	names := make([]string, len(camps))
	var head vg.Length
	for i, n := range camps {
		names[i] = fit(t.small, n, columnRoom)
		head = max(head, t.small.Width(names[i]))
	}
	p := page{
		title: title,
		subtitle: "Mean tone from −1 to 1 of the places that name an actor of the camp, what others say taken out; below it the number of places" +
			cutNote(len(outlets), all, "outlets with most of them"),
		look: ctx.Look,
		note: "Coloured where the 95 % interval, by bootstrap over articles, leaves out 0; from 5 articles on. Tone is no stance: news of a quarrel " +
			"sounds bad for whoever is in it. An outlet also sounds like what it reports on.",
		legend: func(t theme) []key {
			return []key{{"negative", t.toneInk(-1), nil}, {"positive", t.toneInk(1), nil}, {"leaves open which", t.low, nil}}
		},
		rowHeight: 24,
		head:      head*math.Sqrt2/2 + 12,
		foot:      14,
		widest:    vg.Length(len(names)) * 52,
		side:      t.small.Width(names[len(names)-1])*math.Sqrt2/2 - 6,
	}
	if more > 0 {
		p.subtitle += fmt.Sprintf(". The camps named least are left out: %d", more)
	}
	for _, o := range outlets {
		p.rows = append(p.rows, row{outletName(table.Text(o.Outlet)), ""})
	}
	p.panel = func(t theme) *plot.Plot { return cellPlot(len(names), tones{t, outlets}) }
	p.over = func(t theme, data draw.Canvas) { columnNames(t, data, names) }
	return p
}

// toneInk is of other colours than the sides, because tone is no stance.
func (t theme) toneInk(v float64) color.NRGBA {
	if v < 0 {
		return t.camps[4]
	}
	return t.camps[0]
}

// tones implements plot.Plotter.
type tones struct {
	theme
	rows []Toned
}

// Plot draws the cells, the stronger the tone the stronger the colour.
func (h tones) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for i, r := range h.rows {
		for k, e := range r.Cells {
			if e.Mentions == 0 {
				continue
			}
			cell := box(x(float64(k))+.5, y(-float64(i)-.5)+.5, x(float64(k)+1)-.5, y(-float64(i)+.5)-.5)
			ink := h.cellInk(e)
			fill(c, ink, cell)
			mid := cell.Min.Add(cell.Size().Scale(.5))
			for _, line := range []struct {
				style draw.TextStyle
				y     vg.Length
				text  string
			}{{h.small, 5, signedTone(float64(e.Tone))}, {h.tiny, -5, fmt.Sprint(e.Mentions)}} {
				if line.style.Width(line.text) > cell.Size().X-2 {
					line.style = h.tiny
				}
				if line.style.Width(line.text) <= cell.Size().X {
					write(c, center(in(line.style, h.onto(ink))), mid.X, mid.Y+line.y, line.text)
				}
			}
		}
	}
}

// cellInk is paper for what leaves open whether the tone is good or bad.
func (t theme) cellInk(e CampTone) color.NRGBA {
	const strong = .4 // few means are beyond
	if e.Low < 0 && e.High > 0 || e.Low != e.Low {
		return t.low
	}
	return mix(t.low, t.toneInk(float64(e.Tone)), min(1, .25+.75*math.Abs(float64(e.Tone))/strong))
}

func signedTone(v float64) string {
	s := strings.Replace(fmt.Sprintf("%+.2f", v), "-", "−", 1)
	if s == "+0.00" || s == "−0.00" {
		return "0.00"
	}
	return s
}

func toneAlt(camps []string, outlets []Toned) string {
	var parts []string
	for _, o := range outlets {
		var cells []string
		for k, e := range o.Cells {
			if e.Mentions > 0 {
				cells = append(cells, fmt.Sprintf("%s %s (n = %d)", camps[k], signedTone(float64(e.Tone)), e.Mentions))
			}
		}
		parts = append(parts, outletName(table.Text(o.Outlet))+": "+strings.Join(cells, ", "))
	}
	return "Heat map of the mean tone toward each camp in the outlets’ own words, from −1 to 1. " + listed(parts)
}
