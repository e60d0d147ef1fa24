package report

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"sync"

	"standpoint/report/chart"
	"standpoint/report/table"
	"standpoint/stance/tally"
)

// charts makes every chart there is data for. A new chart is one file in
// report/chart and one line here, and its table one line in chartTables.
func (m Meta) charts(f figures) []chart.Chart {
	ctx := m.context()
	all := []chart.Chart{
		chart.PoliticalSplit(ctx, m.splits(f.camps)),
		chart.ActorPositions(ctx, positions(f.actors)),
		chart.OutletFrames(ctx, m.Frames, heats(f.outlets)),
		chart.OutletBalances(ctx, balances(f.outlets)),
	}
	return slices.DeleteFunc(all, chart.Chart.Empty)
}

func chartTables() []table.Spec {
	return []table.Spec{chart.SplitSpec(), chart.ActorPositionsSpec(), chart.OutletFramesSpec(), chart.OutletBalanceSpec()}
}

func (m Meta) splits(camps []tally.Camp) []chart.Split {
	var rows []chart.Split
	for _, c := range camps {
		if c.Votes.N() == 0 {
			continue
		}
		rows = append(rows, chart.Split{
			Camp: table.Text(m.campTitle(c.Name)), First: table.Number(c.Shares[0].Value),
			Neutral: table.Number(c.Shares[1].Value), Second: table.Number(c.Shares[2].Value),
			N: table.Count(c.Votes.N()), SmallN: small(c.Votes.N()),
		})
	}
	return rows
}

// positions keeps the order of the actors, those with most votes first.
func positions(actors []tally.Actor) []chart.ActorPosition {
	var rows []chart.ActorPosition
	for _, a := range actors {
		if a.Name == "" || !a.Position.Known() {
			continue
		}
		rows = append(rows, chart.ActorPosition{
			Actor: table.Text(a.Name), Camp: table.Text(a.Camp), Position: table.Number(a.Position.Value),
			Low: table.Number(a.Position.Low), High: table.Number(a.Position.High),
			N: table.Count(a.Position.N), SmallN: table.Flag(a.Position.Small()),
		})
	}
	return rows
}

func heats(outlets []tally.Outlet) []chart.Heat {
	rows := make([]chart.Heat, 0, len(outlets))
	for _, o := range outlets {
		h := chart.Heat{Outlet: o.Name, N: o.Sentences, Articles: o.Articles}
		for _, f := range o.Frames {
			share := 0.0
			if f.Share.Known() {
				share = f.Share.Value
			}
			h.Shares = append(h.Shares, share)
		}
		rows = append(rows, h)
	}
	slices.SortStableFunc(rows, func(a, b chart.Heat) int { return cmp.Compare(b.N, a.N) })
	return rows
}

func balances(outlets []tally.Outlet) []chart.OutletBalance {
	var rows []chart.OutletBalance
	for _, o := range outlets {
		if !o.Balance.Known() {
			continue
		}
		rows = append(rows, chart.OutletBalance{
			Outlet: table.Text(o.Name), Balance: table.Number(o.Balance.Value), Low: table.Number(o.Balance.Low),
			High: table.Number(o.Balance.High), N: table.Count(o.Balance.N), SmallN: table.Flag(o.Balance.Small()),
		})
	}
	slices.SortStableFunc(rows, func(a, b chart.OutletBalance) int { return cmp.Compare(b.N, a.N) })
	return rows
}

// chartFiles are all files that charts may write, to clear those of an earlier run.
func chartFiles() []string {
	var names []string
	for _, s := range chartTables() {
		stem := s.Path[:len(s.Path)-len(".csv")]
		names = append(names, stem+".svg", stem+".png", stem+".csv")
	}
	return names
}

// writeCharts draws all charts at once, because drawing is most of the time
// that a small run takes, and then writes them in order.
func (w *Writer) writeCharts(charts []chart.Chart) error {
	drawn := make([][]drawing, len(charts))
	var all sync.WaitGroup
	for i, c := range charts {
		all.Go(func() { drawn[i] = draw(c) })
	}
	all.Wait()
	for _, forms := range drawn {
		for _, d := range forms {
			if d.err != nil {
				return w.fail(d.err)
			}
			if err := w.write("charts/"+d.name, writing(d.data.Bytes())); err != nil {
				return err
			}
		}
	}
	return nil
}

// drawing is one form of a chart in memory.
type drawing struct {
	name string
	data *bytes.Buffer
	err  error
}

func draw(c chart.Chart) []drawing {
	var forms []drawing
	for _, form := range []struct {
		ending string
		write  func(io.Writer) error
	}{{".svg", c.SVG}, {".png", c.PNG}, {".csv", c.CSV}} {
		data := new(bytes.Buffer)
		err := form.write(data)
		forms = append(forms, drawing{c.Name + form.ending, data, err})
	}
	return forms
}
