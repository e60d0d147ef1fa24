package position

import "standpoint/stance/learn"

// How the small regressions are trained: to their end, there is little of them,
// and held short, there is little to learn from.
var stackTraining = learn.Training{Epochs: 60, Rate: 0.1, L2: 1e-2, Seed: 1}

// weighting is how much each label counts when rules and features are weighed.
type weighting func(samples []Sample, use func(int) bool) [classes]float32

// even counts all labels alike.
func even([]Sample, func(int) bool) (w [classes]float32) { return [classes]float32{1, 1, 1} }

// bestStack is the probabilities of each listed sample, weighed without its fold,
// by the weighting that does better there. Where few are neutral and the rest is
// hard to tell, a regression for which all labels count alike gives neutral up;
// where labels are balanced, one that counts rare ones more gives it too often.
func bestStack(samples []Sample, list, part []int, z [][]float32) ([][]float32, weighting) {
	plain, rare := stackHeldOut(samples, list, part, z, even), stackHeldOut(samples, list, part, z, classWeights)
	if meanF1(samples, list, rare) > meanF1(samples, list, plain) {
		return rare, classWeights
	}
	return plain, even
}

// meanF1 is the mean over the labels of F1, with the labels that odds give.
func meanF1(samples []Sample, list []int, odds [][]float32) float64 {
	var right, all [classes]float64 // all counts a label where it is given and where it should be
	for _, i := range list {
		given, should := choose(odds[i]), int(samples[i].Label)+1
		all[given]++
		all[should]++
		if given == should {
			right[given] += 2
		}
	}
	sum := 0.0
	for l := range all {
		sum += right[l] / max(all[l], 1)
	}
	return sum / classes
}

// fitStack weighs rules and features on the samples listed; skip, unless nil,
// leaves samples out.
func fitStack(samples []Sample, list []int, z [][]float32, weight weighting, skip func(i int) bool) *learn.Logistic {
	use := make([]bool, len(samples))
	for _, i := range list {
		use[i] = skip == nil || !skip(i)
	}
	weights := weight(samples, func(i int) bool { return use[i] })
	var data []learn.Labelled
	for _, i := range list {
		if s := &samples[i]; use[i] {
			data = append(data, learn.Labelled{Features: stackRow(z[i], s.rules.Evidence), Target: s.P[:], Weight: s.weight() * weighed(s.P, weights)})
		}
	}
	m := learn.NewLogistic(classes, stackBits)
	m.Train(data, stackTraining)
	return m
}

// stackHeldOut is the probabilities of each listed sample, weighed without its
// fold.
func stackHeldOut(samples []Sample, list, part []int, z [][]float32, weight weighting) [][]float32 {
	odds := make([][]float32, len(samples))
	for fold := range validationFolds {
		m := fitStack(samples, list, z, weight, func(i int) bool { return part[i] == fold })
		for _, i := range list {
			if part[i] == fold {
				odds[i] = m.Predict(stackRow(z[i], samples[i].rules.Evidence), nil)
			}
		}
	}
	return odds
}
