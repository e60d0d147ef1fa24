package eval

import (
	"math"
	"math/rand/v2"
	"sort"

	"standpoint/stance/tally"
)

// replicates is how often groups are drawn for an interval.
const replicates = 1000

// Bootstrap estimates a figure with its 95 % interval: articles are drawn with
// replacement (Efron 1979), because statements of one article are not
// independent. The same statements and the same seed give the same interval.
func Bootstrap(js []Judged, figure func([]Judged) float64, seed uint64) tally.Estimate {
	e := tally.Estimate{Value: figure(js), Low: math.NaN(), High: math.NaN(), N: len(js)}
	groups := grouped(js)
	if len(groups) < 2 {
		return e
	}
	rng := rand.New(rand.NewPCG(seed, 7))
	var values []float64
	drawn := make([]Judged, 0, 2*len(js))
	for range replicates {
		drawn = drawn[:0]
		for range groups {
			drawn = append(drawn, groups[rng.IntN(len(groups))]...)
		}
		if v := figure(drawn); !math.IsNaN(v) {
			values = append(values, v)
		}
	}
	sort.Float64s(values)
	if n := len(values); n > 0 {
		e.Low, e.High = values[n*25/1000], values[min(n*975/1000, n-1)]
	}
	return e
}

// grouped puts statements of one group together, groups in order of appearance.
func grouped(js []Judged) [][]Judged {
	at := map[string]int{}
	var groups [][]Judged
	for _, j := range js {
		i, ok := at[j.Group]
		if !ok {
			i = len(groups)
			at[j.Group] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], j)
	}
	return groups
}
