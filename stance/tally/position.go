package tally

import "math"

// Position places counts between the poles: the logarithm of second over first,
// half a vote added to both, with a standard error (Lowe, Benoit, Mikhaylov and
// Laver 2011). Negative is toward the first pole, 0 as many on both sides, one
// unit 2.7 times as many. Neutral votes are excluded. All is NaN when no vote
// takes a side; N is the number of votes that do.
func Position(c Counts) (e Estimate, se float64) {
	if c.Sided() == 0 {
		return unknown(), math.NaN()
	}
	f, s := float64(c.First)+.5, float64(c.Second)+.5
	v := math.Log(s / f)
	se = math.Sqrt(1/s + 1/f)
	return Estimate{v, v - Z95*se, v + Z95*se, c.Sided()}, se
}

// Balance is (second-first)/(second+first), from -1 to 1, neutral votes
// excluded, with the Wilson interval of second's share carried over.
func Balance(c Counts) Estimate {
	e := Wilson(c.Second, c.Sided())
	return Estimate{2*e.Value - 1, 2*e.Low - 1, 2*e.High - 1, e.N}
}
