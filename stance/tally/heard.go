package tally

import (
	"cmp"
	"maps"
	"slices"

	"standpoint/stance"
)

// heard counts who speaks in an outlet about the target, and how that is
// reported.
type heard struct {
	camps map[string]int    // statements on target, by camp
	cues  map[string]Counts // statements on target by label, by reporting words
}

func newHeard() heard { return heard{map[string]int{}, map[string]Counts{}} }

func (h heard) add(st *stance.Statement, cue string) {
	if !st.Position.OnTarget {
		return
	}
	h.camps[campOf(st.Actor)]++
	if cue != "" {
		h.cues[cue] = h.cues[cue].Plus(st.Position.Label)
	}
}

func (h heard) merge(o heard) {
	for camp, n := range o.camps {
		h.camps[camp] += n
	}
	for cue, c := range o.cues {
		sum := h.cues[cue]
		sum.merge(c)
		h.cues[cue] = sum
	}
}

// CueSide is a reporting word with the statements on target it reports.
type CueSide struct {
	Text   string
	Counts Counts
}

// Cues are the reporting words of statements on target in all outlets, those
// with most statements first, then by their letters.
func (t *Tally) Cues() []CueSide {
	all := newHeard()
	for _, o := range t.outlets {
		all.merge(o.heard)
	}
	rows := make([]CueSide, 0, len(all.cues))
	for cue, c := range all.cues {
		rows = append(rows, CueSide{cue, c})
	}
	slices.SortFunc(rows, func(a, b CueSide) int {
		return cmp.Or(cmp.Compare(b.Counts.N(), a.Counts.N()), cmp.Compare(a.Text, b.Text))
	})
	return rows
}

// campCounts copies the counts, so that a row does not change with its tally.
func (h heard) campCounts() map[string]int { return maps.Clone(h.camps) }
