package frame

import (
	"cmp"
	"encoding/binary"
	"math"
	"math/bits"
	"slices"

	"standpoint/stance/learn"
)

// words holds what each frequent word says of each class. Training gives words
// vectors, sums them up over a sentence and learns weights for the sum; what a
// word adds is then a fixed number, so the vectors are not needed any more.
type words struct {
	scale float32
	// slots are a table with open addressing: the row of the word of a short hash.
	slots []slot
	rows  [][classCount]int8
}

// slot is a short hash and the row of its word and 1, 0 for an empty slot.
type slot struct {
	key uint32
	row uint16
}

// maxWords is as many as slots can tell apart.
const maxWords = math.MaxUint16

func (t *words) place(key uint32) int { return int(key) & (len(t.slots) - 1) }

// find returns the weights of the word with a hash, nil for none.
func (t *words) find(hash uint64) *[classCount]int8 {
	if t.rows == nil {
		return nil
	}
	key := uint32(hash >> 32)
	for i := t.place(key); t.slots[i].row != 0; i = (i + 1) & (len(t.slots) - 1) {
		if s := t.slots[i]; s.key == key {
			return &t.rows[s.row-1]
		}
	}
	return nil
}

// put adds a row unless the short hash is taken.
func (t *words) put(key uint32, row [classCount]int8) {
	i := t.place(key)
	for ; t.slots[i].row != 0; i = (i + 1) & (len(t.slots) - 1) {
		if t.slots[i].key == key {
			return
		}
	}
	t.rows = append(t.rows, row)
	t.slots[i] = slot{key, uint16(len(t.rows))}
}

// newWords returns an empty table with room for n words.
func newWords(n int) words {
	size := 1 << bits.Len(uint(2*n))
	return words{slots: make([]slot, size)}
}

// freeze rounds weights, classCount a word, to eight bits.
func freeze(hashes []uint64, weights [][classCount]float32) words {
	n := min(len(hashes), maxWords)
	t := newWords(n)
	top := float32(1e-6)
	for _, row := range weights[:n] {
		for _, w := range row {
			top = max(top, w, -w)
		}
	}
	t.scale = top / 127
	for i, h := range hashes[:n] {
		var row [classCount]int8
		for c, w := range weights[i] {
			row[c] = int8(math.Round(float64(w / t.scale)))
		}
		t.put(uint32(h>>32), row)
	}
	return t
}

// appendTo writes the scale, the number of words, and each word's short hash and
// weights, in the order of the hashes.
func (t *words) appendTo(dst []byte) []byte {
	var used []slot
	for _, s := range t.slots {
		if s.row != 0 {
			used = append(used, s)
		}
	}
	slices.SortFunc(used, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(t.scale))
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(used)))
	for _, s := range used {
		dst = binary.LittleEndian.AppendUint32(dst, s.key)
		for _, w := range t.rows[s.row-1] {
			dst = append(dst, byte(w))
		}
	}
	return dst
}

// decodeWords reads what appendTo wrote.
func decodeWords(b []byte) (words, error) {
	const size = 4 + classCount
	if len(b) < 8 || (len(b)-8)%size != 0 || (len(b)-8)/size > maxWords || uint32((len(b)-8)/size) != binary.LittleEndian.Uint32(b[4:]) {
		return words{}, damaged("the table of words is cut short or too long")
	}
	t := newWords((len(b) - 8) / size)
	t.scale = math.Float32frombits(binary.LittleEndian.Uint32(b))
	for b = b[8:]; len(b) > 0; b = b[size:] {
		var row [classCount]int8
		for c := range row {
			row[c] = int8(b[4+c])
		}
		t.put(binary.LittleEndian.Uint32(b), row)
	}
	return t, nil
}

func damaged(problem string) error {
	return &learn.FormatError{Problem: problem, Remedy: "train it again with go run ./internal/train"}
}
