package tally

import (
	"math"
	"strings"

	"standpoint/stance/text"
)

// first is the first of some statements that a condition holds for, nil when it
// holds for none.
func first(statements []Fact, holds func(*Fact) bool) *Fact {
	var first *Fact
	for i := range statements {
		if st := &statements[i]; holds(st) && (first == nil || st.Start < first.Start) {
			first = st
		}
	}
	return first
}

func thousandths(v float64) int { return int(math.Round(v * milli)) }

// maxCue keeps the cue counts to words and set phrases; a cue as long as a
// clause is met once and would only fill memory.
const maxCue = 24

func cueOf(s string, spans []text.Span) string {
	if len(spans) != 1 || spans[0].Len() > maxCue {
		return ""
	}
	return phrase(spans[0].Of(s))
}

// phrase is words in lower case with single blanks, and no part of the text it
// was cut from.
func phrase(s string) string {
	return strings.Clone(strings.Join(strings.Fields(strings.ToLower(s)), " "))
}

func addCounts[K comparable](into, from map[K]int) {
	for k, n := range from {
		into[k] += n
	}
}
