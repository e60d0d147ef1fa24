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
	// steps are the transition scores of a class from a label, Labels at the start,
	// to a label, forbidden ones far below any sum; odds are their exponentials.
	steps [][Stride + 1][Stride]int32
	odds  [][Stride + 1]Odds
	// exp holds the exponential of minus its index in units of Scale.
	exp [expSize]float32
}

// chunk covers 64 rows: bits tells those that are kept, base is the number of rows
// that are kept before them, the all-zero one not counted.
type chunk struct {
	bits uint64
	base uint32
}

// place is where row r of the chunk is kept, 0 where it is all zero.
func (b *chunk) place(r uint32) uint32 {
	upTo := b.bits << (^r & 63) // r's own bit is the highest
	return (b.base + uint32(bits.OnesCount64(upTo))) & -uint32(upTo>>63)
}

const (
	expSize = 2048
	// never is a score no labelling gets above.
	never = -1 << 24
)

// Sum adds up rows: the even labels in the four lanes of sixteen bits of Even,
// the odd ones in those of Odd. A lane below zero borrows from the one above, and
// scores gives it back. The sum of more than 256 rows may overflow.
type Sum struct{ Even, Odd uint64 }

const (
	lanes = 0x00FF00FF00FF00FF
	// eights is what the bytes of a row are too high by, lane by lane, and halves
	// what makes every lane of a sum a number above zero.
	eights = 0x0080008000800080
	halves = 0x8000800080008000
)

// Add returns s with the rows added.
func (f *Frozen) Add(s Sum, rows []uint32) Sum {
	for _, r := range rows {
		s = s.and(f.rows[f.chunks[r>>6].place(r)])
	}
	return s.less(len(rows))
}

// AddRuns adds to every sum a run of rows: that of sums[i] ends before ends[i], and
// the next one begins there. It finds all rows before it adds any, so that many are
// on their way from memory at once. rows is left overwritten.
func (f *Frozen) AddRuns(rows []uint32, ends []int32, sums []Sum) {
	find(f.chunks, rows)
	from := int32(0)
	for i, to := range ends {
		sums[i] = addKept(sums[i], f.rows, rows[from:to])
		from = to
	}
}

// find puts in place of every row where it is kept. It and addKept are functions of
// their own, so that all they work with stays in registers.
//
//go:noinline
func find(chunks []chunk, rows []uint32) {
	for i, r := range rows {
		rows[i] = chunks[r>>6].place(r)
	}
}

// addKept adds the rows that are kept at the given places.
//
//go:noinline
func addKept(s Sum, kept []uint64, at []uint32) Sum {
	for _, i := range at {
		s = s.and(kept[i])
	}
	return s.less(len(at))
}

// AddGroup adds to every sum the row of its own: the rows of a group, which
// begins at first, stand side by side in one chunk, and most of them are not
// known. A group has a power of two of rows, at least as many as there are sums.
func (f *Frozen) AddGroup(first uint32, sums []Sum) {
	b := &f.chunks[first>>6]
	known := b.bits >> (first & 63) & (1<<len(sums) - 1)
	if known == 0 {
		return
	}
	at := b.base + 1 + uint32(bits.OnesCount64(b.bits&(1<<(first&63)-1)))
	for ; known != 0; known &= known - 1 {
		s := &sums[bits.TrailingZeros64(known)]
		*s = s.and(f.rows[at]).less(1)
		at++
	}
}

// and returns s with a row, whose bytes are 128 too high.
func (s Sum) and(row uint64) Sum { return Sum{s.Even + row&lanes, s.Odd + row>>8&lanes} }

// less takes away what the bytes of so many rows were too high by.
func (s Sum) less(rows int) Sum {
	high := uint64(rows) * eights
	return Sum{s.Even - high, s.Odd - high}
}

// Plus returns the sum of both.
func (s Sum) Plus(o Sum) Sum { return Sum{s.Even + o.Even, s.Odd + o.Odd} }

// Spare is the sum of the lane behind the last label's, of a CRF of seven labels:
// what CRF.TrainSpare put there.
func (s Sum) Spare() int32 {
	return int32((s.Odd+halves)>>48) - 0x8000
}

// scores are the sums of the labels, in units.
func (s Sum) scores() (v [Stride]int32) {
	even, odd := s.Even+halves, s.Odd+halves
	for l := 0; l < Stride; l += 2 {
		v[l] = int32(even>>(8*l)&0xFFFF) - 0x8000
		v[l+1] = int32(odd>>(8*l)&0xFFFF) - 0x8000
	}
	return v
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
	f.steps = make([][Stride + 1][Stride]int32, m.Classes)
	for i := range m.Classes * (m.Labels + 1) {
		from := i % (m.Labels + 1)
		row := &f.steps[i/(m.Labels+1)][from]
		for to := range Stride {
			row[to] = never
			if to < m.Labels && m.Allowed[from*m.Labels+to] {
				row[to] = int32(math.Round(float64(m.Steps[i*m.Labels+to] / f.Scale)))
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
	f.odds = make([][Stride + 1]Odds, len(f.steps))
	for c := range f.steps {
		for from := range f.Labels + 1 {
			for to, s := range f.steps[c][from] {
				if s > never {
					f.odds[c][from][to] = float32(math.Exp(float64(s) * float64(f.Scale)))
				}
			}
		}
	}
}

// down returns the exponential of minus n units.
func (f *Frozen) down(n int32) float32 {
	return f.exp[min(uint32(n), expSize-1)]
}

// pack keeps the rows that are not all zero.
func (f *Frozen) pack(rows []uint64) {
	f.chunks = make([]chunk, (len(rows)+63)/64)
	f.rows = []uint64{zeroRow}
	for r, w := range rows {
		b := &f.chunks[r>>6]
		if r&63 == 0 {
			b.base = uint32(len(f.rows) - 1)
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
		if at := f.chunks[r>>6].place(uint32(r)); at > 0 {
			out[r] = f.rows[at]
		}
	}
	return out
}
