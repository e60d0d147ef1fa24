package chart

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"gonum.org/v1/plot"

	"standpoint/report/table"
)

// OutletBalance is a row of outlet-balance.csv: one dot.
type OutletBalance struct {
	Outlet  table.Text   `csv:"outlet" meaning:"the row's name"`
	Balance table.Number `csv:"balance" unit:"-1 to 1" meaning:"({second}-{first})/({second}+{first}), neutral excluded"`
	Low     table.Number `csv:"balance_low" unit:"-1 to 1" meaning:"lower end of the 95 % interval"`
	High    table.Number `csv:"balance_high" unit:"-1 to 1" meaning:"upper end of it"`
	N       table.Count  `csv:"n" unit:"votes" meaning:"votes for either side"`
	SmallN  table.Flag   `csv:"small_n" meaning:"whether n is below 5; the dot is then hollow"`
}

// OutletBalanceSpec describes outlet-balance.csv.
func OutletBalanceSpec() table.Spec {
	return table.Of[OutletBalance]("chart-outlet-balance", "charts/outlet-balance.csv",
		"Outlet balance", "What the chart outlet-balance draws.")
}

// OutletBalances draws whom each outlet lets speak: a dot and its 95 % interval
// from -1 (first pole only) to 1 (second pole only), sorted by it. rows come with
// the largest n first; the first MaxRows are drawn. Without rows the chart is empty.
func OutletBalances(ctx Context, rows []OutletBalance) Chart {
	if len(rows) == 0 {
		return Chart{}
	}
	all := len(rows)
	rows = slices.Clone(rows[:min(all, MaxRows)])
	slices.SortStableFunc(rows, func(a, b OutletBalance) int { return cmp.Compare(a.Balance, b.Balance) })
	c := Chart{
		Name:  "outlet-balance",
		Title: fmt.Sprintf("Balance of quoted statements by outlet: %s to %s", ctx.pole(0), ctx.pole(1)),
		Spec:  OutletBalanceSpec().WithPoles(ctx.Poles).In(ctx.Format),
	}
	c.page = balancePage(ctx, c.Title, rows, all)
	c.csv = func(w io.Writer) error { return table.Write(w, c.Spec, rows) }
	c.Alt = balanceAlt(ctx, rows)
	return c
}

func balancePage(ctx Context, title string, rows []OutletBalance, all int) page {
	p := page{
		title:     title,
		subtitle:  about(ctx, sided) + cutNote(len(rows), all, "outlets with most of them"),
		look:      ctx.Look,
		legend:    sideKeys(ctx),
		rowHeight: 19,
		foot:      footHeight,
	}
	var marks []dot
	small := false
	for _, r := range rows {
		p.rows = append(p.rows, row{outletName(r.Outlet), fmt.Sprintf("n = %d", r.N)})
		marks = append(marks, dot{float64(r.Balance), float64(r.Low), float64(r.High), bool(r.SmallN)})
		small = small || bool(r.SmallN)
	}
	p.note = "It says whom an outlet quotes, not what it thinks. Line: 95 % interval, the wider of Wilson and bootstrap over articles. " +
		"A line that crosses 0 leaves open which side is quoted more." + smallNote("Hollow dots", small)
	p.panel = func(t theme) *plot.Plot { return balancePlot(t, marks) }
	p.over = directions("only "+ctx.pole(0), "balance", "only "+ctx.pole(1))
	return p
}

// outletName gives a name to what the input left without one.
func outletName(name table.Text) string {
	if name == "" {
		return "outlet not given"
	}
	return table.Clean(string(name))
}

func balancePlot(t theme, marks []dot) *plot.Plot {
	var ticks []plot.Tick
	for _, v := range []float64{-1, -.5, 0, .5, 1} {
		ticks = append(ticks, plot.Tick{Value: v, Label: signed(v)})
	}
	p := newPlot(t, -1, 1, ticks)
	p.Add(dots{t, marks})
	return p
}

func balanceAlt(ctx Context, rows []OutletBalance) string {
	parts := make([]string, len(rows))
	for i, r := range rows {
		parts[i] = fmt.Sprintf("%s %.2f [%.2f, %.2f] (n = %d)", outletName(r.Outlet), r.Balance, r.Low, r.High, r.N)
	}
	return fmt.Sprintf("Dots with 95 %% intervals: balance by outlet from -1, only %s, to 1, only %s. %s",
		ctx.pole(0), ctx.pole(1), listed(parts))
}
