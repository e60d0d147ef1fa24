package main

import (
	"bytes"
	"maps"
	"strings"
	"testing"
)

// TestMerged holds that a surname alone is one with the only name that ends in it.
func TestMerged(t *testing.T) {
	g := suggester{speakers: map[string]*speaker{}}
	for _, p := range []speaker{
		{name: "Daniel Hargreave", all: 2, onTarget: 1}, {name: "Hargreave", role: "manager", all: 3, onTarget: 2}, // one
		{name: "Carys Wynne", all: 2}, {name: "Ieuan Wynne", all: 1}, {name: "Wynne", all: 4}, // who of two is not known
		{name: "Penhale", all: 5}, // nobody else
	} {
		g.speakers[p.name] = &p
	}
	got := map[string]speaker{}
	for _, p := range g.merged() {
		got[p.name] = *p
	}
	want := map[string]speaker{
		"Daniel Hargreave": {name: "Daniel Hargreave", role: "manager", all: 5, onTarget: 3},
		"Carys Wynne":      {name: "Carys Wynne", all: 2}, "Ieuan Wynne": {name: "Ieuan Wynne", all: 1}, "Wynne": {name: "Wynne", all: 4},
		"Penhale": {name: "Penhale", all: 5},
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestTellsRole holds which titles before a name are suggested as roles.
func TestTellsRole(t *testing.T) {
	r, err := load(defaultTopic)
	if err != nil {
		t.Fatal(err)
	}
	for role, want := range map[string]bool{"mr": false, "dr.": false, "sir": false, "lord": false, "father": false, "wife": false, "mayor": true, "prime minister": true, "hydrologist": true} {
		if got := (&suggester{reading: r}).tellsRole(role); got != want {
			t.Errorf("%q is a role: %v, want %v", role, got, want)
		}
	}
}

// TestSuggestedCells holds that rows to paste into a table are no formulas there.
func TestSuggestedCells(t *testing.T) {
	var out bytes.Buffer
	rows := []*speaker{{id: "x-carla-stein", name: `=HYPERLINK("x")`, role: "+1"}}
	if err := (&suggester{}).printActors(streams{out: &out}, rows); err != nil {
		t.Fatal(err)
	}
	if want := `carla-stein,"'=HYPERLINK(""x"")",,,'+1,`; !strings.Contains(out.String(), want) {
		t.Errorf("%s\nholds no %s", out.String(), want)
	}
}
