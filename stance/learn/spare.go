package learn

import (
	"math"
	"math/rand/v2"
)

// TrainSpare fits the lane behind the last label's, of a CRF of fewer labels than
// a row has weights, by logistic regression: the weights of the first heads rows
// of a position shall add up to a quarter of the log-odds of yes: a quarter, so
// that no weight is larger than the labels' are and all can be rounded in the same
// steps. Only rows that the CRF kept take part, so the table does not grow. There
// is no bias, as what reads the sums compares them with a threshold.
func (m *CRF) TrainSpare(data []*Sequence, heads int, yes func(gold uint8) bool, opt Training) {
	opt = opt.withDefaults()
	t := spare{m: m, kept: m.used(), squares: make([]float32, 1<<m.Bits), rate: float32(opt.Rate), l2: float32(opt.L2)}
	rng := rand.New(rand.NewPCG(opt.Seed, 4))
	order := rng.Perm(len(data))
	for range opt.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			for k := range data[i].Len() {
				t.step(data[i].At(k)[:heads], yes(data[i].Gold[k]))
			}
		}
	}
	for at := Stride - 1; at < len(m.Weights); at += Stride {
		m.Weights[at] /= 4
	}
}

// used tells the rows that are not all zero.
func (m *CRF) used() []bool {
	out := make([]bool, 1<<m.Bits)
	for i, w := range m.Weights {
		out[i/Stride] = out[i/Stride] || w != 0
	}
	return out
}

type spare struct {
	m             *CRF
	kept          []bool
	squares       []float32
	bias, biasSum float32
	rate, l2      float32
}

func (t *spare) step(rows []uint32, yes bool) {
	score := t.bias
	for _, r := range rows {
		score += t.m.Weights[r*Stride+Stride-1]
	}
	g := float32(-1 / (1 + math.Exp(-float64(score))))
	if yes {
		g++
	}
	if g < tiny && g > -tiny {
		return
	}
	adaGrad(&t.bias, &t.biasSum, g, t.rate)
	for _, r := range rows {
		if t.kept[r] {
			w := &t.m.Weights[r*Stride+Stride-1]
			adaGrad(w, &t.squares[r], g-t.l2**w, t.rate)
		}
	}
}

// adaGrad moves a weight up by g, less the more it was moved before (Duchi, Hazan
// and Singer 2011).
func adaGrad(w, squares *float32, g, rate float32) {
	*squares += g * g
	*w += rate * g / float32(math.Sqrt(float64(*squares+1e-6)))
}
