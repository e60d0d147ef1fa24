package report

import (
	"fmt"

	"standpoint/report/table"
	"standpoint/stance/eval"
	"standpoint/stance/tally"
)

// Correct has the shares of actors and camps corrected by c. Call it before
// Close; nil corrects nothing.
func (w *Writer) Correct(c *eval.Correction) { w.correction = c }

// correctedWords say what became of a correction of the shares, "" for none.
func correctedWords(c *eval.Correction) string {
	switch {
	case c == nil:
		return ""
	case c.Why != "":
		return "Shares " + c.Why + "."
	}
	return fmt.Sprintf("Shares corrected for the program's mistakes on %d statements coded by hand, with intervals, are the last columns of camps.csv and actors.csv.", c.N)
}

// correctedCells are the shares of votes after a correction, or why there are
// none.
func correctedCells(c *eval.Correction, votes tally.Counts) table.Corrected {
	na := table.NA()
	cells := table.Corrected{TrueFirst: na, TrueFirstLow: na, TrueFirstHigh: na, TrueNeutral: na, TrueNeutralLow: na, TrueNeutralHigh: na, TrueSecond: na, TrueSecondLow: na, TrueSecondHigh: na}
	if c == nil {
		return cells
	}
	s, why := c.Shares(votes)
	if why != "" {
		cells.GoldN, cells.Note = table.Count(c.N), table.Text(why)
		return cells
	}
	first, neutral, second := s[0], s[1], s[2]
	return table.Corrected{
		TrueFirst: table.Number(first.Value), TrueFirstLow: table.Number(first.Low), TrueFirstHigh: table.Number(first.High),
		TrueNeutral: table.Number(neutral.Value), TrueNeutralLow: table.Number(neutral.Low), TrueNeutralHigh: table.Number(neutral.High),
		TrueSecond: table.Number(second.Value), TrueSecondLow: table.Number(second.Low), TrueSecondHigh: table.Number(second.High),
		GoldN: table.Count(c.N), Note: "corrected",
	}
}
