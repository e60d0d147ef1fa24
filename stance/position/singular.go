package position

import (
	"math"
	"math/rand/v2"
)

// singular returns the rows times their right singular vectors, each dimension
// divided by the root of its singular value.
func singular(rows [][]cell, contexts int, seed uint64) []float32 {
	rng := rand.New(rand.NewPCG(seed, 5))
	right := make([]float32, contexts*dimensions)
	for i := range right {
		right[i] = float32(rng.NormFloat64())
	}
	left := make([]float32, len(rows)*dimensions)
	for round := range rounds + 1 {
		multiply(rows, right, left)
		if round < rounds {
			multiplyBack(rows, left, right)
			orthonormal(right)
		}
	}
	for k := range dimensions {
		scaleColumn(left, k, 1/math.Sqrt(columnNorm(left, k)+1e-12))
	}
	return left
}

func multiply(rows [][]cell, right, left []float32) {
	clear(left)
	for i, row := range rows {
		out := left[i*dimensions : (i+1)*dimensions]
		for _, c := range row {
			for k, x := range right[int(c.column)*dimensions : int(c.column+1)*dimensions] {
				out[k] += c.value * x
			}
		}
	}
}

func multiplyBack(rows [][]cell, left, right []float32) {
	clear(right)
	for i, row := range rows {
		in := left[i*dimensions : (i+1)*dimensions]
		for _, c := range row {
			out := right[int(c.column)*dimensions : int(c.column+1)*dimensions]
			for k, x := range in {
				out[k] += c.value * x
			}
		}
	}
}

// orthonormal makes the columns so, one after the other (Gram and Schmidt).
func orthonormal(m []float32) {
	for k := range dimensions {
		for p := range k {
			dot := float32(0)
			for i := 0; i < len(m); i += dimensions {
				dot += m[i+k] * m[i+p]
			}
			for i := 0; i < len(m); i += dimensions {
				m[i+k] -= dot * m[i+p]
			}
		}
		scaleColumn(m, k, 1/(columnNorm(m, k)+1e-12))
	}
}

func columnNorm(m []float32, k int) float64 {
	sum := 0.0
	for i := k; i < len(m); i += dimensions {
		sum += float64(m[i]) * float64(m[i])
	}
	return math.Sqrt(sum)
}

func scaleColumn(m []float32, k int, by float64) {
	for i := k; i < len(m); i += dimensions {
		m[i] *= float32(by)
	}
}

// unit gives a vector a length.
func unit(v []float32, length float32) {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	scale := length / float32(math.Sqrt(sum)+1e-9)
	for k := range v {
		v[k] *= scale
	}
}
