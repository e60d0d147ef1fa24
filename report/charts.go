package report

import (
	"cmp"
	"slices"

	"standpoint/report/chart"
	"standpoint/report/table"
	"standpoint/stance/actor"
	"standpoint/stance/tally"
)

// charts makes every chart there is data for. A new chart is one file in
// report/chart and one line here, and its table one line in chartTables.
func (m Meta) charts(f figures) []chart.Chart {
	ctx := m.context()
	all := []chart.Chart{
		chart.PoliticalSplit(ctx, m.splits(f.camps)),
		chart.ActorPositions(ctx, positions(f.actors)),
		chart.SplitOverTime(ctx, dates(f.dates)),
		chart.OutletFrames(ctx, m.Frames, heats(f.compared())),
		chart.OutletBalances(ctx, balances(f.compared())),
		m.whoIsHeard(ctx, f.compared()),
		chart.ReportingWords(ctx, reportingWords(f.classes, f.cues)),
		m.tones(ctx, f.compared()),
	}
	return slices.DeleteFunc(all, chart.Chart.Empty)
}

func chartTables() []table.Spec {
	return []table.Spec{chart.SplitSpec(), chart.ActorPositionsSpec(), chart.SplitOverTimeSpec(), chart.OutletFramesSpec(), chart.OutletBalanceSpec(),
		chart.WhoIsHeardSpec(), chart.ReportingWordsSpec(), chart.CampTonesSpec()}
}

// byPosition orders camps from the first side to the second, by the difference
// of their shares; those in no camp come last.
func byPosition(camps []tally.Camp) []tally.Camp {
	sorted := slices.Clone(camps)
	key := func(c tally.Camp) float64 {
		if c.Name == actor.Unlisted || c.Votes.N() == 0 {
			return 2
		}
		return c.Shares[2].Value - c.Shares[0].Value
	}
	slices.SortStableFunc(sorted, func(a, b tally.Camp) int { return cmp.Compare(key(a), key(b)) })
	return sorted
}

func (m Meta) splits(camps []tally.Camp) []chart.Split {
	var rows []chart.Split
	for _, c := range byPosition(camps) {
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

func dates(all []tally.Date) []chart.Dated {
	rows := make([]chart.Dated, len(all))
	for i, d := range all {
		rows[i] = chart.Dated{Date: d.Date, First: d.Counts.First, Neutral: d.Counts.Neutral, Second: d.Counts.Second}
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

// whoIsHeard leaves out outlets without a statement about the target.
func (m Meta) whoIsHeard(ctx chart.Context, outlets []tally.Outlet) chart.Chart {
	order := m.campOrder()
	titles := make([]string, len(order))
	for i, name := range order {
		titles[i] = m.campTitle(name)
	}
	var rows []chart.Heard
	for _, o := range outlets {
		h := chart.Heard{Outlet: o.Name}
		for _, name := range order {
			h.Counts = append(h.Counts, heardOf(o.Camps, name))
		}
		if h.N() > 0 {
			rows = append(rows, h)
		}
	}
	slices.SortStableFunc(rows, func(a, b chart.Heard) int { return cmp.Compare(b.N(), a.N()) })
	return chart.WhoIsHeard(ctx, titles, rows)
}

// heardOf is how many statements about the target a camp makes.
func heardOf(camps []tally.OutletCamp, name string) int {
	for _, c := range camps {
		if c.Camp == name {
			return c.Statements
		}
	}
	return 0
}

// reportingWords are the classes of reporting words, each followed by its words.
func reportingWords(classes []tally.CueClass, cues []tally.CueSide) []chart.ReportingWord {
	var rows []chart.ReportingWord
	for _, class := range classes {
		rows = append(rows, reportingWord("", class.Class, tally.Counts{First: class.First, Second: class.Second}, class.Ratio))
		for _, c := range cues {
			if c.Class == class.Class {
				rows = append(rows, reportingWord(c.Text, c.Class, c.Counts, c.Ratio))
			}
		}
	}
	return rows
}

func reportingWord(word, class string, c tally.Counts, e tally.Estimate) chart.ReportingWord {
	r := chart.ReportingWord{Word: table.Text(word), Class: table.Label(class), First: table.Count(c.First), Second: table.Count(c.Second),
		N: table.Count(c.Sided()), SmallN: small(c.Sided())}
	r.Ratio, r.Low, r.High = numbers(e)
	return r
}

// tones are the tones of each outlet toward the camps of the codebook.
func (m Meta) tones(ctx chart.Context, outlets []tally.Outlet) chart.Chart {
	var names, titles []string
	for _, name := range m.campOrder() {
		if name != actor.Unlisted {
			names, titles = append(names, name), append(titles, m.campTitle(name))
		}
	}
	rows := make([]chart.Toned, len(outlets))
	for i, o := range outlets {
		rows[i] = chart.Toned{Outlet: o.Name, Cells: make([]chart.CampTone, len(names))}
		for _, c := range o.Camps {
			k := slices.Index(names, c.Camp)
			if k < 0 || c.Mentions == 0 {
				continue
			}
			t := chart.CampTone{Outlet: table.Text(o.Name), Camp: table.Text(titles[k]), Mentions: table.Count(c.Mentions),
				Articles: table.Count(c.MentionedIn), SmallN: small(c.MentionedIn)}
			t.Tone, t.Low, t.High = numbers(c.Tone)
			rows[i].Cells[k] = t
		}
	}
	return chart.CampTones(ctx, titles, rows)
}
