package eval

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
)

// What a coder can say of a statement beside the poles and neutral.
const (
	// OffTarget: the statement is not about the target.
	OffTarget = "off"
	// NoStatement: nobody says this, the program found a statement where none is.
	NoStatement = "none"
	// Skipped: the coder has not decided. It counts nowhere.
	Skipped = "skip"
)

// Coding is one row of a file of codings.
type Coding struct {
	ID, Doc, Check, Coder, Label string
	Spans                        [][2]int
	// Turn is the number of the coder's answer, 0 where there is none.
	Turn int
}

// Done reports a coding that says something of the statement.
func (c Coding) Done() bool { return c.Label != "" && c.Label != Skipped }

// Check is a short fingerprint of a statement's words.
func Check(content string) string {
	sum := sha256.Sum256([]byte(content))
	return hex.EncodeToString(sum[:6])
}

// Codings reads the rows; labels are the poles and neutral. Row i of the result
// is row i of the sheet. A mistake is an error with the line and what to do.
func (s *Sheet) Codings(labels []string) ([]Coding, error) {
	all := make([]Coding, len(s.Rows))
	known := append(slices.Clone(labels), OffTarget, NoStatement, Skipped)
	answers, turns := map[[2]string]int{}, map[[2]string]int{}
	first := map[string]int{}
	for i := range s.Rows {
		c, err := s.coding(i)
		line := s.Lines[i]
		if err != nil {
			return nil, s.fault(line, "%w", err)
		}
		if c.Label != "" && !slices.Contains(known, c.Label) {
			return nil, s.fault(line, "%w, or leave the cell empty", unknown("label", c.Label, known))
		}
		if other := answers[[2]string{c.ID, c.Coder}]; other > 0 {
			return nil, s.fault(line, "%s by coder %q stands on line %d already; keep one of the two rows", c.ID, c.Coder, other)
		}
		answers[[2]string{c.ID, c.Coder}] = line
		if at, again := first[c.ID]; again && (c.Doc != all[at].Doc || !slices.Equal(c.Spans, all[at].Spans)) {
			return nil, s.fault(line, "%s is another place here than on line %d; give each statement an id of its own", c.ID, s.Lines[at])
		} else if !again {
			first[c.ID] = i
		}
		turn := [2]string{c.Coder, strconv.Itoa(c.Turn)}
		if c.Turn > 0 && turns[turn] > 0 {
			return nil, s.fault(line, "turn %d of coder %q stands on line %d already; number the answers anew", c.Turn, c.Coder, turns[turn])
		}
		turns[turn] = line
		all[i] = c
	}
	return all, nil
}

func (s *Sheet) coding(i int) (Coding, error) {
	c := Coding{ID: s.Cell(i, ColumnID), Doc: s.Cell(i, ColumnArticle), Check: s.Cell(i, ColumnCheck),
		Coder: s.Cell(i, ColumnCoder), Label: s.Cell(i, ColumnLabel)}
	if c.ID == "" || c.Doc == "" {
		return c, fmt.Errorf("the row has no %s or no %s; give both", ColumnID, ColumnArticle)
	}
	var err error
	if c.Spans, err = parseSpans(s.Cell(i, ColumnSpan)); err != nil {
		return c, err
	}
	if turn := s.Cell(i, ColumnTurn); turn != "" {
		if c.Turn, err = strconv.Atoi(turn); err != nil || c.Turn < 1 {
			return c, fmt.Errorf("the turn %q is not a number from 1; number the answers or leave the cell empty", turn)
		}
	}
	return c, nil
}

// gold turns a coding into a gold statement.
func (c Coding) gold(line int) Gold {
	g := Gold{ID: c.ID, Doc: c.Doc, Spans: c.Spans, Check: c.Check, Coder: c.Coder, Stance: c.Label, Line: line, Sampled: true}
	switch c.Label {
	case OffTarget:
		g.Stance, g.OnTarget = "neutral", new(bool)
	case NoStatement:
		g.Stance, g.OnTarget, g.NoStatement = "neutral", new(bool), true
	}
	return g
}
