package learn

import (
	"encoding/binary"
	"math"
	"math/bits"
)

// Sparse tables are written as: for every row that is not all zero, the number
// of zero rows before it (uvarint), a byte with a bit for each weight that is not
// zero, and those weights as signed bytes; a gap that leads to the end of the
// table closes it. Zeros cost next to nothing.

// reader takes numbers off a byte slice; after the first that is missing, failed
// stays true and all are zero.
type reader struct {
	data   []byte
	failed bool
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.failed, r.data = true, nil
		return make([]byte, min(max(n, 0), 8))
	}
	out := r.data[:n]
	r.data = r.data[n:]
	return out
}

func (r *reader) u8() uint8    { return r.bytes(1)[0] }
func (r *reader) u32() uint32  { return binary.LittleEndian.Uint32(r.bytes(4)) }
func (r *reader) f32() float32 { return math.Float32frombits(r.u32()) }

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.failed, r.data = true, nil
		return 0
	}
	r.data = r.data[n:]
	return v
}

// step is the score of a transition.
func (r *reader) step() int32 {
	v, n := binary.Varint(r.data)
	if n <= 0 || v < never || v > -never {
		r.failed, r.data = true, nil
		return never
	}
	r.data = r.data[n:]
	return int32(v)
}

// appendRows writes rows of biased bytes.
func appendRows(dst []byte, rows []uint64) []byte {
	gap := 0
	for _, row := range rows {
		if row == zeroRow {
			gap++
			continue
		}
		dst = binary.AppendUvarint(dst, uint64(gap))
		gap = 0
		mask := len(dst)
		dst = append(dst, 0)
		for l := range Stride {
			if v := byte(row >> (8 * l)); v != 0x80 {
				dst[mask] |= 1 << l
				dst = append(dst, v^0x80)
			}
		}
	}
	return binary.AppendUvarint(dst, uint64(gap))
}

// rows reads n rows that appendRows wrote.
func (r *reader) rows(n int) []uint64 {
	out := make([]uint64, n)
	for i := range out {
		out[i] = zeroRow
	}
	for i := 0; ; i++ {
		gap := r.uvarint()
		if r.failed || gap > uint64(n-i) {
			r.failed = true
			return out
		}
		i += int(gap)
		if i == n {
			return out
		}
		mask := r.u8()
		values := r.bytes(bits.OnesCount8(mask))
		for l, k := 0, 0; l < Stride; l++ {
			if mask&(1<<l) != 0 {
				out[i] ^= uint64(values[k]) << (8 * l)
				k++
			}
		}
	}
}

// AppendTo writes the model to dst and returns it.
func (f *Frozen) AppendTo(dst []byte) []byte {
	dst = append(dst, byte(f.Labels), byte(f.Classes), f.Bits)
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(f.Scale))
	for c := range f.steps {
		for from := range f.Labels + 1 {
			for _, s := range f.steps[c][from] {
				dst = binary.AppendVarint(dst, int64(s))
			}
		}
	}
	return appendRows(dst, f.unpack())
}

// maxBits keeps a damaged or hostile file from asking for much memory.
const maxBits = 22

// DecodeFrozen reads what AppendTo wrote.
func DecodeFrozen(data []byte) (*Frozen, error) {
	r := reader{data: data}
	f := &Frozen{Labels: int(r.u8()), Classes: int(r.u8()), Bits: r.u8(), Scale: r.f32()}
	if r.failed || f.Labels < 1 || f.Labels >= Stride || f.Classes < 1 || f.Bits > maxBits || !(f.Scale > 0 && f.Scale < 1) {
		return nil, formatError(remedyCopy, "the head of a table is wrong")
	}
	f.steps = make([][Stride + 1][Stride]int32, f.Classes)
	for c := range f.steps {
		for from := range f.Labels + 1 {
			for to := range Stride {
				f.steps[c][from][to] = r.step()
			}
		}
	}
	f.pack(r.rows(1 << f.Bits))
	if r.failed || len(r.data) > 0 {
		return nil, formatError(remedyCopy, "a table is cut short or too long")
	}
	f.prepare()
	return f, nil
}

// AppendTo writes the model to dst, its weights rounded to eight bits, and
// returns it. Its labels must be at most Stride.
func (m *Logistic) AppendTo(dst []byte) []byte {
	top := float32(1e-6)
	for _, w := range m.Weights {
		top = max(top, abs(w))
	}
	scale := top / 127
	dst = append(dst, byte(m.Labels), m.Bits)
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(scale))
	for _, b := range m.Bias {
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(b))
	}
	rows := make([]uint64, 1<<m.Bits)
	for r := range rows {
		rows[r] = zeroRow
		for l := range m.Labels {
			rows[r] ^= uint64(byte(int8(quantise(m.Weights[r*m.Labels+l], scale)))) << (8 * l)
		}
	}
	return appendRows(dst, rows)
}

// DecodeLogistic reads what AppendTo wrote.
func DecodeLogistic(data []byte) (*Logistic, error) {
	r := reader{data: data}
	labels, size, scale := int(r.u8()), r.u8(), r.f32()
	if r.failed || labels < 1 || labels > Stride || size > maxBits {
		return nil, formatError(remedyCopy, "the head of a table is wrong")
	}
	m := NewLogistic(labels, size)
	for l := range m.Bias {
		m.Bias[l] = r.f32()
	}
	for i, row := range r.rows(1 << size) {
		for l := range labels {
			m.Weights[i*labels+l] = scale * float32(int8(byte(row>>(8*l))^0x80))
		}
	}
	if r.failed || len(r.data) > 0 {
		return nil, formatError(remedyCopy, "a table is cut short or too long")
	}
	return m, nil
}

// AppendTo writes the curve to dst and returns it.
func (c Isotonic) AppendTo(dst []byte) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(c.X)))
	for i := range c.X {
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(c.X[i]))
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(c.Y[i]))
	}
	return dst
}

// DecodeIsotonic reads what AppendTo wrote.
func DecodeIsotonic(data []byte) (Isotonic, error) {
	r := reader{data: data}
	n := r.uvarint()
	if n*8 != uint64(len(r.data)) {
		return Isotonic{}, formatError(remedyCopy, "a curve is cut short or too long")
	}
	var c Isotonic
	for range n {
		c.X = append(c.X, r.f32())
		c.Y = append(c.Y, r.f32())
	}
	return c, nil
}
