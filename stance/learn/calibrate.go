package learn

import (
	"math"
	"sort"
)

// Temperature finds the number that logits must be divided by so that the
// probabilities of the right labels are likeliest (Guo et al. 2017). It lies
// between 0.05 and 20; 1 when there is no data.
func Temperature(logits [][]float32, right []int) float64 {
	if len(logits) == 0 {
		return 1
	}
	loss := func(logT float64) float64 {
		sum := 0.0
		for i, row := range logits {
			sum += crossEntropy(row, right[i], math.Exp(logT))
		}
		return sum
	}
	lo, hi := math.Log(0.05), math.Log(20)
	for range 60 { // the loss is convex in 1/T, so it has one valley
		a, b := lo+(hi-lo)/3, hi-(hi-lo)/3
		if loss(a) < loss(b) {
			hi = b
		} else {
			lo = a
		}
	}
	return math.Exp((lo + hi) / 2)
}

func crossEntropy(row []float32, right int, t float64) float64 {
	top := math.Inf(-1)
	for _, v := range row {
		top = max(top, float64(v))
	}
	sum := 0.0
	for _, v := range row {
		sum += math.Exp((float64(v) - top) / t)
	}
	return math.Log(sum) - (float64(row[right])-top)/t
}

// Isotonic is a rising curve from scores to probabilities. Its zero value gives
// 0.5 for every score.
type Isotonic struct {
	// X are scores in rising order, Y the probability at each, rising too;
	// between two scores the curve is a straight line.
	X, Y []float32
}

// FitIsotonic fits the curve by pooling adjacent violators (Ayer et al. 1955),
// then keeps at most points of its corners, each of them the mean of an equal
// share of the data. right holds 1 where the thing scored was right, else 0.
func FitIsotonic(scores []float32, right []bool, points int) Isotonic {
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return scores[order[i]] < scores[order[j]] })
	var blocks []block
	for n, i := range order {
		b := block{x: float64(scores[i]), n: 1}
		if right[i] {
			b.y = 1
		}
		// Equal shares first: a curve with a corner an example is noise.
		share := (n * points) / max(1, len(order))
		if k := len(blocks); k > 0 && blocks[k-1].share == share {
			blocks[k-1].add(b)
			continue
		}
		b.share = share
		blocks = append(blocks, b)
	}
	return pool(blocks)
}

type block struct {
	x, y  float64 // sums
	n     float64
	share int
}

func (b *block) add(o block) { b.x, b.y, b.n = b.x+o.x, b.y+o.y, b.n+o.n }

func pool(blocks []block) Isotonic {
	var stack []block
	for _, b := range blocks {
		stack = append(stack, b)
		for k := len(stack); k > 1 && stack[k-2].y/stack[k-2].n >= stack[k-1].y/stack[k-1].n; k-- {
			stack[k-2].add(stack[k-1])
			stack = stack[:k-1]
		}
	}
	var c Isotonic
	for _, b := range stack {
		c.X = append(c.X, float32(b.x/b.n))
		c.Y = append(c.Y, float32(b.y/b.n))
	}
	return c
}

// At returns the probability for a score.
func (c Isotonic) At(score float32) float32 {
	n := len(c.X)
	i := sort.Search(n, func(i int) bool { return c.X[i] >= score })
	switch {
	case n == 0:
		return 0.5
	case i == 0:
		return c.Y[0]
	case i == n:
		return c.Y[n-1]
	}
	t := (score - c.X[i-1]) / (c.X[i] - c.X[i-1])
	return c.Y[i-1] + t*(c.Y[i]-c.Y[i-1])
}
