package main

import (
	"cmp"
	"math"
	"slices"
)

// orthonormal makes the columns of x orthogonal and of length one, by the
// modified Gram-Schmidt method.
func orthonormal(x [][]float32) {
	for k := range x[0] {
		for j := range k {
			dot := 0.0
			for _, row := range x {
				dot += float64(row[j]) * float64(row[k])
			}
			for _, row := range x {
				row[k] -= float32(dot) * row[j]
			}
		}
		norm := 0.0
		for _, row := range x {
			norm += float64(row[k]) * float64(row[k])
		}
		norm = math.Sqrt(math.Max(norm, 1e-20))
		for _, row := range x {
			row[k] = float32(float64(row[k]) / norm)
		}
	}
}

// gram returns the products of the columns of x with each other.
func gram(x [][]float32) [][]float64 {
	n := len(x[0])
	g := square(n)
	for _, row := range x {
		for i, a := range row {
			for j, b := range row {
				g[i][j] += float64(a) * float64(b)
			}
		}
	}
	return g
}

func square(n int) [][]float64 {
	g := make([][]float64, n)
	for i := range g {
		g[i] = make([]float64, n)
	}
	return g
}

// eigen returns the eigenvalues of a symmetric matrix, the largest first, and
// their vectors as columns, by Jacobi's rotations. It changes a.
func eigen(a [][]float64) (values []float64, vectors [][]float64) {
	n := len(a)
	v := square(n)
	for i := range v {
		v[i][i] = 1
	}
	for range 12 { // sweeps; the rest is far below the precision of the input
		for p := range n {
			for q := p + 1; q < n; q++ {
				rotate(a, v, p, q)
			}
		}
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(a[j][j], a[i][i]) })
	vectors = square(n)
	for k, o := range order {
		values = append(values, a[o][o])
		for i := range n {
			vectors[i][k] = v[i][o]
		}
	}
	return values, vectors
}

// rotate makes a[p][q] zero.
func rotate(a, v [][]float64, p, q int) {
	if math.Abs(a[p][q]) < 1e-12 {
		return
	}
	theta := (a[q][q] - a[p][p]) / (2 * a[p][q])
	t := 1 / (math.Abs(theta) + math.Sqrt(theta*theta+1))
	if theta < 0 {
		t = -t
	}
	c := 1 / math.Sqrt(t*t+1)
	s := t * c
	for i := range a {
		a[i][p], a[i][q] = c*a[i][p]-s*a[i][q], s*a[i][p]+c*a[i][q]
	}
	for i := range a {
		a[p][i], a[q][i] = c*a[p][i]-s*a[q][i], s*a[p][i]+c*a[q][i]
		v[i][p], v[i][q] = c*v[i][p]-s*v[i][q], s*v[i][p]+c*v[i][q]
	}
}
