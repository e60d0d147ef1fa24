package codebook

import (
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Error is a mistake in a codebook or language pack, with the place to look
// and what to do about it.
type Error struct {
	File string
	// Line and Column count from 1; 0 when the mistake is the whole file.
	Line, Column int
	What, Remedy string
}

// Error writes file:line:column: what; remedy.
func (e *Error) Error() string {
	where := e.File
	if e.Line > 0 {
		where = fmt.Sprintf("%s:%d:%d", e.File, e.Line, max(e.Column, 1))
	}
	return fmt.Sprintf("%s: %s; %s", where, e.What, e.Remedy)
}

// strictTOML decodes data into v and refuses keys that v does not have.
func strictTOML(file string, data []byte, v any) error {
	dec := toml.NewDecoder(strings.NewReader(string(data)))
	dec.DisallowUnknownFields()
	err := dec.Decode(v)
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		first := &strict.Errors[0]
		line, col := first.Position()
		return &Error{file, line, col, fmt.Sprintf("unknown key %q", strings.Join(first.Key(), ".")),
			"remove it or correct its spelling; the known keys are in docs/codebook.md"}
	}
	var bad *toml.DecodeError
	if errors.As(err, &bad) {
		line, col := bad.Position()
		what, remedy := tomlMistake(data, line, col, strings.TrimPrefix(bad.Error(), "toml: "))
		return &Error{file, line, col, what, remedy}
	}
	if err != nil {
		return &Error{file, 0, 0, err.Error(), "correct the TOML"}
	}
	return nil
}

// locate finds where value stands in a source file, to point at a mistake that
// only its meaning shows.
func locate(data []byte, value string) (line, column int) {
	i := strings.Index(string(data), value)
	if i < 0 {
		return 1, 1
	}
	before := string(data[:i])
	return 1 + strings.Count(before, "\n"), i - strings.LastIndexByte(before, '\n')
}
