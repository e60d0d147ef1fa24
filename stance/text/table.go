package text

import (
	"maps"
	"slices"
)

// Table finds values by a word and its hash. Most words of a text are in no
// table, so a bit for each hash, in memory that stays next to a core, is asked
// before the table is. The zero value holds no word.
type Table[V any] struct {
	seen    []uint64
	slots   []tableSlot
	entries []tableEntry[V]
}

// tableSlot is the hash of an entry and its index and 1, 0 for a free slot.
type tableSlot struct {
	hash  uint32
	entry int32
}

type tableEntry[V any] struct {
	word  string
	value V
}

// NewTable returns a table of the values, which are by word.
func NewTable[V any](values map[string]V) Table[V] {
	size := 64
	for size < 2*len(values) {
		size *= 2
	}
	// Eight bits of seen a slot, so that about one in twenty is set.
	t := Table[V]{seen: make([]uint64, size/8), slots: make([]tableSlot, size)}
	for _, w := range slices.Sorted(maps.Keys(values)) {
		t.entries = append(t.entries, tableEntry[V]{w, values[w]})
		h := Hash(w)
		t.seen[h>>6%uint32(len(t.seen))] |= 1 << (h & 63)
		i := t.home(h)
		for t.slots[i].entry != 0 {
			i = (i + 1) % len(t.slots)
		}
		t.slots[i] = tableSlot{h, int32(len(t.entries))}
	}
	return t
}

func (t *Table[V]) home(h uint32) int { return int(h>>6) & (len(t.slots) - 1) }

// Holds reports whether a word of this hash may be in the table.
func (t *Table[V]) Holds(h uint32) bool {
	return len(t.seen) > 0 && t.seen[int(h>>6)&(len(t.seen)-1)]>>(h&63)&1 == 1
}

// Find returns the value of a word that Holds lets through, the zero value for
// one that is not in the table.
func (t *Table[V]) Find(h uint32, word string) (none V) {
	for i := t.home(h); ; i++ {
		s := &t.slots[i&(len(t.slots)-1)]
		if s.entry == 0 {
			return none
		}
		if s.hash != h {
			continue
		}
		if e := &t.entries[s.entry-1]; e.word == word {
			return e.value
		}
	}
}
