package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/tally"
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
	// Check, if set, is the fingerprint of the content.
	Check string
	Label codebook.Side
	// Off is true of a statement that is not about the target: it says nothing of
	// the sides, and teaches what is off target.
	Off bool
	// P is the probability of the first pole, neutral and the second, from the
	// votes of several coders; a single 1 when the file gives only a label.
	P [3]float32
	// Unseen, when not nil, says whether the writer of the rules had not read the
	// statement.
	Unseen *bool
	// Weight is how many such statements it counts for in training, above 0; 0 stands
	// for 1.
	Weight float32
}

// maxWeight is the largest weight that a labelled statement may have.
const maxWeight = 100

// labelledLine is a line of the file in any of its shapes.
type labelledLine struct {
	ID, Doc, Text, Sentence, Target string
	Label, Stance                   string
	P                               map[string]float64
	Span                            [][2]int
	OnTarget                        *bool `json:"on_target"`
	Unseen                          *bool
	Weight                          *float32
}

// ReadLabelled reads labelled statements: the CSV file that coding by hand writes,
// where the voices of several coders become probabilities; or one JSON object a
// line: "text" or
// "sentence" and "label", and, where coders disagreed, "p" with a probability a
// label; or the shape of a gold file, "doc", "span" and "stance". "unseen" says
// whether the writer of the rules had not read the statement, "weight" for how many
// it counts. A mistake is an
// error with the line and what to do.
func ReadLabelled(r io.Reader, name string, topic *codebook.Topic) ([]Labelled, error) {
	in := bufio.NewReader(r)
	if !jsonLines(in) {
		return readLabelledSheet(in, name, topic)
	}
	var all []Labelled
	seen := map[string]int{}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxLine)
	n := 0
	for lines.Scan() {
		if n++; len(bytes.TrimSpace(lines.Bytes())) == 0 {
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
		l, err := x.labelled(topic)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		all = append(all, l)
	}
	return all, lineError(lines.Err(), name, n+1)
}

func readLabelledSheet(r io.Reader, name string, topic *codebook.Topic) ([]Labelled, error) {
	gold, err := readGoldSheet(r, name, []string{topic.Poles[0].ID, "neutral", topic.Poles[1].ID})
	if err != nil {
		return nil, err
	}
	var all []Labelled
	for _, same := range unitsOf(gold) {
		if l, ok := voted(same, topic); ok {
			all = append(all, l)
		}
	}
	return all, nil
}

// voted makes one labelled statement of what coders said of it. It is off target
// when most of them, or half, say so; ok is false when most, or half, took it for
// no statement. The label is what most said, neutral when nobody has most voices.
func voted(same []Gold, topic *codebook.Topic) (l Labelled, ok bool) {
	l = Labelled{ID: same[0].ID, Doc: same[0].Doc, Spans: same[0].Spans, Check: same[0].Check}
	var votes tally.Counts
	off := 0
	for _, g := range same {
		switch {
		case g.NoStatement:
		case !g.AboutTarget():
			off++
		default:
			side, _ := topic.Side(g.Stance)
			votes = votes.Plus(position.Label(side))
		}
	}
	if 2*votes.N() <= len(same) {
		l.Off, l.P[1] = true, 1
		return l, 2*off >= len(same)
	}
	l.Label = codebook.Side(votes.Majority())
	for i := range l.P {
		l.P[i] = float32(votes.Of(position.Label(i-1))) / float32(votes.N())
	}
	return l, true
}

func (x labelledLine) labelled(topic *codebook.Topic) (Labelled, error) {
	l := Labelled{ID: x.ID, Doc: x.Doc, Text: x.Text + x.Sentence, Target: x.Target, Spans: x.Span, Unseen: x.Unseen}
	l.Off = x.OnTarget != nil && !*x.OnTarget
	names := [3]string{topic.Poles[0].ID, "neutral", topic.Poles[1].ID}
	name := x.Label + x.Stance
	if l.Off && name == "" {
		name = "neutral"
	}
	side, ok := topic.Side(name)
	switch {
	case !ok || name == "":
		return l, unknown("label", name, names[:])
	case l.Text == "" && (l.Doc == "" || len(l.Spans) == 0):
		return l, fmt.Errorf("the statement has neither text nor a place; give \"text\", or \"doc\" and \"span\"")
	}
	if err := checkSpans(l.Spans); err != nil {
		return l, err
	}
	if x.Weight != nil {
		if l.Weight = *x.Weight; !(l.Weight > 0 && l.Weight <= maxWeight) {
			return l, fmt.Errorf("the weight is %v; give a number above 0 and up to %d, or leave it out for 1", l.Weight, maxWeight)
		}
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
		return l, fmt.Errorf("the probabilities of %s in \"p\" sum to %.3f; they must sum to 1", strings.Join(names[:], ", "), sum)
	}
	return l, nil
}
