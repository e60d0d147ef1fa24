package tone

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"

	"standpoint/stance/learn"
)

const (
	labels = 3
	// perWord is how many weights a word has: one a window and label.
	perWord = windowCount * labels
)

// words holds what each frequent word, anywhere in a window, says of each
// label. Training gives words vectors, sums them up by window and learns weights
// for the sums; what a word adds is then a fixed number, so the vectors
// themselves are not needed any more.
type words struct {
	scale float32
	// index leads from the short hash of a word to its row.
	index map[uint32]int32
	rows  []int8
}

// short is the hash by which a word is found.
func short(norm uint64) uint32 { return uint32(norm >> 32) }

// add adds to logits what the words of a scene say. It works in the memory of
// rows, which it returns.
func (t *words) add(s *scene, logits []float32, rows []int32) []int32 {
	if t.index == nil {
		return rows
	}
	rows = append(rows[:0], make([]int32, len(s.words))...) // 0 for none, else the row and 1
	for i := range s.words {
		if !s.meaningful(i) {
			continue
		}
		if row, ok := t.index[short(s.words[i].hash)]; ok {
			rows[i] = row + 1
		}
	}
	for k, win := range s.windows() {
		var sum [labels]int
		n := 0
		for _, row := range rows[win[0]:win[1]] {
			if row == 0 {
				continue
			}
			n++
			for l := range labels {
				sum[l] += int(t.rows[int(row-1)*perWord+k*labels+l])
			}
		}
		if n > 0 {
			for l := range labels {
				logits[l] += t.scale * float32(sum[l]) / float32(math.Sqrt(float64(n)))
			}
		}
	}
	return rows
}

// freeze rounds each word's weights to eight bits. weights holds perWord numbers
// a word. Of words with the same short hash the first stays.
func freeze(hashes []uint64, weights [][]float32) words {
	t := words{index: map[uint32]int32{}}
	top := float32(1e-6)
	for _, row := range weights {
		for _, w := range row {
			top = max(top, w, -w)
		}
	}
	t.scale = top / 127
	for i, h := range hashes {
		if _, taken := t.index[short(h)]; taken {
			continue
		}
		t.index[short(h)] = int32(len(t.rows) / perWord)
		for _, w := range weights[i] {
			t.rows = append(t.rows, int8(math.Round(float64(w/t.scale))))
		}
	}
	return t
}

// appendTo writes the scale, the number of words, and each word's short hash and
// weights, in the order of the hashes.
func (t *words) appendTo(dst []byte) []byte {
	type entry struct {
		hash uint32
		row  int32
	}
	var entries []entry
	for h, row := range t.index {
		entries = append(entries, entry{h, row})
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.hash, b.hash) })
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(t.scale))
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(entries)))
	for _, e := range entries {
		dst = binary.LittleEndian.AppendUint32(dst, e.hash)
		for _, w := range t.rows[int(e.row)*perWord : int(e.row+1)*perWord] {
			dst = append(dst, byte(w))
		}
	}
	return dst
}

// decodeWords reads what appendTo wrote.
func decodeWords(b []byte) (words, error) {
	const size = 4 + perWord
	if len(b) < 8 || uint64(len(b)-8) != uint64(binary.LittleEndian.Uint32(b[4:]))*size {
		return words{}, &learn.FormatError{Problem: "the table of words is cut short or too long", Remedy: remedy}
	}
	t := words{scale: math.Float32frombits(binary.LittleEndian.Uint32(b)), index: make(map[uint32]int32, len(b)/size)}
	t.rows = make([]int8, 0, len(b)/size*perWord)
	for b = b[8:]; len(b) > 0; b = b[size:] {
		t.index[binary.LittleEndian.Uint32(b)] = int32(len(t.rows) / perWord)
		for _, w := range b[4:size] {
			t.rows = append(t.rows, int8(w))
		}
	}
	return t, nil
}

const remedy = "train it again with go run ./internal/train"
