package jsonl

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"standpoint/stance"
	"standpoint/stance/article"
)

// Line is a line that was read; one of its fields is set.
type Line struct {
	Analysis *stance.Analysis
	Problem  *article.Problem
	Input    *Input
}

// ErrOrigin is in the error about a line that was made in another way.
var ErrOrigin = errors.New("it was made in another way")

// Decode reads a line. It fails on what is no line of this coder's origin, and
// on one whose text and figures do not fit together.
func (c *Coder) Decode(data []byte) (Line, error) {
	var j struct {
		analysisJSON
		Origin  json.RawMessage `json:"standpoint"`
		Problem *problemJSON    `json:"problem"`
		Input   *Input          `json:"input"`
	}
	if err := json.Unmarshal(data, &j); err != nil {
		return Line{}, fmt.Errorf("it is not a whole JSON object (%w)", err)
	}
	if err := c.same(j.Origin); err != nil {
		return Line{}, err
	}
	switch {
	case j.Problem != nil:
		p := j.Problem
		return Line{Problem: &article.Problem{File: p.File, Line: p.Line, Column: p.Column, What: p.Problem, Remedy: p.Remedy, Skipped: p.Skipped}}, nil
	case j.Input != nil:
		return Line{Input: j.Input}, nil
	}
	a, err := c.analysis(&j.analysisJSON)
	return Line{Analysis: a}, err
}

// OriginOf says how a line was made.
func OriginOf(line []byte) (Origin, error) {
	var j struct {
		Origin Origin `json:"standpoint"`
	}
	if err := json.Unmarshal(line, &j); err != nil {
		return Origin{}, fmt.Errorf("it is not a whole JSON object (%w)", err)
	}
	if j.Origin.Schema == 0 {
		return Origin{}, errNoOrigin
	}
	return j.Origin, nil
}

var errNoOrigin = errors.New(`it does not say what made it: it has no "standpoint"`)

// same compares an origin with the coder's, first as it is written, since
// other programs may have put its fields in another order.
func (c *Coder) same(written json.RawMessage) error {
	if bytes.Equal(written, c.written) {
		return nil
	}
	var o Origin
	if err := json.Unmarshal(written, &o); err != nil || o.Schema == 0 {
		return errNoOrigin
	}
	if len(o.Fields) == 0 && len(c.origin.Fields) == 0 {
		o.Fields = c.origin.Fields
	}
	if reflect.DeepEqual(o, c.origin) {
		return nil
	}
	return fmt.Errorf("%w: %s", ErrOrigin, o.difference(c.origin))
}

// difference says where two origins part; "" where they do not.
func (o Origin) difference(want Origin) string {
	var parts []string
	for _, p := range []struct{ what, is, want string }{
		{"schema", fmt.Sprint(o.Schema), fmt.Sprint(want.Schema)},
		{"version", o.Version, want.Version},
		{"topic", o.Topic, want.Topic},
		{"language", o.Language, want.Language},
		{"codebook", shortened(o.Codebook), shortened(want.Codebook)},
		{"language pack", shortened(o.Pack), shortened(want.Pack)},
	} {
		if p.is != p.want {
			parts = append(parts, fmt.Sprintf("its %s is %s and not %s", p.what, p.is, p.want))
		}
	}
	if is, other := fieldFlags(o.Fields), fieldFlags(want.Fields); is != other {
		parts = append(parts, fmt.Sprintf("it was read with %s and the first line with %s", is, other))
	}
	return strings.Join(parts, ", ")
}

// fieldFlags are the names of fields as the command line gives them.
func fieldFlags(fields map[string]string) string {
	if len(fields) == 0 {
		return "no --field"
	}
	var flags []string
	for _, ours := range slices.Sorted(maps.Keys(fields)) {
		flags = append(flags, "--field "+ours+"="+fields[ours])
	}
	return strings.Join(flags, " ")
}

// shortened is enough of a hash to tell it by.
func shortened(hash string) string { return hash[:min(len(hash), 12)] }
