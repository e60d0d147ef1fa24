package learn

import (
	"math"
	"math/rand/v2"
	"sort"
)

// Logistic is multinomial logistic regression over sparse rows.
type Logistic struct {
	// Labels is the number of classes, at least 2.
	Labels int
	// Bits gives the number of rows, 1<<Bits.
	Bits uint8
	// Weights holds row r's weight for label l at r*Labels+l.
	Weights []float32
	// Bias holds one number a label.
	Bias []float32
}

// NewLogistic returns a model that gives every label the same probability.
func NewLogistic(labels int, bits uint8) *Logistic {
	return &Logistic{Labels: labels, Bits: bits, Weights: make([]float32, labels<<bits), Bias: make([]float32, labels)}
}

// Feature is one active row and its value; a value of 0 is the same as absence.
type Feature struct {
	Row   uint32
	Value float32
}

// Labelled is one example. Target holds a probability a label, so the votes of
// several coders can be learned from as they are; it sums to one.
type Labelled struct {
	Features []Feature
	Target   []float32
	// Weight is how much the example counts; 0 means 1.
	Weight float32
}

// Logits writes the score of each label to dst and returns it.
func (m *Logistic) Logits(features []Feature, dst []float32) []float32 {
	dst = append(dst[:0], m.Bias...)
	switch m.Labels {
	case 2:
		m.addTwo(features, (*[2]float32)(dst))
		return dst
	case 3:
		m.addThree(features, (*[3]float32)(dst))
		return dst
	}
	for _, f := range features {
		w := m.Weights[int(f.Row)*m.Labels:][:len(dst)]
		for l := range w {
			dst[l] += f.Value * w[l]
		}
	}
	return dst
}

// addTwo and addThree add the scores of two and of three labels, which so stay in
// registers.
func (m *Logistic) addTwo(features []Feature, dst *[2]float32) {
	a, b := dst[0], dst[1]
	for _, f := range features {
		w := (*[2]float32)(m.Weights[2*int(f.Row):])
		a += f.Value * w[0]
		b += f.Value * w[1]
	}
	*dst = [2]float32{a, b}
}

func (m *Logistic) addThree(features []Feature, dst *[3]float32) {
	a, b, c := dst[0], dst[1], dst[2]
	for _, f := range features {
		w := (*[3]float32)(m.Weights[3*int(f.Row):])
		a += f.Value * w[0]
		b += f.Value * w[1]
		c += f.Value * w[2]
	}
	*dst = [3]float32{a, b, c}
}

// Predict writes the probability of each label to dst and returns it.
func (m *Logistic) Predict(features []Feature, dst []float32) []float32 {
	dst = m.Logits(features, dst)
	Softmax(dst)
	return dst
}

// Contribution is what one feature adds to the score of one label, over the
// mean of the labels.
type Contribution struct {
	Feature Feature
	// Index is the feature's place in the slice that was asked about.
	Index int
	// Amount is in log-odds; positive speaks for the label.
	Amount float32
}

// Contributions lists what each feature adds for label, the largest first in
// size; ties keep the order of features.
func (m *Logistic) Contributions(features []Feature, label int) []Contribution {
	out := make([]Contribution, 0, len(features))
	for i, f := range features {
		w := m.Weights[int(f.Row)*m.Labels : int(f.Row+1)*m.Labels]
		mean := float32(0)
		for _, v := range w {
			mean += v / float32(m.Labels)
		}
		out = append(out, Contribution{f, i, f.Value * (w[label] - mean)})
	}
	sort.SliceStable(out, func(i, j int) bool { return abs(out[i].Amount) > abs(out[j].Amount) })
	return out
}

func abs(x float32) float32 { return max(x, -x) }

// Train fits the model to data by AdaGrad with L2 regularisation on the rows
// that are active, the weights averaged over the second half of the epochs.
func (m *Logistic) Train(data []Labelled, opt Training) {
	opt = opt.withDefaults()
	tr := logisticTrainer{m: m, opt: opt, squares: make([]float32, len(m.Weights)), biases: make([]float32, m.Labels)}
	sum, sumBias := make([]float32, len(m.Weights)), make([]float32, m.Labels)
	rng := rand.New(rand.NewPCG(opt.Seed, 3))
	order := rng.Perm(len(data))
	averaged := float32(0)
	for epoch := range opt.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		logLik := 0.0
		for _, i := range order {
			logLik += tr.step(&data[i])
		}
		if epoch >= opt.Epochs/2 {
			averaged++
			addTo(sum, m.Weights)
			addTo(sumBias, m.Bias)
		}
		if opt.Progress != nil {
			opt.Progress(epoch, logLik/float64(max(1, len(data))))
		}
	}
	for i := range sum {
		m.Weights[i] = sum[i] / averaged
	}
	for i := range sumBias {
		m.Bias[i] = sumBias[i] / averaged
	}
}

func addTo(sum, x []float32) {
	for i, v := range x {
		sum[i] += v
	}
}

type logisticTrainer struct {
	m       *Logistic
	opt     Training
	squares []float32
	biases  []float32
	p       []float32
}

func (t *logisticTrainer) step(e *Labelled) float64 {
	t.p = t.m.Predict(e.Features, t.p)
	weight := e.Weight
	if weight == 0 {
		weight = 1
	}
	logLik := 0.0
	for l, p := range t.p {
		if e.Target[l] > 0 {
			logLik += float64(e.Target[l]) * math.Log(float64(p)+1e-12)
		}
		g := weight * (e.Target[l] - p)
		t.move(&t.m.Bias[l], &t.biases[l], g, 0)
		for _, f := range e.Features {
			at := int(f.Row)*t.m.Labels + l
			t.move(&t.m.Weights[at], &t.squares[at], g*f.Value, float32(t.opt.L2))
		}
	}
	return logLik
}

func (t *logisticTrainer) move(w, square *float32, g, l2 float32) {
	g -= l2 * *w
	*square += g * g
	*w += float32(t.opt.Rate) * g / float32(math.Sqrt(float64(*square+1e-6)))
}
