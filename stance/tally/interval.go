package tally

import (
	"math"
	"slices"

	"standpoint/stance/position"
)

// resampled reads figures of one outlet with their intervals.
type resampled struct {
	*sample
	sums map[figure][]int32
	set  Settings
}

// total is a sum over the articles.
func (b *sample) total(f figure) int { return b.totals[f] }

// counts are the sums of a kind by side.
func (b *sample) counts(k kind) Counts {
	return Counts{b.total(bySide(k, position.First)), b.total(bySide(k, position.Neutral)), b.total(bySide(k, position.Second))}
}

// drawnBySide are the sums of a kind by side in replicate r.
func (b *resampled) drawnBySide(k kind, r int) (first, neutral, second float64) {
	return b.in(bySide(k, position.First), r), b.in(bySide(k, position.Neutral), r), b.in(bySide(k, position.Second), r)
}

// in is a sum in replicate r.
func (b *resampled) in(f figure, r int) float64 {
	if row := b.sums[f]; row != nil {
		return float64(row[r])
	}
	return 0
}

// ratio is a part of a whole with n units behind it: Wilson's interval for n,
// widened to the bootstrap's.
func (b *resampled) ratio(part, whole figure, n int) Estimate {
	e := wilson(float64(b.total(part))/float64(b.total(whole)), n)
	return b.widened(e, whole, func(r int) (float64, bool) {
		all := b.in(whole, r)
		return b.in(part, r) / all, all > 0
	})
}

// once is a part of a whole to which an article adds only once, so that its
// units are independent and Wilson's interval is right.
func (b *resampled) once(part, whole figure) Estimate { return Wilson(b.total(part), b.total(whole)) }

// mean is a sum of thousandths over a count, without an interval below MinN
// articles.
func (b *resampled) mean(of, count figure) Estimate {
	n := b.total(count)
	if n == 0 {
		return unknown()
	}
	e := Estimate{float64(b.total(of)) / milli / float64(n), math.NaN(), math.NaN(), n}
	lo, hi, ok := b.ends(count, func(r int) (float64, bool) {
		all := b.in(count, r)
		return b.in(of, r) / milli / all, all > 0
	})
	if ok {
		e.Low, e.High = max(-1, min(lo, e.Value)), min(1, max(hi, e.Value))
	}
	return e
}

// balance is (second-first)/(second+first) of the votes c.
func (b *resampled) balance(c Counts) Estimate {
	return b.widened(Balance(c), sum(voice), func(r int) (float64, bool) {
		first, _, second := b.drawnBySide(votes, r)
		return (second - first) / (second + first), first+second > 0
	})
}

// shares are the parts of the labels in a kind, which is whole without the labels
// and counted c in all; n units are behind them.
func (b *resampled) shares(k, whole kind, c Counts, n int) (all [3]Estimate) {
	for i, l := range labels {
		e := wilson(float64(c.Of(l))/float64(c.N()), n)
		all[i] = b.widened(e, sum(whole), func(r int) (float64, bool) {
			first, neutral, second := b.drawnBySide(k, r)
			all := first + neutral + second
			return [...]float64{first, neutral, second}[i] / all, all > 0
		})
	}
	return all
}

// widened stretches e to the bootstrap's interval.
func (b *resampled) widened(e Estimate, whole figure, value func(r int) (float64, bool)) Estimate {
	if lo, hi, ok := b.ends(whole, value); ok && e.Known() {
		e.Low, e.High = min(e.Low, lo), max(e.High, hi)
	}
	return e
}

// ends are the ends of the 95 % interval of the replicates that value is defined
// for: the percentile interval, expanded for few units as Hesterberg (2015)
// advises. whole is what the figure is a part or a mean of. ok is false when fewer
// than MinN articles have any of it, because so few do not show how articles vary,
// and when fewer than half of the replicates have a value.
func (b *resampled) ends(whole figure, value func(r int) (float64, bool)) (lo, hi float64, ok bool) {
	if b.articles[whole] < MinN {
		return 0, 0, false
	}
	values := make([]float64, 0, b.set.Replicates)
	for r := range b.set.Replicates {
		if v, defined := value(r); defined {
			values = append(values, v)
		}
	}
	if 2*len(values) < b.set.Replicates {
		return 0, 0, false
	}
	slices.Sort(values)
	q := tail(b.effective(whole))
	return Quantile(values, q), Quantile(values, 1-q), true
}

// effective is how many articles of equal weight are as good as those that add
// to a sum (Kish 1965): a few long ones make most of some figures.
func (b *resampled) effective(f figure) float64 {
	total := float64(b.total(f))
	return total * total / float64(b.squares[f])
}

// tail is the part of the replicates beyond either end of a 95 % interval from n
// units. The replicates spread by sqrt((n-1)/n) too little, and like a normal and
// not a t distribution.
func tail(n float64) float64 {
	n = max(n, minEffective)
	return .5 * math.Erfc(student95(n-1)*math.Sqrt(n/(n-1))/math.Sqrt2)
}

// minEffective keeps student95 in the range it is good for.
const minEffective = 4

// student95 is the 97.5 % quantile of Student's t, by the expansion of Cornish
// and Fisher (Abramowitz and Stegun 26.7.5); from 3 degrees v of freedom on it is
// right to one decimal, from 5 on to two.
func student95(v float64) float64 {
	z := Z95
	z2 := z * z
	g1 := z * (z2 + 1) / 4
	g2 := z * (5*z2*z2 + 16*z2 + 3) / 96
	g3 := z * (3*z2*z2*z2 + 19*z2*z2 + 17*z2 - 15) / 384
	return z + g1/v + g2/(v*v) + g3/(v*v*v)
}
