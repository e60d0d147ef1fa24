package article

import (
	"strings"
	"testing"
)

// TestSeenLimit holds that a file full of repeats does not fill problems.csv, that
// the last problem says so, and that the next file has its own.
func TestSeenLimit(t *testing.T) {
	s := NewSeen()
	said := map[string]int{}
	for _, file := range []string{"a", "b"} {
		for i := range MaxProblems + 50 {
			p, fresh := s.Check(&Article{ID: "x", File: file, Line: i, Text: "The town slept."})
			if fresh != (file == "a" && i == 0) {
				t.Fatalf("%s:%d: fresh is %v", file, i, fresh)
			}
			if p != nil {
				what, _, _ := strings.Cut(p.What, ",")
				said[file+": "+what]++
			}
		}
	}
	const more = "more than 10000 articles of this file have a text or id that was read before; further ones are not listed"
	for what, want := range map[string]int{
		"a: the same text was read before": MaxProblems, "b: the same text was read before": MaxProblems, "a: " + more: 1, "b: " + more: 1,
	} {
		if said[what] != want {
			t.Errorf("%q was said %d times, want %d", what, said[what], want)
		}
	}
}
