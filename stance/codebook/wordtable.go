package codebook

import (
	"maps"
	"slices"

	"standpoint/stance/text"
)

// wordTable finds lists of numbers by a word and its hash. Most words of a text
// are in no table, so a bit for each hash, in memory that stays next to a core,
// is asked before the table is.
type wordTable struct {
	seen    []uint64
	slots   []int32 // index in entries and 1, 0 for a free slot
	entries []wordEntry
}

type wordEntry struct {
	word string
	list []int
}

func newWordTable(lists map[string][]int) wordTable {
	size := 64
	for size < 2*len(lists) {
		size *= 2
	}
	// Eight bits of seen a slot, so that about one in twenty is set.
	t := wordTable{seen: make([]uint64, size/8), slots: make([]int32, size)}
	for _, w := range slices.Sorted(maps.Keys(lists)) {
		t.entries = append(t.entries, wordEntry{w, lists[w]})
		h := text.Hash(w)
		t.seen[h>>6%uint32(len(t.seen))] |= 1 << (h & 63)
		i := t.home(h)
		for t.slots[i] != 0 {
			i = (i + 1) % len(t.slots)
		}
		t.slots[i] = int32(len(t.entries))
	}
	return t
}

func (t *wordTable) home(h uint32) int { return int(h>>6) & (len(t.slots) - 1) }

// mayHold reports whether a word of this hash may be in the table.
func (t *wordTable) mayHold(h uint32) bool {
	return t.seen[int(h>>6)&(len(t.seen)-1)]>>(h&63)&1 == 1
}

// find returns the list of the word, nil for one that is not in the table.
func (t *wordTable) find(h uint32, word string) []int {
	for i := t.home(h); t.slots[i] != 0; i = (i + 1) & (len(t.slots) - 1) {
		if e := &t.entries[t.slots[i]-1]; e.word == word {
			return e.list
		}
	}
	return nil
}
