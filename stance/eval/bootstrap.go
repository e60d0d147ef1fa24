package eval

import (
	"math"
	"math/rand/v2"
	"slices"

	"standpoint/stance/tally"
)

// replicates is how often groups are drawn for an interval.
const replicates = 1000

// Bootstrap estimates a figure with its 95 % interval: articles are drawn with
// replacement (Efron 1979), because statements of one article are not
// independent. The same statements and the same seed give the same interval.
func Bootstrap(js []Judged, figure func([]Judged) float64, seed uint64) tally.Estimate {
	return bootstrap(js, func(j Judged) string { return j.Group }, figure, seed)
}

// bootstrapShare is Bootstrap for a share of statements. Drawing again what is
// all right, or all wrong, never gives anything else: the interval is the wider
// one of the bootstrap's and Wilson's.
func bootstrapShare(js []Judged, is func(Judged) bool, seed uint64) tally.Estimate {
	k := 0
	for _, j := range js {
		if is(j) {
			k++
		}
	}
	return wider(tally.Wilson(k, len(js)), Bootstrap(js, func(js []Judged) float64 { return share(js, is) }, seed))
}

// wider stretches the first estimate's interval over the second's, if that is
// known.
func wider(e, o tally.Estimate) tally.Estimate {
	if !math.IsNaN(o.Low) {
		e.Low, e.High = min(e.Low, o.Low), max(e.High, o.High)
	}
	return e
}

func bootstrap[T any](all []T, group func(T) string, figure func([]T) float64, seed uint64) tally.Estimate {
	e := tally.Estimate{Value: figure(all), Low: math.NaN(), High: math.NaN(), N: len(all)}
	groups := grouped(all, group)
	if len(groups) < 2 {
		return e
	}
	rng := rand.New(rand.NewPCG(seed, 7))
	var values []float64
	drawn := make([]T, 0, 2*len(all))
	for range replicates {
		drawn = drawn[:0]
		for range groups {
			drawn = append(drawn, groups[rng.IntN(len(groups))]...)
		}
		if v := figure(drawn); !math.IsNaN(v) {
			values = append(values, v)
		}
	}
	e.Low, e.High = middle(values)
	return e
}

// middle is where the middle 95 % of values begin and end; NaN without any. It
// sorts them.
func middle(values []float64) (low, high float64) {
	slices.Sort(values)
	return tally.Quantile(values, .025), tally.Quantile(values, .975)
}

// grouped puts what is of one group together, groups in order of appearance.
func grouped[T any](all []T, group func(T) string) [][]T {
	at := map[string]int{}
	var groups [][]T
	for _, x := range all {
		i, ok := at[group(x)]
		if !ok {
			i = len(groups)
			at[group(x)] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], x)
	}
	return groups
}
