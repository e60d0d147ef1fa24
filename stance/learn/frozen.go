package learn

import (
	"math"
	"math/bits"
)

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

	// chunks says which rows are not all zero, 64 rows a chunk, and rows holds
	// those, in order, behind an all-zero one. Most features of a new text were
	// never seen in training, and the rest is packed so tightly that it stays in
	// the fast memory next to a core.
	chunks []chunk
	rows   []uint64
	// steps are the transition scores, at ((class*(Labels+1))+from)*Stride+to,
	// Forbidden ones far below any sum; odds are their exponentials.
	steps []int32
	odds  []float32
	// exp holds the exponential of minus its index in units of Scale.
	exp [expSize]float32
}

// chunk covers 64 rows: bits tells those that are kept, base is the index of the
// first of them.
type chunk struct {
	bits uint64
	base uint32
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
		b := &m.chunks[r>>6]
		known := uint32(b.bits>>(r&63)) & 1
		below := uint32(bits.OnesCount64(b.bits & (1<<(r&63) - 1)))
		w := m.rows[(b.base+below)&-known] // row 0 is all zero
		s.Even += w & lanes
		s.Odd += w >> 8 & lanes
	}
	s.N += int32(len(rows))
	return s
}

// Plus returns the sum of both.
func (s Sum) Plus(o Sum) Sum { return Sum{s.Even + o.Even, s.Odd + o.Odd, s.N + o.N} }

// Lead is how far the score of an odd label is above that of label 0, in units.
func (s Sum) Lead(label int) int32 {
	return int32(s.Odd>>(8*(label-1))&0xFFFF) - int32(s.Even&0xFFFF)
}

// Freeze rounds the weights to eight bits.
func (m *CRF) Freeze() *Frozen {
	f := &Frozen{Labels: m.Labels, Classes: m.Classes, Bits: m.Bits}
	top := float32(1e-6)
	for _, w := range m.Weights {
		top = max(top, abs(w))
	}
	f.Scale = min(top, maxWeight) / 127
	rows := make([]uint64, 1<<m.Bits)
	for r := range rows {
		for l := Stride - 1; l >= 0; l-- {
			rows[r] = rows[r]<<8 | uint64(quantise(m.Weights[r*Stride+l], f.Scale)+128)
		}
	}
	f.pack(rows)
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

// prepare works out what follows from the weights.
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

// pack keeps the rows that are not all zero.
func (f *Frozen) pack(rows []uint64) {
	f.chunks = make([]chunk, (len(rows)+63)/64)
	f.rows = []uint64{zeroRow}
	for r, w := range rows {
		b := &f.chunks[r>>6]
		if r&63 == 0 {
			b.base = uint32(len(f.rows))
		}
		if w != zeroRow {
			b.bits |= 1 << (r & 63)
			f.rows = append(f.rows, w)
		}
	}
}

// unpack returns all rows.
func (f *Frozen) unpack() []uint64 {
	out := make([]uint64, 1<<f.Bits)
	for r := range out {
		out[r] = zeroRow
		if b := f.chunks[r>>6]; b.bits>>(r&63)&1 == 1 {
			out[r] = f.rows[int(b.base)+bits.OnesCount64(b.bits&(1<<(r&63)-1))]
		}
	}
	return out
}
