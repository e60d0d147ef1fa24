package position

import (
	"sort"

	"standpoint/stance/learn"
)

// Guess is what one way of judging said of a sample that it was not trained on.
type Guess struct {
	// Sample is the index of the sample.
	Sample int
	Label  Label
	// Confidence is between 0 and 1.
	Confidence float64
}

// Validation is what cross-validation saw: each list holds one guess a sample,
// made without that sample. Rules and Both cover only samples that the writer of
// the rules had not seen; FeaturesAll covers all of them.
type Validation struct {
	Rules, Features, Both, FeaturesAll []Guess
	// Relevance is of statements that do not name the target.
	Relevance Relevance
}

// validationFolds is how many parts the samples are cut to.
const validationFolds = 5

// Train learns from samples and cross-validates: the regression over all of
// them, the weight of the rules only over those that the writer of the rules had
// not seen, where the rules are as good as they will be elsewhere. It returns
// nil when no sample is unseen, or when they do not show three labels.
func Train(samples []Sample, o Options) (*Model, *Validation) {
	unseen := unseenOf(samples)
	if len(unseen) == 0 {
		return nil, nil
	}
	part := folds(samples, validationFolds, o.Seed)
	z := heldOut(samples, part, o)
	odds, weight := bestStack(samples, unseen, part, z)
	m := &Model{stack: fitStack(samples, unseen, z, weight, nil), trust: fitTrust(samples, unseen, z, odds, nil)}
	v := &Validation{Features: featureGuesses(unseen, z), Both: guesses(samples, unseen, part, z, odds)}
	for i := range samples {
		v.FeaturesAll = append(v.FeaturesAll, featureGuesses([]int{i}, z)...)
	}
	for _, i := range unseen {
		r := samples[i].rules
		v.Rules = append(v.Rules, Guess{i, r.Label, r.Confidence})
	}
	m.trust.Review = reviewFrom(samples, v.Both)
	m.relevance, v.Relevance = trainRelevance(samples, o)
	m.text, m.meaning = fit(samples, o, func(int) bool { return true }).pack()
	return m, v
}

func unseenOf(samples []Sample) []int {
	var unseen []int
	for i, s := range samples {
		if s.Unseen {
			unseen = append(unseen, i)
		}
	}
	return unseen
}

// heldOut is the log-odds of each sample by a regression trained on the other
// folds.
func heldOut(samples []Sample, part []int, o Options) [][]float32 {
	z := make([][]float32, len(samples))
	for fold := range validationFolds {
		t := fit(samples, o, func(i int) bool { return part[i] != fold })
		for i := range samples {
			if part[i] == fold {
				z[i] = t.model.Logits(samples[i].rows(o.Vectors), nil)
			}
		}
	}
	return z
}

// fitTrust fits how far a probability can be trusted, from held-out ones.
func fitTrust(samples []Sample, list []int, z, odds [][]float32, skip func(i int) bool) trust {
	var data []learn.Labelled
	for _, i := range list {
		if skip != nil && skip(i) {
			continue
		}
		best := choose(odds[i])
		x := []learn.Feature{{Row: 0, Value: logit(odds[i][best])}}
		if disagree(samples[i].rules, z[i]) {
			x = append(x, learn.Feature{Row: 1, Value: 1})
		}
		right := []float32{1, 0}
		if Label(best-1) == samples[i].Label {
			right = []float32{0, 1}
		}
		data = append(data, learn.Labelled{Features: x, Target: right, Weight: samples[i].weight()})
	}
	m := learn.NewLogistic(2, 1)
	m.Train(data, stackTraining)
	w := m.Weights
	// A curve that falls, or trusts disagreement more, is noise.
	return trust{Slope: max(w[1]-w[0], 0), Intercept: m.Bias[1] - m.Bias[0], Disagreement: min(w[3]-w[2], 0)}
}

// guesses are those of rules and features together, confidence too fitted
// without the sample's fold.
func guesses(samples []Sample, list, part []int, z, odds [][]float32) []Guess {
	var curves [validationFolds]trust
	for fold := range curves {
		curves[fold] = fitTrust(samples, list, z, odds, func(i int) bool { return part[i] == fold })
	}
	var out []Guess
	for _, i := range list {
		p := curves[part[i]].position(odds[i], disagree(samples[i].rules, z[i]))
		out = append(out, Guess{i, p.Label, p.Confidence})
	}
	return out
}

func featureGuesses(list []int, z [][]float32) []Guess {
	var out []Guess
	for _, i := range list {
		odds := append([]float32(nil), z[i]...)
		learn.Softmax(odds)
		best := largest(odds)
		out = append(out, Guess{i, Label(best - 1), float64(odds[best])})
	}
	return out
}

// reviewAim is the share of right labels that is wanted of those that nobody
// needs to look at.
const reviewAim = 0.7

// reviewFrom is the lowest confidence down to which the guesses, taken together,
// are right as often as reviewAim; 1 when none are.
func reviewFrom(samples []Sample, guesses []Guess) float32 {
	sorted := append([]Guess(nil), guesses...)
	sort.SliceStable(sorted, func(a, b int) bool { return sorted[a].Confidence > sorted[b].Confidence })
	edge, right := float32(1), 0
	for n, g := range sorted {
		if g.Label == samples[g.Sample].Label {
			right++
		}
		if float64(right) >= reviewAim*float64(n+1) {
			edge = float32(g.Confidence)
		}
	}
	return edge
}
