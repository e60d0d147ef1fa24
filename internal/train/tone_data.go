package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"standpoint/stance/text"
)

// mention is one line of NewsMTSC: a sentence and somebody in it.
type mention struct {
	ID, Text   string
	Start, End int // in code points
	Label      int // -1, 0, 1
}

// readMentions reads a file of one mention a line.
func readMentions(path string) ([]mention, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []mention
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		var m mention
		if err := json.Unmarshal(lines.Bytes(), &m); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out = append(out, m)
	}
	return out, lines.Err()
}

// span is the mention in bytes.
func (m mention) span() text.Span {
	var sp text.Span
	n := 0
	for i := range m.Text + " " {
		if n == m.Start {
			sp.Start = i
		}
		if n == m.End {
			sp.End = i
		}
		n++
	}
	return sp
}

// article names the article that a mention is from: the first three parts of
// its id. Mentions of one article must not be split between folds.
func (m mention) article() string {
	parts := strings.SplitN(m.ID, "_", 4)
	return strings.Join(parts[:min(3, len(parts))], "_")
}
