package chart

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"gonum.org/v1/plot"

	"standpoint/report/table"
)

// MaxRows is the number of rows a chart shows at most; its subtitle says when it
// was cut.
const MaxRows = 40

// ActorPosition is a row of actor-positions.csv: one dot.
type ActorPosition struct {
	Actor    table.Text   `csv:"actor" meaning:"the row's name"`
	Camp     table.Text   `csv:"camp" meaning:"the actor's camp"`
	Position table.Number `csv:"position" unit:"log ratio" meaning:"log(({second}+.5)/({first}+.5)), neutral excluded"`
	Low      table.Number `csv:"position_low" unit:"log ratio" meaning:"lower end of the 95 % interval"`
	High     table.Number `csv:"position_high" unit:"log ratio" meaning:"upper end of it"`
	N        table.Count  `csv:"n" unit:"votes" meaning:"votes for either side"`
	SmallN   table.Flag   `csv:"small_n" meaning:"whether n is below 5; the dot is then hollow"`
}

// ActorPositionsSpec describes actor-positions.csv.
func ActorPositionsSpec() table.Spec {
	return table.Of[ActorPosition]("chart-actor-positions", "charts/actor-positions.csv",
		"Actor positions", "What the chart actor-positions draws.")
}

// ActorPositions draws a dot and its 95 % interval an actor, sorted by position.
// rows are those who take a side, the most quoted first; the first MaxRows are
// drawn. Without rows the chart is empty.
func ActorPositions(ctx Context, rows []ActorPosition) Chart {
	if len(rows) == 0 {
		return Chart{}
	}
	all := len(rows)
	rows = slices.Clone(rows[:min(all, MaxRows)])
	slices.SortStableFunc(rows, func(a, b ActorPosition) int {
		return cmp.Or(cmp.Compare(a.Position, b.Position), cmp.Compare(b.N, a.N), cmp.Compare(a.Actor, b.Actor))
	})
	c := Chart{
		Name:  "actor-positions",
		Title: fmt.Sprintf("Position of actors between %s and %s", ctx.pole(0), ctx.pole(1)),
		Spec:  ActorPositionsSpec().WithPoles(ctx.Poles).In(ctx.Format),
	}
	c.page = actorPage(ctx, c.Title, rows, all)
	c.csv = func(w io.Writer) error { return table.Write(w, c.Spec, rows) }
	c.Alt = actorAlt(ctx, rows)
	return c
}

func actorPage(ctx Context, title string, rows []ActorPosition, all int) page {
	p := page{
		title:     title,
		subtitle:  about(ctx, sided) + cutNote(len(rows), all, "actors with most statements"),
		look:      ctx.Look,
		legend:    sideKeys(ctx),
		rowHeight: 17,
		foot:      footHeight,
	}
	var marks []dot
	small := false
	for _, r := range rows {
		p.rows = append(p.rows, row{table.Clean(string(r.Actor)), fmt.Sprintf("n = %d", r.N)})
		marks = append(marks, dot{float64(r.Position), float64(r.Low), float64(r.High), bool(r.SmallN)})
		small = small || bool(r.SmallN)
	}
	p.note = "Dot: log ratio of the two sides, half a vote added to each (Lowe et al. 2011); line: 95 % interval. " +
		"A line that crosses 0 leaves open which side prevails." + smallNote("Hollow dots", small)
	p.panel = func(t theme) *plot.Plot { return positionPlot(t, marks) }
	p.over = directions(ctx.Poles[0], "log ratio", ctx.Poles[1])
	return p
}

func cutNote(shown, all int, which string) string {
	if shown == all {
		return ""
	}
	return fmt.Sprintf(". The %d of %d %s", shown, all, which)
}

func positionPlot(t theme, marks []dot) *plot.Plot {
	end := reach(marks)
	step := 1.0
	if end > 6 {
		step = 2
	}
	var ticks []plot.Tick
	for v := 0.0; v <= end; v += step {
		ticks = append(ticks, plot.Tick{Value: v, Label: signed(v)})
		if v > 0 {
			ticks = append(ticks, plot.Tick{Value: -v, Label: signed(-v)})
		}
	}
	p := newPlot(t, -end, end, ticks)
	p.Add(dots{t, marks})
	return p
}

// signed writes whole numbers with a true minus sign.
func signed(v float64) string {
	if v == 0 {
		return "0"
	}
	return strings.Replace(fmt.Sprintf("%+g", v), "-", "−", 1)
}

func actorAlt(ctx Context, rows []ActorPosition) string {
	parts := make([]string, len(rows))
	for i, r := range rows {
		parts[i] = fmt.Sprintf("%s %.1f [%.1f, %.1f] (n = %d)", table.Clean(string(r.Actor)), r.Position, r.Low, r.High, r.N)
	}
	return fmt.Sprintf("Dots with 95 %% intervals: log ratio of %s to %s by actor, below 0 toward %s. %s",
		ctx.pole(1), ctx.pole(0), ctx.pole(0), listed(parts))
}
