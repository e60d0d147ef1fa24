package position

import (
	"math"

	"standpoint/stance/learn"
)

// Options are the settings of training.
type Options struct {
	// Seed orders the examples and deals the folds.
	Seed uint64
	// Vectors are the meanings of words; nil for none.
	Vectors *Vectors
	// Off are statements that are not about the target, to learn what is not; their
	// labels mean nothing.
	Off []Sample
}

// How the regression is trained; chosen by cross-validation.
const (
	trainEpochs = 20
	trainRate   = 0.01
	trainL2     = 1e-4
	// The dimensions of a vector are rows behind those of the features.
	trainBits = textBits + 1
)

// training is how the regressions over features are trained.
func (o Options) training() learn.Training {
	return learn.Training{Epochs: trainEpochs, Rate: trainRate, L2: trainL2, Seed: o.Seed}
}

// trained is the regression over features and vectors, before it is packed.
type trained struct {
	model   *learn.Logistic
	vectors *Vectors
}

// fit trains on the samples for which use is true.
func fit(samples []Sample, o Options, use func(i int) bool) trained {
	weights := classWeights(samples, use)
	var data []learn.Labelled
	for i := range samples {
		if s := &samples[i]; use(i) {
			data = append(data, learn.Labelled{Features: s.rows(o.Vectors), Target: s.P[:], Weight: s.weight() * weighed(s.P, weights)})
		}
	}
	m := learn.NewLogistic(classes, trainBits)
	m.Train(data, o.training())
	return trained{m, o.Vectors}
}

// rows are a sample's features and, behind them, its vector.
func (s *Sample) rows(v *Vectors) []learn.Feature {
	if v == nil {
		return s.features
	}
	rows := append([]learn.Feature(nil), s.features...)
	for k, x := range v.mean(s.words) {
		rows = append(rows, learn.Feature{Row: 1<<textBits + uint32(k), Value: x})
	}
	return rows
}

// classWeights lets a rare label count more, by the root of how rare it is: a
// compromise between the share of right answers and the mean over labels.
func classWeights(samples []Sample, use func(int) bool) [classes]float32 {
	var n [classes]float64
	total := 0.0
	for i := range samples {
		if s := &samples[i]; use(i) {
			for l, p := range s.P {
				n[l] += float64(p * s.weight())
				total += float64(p * s.weight())
			}
		}
	}
	var w [classes]float32
	for l := range w {
		w[l] = float32(math.Sqrt(total / classes / max(n[l], 1)))
	}
	return w
}

func weighed(p, weights [classes]float32) float32 {
	w := float32(0)
	for l := range p {
		w += p[l] * weights[l]
	}
	return w
}

// pack splits a regression into the table of features and that of meanings.
func (t trained) pack() (features, meaning *learn.Logistic) {
	features = learn.NewLogistic(classes, textBits)
	copy(features.Weights, t.model.Weights)
	copy(features.Bias, t.model.Bias)
	for r := range 1 << textBits {
		centre(features.Weights[r*classes : (r+1)*classes])
	}
	if t.vectors == nil {
		return features, nil
	}
	meaning = learn.NewLogistic(classes, meaningBits)
	for i, word := range t.vectors.Words {
		at := int(meaningRow(word)) * classes
		for k, x := range t.vectors.vector(i) {
			w := t.model.Weights[(1<<textBits+k)*classes:]
			for l := range classes {
				meaning.Weights[at+l] += x * w[l]
			}
		}
		centre(meaning.Weights[at : at+classes])
	}
	return features, meaning
}

// centre takes the mean out of a row: it changes no probability, and what is
// left needs fewer bytes.
func centre(w []float32) {
	mean := (w[0] + w[1] + w[2]) / classes
	for l := range w {
		w[l] -= mean
	}
}
