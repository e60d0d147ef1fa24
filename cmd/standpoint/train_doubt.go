package main

import (
	"fmt"
	"strings"

	"standpoint/report"
	"standpoint/stance/codebook"
	"standpoint/stance/eval"
	"standpoint/stance/position"
)

// enough statements on target, and enough of each label, are what a model needs at
// the least to learn more than chance.
const enough, enoughOfLabel = 50, 10

// doubt says why the model may be worse than the rules alone: too little to learn
// from, or what cross-validation shows.
func (t *trainer) doubt(samples []position.Sample, v *position.Validation) {
	if few := t.tooFew(samples); few != "" {
		fmt.Fprintf(t.err, "standpoint: %s; such a model is likely worse than the rules alone: code %d or more on target, %d or more of each label\n", few, enough, enoughOfLabel)
	}
	for _, worse := range worseThanRules(judgedBy(samples, v.Rules), judgedBy(samples, v.Both)) {
		fmt.Fprintf(t.err, "standpoint: %s; without stance.model the rules judge alone\n", worse)
	}
}

// tooFew says how few statements there are, "" where there are enough.
func (t *trainer) tooFew(samples []position.Sample) string {
	var of [3]int
	for i := range samples {
		of[samples[i].Label+1]++
	}
	var counts []string
	least := len(samples)
	for i, n := range of {
		counts = append(counts, fmt.Sprintf("%d “%s”", n, t.topic.Label(codebook.Side(i-1))))
		least = min(least, n)
	}
	if len(samples) >= enough && least >= enoughOfLabel {
		return ""
	}
	return fmt.Sprintf("there is little to learn from, %s on target (%s)", report.Plural(len(samples), "statement"), strings.Join(counts, ", "))
}

// worseThanRules says in which figures of the folds rules alone do better than
// rules and model together.
func worseThanRules(rules, both []eval.Judged) (worse []string) {
	if len(rules) == 0 || len(both) == 0 {
		return nil
	}
	if r, b := 100*eval.MacroF1(rules), 100*eval.MacroF1(both); r > b {
		worse = append(worse, fmt.Sprintf("by these folds the rules alone do better than with the model (macro-F1 %.1f against %.1f)", r, b))
	}
	// Clearly: the interval lies above what the rules have.
	if r, b := eval.Opposite(rules), eval.Bootstrap(both, eval.Opposite, 1); b.Low > r {
		worse = append(worse, fmt.Sprintf("by these folds the opposite pole is given clearly more often with the model than by the rules alone (%.1f %% against %.1f %%)", 100*b.Value, 100*r))
	}
	return worse
}
