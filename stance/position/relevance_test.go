package position

import "testing"

// TestRelevanceData checks which statements teach what is about the target.
func TestRelevanceData(t *testing.T) {
	placed := Sample{placed: true}
	written, named := Sample{Label: First}, Sample{Label: First, named: true}
	for _, c := range []struct {
		why          string
		samples, off []Sample
		on, wander   int
		weight       float32
	}{
		{"places in articles count as they stand", many(placed, 60), many(placed, 50), 60, 50, 1},
		{"written ones do not, while only those on target were written", append(many(placed, 5), many(written, 90)...), many(placed, 50), 5, 50, 1},
		{"nor while too few were written off target", many(written, 90), many(written, leastRelevance-1), 0, 0, 1},
		{"with enough of both they count, and off target weighs more in all", many(written, 100), many(written, 50), 100, 50, 2 * offTargetWeight},
		{"who names the target is known to be on it", append(many(named, 9), many(written, 80)...), append(many(written, 80), named), 80, 80, offTargetWeight},
		{"procedure without a side is no model for words on the target", append(many(Sample{Label: Neutral}, 40), many(written, 60)...), many(written, 60), 60, 60, offTargetWeight},
	} {
		got := newRelevanceData(c.samples, c.off)
		if got.on != c.on || len(got.list)-got.on != c.wander || got.offWeight != c.weight {
			t.Errorf("%s: %d on target and %d off it weighing %v, want %d, %d, %v", c.why, got.on, len(got.list)-got.on, got.offWeight, c.on, c.wander, c.weight)
		}
	}
}

func many(s Sample, n int) []Sample {
	list := make([]Sample, n)
	for i := range list {
		list[i] = s
	}
	return list
}
