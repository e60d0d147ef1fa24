package eval

import (
	"math"
	"strings"
	"testing"
)

// unitsFrom reads one line a coder, one code a statement; "." is no code.
func unitsFrom(lines ...string) [][]string {
	units := make([][]string, len(strings.Fields(lines[0])))
	for _, line := range lines {
		for i, code := range strings.Fields(line) {
			if code != "." {
				units[i] = append(units[i], code)
			}
		}
	}
	return units
}

// TestNominalAlpha holds worked examples from the literature.
func TestNominalAlpha(t *testing.T) {
	for _, c := range []struct {
		units [][]string
		want  float64
		why   string
	}{
		{unitsFrom(
			"1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1",
			"1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1",
			"2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1",
			". 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 .",
			"2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1"),
			0.4765, "Hayes and Krippendorff 2007: five coders, 40 units, codes missing; taken as nominal"},
		{unitsFrom(
			"1 2 3 3 2 1 4 1 2 . . .",
			"1 2 3 3 2 2 4 1 2 5 . 3",
			". 3 3 3 2 3 4 2 2 5 1 .",
			"1 2 3 3 2 4 4 1 2 5 1 ."),
			0.743, "Krippendorff 2011, C: four coders, codes missing, one unit with one code"},
		{unitsFrom("a a b b d c c c e d d a", "b a b b b c c c e d d d"), 0.692, "Krippendorff 2011, B: two coders"},
		{unitsFrom("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), 0.095, "Krippendorff 2011, A: two codes"},
		{unitsFrom("a b a", "a b a"), 1, "agreement"},
		{unitsFrom("a a", "a a"), math.NaN(), "one code only: nothing can be told"},
		{unitsFrom("a b", ". ."), math.NaN(), "no unit with two codes"},
	} {
		if got := NominalAlpha(c.units); math.Abs(got-c.want) > 0.0005 || math.IsNaN(got) != math.IsNaN(c.want) {
			t.Errorf("%s: %.4f, want %.4f", c.why, got, c.want)
		}
	}
}
