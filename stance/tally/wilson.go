package tally

import "math"

// Z95 is the number of standard errors to each side of a 95 % interval.
const Z95 = 1.959963984540054

// Estimate is a figure with its 95 % interval. Value, Low and High are NaN when
// there is nothing to estimate from; N is the number of votes, or of sentences,
// behind it.
type Estimate struct {
	Value, Low, High float64
	N                int
}

// Known is false when there was nothing to estimate from.
func (e Estimate) Known() bool { return !math.IsNaN(e.Value) }

// Small is true when fewer than MinN votes are behind the figure.
func (e Estimate) Small() bool { return e.N < MinN }

func unknown() Estimate { return Estimate{math.NaN(), math.NaN(), math.NaN(), 0} }

// Quantile is where the part q of sorted values, from 0 to 1, ends: between two of
// them by the distance (definition 7 of Hyndman and Fan 1996); NaN without any.
func Quantile(sorted []float64, q float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	at := q * float64(len(sorted)-1)
	i := int(at)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}

// Wilson is the share k of n with the score interval of Wilson (1927), which
// stays inside 0 to 1 and keeps its width when k is 0 or n.
func Wilson(k, n int) Estimate {
	if n <= 0 {
		return unknown()
	}
	return wilson(float64(k)/float64(n), n)
}

// wilson is the interval for a share p of n units.
func wilson(p float64, n int) Estimate {
	if n <= 0 || math.IsNaN(p) {
		return unknown()
	}
	m, z2 := float64(n), Z95*Z95
	middle := (p + z2/(2*m)) / (1 + z2/m)
	half := Z95 / (1 + z2/m) * math.Sqrt(p*(1-p)/m+z2/(4*m*m))
	e := Estimate{p, max(0, middle-half), min(1, middle+half), n}
	if p == 0 {
		e.Low = 0 // not the last bit of a subtraction
	}
	if p == 1 {
		e.High = 1
	}
	return e
}
