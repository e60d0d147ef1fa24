// Package eval compares what Standpoint finds with what people coded.
package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"standpoint/stance/text"
)

// Gold is one statement as a person coded it: a line of a gold file.
type Gold struct {
	ID string `json:"id"`
	// Doc is the base name of the article's file, or the article's id.
	Doc   string `json:"doc"`
	Actor string `json:"actor"`
	// Also are other right names for the actor.
	Also    []string `json:"also"`
	Source  string   `json:"source"`
	Cue     string   `json:"cue"`
	Content []string `json:"content"`
	// Spans are the content's places in the article's text, as half-open ranges
	// of code points.
	Spans  [][2]int `json:"span"`
	Kind   string   `json:"kind"`
	Stance string   `json:"stance"`
	// OnTarget is true unless the file says otherwise.
	OnTarget *bool `json:"on_target"`
}

// Is reports whether name is a right name for the statement's actor.
func (g Gold) Is(name string) bool { return g.Actor == name || slices.Contains(g.Also, name) }

// About reports whether the coder took the statement to be about the target.
func (g Gold) About() bool { return g.OnTarget == nil || *g.OnTarget }

// ReadGold reads a gold file, one JSON object a line. labels are the stances it
// may use. A mistake is an error with the line and what to do.
func ReadGold(r io.Reader, name string, labels []string) ([]Gold, error) {
	var all []Gold
	seen := map[string]int{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 16<<20)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var g Gold
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s:%d: this line is not a gold statement: %w; write one JSON object a line", name, n, err)
		}
		switch {
		case g.Doc == "" || len(g.Spans) == 0:
			return nil, fmt.Errorf("%s:%d: the statement has no doc or no span; give both", name, n)
		case !slices.Contains(labels, g.Stance):
			return nil, fmt.Errorf("%s:%d: unknown stance %q; use one of %v", name, n, g.Stance, labels)
		case g.ID != "" && seen[g.ID] > 0:
			return nil, fmt.Errorf("%s:%d: the id %q stands on line %d already; give each statement its own", name, n, g.ID, seen[g.ID])
		}
		seen[g.ID] = n
		all = append(all, g)
	}
	return all, lines.Err()
}

// words is the set of word tokens, by index, that the spans cover.
func words(d *text.Document, spans []text.Span) map[int]bool {
	set := map[int]bool{}
	for _, sp := range spans {
		first, last := d.TokensIn(sp)
		for i := first; i < last; i++ {
			if d.Tokens[i].Kind != text.Mark {
				set[i] = true
			}
		}
	}
	return set
}

// ByteSpans turns ranges of code points into ranges of bytes; a range beyond
// the text is cut at its end.
func ByteSpans(s string, spans [][2]int) []text.Span {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	at = append(at, len(s))
	out := make([]text.Span, len(spans))
	for i, sp := range spans {
		a, b := min(max(sp[0], 0), len(at)-1), min(max(sp[1], 0), len(at)-1)
		out[i] = text.Span{Start: at[a], End: max(at[a], at[b])}
	}
	return out
}
