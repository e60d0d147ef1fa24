package learn

import (
	"math"
	"testing"
)

func TestLogisticLearnsSoftLabels(t *testing.T) {
	// Row 0 means label 1 in three votes of four, row 1 never.
	data := []Labelled{
		{Features: []Feature{{Row: 0, Value: 1}}, Target: []float32{0.25, 0.75}},
		{Features: []Feature{{Row: 1, Value: 1}}, Target: []float32{1, 0}},
	}
	m := NewLogistic(2, 4)
	m.Train(data, Training{Epochs: 400, Rate: 0.1, Seed: 1})
	if p := m.Predict(data[0].Features, nil)[1]; math.Abs(float64(p)-0.75) > 0.03 {
		t.Errorf("probability %v, want the share of votes, 0.75", p)
	}
	if p := m.Predict(data[1].Features, nil)[1]; p > 0.1 {
		t.Errorf("probability %v, want near 0", p)
	}
}

func TestContributionsExplainTheLogit(t *testing.T) {
	m := NewLogistic(3, 4)
	copy(m.Weights, []float32{3, 0, 0, 0, -6, 0})
	got := m.Contributions([]Feature{{0, 1}, {1, 0.5}}, 1)
	if got[0].Index != 1 || got[0].Amount != -2 || got[1].Amount != -1 {
		t.Errorf("got %+v: the larger in size first, each over the mean of the labels", got)
	}
}

func TestRankerChoosesByRow(t *testing.T) {
	var data []Choice
	for i := range 30 {
		c := Choice{Candidates: [][]uint32{{2, 3}, {2, 4}, {2, 3}}, Right: make([]bool, 3)}
		c.Candidates[i%3] = []uint32{2, 5}
		c.Right[i%3] = true
		data = append(data, c)
	}
	r := NewRanker(4)
	r.Train(data, Training{Epochs: 10, Rate: 0.1, Seed: 1})
	if r.Score([]uint32{2, 5}) <= r.Score([]uint32{2, 3}) {
		t.Error("the row of the right candidates does not score higher")
	}
}

func TestTemperature(t *testing.T) {
	// Logits that claim 88 % where half are right are far too sure.
	logits := [][]float32{{2, 0}, {2, 0}, {2, 0}, {2, 0}}
	if got := Temperature(logits, []int{0, 1, 0, 1}); got < 10 {
		t.Errorf("temperature %v, want as high as it goes", got)
	}
	// The same logits, three of four right, fit at 2/ln 3.
	if got, want := Temperature(logits, []int{0, 0, 0, 1}), 2/math.Log(3); math.Abs(got-want) > 0.01 {
		t.Errorf("temperature %v, want %v", got, want)
	}
	if got := Temperature(nil, nil); got != 1 {
		t.Errorf("temperature without data %v, want 1", got)
	}
}

func TestIsotonicRisesAndCalibrates(t *testing.T) {
	var scores []float32
	var right []bool
	for i := range 1000 {
		scores = append(scores, float32(i%10))
		right = append(right, (i/10)%10 < i%10) // a score of s is right in s of 10
	}
	c := FitIsotonic(scores, right, 10)
	for s := range 10 {
		if got := c.At(float32(s)); math.Abs(float64(got)-float64(s)/10) > 0.11 {
			t.Errorf("At(%d) = %v, want about %v", s, got, float64(s)/10)
		}
	}
	for x := float32(-1); x < 11; x += 0.25 {
		if c.At(x) > c.At(x+0.25) {
			t.Errorf("the curve falls at %v", x)
		}
	}
	if got := (Isotonic{}).At(3); got != 0.5 {
		t.Errorf("zero value gives %v, want 0.5", got)
	}
}

func TestExchangeBringsLikeWordsTogether(t *testing.T) {
	// 0 and 1 stand before 2 and 3, which stand before 4 and 5, in any pairing.
	b := NewBigrams(6)
	for i := range int32(60) {
		b.Add(6, i%2)
		b.Add(i%2, 2+i/2%2)
		b.Add(2+i/2%2, 4+i/4%2)
		b.Add(4+i/4%2, 6)
	}
	g := b.Exchange(3, 10)
	if g[0] != g[1] || g[2] != g[3] || g[4] != g[5] || g[0] == g[2] || g[2] == g[4] || g[0] == g[4] {
		t.Errorf("groups %v, want the pairs together and apart from each other", g)
	}
}
