package learn

import "math"

// zeroRow is a row of eight zero weights: weights are kept as bytes, 128 higher
// than they are, so that eight of them add in two words without carries.
const zeroRow = 0x8080808080808080

// Frozen is a trained CRF for inference: a row is eight bytes in one word. Scores
// are whole numbers in units of Scale. It is never changed, so any number of
// goroutines may use one.
type Frozen struct {
	Labels, Classes int
	Bits            uint8
	// Scale is the log-odds that one unit stands for.
	Scale float32

	rows []uint64
	// steps are the transition scores, at ((class*(Labels+1))+from)*Stride+to,
	// Forbidden ones far below any sum; odds are their exponentials.
	steps []int32
	odds  []float32
	// exp holds the exponential of minus its index in units of Scale.
	exp [expSize]float32
}

const (
	expSize = 2048
	// never is a score no labelling gets above.
	never = -1 << 24
)

// Sum adds up rows. Lanes of sixteen bits hold the even labels in Even and the
// odd ones in Odd, each N times 128 too high. Up to 256 rows may be added.
type Sum struct {
	Even, Odd uint64
	N         int32
}

const lanes = 0x00FF00FF00FF00FF

// Add returns s with the rows added.
func (m *Frozen) Add(s Sum, rows []uint32) Sum {
	for _, r := range rows {
		w := m.rows[r]
		s.Even += w & lanes
		s.Odd += w >> 8 & lanes
	}
	s.N += int32(len(rows))
	return s
}

// Plus returns the sum of both.
func (s Sum) Plus(o Sum) Sum { return Sum{s.Even + o.Even, s.Odd + o.Odd, s.N + o.N} }

// Freeze rounds the weights to eight bits.
func (m *CRF) Freeze() *Frozen {
	f := &Frozen{Labels: m.Labels, Classes: m.Classes, Bits: m.Bits}
	top := float32(1e-6)
	for _, w := range m.Weights {
		top = max(top, abs(w))
	}
	f.Scale = min(top, maxWeight) / 127
	f.rows = make([]uint64, 1<<m.Bits)
	for r := range f.rows {
		for l := Stride - 1; l >= 0; l-- {
			f.rows[r] = f.rows[r]<<8 | uint64(quantise(m.Weights[r*Stride+l], f.Scale)+128)
		}
	}
	f.steps = make([]int32, m.Classes*(m.Labels+1)*Stride)
	for i := range m.Classes * (m.Labels + 1) {
		for to := range Stride {
			f.steps[i*Stride+to] = never
			if to < m.Labels && m.Allowed[i%(m.Labels+1)*m.Labels+to] {
				f.steps[i*Stride+to] = int32(math.Round(float64(m.Steps[i*m.Labels+to] / f.Scale)))
			}
		}
	}
	f.prepare()
	return f
}

// maxWeight is the largest weight that is kept as it is; the few above are cut,
// so that the many small ones keep their precision.
const maxWeight = 2.5

func quantise(w, scale float32) int {
	return int(max(-127, min(127, math.Round(float64(w/scale)))))
}

// prepare works out the exponentials.
func (f *Frozen) prepare() {
	for i := range f.exp {
		f.exp[i] = float32(math.Exp(-float64(i) * float64(f.Scale)))
	}
	f.odds = make([]float32, len(f.steps))
	for i, s := range f.steps {
		if s > never {
			f.odds[i] = float32(math.Exp(float64(s) * float64(f.Scale)))
		}
	}
}

// down returns the exponential of minus n units.
func (f *Frozen) down(n int32) float32 {
	if n >= expSize {
		return f.exp[expSize-1]
	}
	return f.exp[n]
}
