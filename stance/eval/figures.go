package eval

import (
	"standpoint/stance/codebook"
	"standpoint/stance/tally"
)

// Figure is one number of an evaluation: a share with its Wilson interval, or,
// for a score such as F1, a value without one.
type Figure struct {
	// Name says what is measured, Of what it is a share of.
	Name, Of string
	tally.Estimate
	// Score is true for a value that is not a share and has no interval.
	Score bool
}

// Figures computes the figures of a comparison. labels are the stances in the
// order they are listed.
func (r Report) Figures(topic *codebook.Topic, labels []string) []Figure {
	share := func(name, of string, n int, ok func(Pair) bool) Figure {
		k := 0
		for _, p := range r.Pairs {
			if ok(p) {
				k++
			}
		}
		return Figure{Name: name, Of: of, Estimate: tally.Wilson(k, n)}
	}
	coded, found := len(r.Pairs), 0
	for _, p := range r.Pairs {
		if p.Found != nil {
			found++
		}
	}
	figures := []Figure{
		share("found", "coded statements", coded, func(p Pair) bool { return p.Found != nil }),
		share("right actor", "coded statements", coded, func(p Pair) bool { return p.Actor }),
		share("right actor and stance", "coded statements", coded, func(p Pair) bool { return p.Actor && p.Stance }),
		share("right actor, given found", "found statements", found, func(p Pair) bool { return p.Actor }),
		share("right stance, given found", "found statements", found, func(p Pair) bool { return p.Found != nil && p.Stance }),
		share("opposite pole, given found", "found statements", found, func(p Pair) bool { return r.opposite(topic, p) }),
		{Name: "not coded", Of: "reported statements on the target", Estimate: tally.Wilson(len(r.Extras), r.OnTarget)},
	}
	confusion := r.Confusion(topic, labels)
	sum := 0.0
	for i, l := range labels {
		f := confusion.f1(i)
		sum += f
		figures = append(figures, Figure{Name: "F1 " + l, Of: "found statements", Score: true, Estimate: tally.Estimate{Value: f, N: confusion.row(i)}})
	}
	return append(figures, Figure{Name: "macro-F1 stance", Of: "found statements", Score: true, Estimate: tally.Estimate{Value: sum / float64(len(labels)), N: found}})
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
