package text

// Sets tells which of a language's sets of words a word is in, a bit each. It is
// asked for every token, so a word is one place in memory: a hash of 64 bits
// stands for it, which two words share about as often as two grains of sand. The zero value holds no word.
type Sets struct{ slots []setsOf }

type setsOf struct{ hash, sets uint64 } // no sets: a free slot

// NewSets returns the sets that words are in, which are not empty.
func NewSets(of map[string]uint64) Sets {
	size := 64
	for 2*size < 3*len(of) {
		size *= 2
	}
	t := Sets{make([]setsOf, size)}
	for w, sets := range of {
		h := hash(w)
		*t.slot(h) = setsOf{h, sets}
	}
	return t
}

// slot is where the word of a hash stands or would stand.
func (t *Sets) slot(h uint64) *setsOf {
	for i := h >> 32; ; i++ {
		if s := &t.slots[i&uint64(len(t.slots)-1)]; s.hash == h || s.sets == 0 {
			return s
		}
	}
}

// of returns the sets of the word of a hash.
func (t *Sets) of(h uint64) uint64 {
	if len(t.slots) == 0 {
		return 0
	}
	return t.slot(h).sets
}
