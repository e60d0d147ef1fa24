package learn

import (
	"math"
	"math/rand/v2"
)

// Training says how a model is trained. The zero value of a field means its
// default.
type Training struct {
	// Epochs is how many times the data is gone through; default 8.
	Epochs int
	// Rate is the first step of AdaGrad; default 0.1.
	Rate float64
	// L2 is the strength of the pull to zero, a step of an active row; default 0.
	L2 float64
	// MinCount drops rows active in fewer positions; default 1, none.
	MinCount int
	// MaxRows, when not 0, is how many rows of a CRF are kept half-way through
	// the epochs: those with the largest weights. The rest of the training makes
	// up for the others.
	MaxRows int
	// Seed orders the examples.
	Seed uint64
	// Progress, when not nil, is told the mean log-likelihood of each epoch.
	Progress func(epoch int, logLik float64)
}

func (t Training) withDefaults() Training {
	if t.Epochs == 0 {
		t.Epochs = 8
	}
	if t.Rate == 0 {
		t.Rate = 0.1
	}
	return t
}

// Train fits the CRF to the gold labels of the sequences by stochastic ascent
// of the log-likelihood. Rows of rare features are removed from the sequences
// when opt.MinCount asks for it. A sequence whose Gold takes a step that is not
// allowed must not be given.
func (m *CRF) Train(data []*Sequence, opt Training) {
	opt = opt.withDefaults()
	data = dropRare(data, m.Bits, opt.MinCount)
	up := newUpdater(m, opt)
	order := make([]int, len(data))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(opt.Seed, 1))
	for epoch := range opt.Epochs {
		if epoch == opt.Epochs/2 && opt.MaxRows > 0 {
			data = m.shrink(data, opt.MaxRows)
		}
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		total := 0.0
		for _, i := range order {
			if data[i].Len() > 0 {
				total += up.step(data[i])
			}
		}
		up.endEpoch(epoch)
		if opt.Progress != nil {
			opt.Progress(epoch, total/float64(max(1, len(data))))
		}
	}
	up.finish()
}

// updater holds the running sums of AdaGrad and of the weights' average.
type updater struct {
	m        *CRF
	opt      Training
	lattice  Lattice
	weights  []float32 // sums of squared gradients
	steps    []float32
	sumW     []float32 // sums of weights at the ends of the later epochs
	sumS     []float32
	averaged int
}

func newUpdater(m *CRF, opt Training) *updater {
	return &updater{
		m: m, opt: opt,
		weights: make([]float32, len(m.Weights)),
		steps:   make([]float32, len(m.Steps)),
		sumW:    make([]float32, len(m.Weights)),
		sumS:    make([]float32, len(m.Steps)),
	}
}

// tiny is the gradient below which an update is not worth its memory traffic.
const tiny = 1e-3

func (u *updater) step(s *Sequence) float64 {
	p, logLik := u.lattice.Marginals(u.m, s)
	k := u.m.Labels
	for i := range s.Len() {
		var g [Stride]float32
		moved := false
		for l := range k {
			g[l] = -p[i*k+l]
			if int(s.Gold[i]) == l {
				g[l]++
			}
			moved = moved || g[l] > tiny || g[l] < -tiny
		}
		if moved {
			for _, r := range s.At(i) {
				u.row(r, &g, k)
			}
		}
	}
	u.transitions(s, p)
	return logLik
}

func (u *updater) row(r uint32, g *[Stride]float32, k int) {
	w, sq := u.m.Weights[r*Stride:r*Stride+Stride], u.weights[r*Stride:r*Stride+Stride]
	rate, l2 := float32(u.opt.Rate), float32(u.opt.L2)
	for l := range k {
		d := g[l]
		if d < tiny && d > -tiny {
			continue
		}
		d -= l2 * w[l]
		sq[l] += d * d
		w[l] += rate * d / float32(math.Sqrt(float64(sq[l]+1e-6)))
	}
}

// transitions moves the step scores by gold count minus expected count.
func (u *updater) transitions(s *Sequence, p []float32) {
	k, lt := u.m.Labels, &u.lattice
	var g [Stride]float32
	for i := 1; i < s.Len(); i++ {
		e := lt.exps(u.m, s.Class[i])
		for from := range k {
			a := lt.alpha[(i-1)*k+from]
			if a < tiny && int(s.Gold[i-1]) != from {
				continue
			}
			for to := range k {
				q := lt.beta[i*k+to] * lt.emit[i*k+to] / lt.norm[i]
				g[to] = -a * e[from*k+to] * q
			}
			if int(s.Gold[i-1]) == from {
				g[s.Gold[i]]++
			}
			u.cells(s.Class[i], from, g[:k])
		}
	}
	for to := range k {
		g[to] = -p[to]
	}
	g[s.Gold[0]]++
	u.cells(s.Class[0], k, g[:k])
}

func (u *updater) cells(class uint8, from int, g []float32) {
	at := (int(class)*(u.m.Labels+1) + from) * u.m.Labels
	for to, d := range g {
		if (d < tiny && d > -tiny) || !u.m.Allowed[from*u.m.Labels+to] {
			continue
		}
		u.steps[at+to] += d * d
		u.m.Steps[at+to] += float32(u.opt.Rate) * d / float32(math.Sqrt(float64(u.steps[at+to]+1e-6)))
	}
}

// endEpoch adds the weights to the average, which begins half-way.
func (u *updater) endEpoch(epoch int) {
	if epoch < u.opt.Epochs/2 {
		return
	}
	u.averaged++
	for i, w := range u.m.Weights {
		u.sumW[i] += w
	}
	for i, w := range u.m.Steps {
		u.sumS[i] += w
	}
}

// finish puts the average in place of the last weights: it generalises better
// and depends less on the last examples seen.
func (u *updater) finish() {
	for i := range u.sumW {
		u.m.Weights[i] = u.sumW[i] / float32(u.averaged)
	}
	for i := range u.sumS {
		u.m.Steps[i] = u.sumS[i] / float32(u.averaged)
	}
}
