package main

import (
	"bufio"
	"encoding/json"
	"os"

	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// prediction is one statement with offsets in code points, as the scorer reads
// them.
type prediction struct {
	Source     [][2]int `json:"source"`
	Cue        [][2]int `json:"cue"`
	Content    [][2]int `json:"content"`
	Confidence float64  `json:"confidence"`
}

// runes counts the code points before each byte of a text.
type runes []int32

func newRunes(s string) runes {
	r := make(runes, len(s)+1)
	n := int32(-1)
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
		r[i] = n
	}
	r[len(s)] = n + 1
	return r
}

func (r runes) spans(spans []text.Span) [][2]int {
	out := [][2]int{}
	for _, s := range spans {
		out = append(out, [2]int{int(r[s.Start]), int(r[s.End])})
	}
	return out
}

// writePredictions writes the statements of each article in the shape that the
// scorer reads.
func writePredictions(path string, articles []article, found [][]quote.Statement) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	enc := json.NewEncoder(w)
	for i, a := range articles {
		r := newRunes(a.Text)
		line := struct {
			ID           string       `json:"id"`
			Attributions []prediction `json:"attributions"`
		}{a.ID, []prediction{}}
		for _, s := range found[i] {
			line.Attributions = append(line.Attributions, prediction{r.spans(s.Source), r.spans(s.Cue), r.spans(s.Content), s.Confidence})
		}
		if err := enc.Encode(line); err != nil {
			f.Close()
			return err
		}
	}
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
