package tally

import (
	"slices"
	"testing"

	"standpoint/stance/position"
)

// Dates count what is on target, merge, and do not lose what has no date.
func TestDates(t *testing.T) {
	whole, split := New(Settings{}), New(Settings{})
	for _, c := range []struct {
		date string
		p    position.Position
	}{
		{"2026-01-28", position.Position{OnTarget: true, Label: position.Second}},
		{"2026-01-27", position.Position{OnTarget: true, Label: position.First}},
		{"2026-01-28", position.Position{OnTarget: true}},
		{"2026-01-26", position.Position{}},
		{"", position.Position{OnTarget: true, Label: position.First}},
	} {
		a := spoken("one", "x", "said", c.p)
		a.Article.Published = c.date
		part := New(Settings{})
		part.Add(a)
		whole.Add(a)
		if err := split.Merge(part); err != nil {
			t.Fatal(err)
		}
	}
	want := []Date{{"", Counts{First: 1}}, {"2026-01-27", Counts{First: 1}}, {"2026-01-28", Counts{Neutral: 1, Second: 1}}}
	for _, tally := range []*Tally{whole, split} {
		if got := tally.Dates(); !slices.Equal(got, want) {
			t.Errorf("dates are %v, want %v", got, want)
		}
	}
}
