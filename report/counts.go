package report

import (
	"fmt"
	"strings"
	"sync"

	"standpoint/report/table"
	"standpoint/stance/eval"
	"standpoint/stance/tally"
)

// figures is the tally read out once, for all that Close writes.
type figures struct {
	totals  tally.Totals
	actors  []tally.Actor
	camps   []tally.Camp
	outlets []tally.Outlet
	words   []tally.Word
	cues    []tally.CueSide
	classes []tally.CueClass
	dates   []tally.Date
	// corrected says in words what became of a correction, "" without one.
	corrected string
}

// wordsAnOutlet is the length of an outlet's list in words.csv.
const wordsAnOutlet = 20

func (w *Writer) figures() (f figures) {
	t := w.tally
	f.corrected = correctedWords(w.correction)
	var reading sync.WaitGroup // what takes longest, side by side
	reading.Go(func() { f.outlets = t.Outlets() })
	reading.Go(func() { f.words = t.Words(wordsAnOutlet) })
	f.totals, f.actors, f.camps = t.Totals(), t.Actors(), t.Camps(w.meta.campOrder())
	f.cues, f.classes, f.dates = t.Cues(), t.CueClasses(), t.Dates()
	reading.Wait()
	return f
}

// named are the outlets that have a name. Articles without one stand in the tables
// under an empty name, which is no outlet; bare is how many they are.
func (f figures) named() (named []tally.Outlet, bare int) {
	for _, o := range f.outlets {
		if o.Name == "" {
			bare += o.Articles
		} else {
			named = append(named, o)
		}
	}
	return named, bare
}

// compared are the outlets that charts set side by side: those with a name, or,
// where none has, all articles as one.
func (f figures) compared() []tally.Outlet {
	if named, _ := f.named(); len(named) > 0 {
		return named
	}
	return f.outlets
}

func small(n int) table.Flag { return n < tally.MinN }

func actorRows(actors []tally.Actor, c *eval.Correction) []table.Actor {
	rows := make([]table.Actor, len(actors))
	for i, a := range actors {
		rows[i] = table.Actor{
			ID: table.Text(a.ID), Actor: table.Text(a.Name), Role: table.Text(a.Role), Party: table.Text(a.Party),
			Camp: table.Text(a.Camp), Country: table.Text(a.Country), Listed: table.Flag(a.Listed),
			Statements: table.Count(a.Statements), OnTarget: table.Count(a.OnTarget), Articles: table.Count(a.Articles),
			Outlets: table.Count(a.Outlets), Words: table.Count(a.Words),
			First: table.Count(a.Votes.First), Neutral: table.Count(a.Votes.Neutral), Second: table.Count(a.Votes.Second),
			N: table.Count(a.Votes.N()), Position: table.Number(a.Position.Value), Error: table.Number(a.StdErr),
			Low: table.Number(a.Position.Low), High: table.Number(a.Position.High), SmallN: small(a.Votes.N()), Corrected: correctedCells(c, a.Votes),
		}
	}
	return rows
}

func (m Meta) campRows(camps []tally.Camp, correction *eval.Correction) []table.Camp {
	rows := make([]table.Camp, len(camps))
	for i, c := range camps {
		f, n, s := c.Shares[0], c.Shares[1], c.Shares[2]
		rows[i] = table.Camp{
			Camp: table.Text(c.Name), Title: table.Text(m.campTitle(c.Name)),
			Actors: table.Count(c.Actors), Articles: table.Count(c.Articles), Outlets: table.Count(c.Outlets),
			Statements: table.Count(c.Statements), OnTarget: table.Count(c.OnTarget),
			First: table.Count(c.Votes.First), Neutral: table.Count(c.Votes.Neutral), Second: table.Count(c.Votes.Second),
			N:          table.Count(c.Votes.N()),
			FirstShare: table.Number(f.Value), FirstLow: table.Number(f.Low), FirstHigh: table.Number(f.High),
			NeutralPart: table.Number(n.Value), NeutralLow: table.Number(n.Low), NeutralHigh: table.Number(n.High),
			SecondShare: table.Number(s.Value), SecondLow: table.Number(s.Low), SecondHigh: table.Number(s.High),
			Position: table.Number(c.Position.Value), Error: table.Number(c.StdErr), SmallN: small(c.Votes.N()),
			Corrected: correctedCells(correction, c.Votes),
		}
	}
	return rows
}

func cueList(cues []tally.Cue) table.Text {
	parts := make([]string, len(cues))
	for i, c := range cues {
		parts[i] = fmt.Sprintf("%s %d", c.Text, c.Count)
	}
	return table.Text(strings.Join(parts, "; "))
}

func wordRows(words []tally.Word) []table.Word {
	rows := make([]table.Word, len(words))
	for i, w := range words {
		rows[i] = table.Word{Outlet: table.Text(w.Outlet), Word: table.Text(w.Word),
			Count: table.Count(w.Count), Others: table.Count(w.Others), Z: table.Number(w.Z)}
	}
	return rows
}
