package eval

import "math"

// NominalAlpha is Krippendorff's alpha for nominal codes, any number of coders
// and missing codes (Hayes and Krippendorff 2007; computed from coincidences as
// in Krippendorff 2011). A unit lists the codes that its coders gave, in any
// order; a unit with one code says nothing of agreement. 1 is agreement, 0 what
// chance brings, below 0 less than that. NaN when all codes are the same.
func NominalAlpha(units [][]string) float64 {
	n, different := 0.0, 0.0
	margin := map[string]float64{}
	for _, codes := range units {
		m := float64(len(codes))
		if m < 2 {
			continue
		}
		in := map[string]float64{}
		for _, c := range codes {
			in[c]++
			margin[c]++
		}
		n += m
		same := 0.0
		for _, k := range in {
			same += k * (k - 1)
		}
		different += (m*(m-1) - same) / (m - 1)
	}
	expected := n * n
	for _, k := range margin {
		expected -= k * k
	}
	if expected == 0 {
		return math.NaN()
	}
	return 1 - (n-1)*different/expected
}

// sameCode is the share of pairs of coders that gave a unit the same code; NaN
// when no unit has two.
func sameCode(units [][]string) float64 {
	same, pairs := 0.0, 0.0
	for _, codes := range units {
		for i, a := range codes {
			for _, b := range codes[:i] {
				pairs++
				if a == b {
					same++
				}
			}
		}
	}
	return same / pairs
}
