package main

import (
	"fmt"
	"strings"
	"testing"

	"standpoint/stance/eval"
	"standpoint/stance/position"
)

// judged are so many statements of each kind, each in an article of its own: right,
// called neutral, and given the opposite pole.
func judged(right, neutral, opposite int) (js []eval.Judged) {
	for i := range right + neutral + opposite {
		gold := 1 - 2*(i%2)
		given := gold
		if i >= right {
			given = 0
		}
		if i >= right+neutral {
			given = -gold
		}
		js = append(js, eval.Judged{Gold: gold, Given: given, Confidence: .5, Group: fmt.Sprint(i)})
	}
	return js
}

// TestWorseThanRules holds that a model which the folds speak against is not
// written without a word.
func TestWorseThanRules(t *testing.T) {
	for _, c := range []struct {
		rules, both []eval.Judged
		want, why   string
	}{
		{judged(60, 40, 0), judged(80, 20, 0), "", "the model is better"},
		{judged(60, 40, 0), judged(60, 40, 0), "", "the model changes nothing"},
		{judged(80, 20, 0), judged(60, 40, 0), "the rules alone do better", "the model is worse"},
		{judged(60, 40, 0), judged(80, 0, 20), "the opposite pole is given clearly more often", "more right, and more on the wrong side"},
		{judged(60, 38, 2), judged(80, 17, 3), "", "one more on the wrong side may be chance"},
		{judged(90, 10, 0), judged(50, 20, 30), "the rules alone do better|the opposite pole", "both"},
		{nil, nil, "", "nothing was measured"},
	} {
		got := strings.Join(worseThanRules(c.rules, c.both), "|")
		for _, want := range strings.Split(c.want, "|") {
			if !strings.Contains(got, want) || (want == "" && got != "") {
				t.Errorf("%s: %q, want %q", c.why, got, want)
			}
		}
	}
}

// TestTooFew holds from how many statements on a model is written without a
// warning.
func TestTooFew(t *testing.T) {
	r, err := load(defaultTopic)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		first, neutral, second int
		want, why              string
	}{
		{1, 0, 1, "2 statements on target (1 “oppose”, 0 “neutral”, 1 “reassure”)", "two statements"},
		{20, 20, 10, "", "enough of each"},
		{20, 20, 9, "49 statements", "one too few"},
		{60, 60, 9, "129 statements on target (60 “oppose”, 60 “neutral”, 9 “reassure”)", "many, and too few of one side"},
	} {
		var samples []position.Sample
		for label, n := range map[position.Label]int{position.First: c.first, position.Neutral: c.neutral, position.Second: c.second} {
			for range n {
				samples = append(samples, position.Sample{Label: label})
			}
		}
		if got := (&trainer{reading: r}).tooFew(samples); !strings.Contains(got, c.want) || (c.want == "" && got != "") {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
