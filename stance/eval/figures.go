package eval

import (
	"math"
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
	figures = append(figures, r.stances(topic, "", "found statements", func(Pair) bool { return true })...)
	if r.hasOffTarget() {
		figures = append(figures, r.targets()...)
		figures = append(figures, r.stances(topic, ", on target", "found statements coded on target", func(p Pair) bool { return p.Gold.About() })...)
	}
	confusion := r.Confusion(topic, labels)
	for i, l := range labels {
		figures = append(figures, Figure{Name: "F1 " + l, Of: "found statements", Score: true,
			Estimate: tally.Estimate{Value: confusion.f1(i), Low: math.NaN(), High: math.NaN(), N: confusion.row(i)}})
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
	if r.hasActors() {
		figures = append(figures,
			r.count("right actor", "coded statements", coded, func(p Pair) bool { return p.Actor }),
			r.count("right actor and stance", "coded statements", coded, func(p Pair) bool { return p.Actor && p.Stance }),
			r.count("right actor, given found", "found statements", found, func(p Pair) bool { return p.Actor }))
	}
	return append(figures, Figure{Name: "not coded", Of: "reported statements on the target", Estimate: tally.Wilson(len(r.Extras), r.OnTarget)})
}

func (r Report) hasActors() bool {
	return slices.ContainsFunc(r.Pairs, func(p Pair) bool { return p.Gold.Actor != "" })
}

func (r Report) hasOffTarget() bool {
	return slices.ContainsFunc(r.Pairs, func(p Pair) bool { return !p.Gold.About() })
}

// targets is how well the tool tells what is about the target.
func (r Report) targets() []Figure {
	given := func(p Pair) bool { return p.Found != nil && p.Found.Position.OnTarget }
	about := func(p Pair) bool { return p.Found != nil && p.Gold.About() }
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
	in := func(p Pair) bool { return found(p) && among(p) }
	figures := []Figure{
		r.count("right stance"+suffix, of, in, func(p Pair) bool { return p.Stance }),
		r.count("opposite pole"+suffix, of, in, func(p Pair) bool { return r.opposite(topic, p) }),
	}
	js := r.Judged(topic, among)
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

// opposite reports a statement of one pole that was given the other.
func (r Report) opposite(topic *codebook.Topic, p Pair) bool {
	if p.Found == nil || p.Stance || p.Found.Position.Label == 0 {
		return false
	}
	side, _ := topic.Side(p.Gold.Stance)
	return side != 0
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

func (m Confusion) row(i int) int {
	n := 0
	for _, k := range m[i] {
		n += k
	}
	return n
}

// f1 is the harmonic mean of precision and recall of a class, 0 when it never
// occurs.
func (m Confusion) f1(i int) float64 {
	given := 0
	for k := range m {
		given += m[k][i]
	}
	if n := m.row(i) + given; n > 0 {
		return 2 * float64(m[i][i]) / float64(n)
	}
	return 0
}
