package eval

import (
	"math"
	"math/rand/v2"
)

// matrix holds shares of given labels (columns) by coded label (rows).
type matrix [3][3]float64

// normalise makes each row sum to 1.
func (m *matrix) normalise() {
	for i := range m {
		sum := m[i][0] + m[i][1] + m[i][2]
		for k := range m[i] {
			m[i][k] /= sum
		}
	}
}

// inverse is the inverse of the transposed matrix, by cofactors, with which solve
// turns given votes into coded shares; and the determinant.
func (m *matrix) inverse() (turned matrix, det float64) {
	for i := range 3 {
		for k := range 3 {
			a, b, c, d := (i+1)%3, (i+2)%3, (k+1)%3, (k+2)%3
			turned[i][k] = m[a][c]*m[b][d] - m[a][d]*m[b][c]
		}
	}
	for k := range 3 {
		det += m[0][k] * turned[0][k]
	}
	for i := range turned {
		for k := range turned[i] {
			turned[i][k] /= det
		}
	}
	return turned, det
}

// solve turns given votes into coded shares; m is an inverse.
func (m *matrix) solve(given [3]float64) (p [3]float64) {
	for i := range p {
		for k := range given {
			p[i] += m[i][k] * given[k] / (given[0] + given[1] + given[2])
		}
	}
	return p
}

// ontoSimplex is the nearest point whose parts are 0 or more and sum to 1 (Michelot
// 1986); p must sum to 1.
func ontoSimplex(p [3]float64) [3]float64 {
	for range 2 {
		below, n := 0.0, 0.0
		for _, x := range p {
			if x < 0 {
				below += x
			} else if x > 0 {
				n++
			}
		}
		if below == 0 {
			break
		}
		for i, x := range p {
			p[i] = 0
			if x > 0 {
				p[i] = x + below/n
			}
		}
	}
	for i, x := range p {
		p[i] = math.Min(math.Max(x, 0), 1)
	}
	return p
}

// gamma draws from the gamma distribution of a shape above 0 and scale 1
// (Marsaglia and Tsang 2000).
func gamma(rng *rand.Rand, shape float64) float64 {
	if shape < 1 {
		return gamma(rng, shape+1) * math.Pow(rng.Float64(), 1/shape)
	}
	d := shape - 1./3
	for {
		x := rng.NormFloat64()
		v := math.Pow(1+x/math.Sqrt(9*d), 3)
		if v > 0 && math.Log(rng.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}
