package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"

	"standpoint/stance/codebook"
)

// Labelled is one statement to learn from: its own text, or a place in an
// article.
type Labelled struct {
	ID string
	// Doc is the article; empty where the statement stands alone.
	Doc string
	// Text is the statement, empty when Spans give its place in the article, in
	// code points. Target is one more name for what the stance is about.
	Text, Target string
	Spans        [][2]int
	Label        codebook.Side
	// P is the probability of the first pole, neutral and the second, from the
	// votes of several coders; a single 1 when the file gives only a label.
	P [3]float32
	// Unseen, when not nil, says whether the writer of the rules had not read the
	// statement.
	Unseen *bool
}

// labelledLine is a line of the file in any of its shapes.
type labelledLine struct {
	ID, Doc, Text, Sentence, Target string
	Label, Stance                   string
	P                               map[string]float64
	Span                            [][2]int
	OnTarget                        *bool `json:"on_target"`
	Unseen                          *bool
}

// ReadLabelled reads labelled statements, one JSON object a line: "text" or
// "sentence" and "label", and, where coders disagreed, "p" with a probability a
// label; or the shape of a gold file, "doc", "span" and "stance". "unseen" says
// whether the writer of the rules had not read the statement. Statements
// that are not about the target are left out. A mistake is an error with the
// line and what to do.
func ReadLabelled(r io.Reader, name string, topic *codebook.Topic) ([]Labelled, error) {
	var all []Labelled
	seen := map[string]int{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 16<<20)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var x labelledLine
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			return nil, fmt.Errorf("%s:%d: this line is no labelled statement: %w; write one JSON object a line", name, n, err)
		}
		if x.ID != "" && seen[x.ID] > 0 {
			return nil, fmt.Errorf("%s:%d: the id %q stands on line %d already; give each statement its own", name, n, x.ID, seen[x.ID])
		}
		seen[x.ID] = n
		if x.OnTarget != nil && !*x.OnTarget {
			continue
		}
		l, err := x.labelled(topic)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		all = append(all, l)
	}
	return all, lines.Err()
}

func (x labelledLine) labelled(topic *codebook.Topic) (Labelled, error) {
	l := Labelled{ID: x.ID, Doc: x.Doc, Text: x.Text + x.Sentence, Target: x.Target, Spans: x.Span, Unseen: x.Unseen}
	names := [3]string{topic.Poles[0].ID, "neutral", topic.Poles[1].ID}
	name := x.Label + x.Stance
	side, ok := topic.Side(name)
	switch {
	case !ok || name == "":
		return l, fmt.Errorf("unknown label %q; use one of %v", name, names)
	case l.Text == "" && (l.Doc == "" || len(l.Spans) == 0):
		return l, fmt.Errorf("the statement has neither text nor a place; give \"text\", or \"doc\" and \"span\"")
	}
	l.Label = side
	l.P[side+1] = 1
	if x.P == nil {
		return l, nil
	}
	sum := 0.0
	for i, label := range names {
		sum += x.P[label]
		l.P[i] = float32(x.P[label])
	}
	if math.Abs(sum-1) > 0.02 {
		return l, fmt.Errorf("the probabilities of %v in \"p\" sum to %.3f; they must sum to 1", names, sum)
	}
	return l, nil
}
