package eval

import (
	"testing"

	"standpoint/stance"
	"standpoint/stance/actor"
)

// A statement that two make is right for either of them, and for nobody else.
func TestJointStatementIsEithers(t *testing.T) {
	s := &stance.Statement{Actor: actor.Actor{Name: "Ann Gatti"}, With: []actor.Actor{{Name: "Bo Neri"}}}
	for name, want := range map[string]bool{"Ann Gatti": true, "Bo Neri": true, "Carla Verdi": false} {
		if got := (Gold{Actor: name}).said(s); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
