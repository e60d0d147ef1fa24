package learn

import (
	"math"
	"slices"
)

// dropRare returns the sequences without the rows that fewer than least
// positions have.
func dropRare(data []*Sequence, bits uint8, least int) []*Sequence {
	if least <= 1 {
		return data
	}
	count := make([]uint16, 1<<bits)
	for _, s := range data {
		for _, r := range s.Rows {
			if count[r] < math.MaxUint16 {
				count[r]++
			}
		}
	}
	return filter(data, func(r uint32) bool { return int(count[r]) >= least })
}

// filter returns the sequences with only the rows that keep is true for.
func filter(data []*Sequence, keep func(uint32) bool) []*Sequence {
	out := make([]*Sequence, len(data))
	for i, s := range data {
		c := &Sequence{Class: s.Class, Gold: s.Gold, Ends: make([]int32, len(s.Ends))}
		for j := range s.Len() {
			for _, r := range s.At(j) {
				if keep(r) {
					c.Rows = append(c.Rows, r)
				}
			}
			c.Ends[j] = int32(len(c.Rows))
		}
		out[i] = c
	}
	return out
}

// shrink sets all but the most rows with the largest weights to zero and returns
// the sequences without them.
func (m *CRF) shrink(data []*Sequence, most int) []*Sequence {
	size := make([]float32, 1<<m.Bits)
	for r := range size {
		for _, w := range m.Weights[r*Stride : r*Stride+Stride] {
			size[r] = max(size[r], abs(w))
		}
	}
	sorted := slices.Clone(size)
	slices.Sort(sorted)
	limit := sorted[max(0, len(sorted)-1-most)]
	for r := range size {
		if size[r] <= limit {
			clear(m.Weights[r*Stride : r*Stride+Stride])
		}
	}
	return filter(data, func(r uint32) bool { return size[r] > limit })
}
