package main

import (
	"fmt"

	"standpoint/stance/eval"
)

// coverages are the shares of statements, the surest first, that accuracy is
// given at.
var coverages = []float64{0.2, 0.4, 0.6, 0.8, 1}

// calibrationRow is a row of the calibration table as JSON has it.
type calibrationRow struct {
	From       float64      `json:"from"`
	To         float64      `json:"to"`
	Confidence float64      `json:"confidence"`
	Right      estimateJSON `json:"right"`
}

// calibrationRows are the rows that hold statements.
func calibrationRows(js []eval.Judged) []calibrationRow {
	var rows []calibrationRow
	for _, b := range eval.Calibration(js) {
		if b.N > 0 {
			rows = append(rows, calibrationRow{b.From, b.To, b.Confidence, toJSON(b.Right)})
		}
	}
	return rows
}

// coverageRow is the accuracy of the surest statements.
type coverageRow struct {
	Coverage float64      `json:"coverage"`
	Accuracy estimateJSON `json:"accuracy"`
}

func coverageRows(js []eval.Judged) []coverageRow {
	var rows []coverageRow
	for _, c := range coverages {
		if len(js) > 0 {
			rows = append(rows, coverageRow{c, toJSON(eval.Coverage(js, c))})
		}
	}
	return rows
}

// printCalibration writes confidence against being right, and accuracy against
// coverage.
func (r *reading) printCalibration(s streams, rep eval.Report) {
	js := rep.Judged(r.topic, eval.GivenOnTarget)
	fmt.Fprintf(s.out, "\nconfidence    mean   right                        n\n")
	for _, b := range eval.Calibration(js) {
		if b.N > 0 {
			fmt.Fprintf(s.out, "%.1f to %.1f    %.2f   %s  %5d\n", b.From, b.To, b.Confidence, value(eval.Figure{Estimate: b.Right}), b.N)
		}
	}
	fmt.Fprintf(s.out, "\nsurest   accuracy\n")
	for _, c := range coverages {
		if len(js) > 0 {
			fmt.Fprintf(s.out, "%4.0f %%   %s\n", 100*c, value(eval.Figure{Estimate: eval.Coverage(js, c)}))
		}
	}
}
