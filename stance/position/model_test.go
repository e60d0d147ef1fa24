package position_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/position"
	"standpoint/stance/text"
)

// coded are statements whose side shows in words that the codebook does not
// know, so that only the learned layer can tell.
func coded(t testing.TB, j judge) []position.Sample {
	t.Helper()
	learner, err := j.Learner()
	if err != nil {
		t.Fatal(err)
	}
	var samples []position.Sample
	add := func(s string, label position.Label) {
		x := learner.SampleText(text.Parse(s, j.lang.Text), "")
		x.Label, x.Unseen = label, true
		x.P[label+1] = 1
		samples = append(samples, x)
	}
	for i, who := range strings.Fields("Ada Ben Cara Dan Eva Finn Gina Hugo Ines Jan Kim Lea Max Nora Olaf Pia Rosa Sven Tom Uma") {
		add(who+" finds the plan rotten to the core", position.First)
		add(who+" reads the plan on the train", position.Neutral)
		add(who+" finds the plan splendid in every way", position.Second)
		add(who+" finds the plan unacceptable", position.First)
		// Where a pattern speaks against what was learned, either may be right.
		add(who+" finds the plan splendid in every way and unacceptable", position.Label(2*(i%2)-1))
	}
	return samples
}

func trained(t testing.TB, j judge, seed uint64) (*position.Model, *position.Validation) {
	t.Helper()
	m, v := position.Train(coded(t, j), position.Options{Seed: seed})
	if m == nil {
		t.Fatal("nothing was learned")
	}
	return m, v
}

// The same data and seed give the same bytes; those read back give the same
// judgements.
func TestModelBytes(t *testing.T) {
	j := newJudge(t)
	m, _ := trained(t, j, 1)
	again, _ := trained(t, j, 1)
	a, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if b, err := again.Encode(); err != nil || !bytes.Equal(a, b) {
		t.Errorf("two trainings with one seed differ (%d and %d bytes, %v)", len(a), len(b), err)
	}
	m.Record = learn.Record{Kind: "stance", Statements: 100}
	if a, err = m.Encode(); err != nil {
		t.Fatal(err)
	}
	read, err := position.DecodeModel(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"Vera finds the plan rotten", "Vera finds the plan splendid", "Vera reads the plan on the train"} {
		p, q := judgeWith(t, j, m, s), judgeWith(t, j, read, s)
		if p.Label != q.Label || p.Confidence-q.Confidence > 0.02 || q.Confidence-p.Confidence > 0.02 {
			t.Errorf("%q: %d at %.3f, read back %d at %.3f", s, p.Label, p.Confidence, q.Label, q.Confidence)
		}
	}
}

func judgeWith(t testing.TB, j judge, m *position.Model, s string) position.Position {
	t.Helper()
	with, err := j.With(m)
	if err != nil {
		t.Fatal(err)
	}
	return with.Text(text.Parse(s, j.lang.Text), "")
}

// TestCombined holds what rules and model do together: each speaks where the
// other is silent, and where they disagree the confidence is lower.
func TestCombined(t *testing.T) {
	j := newJudge(t)
	m, v := trained(t, j, 1)
	if len(v.Both) != 100 || len(v.Rules) != 100 || len(v.FeaturesAll) != 100 {
		t.Fatalf("guesses for %d, %d and %d of 100 samples", len(v.Both), len(v.Rules), len(v.FeaturesAll))
	}
	for _, c := range []struct {
		in   string
		want position.Label
		why  string
	}{
		{"Otto finds the plan rotten", position.First, "learned, no pattern"},
		{"Otto finds the plan splendid", position.Second, "learned, no pattern"},
		{"Otto reads the plan", position.Neutral, "learned to be neutral"},
	} {
		p := judgeWith(t, j, m, c.in)
		if p.Label != c.want || !p.OnTarget {
			t.Errorf("%q is %d, want %d (%s)", c.in, p.Label, c.want, c.why)
		}
		for _, e := range p.Evidence {
			if e.Rule != "model:words" || e.Weight <= 0 || e.Start >= e.End || e.End > len(c.in) {
				t.Errorf("%q: evidence %+v", c.in, e)
			}
		}
	}
	agree := judgeWith(t, j, m, "Vera finds the plan unacceptable")
	against := judgeWith(t, j, m, "Vera finds the plan splendid in every way and unacceptable")
	if against.Confidence >= agree.Confidence {
		t.Errorf("confidence %.2f where rules and model disagree, %.2f where they agree", against.Confidence, agree.Confidence)
	}
}

// What a judgement rests on is named: the word that was learned, where it stands.
func TestContributions(t *testing.T) {
	j := newJudge(t)
	m, _ := trained(t, j, 1)
	const s = "Otto finds the plan rotten"
	p := judgeWith(t, j, m, s)
	for _, e := range p.Evidence {
		if strings.Contains(e.Of(s), "rotten") && e.Pole == position.First {
			return
		}
	}
	t.Errorf("%q is not explained by its word: %+v", s, p.Evidence)
}

// Models that cannot be used say why and what to do; rules go on without one.
func TestModelErrors(t *testing.T) {
	j := newJudge(t)
	m, _ := trained(t, j, 1)
	m.Record.Kind = "stance"
	good, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	other := &learn.File{FeatureVersion: 999, Record: learn.Record{Kind: "stance"}}
	version, _ := other.Encode()
	other = &learn.File{FeatureVersion: 2, Record: learn.Record{Kind: "quotes"}}
	kind, _ := other.Encode()
	broken := bytes.Clone(good)
	broken[len(broken)/2] ^= 1
	for _, c := range []struct {
		data []byte
		want string
	}{
		{[]byte("no model"), "not a Standpoint model"},
		{good[:len(good)-40], "checksum"},
		{broken, "checksum"},
		{version, "features of version 999"},
		{kind, `model for "quotes"`},
	} {
		topic := *j.topic
		topic.Model, topic.ModelFile = c.data, "x/stance.model"
		_, err := position.New(j.lang, &topic)
		bad := (*codebook.Error)(nil)
		if !errors.As(err, &bad) || !strings.Contains(bad.What, c.want) || !strings.Contains(bad.Remedy, "standpoint train") || bad.File != "x/stance.model" {
			t.Errorf("error %v, want one that says %q and what to do", err, c.want)
		}
	}
	topic := *j.topic
	topic.Model = nil
	if rules, err := position.New(j.lang, &topic); err != nil || rules.Model() != nil {
		t.Errorf("without a model: %v", err)
	}
}

// Nothing to learn from is no model, not a crash.
func TestTrainNothing(t *testing.T) {
	j := newJudge(t)
	if m, _ := position.Train(nil, position.Options{}); m != nil {
		t.Error("a model was made of nothing")
	}
	if m, _ := position.Train(coded(t, j)[:1], position.Options{Seed: 3}); m == nil {
		t.Error("one statement is little, but no error")
	}
	if v := new(position.Corpus).Vectors(1); v != nil {
		t.Error("meanings were made of nothing")
	}
}

// A sample counts for its weight where something is learned: where the same words
// were coded both ways, the side that weighs more is learned.
func TestWeight(t *testing.T) {
	j := newJudge(t)
	for _, heavy := range []position.Label{position.First, position.Second} {
		samples := coded(t, j)
		learner, err := j.Learner()
		if err != nil {
			t.Fatal(err)
		}
		for i := range 20 {
			x := learner.SampleText(text.Parse("Vera finds the plan purple", j.lang.Text), "")
			x.Label = position.Label(2*(i%2) - 1)
			x.P = [3]float32{}
			x.P[x.Label+1] = 1
			if x.Label == heavy {
				x.Weight = 9
			}
			samples = append(samples, x)
		}
		m, v := position.Train(samples, position.Options{Seed: 1})
		if got := judgeWith(t, j, m, "Otto finds the plan purple").Label; got != heavy {
			t.Errorf("label %d where what weighs nine times as much says %d", got, heavy)
		}
		if len(v.FeaturesAll) != len(samples) {
			t.Errorf("%d guesses for %d samples: a weight changes no count", len(v.FeaturesAll), len(samples))
		}
	}
}
