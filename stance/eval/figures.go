package eval

import (
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/tally"
)

// Figure is one number of an evaluation: a share with its Wilson interval, or a
// score such as F1 with its bootstrap interval over articles.
type Figure struct {
	// Name says what is measured, Of what it is a share of.
	Name, Of string
	tally.Estimate
	// Score is true for a value that is not a share; its interval is NaN where
	// there are too few articles to draw from.
	Score bool
}

// Figures computes the figures of a comparison: what was found, whose it is,
// and the stance, for all found statements and, when some coded statements are
// not about the target, once more for those that are. labels are the stances in
// the order they are listed. A gold file without actors gets no figures on them.
func (r Report) Figures(topic *codebook.Topic, labels []string) []Figure {
	figures := r.finding()
	all := func(Pair) bool { return true }
	figures = append(figures, r.stances(topic, "", "found statements", all)...)
	if r.hasOffTarget() {
		figures = append(figures, r.targets()...)
		figures = append(figures, r.stances(topic, ", on target", "found statements coded on target", func(p Pair) bool { return p.Gold.AboutTarget() })...)
	}
	return append(figures, classes(r.Judged(topic, all), labels)...)
}

// classes is precision, recall and F1 of each label over the found statements.
func classes(js []Judged, labels []string) []Figure {
	var figures []Figure
	for i, l := range labels {
		side := i - 1
		given := filter(js, func(j Judged) bool { return j.Given == side })
		coded := filter(js, func(j Judged) bool { return j.Gold == side })
		f1 := Bootstrap(js, func(js []Judged) float64 { return ClassF1(js, side) }, 1)
		f1.N = len(coded)
		figures = append(figures,
			Figure{Name: "precision " + l, Of: "found statements given as " + l, Estimate: bootstrapShare(given, right, 1)},
			Figure{Name: "recall " + l, Of: "found statements coded as " + l, Estimate: bootstrapShare(coded, right, 1)},
			Figure{Name: "F1 " + l, Of: "found statements coded as " + l, Score: true, Estimate: f1})
	}
	return figures
}

// count is the share of pairs for which ok holds among those for which of does.
func (r Report) count(name, of string, among, ok func(Pair) bool) Figure {
	k, n := 0, 0
	for _, p := range r.Pairs {
		if among(p) {
			n++
			if ok(p) {
				k++
			}
		}
	}
	return Figure{Name: name, Of: of, Estimate: tally.Wilson(k, n)}
}

func found(p Pair) bool { return p.Found != nil }

// finding is what was found, and whose it is.
func (r Report) finding() []Figure {
	coded := func(Pair) bool { return true }
	figures := []Figure{r.count("found", "coded statements", coded, found)}
	if r.Sampled { // what is missed was never shown to who coded
		figures[0].Name, figures[0].Of = "found again", "coded statements, a sample of those found before"
	}
	if r.hasActors() {
		figures = append(figures,
			r.count("right actor", "coded statements", coded, func(p Pair) bool { return p.Actor }),
			r.count("right actor and stance", "coded statements", coded, func(p Pair) bool { return p.Actor && p.Stance }),
			r.count("right actor, given found", "found statements", found, func(p Pair) bool { return p.Actor }))
	}
	if n := len(r.NotSaid); n > 0 {
		figures = append(figures, Figure{Name: "said by somebody", Of: "coded statements and what was taken for one", Estimate: tally.Wilson(len(r.Pairs), len(r.Pairs)+n)})
	}
	if r.Sampled {
		return figures
	}
	return append(figures, Figure{Name: "not coded", Of: "reported statements on the target", Estimate: tally.Wilson(len(r.Extras), r.OnTarget)})
}

func (r Report) hasActors() bool {
	return slices.ContainsFunc(r.Pairs, func(p Pair) bool { return p.Gold.Actor != "" })
}

func (r Report) hasOffTarget() bool {
	return slices.ContainsFunc(r.Pairs, func(p Pair) bool { return !p.Gold.AboutTarget() })
}

// targets is how well the tool tells what is about the target.
func (r Report) targets() []Figure {
	given := func(p Pair) bool { return p.Found != nil && p.Found.Position.OnTarget }
	about := func(p Pair) bool { return p.Found != nil && p.Gold.AboutTarget() }
	return []Figure{
		r.count("on target, recall", "found statements coded on target", about, given),
		r.count("on target, precision", "found statements given as on target", given, about),
	}
}

// stances is how good the stance is over the found statements for which among
// holds; suffix tells their figures from others.
func (r Report) stances(topic *codebook.Topic, suffix, of string, among func(Pair) bool) []Figure {
	if suffix == "" {
		suffix = ", given found"
	}
	js := r.Judged(topic, among)
	figures := []Figure{
		{Name: "right stance" + suffix, Of: of, Estimate: bootstrapShare(js, right, 1)},
		{Name: "opposite pole" + suffix, Of: of, Estimate: bootstrapShare(js, opposite, 1)},
	}
	sure := r.Judged(topic, func(p Pair) bool { return among(p) && p.Found.Position.OnTarget })
	suffix = strings.TrimPrefix(suffix, ", given found")
	score := func(name string, js []Judged, figure func([]Judged) float64) {
		figures = append(figures, Figure{Name: name + suffix, Of: of, Score: true, Estimate: Bootstrap(js, figure, 1)})
	}
	score("macro-F1 stance", js, MacroF1)
	score("Krippendorff's alpha", js, Alpha)
	// What is given as off target has no confidence in a stance.
	score("calibration error (ECE)", sure, ECE)
	score("accuracy, surest 60 %", sure, func(js []Judged) float64 { return AccuracyAt(js, 0.6) })
	return figures
}

// Judged lists the found statements for which among holds with the coded label
// and the given one; an article is a group.
func (r Report) Judged(topic *codebook.Topic, among func(Pair) bool) []Judged {
	var js []Judged
	for _, p := range r.Pairs {
		if p.Found == nil || !among(p) {
			continue
		}
		side, _ := topic.Side(p.Gold.Stance)
		js = append(js, Judged{Gold: int(side), Given: int(p.Found.Position.Label), Confidence: p.Found.Position.Confidence, Group: p.Gold.Doc})
	}
	return js
}

// Confusion counts found statements by coded stance (rows) and given stance (columns).
type Confusion [][]int

// Confusion returns the matrix of the found statements.
func (r Report) Confusion(topic *codebook.Topic, labels []string) Confusion {
	at := map[string]int{}
	m := make(Confusion, len(labels))
	for i, l := range labels {
		at[l], m[i] = i, make([]int, len(labels))
	}
	for _, p := range r.Pairs {
		if p.Found != nil {
			m[at[p.Gold.Stance]][at[topic.Label(codebook.Side(p.Found.Position.Label))]]++
		}
	}
	return m
}
