package eval

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/tally"
)

// Correction estimates, from shares of labels that the program gave, the shares
// that people would have coded, by how often the program takes each label for
// each other (the matrix method: Rogan and Gladen 1978 for two labels;
// Buonaccorsi 2010; on news, TeBlunthuis, Hase and Chan 2023 on why). If people
// code label i with share p(i), and the program calls an i a j with probability
// m(i, j), it gives j with share q(j) = sum of p(i) m(i, j). This is solved for p.
//
// It holds as far as the program errs alike on the coded statements and on those
// that are corrected. It corrects the label of what was given as on target;
// statements that were not found, or given as off target, stay out.
type Correction struct {
	// N is the number of coded statements it rests on, those that were found and
	// given as on target. What coders took to be off target or no statement counts
	// as neutral: it takes no side, and stands among the votes.
	N int
	// Why says in words why nothing can be corrected, "" when it can.
	Why string

	// matrix is how the program errs; turned are inverses of matrices that could
	// be behind the coded statements.
	matrix matrix
	turned []matrix
	seed   uint64
	known  map[tally.Counts]result
}

// Corrected are shares of the first pole, neutral and the second, with 95 %
// intervals.
type Corrected [3]tally.Estimate

// leastCoded is how many statements of each label must be coded. With fewer, a
// row of the matrix is a guess.
const leastCoded = 10

// leastDeterminant is the determinant of the matrix from which the labels count
// as told apart: 1 without mistakes, 0 when two labels are given alike.
const leastDeterminant = 0.05

// prior is added to each cell of a row, spread by chance: one statement a row in
// all. Without it a mistake that was not seen in a small sample would count as
// impossible.
const prior = 1. / 3

// NewCorrection makes the correction that a comparison allows.
func NewCorrection(rep Report, topic *codebook.Topic, seed uint64) *Correction {
	js := rep.Judged(topic, GivenOnTarget)
	for _, p := range rep.NotSaid {
		if p.Found != nil && GivenOnTarget(p) {
			js = append(js, Judged{Given: int(p.Found.Position.Label), Group: p.Gold.Doc})
		}
	}
	names := [3]string{topic.Label(-1), topic.Label(0), topic.Label(1)}
	return correction(js, names, seed)
}

// GivenOnTarget holds for found statements that the program takes to be about the
// target: those that have a confidence in their stance.
func GivenOnTarget(p Pair) bool { return p.Found.Position.OnTarget }

func correction(js []Judged, names [3]string, seed uint64) *Correction {
	c := &Correction{N: len(js), seed: seed, known: map[tally.Counts]result{}}
	var coded [3]int
	for _, j := range js {
		coded[j.Gold+1]++
		c.matrix[j.Gold+1][j.Given+1]++
	}
	if c.Why = tooFew(coded, names); c.Why != "" {
		return c
	}
	c.matrix.normalise()
	c.draw(grouped(js, func(j Judged) string { return j.Group }))
	return c
}

// tooFew says which labels are coded too rarely, or "".
func tooFew(coded [3]int, names [3]string) string {
	var few []string
	for i, n := range coded {
		if n < leastCoded {
			few = append(few, fmt.Sprintf("%d “%s”", n, names[i]))
		}
	}
	if len(few) == 0 {
		return ""
	}
	return fmt.Sprintf("not corrected: too few coded statements were found on target (%s); code at least %d of each", strings.Join(few, ", "), leastCoded)
}

// draw makes the matrices that could be behind the coded statements: each article
// weighs as the Bayesian bootstrap has it (Rubin 1981), since statements of one
// article are not independent, and each row gets its prior.
func (c *Correction) draw(groups [][]Judged) {
	rng := rand.New(rand.NewPCG(c.seed, 11))
	unclear := 0
	for range replicates {
		var m matrix
		for i := range m {
			for k := range m[i] {
				m[i][k] = gamma(rng, prior)
			}
		}
		for _, g := range groups {
			w := rng.ExpFloat64()
			for _, j := range g {
				m[j.Gold+1][j.Given+1] += w
			}
		}
		m.normalise()
		inverse, det := m.inverse()
		if det <= 0 {
			unclear++
			continue
		}
		c.turned = append(c.turned, inverse)
	}
	if _, det := c.matrix.inverse(); det < leastDeterminant || unclear > replicates/40 {
		c.Why = fmt.Sprintf("not corrected: the program tells the labels apart too badly for it (determinant %.2f from %d coded statements); code more statements or better the codebook", det, c.N)
	}
}

// Shares corrects counts of votes, each vote a statement. why says in words why
// they are not corrected, "" when they are.
func (c *Correction) Shares(votes tally.Counts) (s Corrected, why string) {
	switch {
	case c.Why != "":
		return s, c.Why
	case votes.N() == 0:
		return s, "no votes"
	}
	r, ok := c.known[votes]
	if !ok {
		r = c.estimate(votes)
		c.known[votes] = r
	}
	return r.shares, r.why
}

// result is what Shares returns.
type result struct {
	shares Corrected
	why    string
}

// misfit is the note on votes that the matrix cannot explain.
const misfit = "not corrected: the program's mistakes on the coded statements cannot explain these votes, so here it seems to err otherwise; code more statements of these speakers"

// estimate solves for the shares with the matrix as it is, and for the interval
// with each that could be, of shares of votes that could be (Dirichlet). Shares
// below 0 or above 1, which chance brings, become the nearest that are none; when
// nearly all that could be lie there, it is not chance, and nothing is corrected.
// The interval is at least as wide as Wilson's would be for as many votes of a
// program without mistakes: nothing is surer than that.
func (c *Correction) estimate(votes tally.Counts) (r result) {
	given := [3]float64{float64(votes.First), float64(votes.Neutral), float64(votes.Second)}
	rng := rand.New(rand.NewPCG(c.seed, 13))
	var values [3][]float64
	var below [3]int
	for _, turned := range c.turned {
		var q [3]float64
		for i, k := range given {
			q[i] = gamma(rng, k+prior)
		}
		free := turned.solve(q)
		for i, p := range ontoSimplex(free) {
			values[i] = append(values[i], p)
			if free[i] < 0 {
				below[i]++
			}
		}
	}
	if 1000*max(below[0], below[1], below[2]) > 975*len(c.turned) {
		return result{why: misfit}
	}
	turned, _ := c.matrix.inverse()
	for i, p := range ontoSimplex(turned.solve(given)) {
		low, high := middle(values[i])
		w := tally.Wilson(int(math.Round(p*float64(votes.N()))), votes.N())
		r.shares[i] = tally.Estimate{Value: p, Low: min(low, p, w.Low), High: max(high, p, w.High), N: votes.N()}
	}
	return r
}
