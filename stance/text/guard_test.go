package text

import "testing"

// TestGuard holds that what is guarded comes back, and that no spreadsheet would
// take it for a formula.
func TestGuard(t *testing.T) {
	for _, c := range []struct{ words, cell, why string }{
		{"anna", "anna", "plain words"},
		{"", "", "nothing"},
		{"a=b", "a=b", "only the beginning counts"},
		{"'anna'", "'anna'", "an apostrophe that guards nothing"},
		{"'", "'", "an apostrophe alone"},
		{"=1+1", "'=1+1", "a formula"},
		{"'=b", "''=b", "it would come back without its apostrophe"},
		{"''=b", "'''=b", "the same once more"},
		{"-5", "'-5", "spreadsheets take a sign for a beginning"},
		{"+49", "'+49", "the other sign"},
		{"@SUM(A1)", "'@SUM(A1)", "a formula of old"},
		{" @a", "' @a", "behind a blank"},
		{"'\t=a", "''\t=a", "behind an apostrophe and a tab"},
		{"\u00a0=a", "'\u00a0=a", "behind another blank"},
		{"\x00=a", "'\x00=a", "behind a control character"},
		{" a", "' a", "some spreadsheets drop blanks; what is behind them is not looked at"},
		{"\ufffdb", "\ufffdb", "a letter that was lost before"},
		{"\xff", "\xff", "a byte that is no letter"},
	} {
		if got := Guard(c.words); got != c.cell {
			t.Errorf("%s: %q is written %q, want %q", c.why, c.words, got, c.cell)
		}
		if got := Unguard(c.cell); got != c.words {
			t.Errorf("%s: %q comes back as %q", c.why, c.words, got)
		}
	}
}
