package report

import (
	"encoding/xml"
	"testing"

	"standpoint/stance/tally"
)

func TestAgreement(t *testing.T) {
	for _, c := range []struct {
		a, b tally.Counts
		want string
		why  string
	}{
		{tally.Counts{First: 9}, tally.Counts{First: 9}, "0.8100", "both on one side"},
		{tally.Counts{First: 9}, tally.Counts{Second: 9}, "-0.8100", "on opposite sides"},
		{tally.Counts{First: 1}, tally.Counts{First: 1}, "0.2500", "few votes join weakly"},
		{tally.Counts{First: 4, Second: 4}, tally.Counts{First: 9}, "0.0000", "who stands in the middle agrees with nobody"},
		{tally.Counts{Neutral: 7}, tally.Counts{Neutral: 7}, "0.0000", "neutral is no side"},
	} {
		if got := decimal(agreement(c.a, c.b) + 0); got != c.want {
			t.Errorf("%v and %v agree by %s, want %s (%s)", c.a, c.b, got, c.want, c.why)
		}
	}
}

// Every line joins nodes that are there, each pair once and none with itself.
func TestNetwork(t *testing.T) {
	dir := t.TempDir()
	writeReport(t, dir, testMeta(), 60)
	var g graphML
	if err := xml.Unmarshal([]byte(readAll(t, dir)[networkName]), &g); err != nil {
		t.Fatal(err)
	}
	nodes, pairs := map[string]bool{}, map[[2]string]bool{}
	for _, n := range g.Graph.Nodes {
		nodes[n.ID] = true
	}
	for _, e := range g.Graph.Edges {
		pair := [2]string{e.Source, e.Target}
		if !nodes[e.Source] || !nodes[e.Target] || e.Source == e.Target || pairs[pair] {
			t.Errorf("the line %v is not right", pair)
		}
		pairs[pair] = true
	}
	if len(nodes) < 10 || len(pairs) < 20 {
		t.Errorf("%d nodes and %d lines", len(nodes), len(pairs))
	}
}
