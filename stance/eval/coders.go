package eval

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"standpoint/stance/tally"
)

// unit is one statement with the codes that coders gave it.
type unit struct {
	doc   string
	codes []string
}

// unitsOf groups gold by statement: the lines of one id, in order of appearance.
// Lines without an id are statements of their own.
func unitsOf(gold []Gold) [][]Gold {
	at := map[string]int{}
	var units [][]Gold
	for _, g := range gold {
		i, ok := at[g.ID]
		if !ok || g.ID == "" {
			i = len(units)
			at[g.ID] = i
			units = append(units, nil)
		}
		units[i] = append(units[i], g)
	}
	return units
}

// Coders lists the names of the coders, in order of appearance.
func Coders(gold []Gold) []string {
	var names []string
	for _, g := range gold {
		if !slices.Contains(names, g.Coder) {
			names = append(names, g.Coder)
		}
	}
	return names
}

// By keeps what one coder said. The error says who coded.
func By(gold []Gold, coder string) ([]Gold, error) {
	kept := slices.DeleteFunc(slices.Clone(gold), func(g Gold) bool { return g.Coder != coder })
	if len(kept) == 0 {
		return nil, fmt.Errorf("nobody called %q coded anything; the coders are %s", coder, strings.Join(Coders(gold), ", "))
	}
	return kept, nil
}

// Settle makes one gold statement of what several coders said of it: what most
// of them said. Statements on which no code has most voices are in split and not
// in settled.
func Settle(gold []Gold) (settled, split []Gold) {
	for _, same := range unitsOf(gold) {
		if g, ok := most(same); ok {
			settled = append(settled, g)
		} else {
			split = append(split, same[0])
		}
	}
	return settled, split
}

// most is the line whose code more coders gave than any other.
func most(same []Gold) (Gold, bool) {
	votes := map[string]int{}
	for _, g := range same {
		votes[g.Code()]++
	}
	best, ties := same[0], 0
	for _, g := range same {
		if votes[g.Code()] > votes[best.Code()] {
			best = g
		}
	}
	for _, n := range votes {
		if n == votes[best.Code()] {
			ties++
		}
	}
	return best, ties == 1
}

// Agreement is how far several coders agree: alpha over all codes, alpha over
// the stance where all say on target, and the share of pairs of coders with the
// same code. It is empty when no statement has two coders. Intervals are
// bootstrapped by article.
func Agreement(gold []Gold) []Figure {
	var all, sides []unit
	for _, same := range unitsOf(gold) {
		if len(same) < 2 {
			continue
		}
		u := unit{doc: same[0].Doc}
		for _, g := range same {
			u.codes = append(u.codes, g.Code())
		}
		all = append(all, u)
		if !slices.Contains(u.codes, OffTarget) && !slices.Contains(u.codes, NoStatement) {
			sides = append(sides, u)
		}
	}
	if len(all) == 0 {
		return nil
	}
	const of, both = "statements that several coders coded", "statements that all their coders said on target"
	return []Figure{
		{Name: "coders' alpha, all codes", Of: of, Score: true, Estimate: unitEstimate(all, NominalAlpha)},
		{Name: "coders' alpha, stance", Of: both, Score: true, Estimate: unitEstimate(sides, NominalAlpha)},
		{Name: "coders with the same code", Of: of, Score: true, Estimate: unitEstimate(all, sameCode)},
	}
}

func unitEstimate(units []unit, figure func([][]string) float64) tally.Estimate {
	return bootstrap(units, func(u unit) string { return u.doc }, func(us []unit) float64 {
		codes := make([][]string, len(us))
		for i, u := range us {
			codes[i] = u.codes
		}
		if len(codes) == 0 {
			return math.NaN()
		}
		return figure(codes)
	}, 1)
}
