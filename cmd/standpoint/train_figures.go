package main

import (
	"fmt"

	"standpoint/report"
	"standpoint/stance/eval"
	"standpoint/stance/position"
)

// trainFigures are what train measures of each way to judge.
var trainFigures = []struct {
	name  string
	scale float64
	of    func([]eval.Judged) float64
}{
	{"macro-F1", 100, eval.MacroF1},
	{"accuracy", 100, eval.Accuracy},
	{"opposite pole", 100, eval.Opposite},
	{"ECE", 100, eval.ECE},
	{"accuracy at 60 %", 100, func(js []eval.Judged) float64 { return eval.AccuracyAt(js, 0.6) }},
}

// trainRow is one way to judge and what it said of samples it did not know.
type trainRow struct {
	name   string
	judged []eval.Judged
}

func trainRows(samples []position.Sample, v *position.Validation) []trainRow {
	rows := []trainRow{
		{"rules alone", judgedBy(samples, v.Rules)},
		{"model alone", judgedBy(samples, v.Features)},
		{"both", judgedBy(samples, v.Both)},
	}
	if len(v.FeaturesAll) > len(v.Features) {
		rows = append(rows, trainRow{"model alone, all", judgedBy(samples, v.FeaturesAll)})
	}
	return rows
}

func judgedBy(samples []position.Sample, guesses []position.Guess) []eval.Judged {
	js := make([]eval.Judged, len(guesses))
	for i, g := range guesses {
		s := &samples[g.Sample]
		js[i] = eval.Judged{Gold: int(s.Label), Given: int(g.Label), Confidence: g.Confidence, Group: s.Group}
	}
	return js
}

// print writes the table of figures with their intervals, in per cent, and what
// was learned from the off statements that are off target.
func (t *trainer) print(samples []position.Sample, off int, v *position.Validation) {
	unseen := fmt.Sprintf("%d of them unseen by the writer of the rules", len(v.Both))
	if t.assumed {
		unseen = fmt.Sprintf("%d of them taken to be unseen by the writer of the rules\n(an assumption; say which are by \"unseen\" in the lines, or by --unseen-every)", len(v.Both))
	}
	fmt.Fprintf(t.out, "%s, %s;\n5-fold cross-validation, in per cent with 95 %% intervals\n\n", report.Plural(len(samples), "labelled statement"), unseen)
	fmt.Fprintf(t.out, "%-18s %5s", "", "n")
	for _, f := range trainFigures {
		fmt.Fprintf(t.out, "  %-19s", f.name)
	}
	fmt.Fprintln(t.out)
	for _, row := range trainRows(samples, v) {
		fmt.Fprintf(t.out, "%-18s %5d", row.name, len(row.judged))
		for _, f := range trainFigures {
			e := eval.Bootstrap(row.judged, f.of, 1)
			fmt.Fprintf(t.out, "  %4.1f [%4.1f, %4.1f] ", f.scale*e.Value, f.scale*e.Low, f.scale*e.High)
		}
		fmt.Fprintln(t.out)
	}
	t.printRelevance(v.Relevance, off)
}

// printRelevance says what was learned from the off statements that are not about
// the target, or why nothing was.
func (t *trainer) printRelevance(r position.Relevance, off int) {
	switch {
	case off == 0:
	case r.Learned:
		fmt.Fprintf(t.out, "\nabout the target, of %d statements that do not name it (%d are): %d told to be, %d rightly\n", r.N, r.On, r.Told, r.Right)
	default:
		fmt.Fprintf(t.out, "\nwhat is not about the target was not learned: of the statements given by their place in an article %d on\nand %d off target do not name it, and %d of each are needed\n", r.On, r.N-r.On, r.Needed())
	}
}
