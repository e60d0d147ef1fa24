package report

import (
	"strings"
	"testing"

	"standpoint/stance/tally"
)

// TestWarnings holds when the findings say that the topic is perhaps another one.
func TestWarnings(t *testing.T) {
	for _, c := range []struct {
		statements, on int
		want, why      string
	}{
		{0, 0, "No statement was found", "nobody speaks"},
		{1, 0, "Of 1 statement none is", "nothing on target"},
		{100, 1, "Of 100 statements only 1 are", "one of a hundred"},
		{100, 2, "", "enough"},
		{19, 1, "", "few statements"},
	} {
		all := (prose{testMeta(), escape}).findings(figures{totals: tally.Totals{Statements: c.statements, OnTarget: c.on}})
		got := ""
		if len(all) > 0 && strings.Contains(all[0], "standpoint topic list") {
			got = all[0]
		}
		if !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
