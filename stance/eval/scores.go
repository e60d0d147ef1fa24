package eval

import (
	"math"
	"sort"

	"standpoint/stance/tally"
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

// ClassF1 is the harmonic mean of precision and recall of one label, -1 to 1; NaN
// when it never occurs.
func ClassF1(js []Judged, label int) float64 {
	right, of := 0.0, 0.0
	for _, j := range js {
		if j.Gold == label {
			of++
		}
		if j.Given == label {
			of++
		}
		if j.Gold == label && j.Given == label {
			right++
		}
	}
	return 2 * right / of
}

// MacroF1 is the mean over the labels that occur of the harmonic mean of
// precision and recall; NaN without statements.
func MacroF1(js []Judged) float64 {
	sum, labels := 0.0, 0.0
	for label := -1; label <= 1; label++ {
		if f1 := ClassF1(js, label); !math.IsNaN(f1) {
			sum += f1
			labels++
		}
	}
	return sum / labels
}

// Accuracy is the share of right labels; NaN without statements.
func Accuracy(js []Judged) float64 {
	return share(js, right)
}

// Opposite is the share of statements that got the pole opposite to theirs.
func Opposite(js []Judged) float64 {
	return share(js, opposite)
}

func right(j Judged) bool { return j.Gold == j.Given }

func opposite(j Judged) bool { return j.Gold*j.Given < 0 }

func filter(js []Judged, keep func(Judged) bool) []Judged {
	var kept []Judged
	for _, j := range js {
		if keep(j) {
			kept = append(kept, j)
		}
	}
	return kept
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

// Alpha is Krippendorff's alpha between gold and tool, as NominalAlpha has it.
func Alpha(js []Judged) float64 {
	units := make([][]string, len(js))
	for i, j := range js {
		units[i] = []string{codes[j.Gold+1], codes[j.Given+1]}
	}
	return NominalAlpha(units)
}

// codes are the labels as alpha takes them.
var codes = [3]string{"first", "neutral", "second"}

// Bin is one row of a calibration table: the statements whose confidence lies
// from From to To.
type Bin struct {
	From, To float64
	N        int
	// Confidence is their mean, NaN when N is 0. Right is the share that is right.
	Confidence float64
	Right      tally.Estimate
}

// calibrationBins is how many rows a calibration table has.
const calibrationBins = 10

// Calibration is the table of confidence against being right.
func Calibration(js []Judged) []Bin {
	bins := make([]Bin, calibrationBins)
	for i := range bins {
		in := filter(js, func(j Judged) bool { return binOf(j) == i })
		bins[i] = Bin{From: float64(i) / calibrationBins, To: float64(i+1) / calibrationBins, N: len(in),
			Confidence: meanConfidence(in), Right: bootstrapShare(in, right, 1)}
	}
	return bins
}

func binOf(j Judged) int { return min(int(j.Confidence*calibrationBins), calibrationBins-1) }

func meanConfidence(js []Judged) float64 {
	sum := 0.0
	for _, j := range js {
		sum += j.Confidence
	}
	return sum / float64(len(js))
}

// ECE is the expected calibration error (Naeini, Cooper and Hauskrecht 2015):
// how far confidence is from the share that is right, over the table's rows, 0
// to 1. NaN without statements.
func ECE(js []Judged) float64 {
	var off [calibrationBins]float64
	for _, j := range js {
		off[binOf(j)] += j.Confidence
		if right(j) {
			off[binOf(j)]--
		}
	}
	sum := 0.0
	for _, x := range off {
		sum += math.Abs(x)
	}
	return sum / float64(len(js))
}

// Coverage is AccuracyAt with its interval, bootstrapped by article and at least
// as wide as Wilson's.
func Coverage(js []Judged, coverage float64) tally.Estimate {
	e := Bootstrap(js, func(js []Judged) float64 { return AccuracyAt(js, coverage) }, 1)
	e.N = int(math.Ceil(coverage * float64(len(js))))
	if !e.Known() {
		return e
	}
	w := wider(tally.Wilson(int(math.Round(e.Value*float64(e.N))), e.N), e)
	w.Value = e.Value
	return w
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
