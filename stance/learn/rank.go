package learn

import (
	"math"
	"math/rand/v2"
)

// Ranker scores candidates one by one; the best of a list is chosen. It is a
// conditional logit over the list (McFadden 1974), trained on the probability of
// the right candidates.
type Ranker struct {
	// Bits gives the number of rows, 1<<Bits.
	Bits    uint8
	Weights []float32
}

// NewRanker returns a ranker that gives every candidate zero.
func NewRanker(bits uint8) *Ranker {
	return &Ranker{Bits: bits, Weights: make([]float32, 1<<bits)}
}

// Score is the sum of the weights of rows.
func (r *Ranker) Score(rows []uint32) float32 {
	sum := float32(0)
	for _, row := range rows {
		sum += r.Weights[row]
	}
	return sum
}

// Choice is a list of candidates, each with its active rows, and which of them
// are right. A Choice without a right candidate teaches nothing.
type Choice struct {
	Candidates [][]uint32
	Right      []bool
}

// Softmax turns scores to probabilities in place.
func Softmax(scores []float32) {
	top := float32(math.Inf(-1))
	for _, v := range scores {
		top = max(top, v)
	}
	sum := float32(0)
	for i, v := range scores {
		scores[i] = float32(math.Exp(float64(v - top)))
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

// Train fits the ranker to the choices.
func (r *Ranker) Train(data []Choice, opt Training) {
	opt = opt.withDefaults()
	squares := make([]float32, len(r.Weights))
	total := make([]float32, len(r.Weights))
	rng := rand.New(rand.NewPCG(opt.Seed, 2))
	order := rng.Perm(len(data))
	averaged := 0
	for epoch := range opt.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		logLik := 0.0
		for _, i := range order {
			logLik += r.step(&data[i], squares, opt)
		}
		if epoch >= opt.Epochs/2 {
			averaged++
			for i, w := range r.Weights {
				total[i] += w
			}
		}
		if opt.Progress != nil {
			opt.Progress(epoch, logLik/float64(max(1, len(data))))
		}
	}
	for i := range total {
		r.Weights[i] = total[i] / float32(averaged)
	}
}

func (r *Ranker) step(c *Choice, squares []float32, opt Training) float64 {
	n := len(c.Candidates)
	p, target := make([]float32, n), make([]float32, n)
	for i, rows := range c.Candidates {
		p[i] = r.Score(rows)
	}
	Softmax(p)
	right := float32(0)
	for i := range p {
		if c.Right[i] {
			target[i] = p[i]
			right += p[i]
		}
	}
	if right == 0 {
		return 0
	}
	for i, rows := range c.Candidates {
		if g := target[i]/right - p[i]; g > tiny || g < -tiny {
			r.move(rows, g, squares, opt)
		}
	}
	return math.Log(float64(right))
}

func (r *Ranker) move(rows []uint32, g float32, squares []float32, opt Training) {
	for _, row := range rows {
		d := g - float32(opt.L2)*r.Weights[row]
		squares[row] += d * d
		r.Weights[row] += float32(opt.Rate) * d / float32(math.Sqrt(float64(squares[row]+1e-6)))
	}
}
