package main

import (
	"bytes"
	"strings"
	"testing"
)

// TestStatus holds the exit status: 0 done, 1 not done or in part, 2 a command
// line that is wrong.
func TestStatus(t *testing.T) {
	for _, c := range []struct {
		args  string
		stdin string
		want  int
		why   string
	}{
		{"", "", 0, "no command: help"},
		{"--version", "", 0, "the version"},
		{"topic check", "", 0, "every example right"},
		{"stance", `{"text":"ICE is not welcome"}`, 0, "a filter"},
		{"stance", "{", 1, "a bad line"},
		{"explain -", "Rossi said that he was late.", 0, "an article"},
		{"explain -", " ", 1, "nothing to explain"},
		{"run -o testdata/none gone.txt", "", 1, "nothing to read"},
		{"topic show gone", "", 2, "no such codebook"},
		{"eval gone.jsonl", "", 1, "no such gold file"},
		{"run --nosuch", "", 2, "an unknown flag"},
		{"run --jobs 0", "", 2, "a value out of range"},
		{"run --count week", "", 2, "an unknown value"},
		{"quotes --offsets words", "", 2, "an unknown value of a filter"},
		{"explain", "", 2, "an argument is missing"},
		{"nosuch", "", 2, "an unknown command"},
		{"quotes a.txt", "", 2, "an argument too many"},
		{"eval", "", 2, "a gold file is missing"},
		{"topic show a b", "", 2, "a name too many"},
	} {
		var out, err bytes.Buffer
		got := run(strings.Fields(c.args), streams{strings.NewReader(c.stdin), &out, &err})
		if got != c.want || (got != 0) != (err.Len() > 0) {
			t.Errorf("%q: status %d, want %d (%s); said %q", c.args, got, c.want, c.why, err.String())
		}
	}
}
