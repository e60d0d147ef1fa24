package eval

import (
	"math"
	"sort"
)

// Judged is one statement with the label that people gave and the one that the
// tool gave: -1 the first pole, 0 neutral, 1 the second.
type Judged struct {
	Gold, Given int
	// Confidence is between 0 and 1.
	Confidence float64
	// Group is what statements are drawn by in the bootstrap: the article.
	Group string
}

// matrix counts by gold (rows) and given (columns).
type matrix [3][3]float64

func matrixOf(js []Judged) matrix {
	var m matrix
	for _, j := range js {
		m[j.Gold+1][j.Given+1]++
	}
	return m
}

// MacroF1 is the mean over the labels that occur of the harmonic mean of
// precision and recall; NaN without statements.
func MacroF1(js []Judged) float64 {
	m := matrixOf(js)
	sum, labels := 0.0, 0.0
	for l := range 3 {
		gold, given := 0.0, 0.0
		for k := range 3 {
			gold += m[l][k]
			given += m[k][l]
		}
		if gold+given > 0 {
			sum += 2 * m[l][l] / (gold + given)
			labels++
		}
	}
	return sum / labels
}

// Accuracy is the share of right labels; NaN without statements.
func Accuracy(js []Judged) float64 {
	return share(js, func(j Judged) bool { return j.Gold == j.Given })
}

// Opposite is the share of statements that got the pole opposite to theirs.
func Opposite(js []Judged) float64 {
	return share(js, func(j Judged) bool { return j.Gold*j.Given < 0 })
}

func share(js []Judged, is func(Judged) bool) float64 {
	n := 0.0
	for _, j := range js {
		if is(j) {
			n++
		}
	}
	return n / float64(len(js))
}

// Alpha is Krippendorff's alpha between gold and tool for nominal labels (Hayes
// and Krippendorff 2007): 1 is agreement, 0 what chance brings. NaN when all
// labels are the same.
func Alpha(js []Judged) float64 {
	m := matrixOf(js)
	n := 2 * float64(len(js))
	var margin [3]float64
	different := 0.0
	for g := range 3 {
		for t := range 3 {
			margin[g] += m[g][t]
			margin[t] += m[g][t]
			if g != t {
				different += m[g][t]
			}
		}
	}
	expected := n * n
	for _, k := range margin {
		expected -= k * k
	}
	return 1 - (n-1)*2*different/expected
}

// Bin is one row of a calibration table: the statements whose confidence lies
// from From to To.
type Bin struct {
	From, To float64
	N        int
	// Confidence is their mean, Right the share that is right; NaN when N is 0.
	Confidence, Right float64
}

// calibrationBins is how many rows a calibration table has.
const calibrationBins = 10

// Calibration is the table of confidence against being right.
func Calibration(js []Judged) []Bin {
	bins := make([]Bin, calibrationBins)
	for i := range bins {
		bins[i].From, bins[i].To = float64(i)/calibrationBins, float64(i+1)/calibrationBins
	}
	for _, j := range js {
		b := &bins[min(int(j.Confidence*calibrationBins), calibrationBins-1)]
		b.N++
		b.Confidence += j.Confidence
		if j.Gold == j.Given {
			b.Right++
		}
	}
	for i := range bins {
		bins[i].Confidence /= float64(bins[i].N)
		bins[i].Right /= float64(bins[i].N)
	}
	return bins
}

// ECE is the expected calibration error (Naeini, Cooper and Hauskrecht 2015):
// how far confidence is from the share that is right, over the table's rows, 0
// to 1. NaN without statements.
func ECE(js []Judged) float64 {
	sum := 0.0
	for _, b := range Calibration(js) {
		if b.N > 0 {
			sum += float64(b.N) * math.Abs(b.Confidence-b.Right)
		}
	}
	return sum / float64(len(js))
}

// AccuracyAt is the accuracy of the given share of the statements, those of the
// highest confidence; of equal confidence, each counts in part. NaN without
// statements.
func AccuracyAt(js []Judged, coverage float64) float64 {
	sorted := append([]Judged(nil), js...)
	sort.SliceStable(sorted, func(a, b int) bool { return sorted[a].Confidence > sorted[b].Confidence })
	want := math.Ceil(coverage * float64(len(js)))
	taken, right := 0.0, 0.0
	for i := 0; i < len(sorted) && taken < want; {
		k := i
		ok := 0.0
		for ; k < len(sorted) && sorted[k].Confidence == sorted[i].Confidence; k++ {
			if sorted[k].Gold == sorted[k].Given {
				ok++
			}
		}
		n := min(float64(k-i), want-taken)
		right += ok * n / float64(k-i)
		taken += n
		i = k
	}
	return right / taken
}
