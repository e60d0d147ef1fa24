package report

import (
	"strings"
	"testing"

	"standpoint/stance/tally"
)

// TestWithinSentence holds that a title reads on in a sentence.
func TestWithinSentence(t *testing.T) {
	for _, c := range [][2]string{
		{"The wall on the border", "the wall on the border"},
		{"A lithium mine in Merrin Vale", "a lithium mine in Merrin Vale"},
		{"An airport", "an airport"},
		{"Americans abroad", "Americans abroad"},
		{"US ICE agents", "US ICE agents"},
	} {
		if got := withinSentence(c[0]); got != c[1] {
			t.Errorf("%q stands as %q, want %q", c[0], got, c[1])
		}
	}
}

// TestProblemsInWords holds that the number of problems reads as a sentence.
func TestProblemsInWords(t *testing.T) {
	for _, c := range []struct {
		n, skipped int
		want       string
	}{
		{1, 0, "1 problem, which left nothing out"}, {1, 1, "1 problem, which left something out"},
		{3, 0, "3 problems, which left nothing out"}, {3, 1, "3 problems, 1 of which left something out"},
		{3, 3, "3 problems, each of which left something out"},
	} {
		if got := Problems(c.n, c.skipped); got != c.want {
			t.Errorf("%d, %d: %q, want %q", c.n, c.skipped, got, c.want)
		}
	}
}

// TestAnyPole holds that findings read with sides that are no verbs.
func TestAnyPole(t *testing.T) {
	m := prose{Meta{Poles: [2]string{"against", "for"}}, plain}
	outlet := tally.Outlet{Name: "Post", Articles: 3, Votes: tally.Counts{First: 1, Second: 13}}
	outlet.Balance = tally.Balance(outlet.Votes)
	for _, c := range []struct{ got, want string }{
		{m.outletFinding(outlet), "Post, 3 articles: 1 statement “against” and 13 “for”, balance 0.86"},
		{m.outletFinding(outlet), "It quotes “for” more often."},
		{m.leaning(outlet.Votes), "More “for” than “against”."},
		{m.leaning(tally.Counts{First: 40}), "More “against” than “for”."},
		{m.campFinding(tally.Camp{Name: "x", Votes: tally.Counts{First: 40}, Shares: tally.Shares(tally.Counts{First: 40})}), "x, 40 statements: 40 against, 0 neutral, 0 for (“against” 100 %"},
	} {
		if !strings.Contains(c.got, c.want) {
			t.Errorf("%q\nholds no %q", c.got, c.want)
		}
	}
}
