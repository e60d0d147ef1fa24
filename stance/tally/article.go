package tally

import (
	"slices"
	"strings"

	"standpoint/stance"
	"standpoint/stance/position"
	"standpoint/stance/text"
)

// opening is the side of the first statement in the article that takes one.
func opening(a *stance.Analysis) position.Label {
	label, start := position.Neutral, -1
	for i := range a.Statements {
		st := &a.Statements[i]
		if side(st.Position) && (start < 0 || st.Span().Start < start) {
			label, start = st.Position.Label, st.Span().Start
		}
	}
	return label
}

// FrameSentences counts the sentences of an article that carry each of so many
// frames; a sentence has a frame once, however many cues name it.
func FrameSentences(a *stance.Analysis, frames int) []int {
	counts := make([]int, frames)
	keys := make([]int, 0, len(a.Hits))
	for _, h := range a.Hits {
		keys = append(keys, h.Sentence*frames+h.Frame)
	}
	slices.Sort(keys)
	for _, k := range slices.Compact(keys) {
		counts[k%frames]++
	}
	return counts
}

// maxCue keeps the cue counts to words and set phrases; a cue as long as a
// clause is met once and would only fill memory.
const maxCue = 24

func cueOf(s string, spans []text.Span) string {
	if len(spans) != 1 || spans[0].Len() > maxCue {
		return ""
	}
	return strings.Join(strings.Fields(strings.ToLower(spans[0].Of(s))), " ")
}

func addInts(into, from []int) {
	for i, n := range from {
		into[i] += n
	}
}
