package tally

import (
	"testing"

	"standpoint/stance/actor"
	"standpoint/stance/position"
)

// What two say together counts for each of them, and is one statement with its words.
func TestJointStatement(t *testing.T) {
	ann, bo := actor.Actor{ID: "ann", Name: "Ann Gatti", Camp: "one"}, actor.Actor{ID: "bo", Name: "Bo Neri", Camp: "two"}
	f := &Facts{ID: "a", Outlet: "The Gazette", Statements: []Fact{{Actor: ann, With: []actor.Actor{bo}, OnTarget: true, Label: position.First, Words: 7}}}
	by := actorsOf(f)
	for _, id := range []string{"ann", "bo"} {
		if p := by[id]; p == nil || p.counts.First != 1 || p.statements != 1 || p.words != 7 {
			t.Errorf("%s has %+v, want one statement of 7 words for the first pole", id, p)
		}
	}
	if m := amountsOf(f); m[sum(voice)] != 1 || m[sum(voiceWords)] != 7 {
		t.Errorf("%d statements of %d words, want 1 of 7", m[sum(voice)], m[sum(voiceWords)])
	}
}
