package codebook

import (
	"io/fs"
	"strconv"
	"strings"
)

// loadValence reads a list of words with their valence, a word, a tab and a
// number a line; lines that begin with "#" are remarks. It returns nil when
// there is no such file.
func loadValence(fsys fs.FS, name string) (map[string]float32, error) {
	var out map[string]float32
	err := eachLine(fsys, name, func(line int, s string) error {
		word, number, _ := strings.Cut(s, "\t")
		v, err := strconv.ParseFloat(number, 32)
		if err != nil || v < -4 || v > 4 {
			return &Error{name, line, len(word) + 2, "no number from -4 to 4 follows the word", "write the word, a tab and the number"}
		}
		if out == nil {
			out = map[string]float32{}
		}
		out[word] = float32(v)
		return nil
	})
	return out, err
}
