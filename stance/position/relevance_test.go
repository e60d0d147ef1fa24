package position

import (
	"math"
	"testing"

	"standpoint/stance/learn"
)

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

// TestDoubt checks that confidence tells of both: that a statement is about the
// target, and that its side is right.
func TestDoubt(t *testing.T) {
	for _, c := range []struct {
		why          string
		on           float32 // log-odds of being about the target
		side, want   float64
		review, asks bool
	}{
		{"about the target as likely as not: half of it is left", 0, 0.8, 0.4, false, true},
		{"surely about it: as sure as the side", 20, 0.8, 0.8, false, false},
		{"surely about something else", -20, 0.8, 0, false, true},
		{"what was marked stays marked", 20, 0.9, 0.9, true, true},
	} {
		m := learn.NewLogistic(classes, textBits)
		m.Bias[onTarget] = c.on
		j := &Judge{model: &Model{relevance: m}}
		p := Position{Confidence: c.side, Review: c.review}
		j.doubt(&p, func() looked { return looked{} })
		if math.Abs(p.Confidence-c.want) > 1e-6 || p.Review != c.asks {
			t.Errorf("%s: %.3f, review %v, want %.3f, %v", c.why, p.Confidence, p.Review, c.want, c.asks)
		}
	}
	p := Position{Confidence: 0.8}
	(&Judge{model: &Model{}}).doubt(&p, nil)
	if p.Confidence != 0.8 || p.Review {
		t.Errorf("where nothing was learned of what wanders off, %+v", p)
	}
}

// TestEvens checks that what is more likely wrong than right is looked at, however
// well the surer ones do.
func TestEvens(t *testing.T) {
	for _, c := range []struct {
		bound      float32
		confidence float64
		want       bool
	}{{0.1, 0.49, true}, {0.1, 0.51, false}, {0.7, 0.65, true}, {0.7, 0.75, false}} {
		if got := (trust{Review: c.bound}).asks(c.confidence); got != c.want {
			t.Errorf("confidence %.2f with a bound of %.2f asks: %v", c.confidence, c.bound, got)
		}
	}
}
