package main

import (
	"bytes"
	"strings"
	"testing"
)

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
