package main

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"standpoint/report/table"
	"standpoint/stance/codebook"
	"standpoint/stance/eval"
	"standpoint/stance/tally"
)

func (r *reading) print(s streams, rep eval.Report, agreement []eval.Figure, split []eval.Gold, o evalOptions) error {
	figures := append(rep.Figures(r.topic, r.labels()), agreement...)
	switch o.format {
	case "json":
		return r.printJSON(s, rep, figures, split)
	case "csv":
		return r.printCSV(s, rep, figures)
	}
	for _, f := range figures {
		fmt.Fprintf(s.out, "%-34s %s  of %d %s\n", f.Name, value(f), f.N, f.Of)
	}
	printConfusion(s.out, r.labels(), rep.Confusion(r.topic, r.labels()))
	r.printCalibration(s, rep)
	if o.misses {
		r.printMisses(s, rep)
	}
	printLegend(s.out, rep.Sampled)
	return nil
}

// printLegend says in a word what the figures are.
func printLegend(w io.Writer, sampled bool) {
	fmt.Fprint(w, `
[low, high]           95 % interval; "-" where there is nothing to measure
precision, recall     of what was given a label, how much is right; of what people coded so, how much was given it
F1, macro-F1          precision and recall in one (their harmonic mean); the mean F1 of the labels, so that a rare one
                      counts as much as a frequent one
Krippendorff's alpha  agreement beyond chance: 100 is full agreement, 0 what chance would give
ECE                   by how much confidence differs from the share that is right, on average; 0 is best
surest 60 %           the six in ten statements with the highest confidence, and how many of them are right
`)
	if sampled {
		fmt.Fprint(w, `found again           the sample was drawn from what the program found: how much it misses, no figure here can tell
`)
	}
}

// printConfusion prints the matrix in columns under their labels.
func printConfusion(w io.Writer, labels []string, m eval.Confusion) {
	const narrowest = 6 // digits
	widest := 0
	for _, l := range labels {
		widest = max(widest, utf8.RuneCountInString(l))
	}
	line := func(head string, cells func(i int) any) {
		fmt.Fprintf(w, "%-*s", widest, head)
		for i, l := range labels {
			fmt.Fprintf(w, "  %*v", max(narrowest, utf8.RuneCountInString(l)), cells(i))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, "\ncoded stance (rows) and given stance (columns) of the found statements")
	line("", func(i int) any { return labels[i] })
	for k, row := range m {
		line(labels[k], func(i int) any { return row[i] })
	}
}

func value(f eval.Figure) string {
	switch {
	case !f.Known():
		return "   -                 "
	case f.Score && math.IsNaN(f.Low):
		return fmt.Sprintf("%5.1f                 ", 100*f.Value)
	case f.Score:
		return fmt.Sprintf("%5.1f    [%4.1f, %5.1f]", 100*f.Value, 100*f.Low, 100*f.High)
	}
	return fmt.Sprintf("%5.1f %%  [%4.1f, %5.1f]", 100*f.Value, 100*f.Low, 100*f.High)
}

func (r *reading) printMisses(s streams, rep eval.Report) {
	fmt.Fprintln(s.out)
	for _, p := range rep.Pairs {
		what := strings.Join(p.Gold.Content, " […] ")
		switch {
		case p.Found == nil:
			fmt.Fprintf(s.out, "missed  %s  %s: %s\n", p.Gold.ID, cmp.Or(p.Gold.Actor, "statement"), table.Clean(what))
		case !p.Actor && p.Gold.Actor != "": // coders of a sample name nobody
			fmt.Fprintf(s.out, "actor   %s  %s, not %q: %s\n", p.Gold.ID, p.Gold.Actor, p.Found.Actor.Name, table.Clean(what))
		case !p.Stance:
			fmt.Fprintf(s.out, "stance  %s  %s, not %s: %s\n", p.Gold.ID, p.Gold.Code(), r.topic.Label(codebook.Side(p.Found.Position.Label)), table.Clean(what))
		}
	}
	if rep.Sampled {
		return // whoever coded a sample left the rest alone
	}
	for _, x := range rep.Extras {
		fmt.Fprintf(s.out, "extra   %s  %s: %s\n", x.Doc, x.Found.Actor.Name, table.Clean(x.Text))
	}
}

func (r *reading) printCSV(s streams, rep eval.Report, figures []eval.Figure) error {
	w := csv.NewWriter(s.out)
	w.Write([]string{"figure", "of", "value", "low", "high", "n"})
	for _, f := range figures {
		w.Write(figureCells(f.Name, f.Of, f.Estimate))
	}
	for i, row := range rep.Confusion(r.topic, r.labels()) {
		for k, n := range row {
			w.Write([]string{"coded " + r.labels()[i] + ", given " + r.labels()[k], "found statements", strconv.Itoa(n), "", "", strconv.Itoa(len(rep.Pairs))})
		}
	}
	js := rep.Judged(r.topic, eval.GivenOnTarget)
	for _, b := range eval.Calibration(js) {
		if b.N > 0 {
			w.Write(figureCells("right, by confidence", fmt.Sprintf("confidence %.1f to %.1f, mean %.4f", b.From, b.To, b.Confidence), b.Right))
		}
	}
	for _, c := range coverages {
		w.Write(figureCells("accuracy, by coverage", fmt.Sprintf("surest %.0f %%", 100*c), eval.Coverage(js, c)))
	}
	w.Flush()
	return w.Error()
}

// figureCells is a row of the CSV: unknown values are empty.
func figureCells(name, of string, e tally.Estimate) []string {
	row := []string{name, of, "", "", "", strconv.Itoa(e.N)}
	if e.Known() {
		row[2] = fmt.Sprintf("%.4f", e.Value)
	}
	if e.Known() && !math.IsNaN(e.Low) {
		row[3], row[4] = fmt.Sprintf("%.4f", e.Low), fmt.Sprintf("%.4f", e.High)
	}
	return row
}

// estimateJSON is a figure as JSON has it: unknown values are null.
type estimateJSON struct {
	Value *float64 `json:"value"`
	Low   *float64 `json:"low,omitempty"`
	High  *float64 `json:"high,omitempty"`
	N     int      `json:"n"`
}

func toJSON(e tally.Estimate) estimateJSON {
	x := estimateJSON{N: e.N}
	if e.Known() {
		x.Value = &e.Value
	}
	if e.Known() && !math.IsNaN(e.Low) {
		x.Low, x.High = &e.Low, &e.High
	}
	return x
}

func (r *reading) printJSON(s streams, rep eval.Report, figures []eval.Figure, split []eval.Gold) error {
	type figure struct {
		Figure string `json:"figure"`
		Of     string `json:"of"`
		estimateJSON
	}
	list, ids := []figure{}, []string{}
	for _, f := range figures {
		list = append(list, figure{f.Name, f.Of, toJSON(f.Estimate)})
	}
	for _, g := range split {
		ids = append(ids, g.ID)
	}
	js := rep.Judged(r.topic, eval.GivenOnTarget)
	enc := json.NewEncoder(s.out)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{"figures": list, "labels": r.labels(), "confusion": rep.Confusion(r.topic, r.labels()),
		"missing": rep.Missing, "disagreed": ids, "calibration": calibrationRows(js), "coverage": coverageRows(js)})
}
