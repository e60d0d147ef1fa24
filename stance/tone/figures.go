package tone

import (
	"cmp"
	"math"
	"slices"
)

// Figures counts verdicts against what is right. The zero value is empty.
type Figures struct {
	// Pairs counts the right label and the given one, each plus 1.
	Pairs [labels][labels]int
	// sure holds the confidence of each verdict and whether it was right.
	sure []sure
}

type sure struct {
	confidence float64
	right      bool
}

// Add counts a verdict where right, -1, 0 or 1, is the right label.
func (f *Figures) Add(right int, v Verdict) { f.add(right, v) }

func (f *Figures) add(right int, v Verdict) {
	f.Pairs[right+1][v.Label+1]++
	f.sure = append(f.sure, sure{v.Confidence, v.Label == right})
}

// Accuracy is the share of right verdicts, in percent.
func (f *Figures) Accuracy() float64 { return f.AccuracyAt(1) }

// AccuracyAt is the accuracy, in percent, of the given share of verdicts, those
// of highest confidence.
func (f *Figures) AccuracyAt(coverage float64) float64 {
	s := slices.Clone(f.sure)
	slices.SortStableFunc(s, func(a, b sure) int { return cmp.Compare(b.confidence, a.confidence) })
	s = s[:int(math.Ceil(coverage*float64(len(s))))]
	right := 0
	for _, x := range s {
		if x.right {
			right++
		}
	}
	return 100 * float64(right) / math.Max(1, float64(len(s)))
}

// MacroF1 is the mean F1 of the three labels, in percent.
func (f *Figures) MacroF1() float64 {
	sum := 0.0
	for l := range labels {
		total := 0
		for k := range labels {
			total += f.Pairs[l][k] + f.Pairs[k][l]
		}
		sum += 2 * float64(f.Pairs[l][l]) / math.Max(1, float64(total))
	}
	return 100 * sum / labels
}

// CalibrationError is the mean distance between confidence and accuracy over ten
// bins of equal width (Guo et al. 2017), in percent.
func (f *Figures) CalibrationError() float64 {
	var gap [10]float64
	for _, x := range f.sure {
		b := min(int(x.confidence*10), 9)
		gap[b] += x.confidence
		if x.right {
			gap[b]--
		}
	}
	sum := 0.0
	for _, g := range gap {
		sum += math.Abs(g)
	}
	return 100 * sum / math.Max(1, float64(len(f.sure)))
}

// named gives the figures of a set their names for a record, to a tenth.
func (f *Figures) named(set string) map[string]float64 {
	tenth := func(x float64) float64 { return math.Round(x*10) / 10 }
	return map[string]float64{
		set + " accuracy": tenth(f.Accuracy()), set + " macro-F1": tenth(f.MacroF1()),
		set + " calibration error": tenth(f.CalibrationError()),
	}
}
