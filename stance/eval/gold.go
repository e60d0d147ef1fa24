// Package eval compares what Standpoint finds with what people coded.
package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"standpoint/stance"
	"standpoint/stance/actor"
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
	// NoStatement is true where nobody says this: what was found is no statement.
	NoStatement bool `json:"no_statement"`
	// Coder is who coded the line, where several people coded the same
	// statements; statements with the same id are then the same.
	Coder string `json:"coder"`
	// Check, if set, is the fingerprint of the content.
	Check string `json:"check"`
	// Line is where it stands in its file.
	Line int `json:"-"`
	// Sampled is true where a sample was coded and not whole articles, so that
	// nothing can be said of what nobody coded.
	Sampled bool `json:"-"`
}

// Code is what the coder said: the stance, OffTarget or NoStatement.
func (g Gold) Code() string {
	switch {
	case g.NoStatement:
		return NoStatement
	case !g.AboutTarget():
		return OffTarget
	}
	return g.Stance
}

// Is reports whether name is a right name for the statement's actor.
func (g Gold) Is(name string) bool { return g.Actor == name || slices.Contains(g.Also, name) }

// said reports that the coded actor makes a found statement, alone or with others.
func (g Gold) said(s *stance.Statement) bool {
	return g.Is(s.Actor.Name) || slices.ContainsFunc(s.With, func(a actor.Actor) bool { return g.Is(a.Name) })
}

// AboutTarget reports whether the coder took the statement to be about the target.
func (g Gold) AboutTarget() bool { return g.OnTarget == nil || *g.OnTarget }

// ReadGold reads a gold file: one JSON object a line, or the CSV file that
// coding by hand writes, of which rows without an answer are left out. labels are
// the stances it may use. A mistake is an error with the line and what to do.
func ReadGold(r io.Reader, name string, labels []string) ([]Gold, error) {
	in := bufio.NewReader(r)
	if !jsonLines(in) {
		return readGoldSheet(in, name, labels)
	}
	var all []Gold
	seen := places{}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxLine)
	n := 0
	for lines.Scan() {
		if n++; len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		g := Gold{Line: n}
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s:%d: this line is not a gold statement: %w; write one JSON object a line", name, n, err)
		}
		if err := g.check(labels); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		if err := seen.add(g); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		all = append(all, g)
	}
	return all, lineError(lines.Err(), name, n+1)
}

// maxLine is the longest line of a file of coded statements, in bytes.
const maxLine = 16 << 20

// lineError says where reading lines ended early.
func lineError(err error, name string, line int) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s:%d: the line cannot be read: %w; a line may have %d MB", name, line, err, maxLine>>20)
}

// jsonLines reports whether what comes is JSON and not a table.
func jsonLines(in *bufio.Reader) bool {
	head, _ := in.Peek(512)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return len(head) == 0 || head[0] == '{'
}

func readGoldSheet(in io.Reader, name string, labels []string) ([]Gold, error) {
	sheet, err := ReadSheet(in, name)
	if err != nil {
		return nil, err
	}
	codings, err := sheet.Codings(labels)
	if err != nil {
		return nil, err
	}
	var all []Gold
	seen := places{}
	for i, c := range codings {
		if !c.Done() {
			continue
		}
		g := c.gold(sheet.Lines[i])
		if err := seen.add(g); err != nil {
			return nil, sheet.fault(g.Line, "%w", err)
		}
		all = append(all, g)
	}
	return all, nil
}

func (g Gold) check(labels []string) error {
	switch {
	case g.Doc == "" || len(g.Spans) == 0:
		return errors.New("the statement has no doc or no span; give both")
	case !slices.Contains(labels, g.Stance):
		return unknown("stance", g.Stance, labels)
	}
	return checkSpans(g.Spans)
}

// unknown is the error about a label that the codebook does not have. Most often
// the labels are right and the codebook is another one.
func unknown(what, label string, known []string) error {
	return fmt.Errorf("unknown %s %q; if another codebook was meant, name it with --topic; else use one of %s", what, label, strings.Join(known, ", "))
}

// places holds the lines on which ids and places stand, by coder.
type places map[string]int

func (p places) add(g Gold) error {
	id, place := "id\x00"+g.Coder+"\x00"+g.ID, "at\x00"+g.Coder+"\x00"+g.Doc+"\x00"+FormatSpans(g.Spans)
	if g.ID != "" && p[id] > 0 {
		return fmt.Errorf("the id %q stands on line %d already; give each statement its own", g.ID, p[id])
	}
	if p[place] > 0 {
		return fmt.Errorf("the same place of %s is coded on line %d already; keep one of the two", g.Doc, p[place])
	}
	p[id], p[place] = g.Line, g.Line
	return nil
}
