package learn

// Memo keeps sums by a number that says all that they depend on. It is small
// enough to stay near a core: a sum that falls where another is kept takes its
// place. Use NewMemo; a Memo is not safe for concurrent use.
type Memo struct {
	cells []memoCell
	shift uint8
}

type memoCell struct {
	key uint64
	sum Sum
}

// NewMemo returns an empty memo of 1<<bits places.
func NewMemo(bits uint8) Memo {
	return Memo{cells: make([]memoCell, 1<<bits), shift: 64 - bits}
}

// At returns where the sum of key is kept, and whether it is there. If it is not,
// the caller must put it there. key must not be 0.
func (m *Memo) At(key uint64) (sum *Sum, known bool) {
	c := &m.cells[key*hashA>>m.shift]
	known = c.key == key
	c.key = key
	return &c.sum, known
}
