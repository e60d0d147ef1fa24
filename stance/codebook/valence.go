package codebook

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
)

// loadValence reads a list of words with their valence, a word, a tab and a
// number a line; lines that begin with "#" are remarks. It returns nil when
// there is no such file.
func loadValence(fsys fs.FS, name string) (map[string]float32, error) {
	data, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, &Error{name, 0, 0, "the file cannot be read: " + reason(err), "make it readable, or remove it to do without"}
	}
	out := map[string]float32{}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		word, number, _ := strings.Cut(line, "\t")
		v, err := strconv.ParseFloat(number, 32)
		if err != nil || v < -4 || v > 4 {
			return nil, &Error{name, n, len(word) + 2, "no number from -4 to 4 follows the word", "write the word, a tab and the number"}
		}
		out[word] = float32(v)
	}
	return out, nil
}
