package eval

import "testing"

// TestCells holds that what is set comes back, and that no spreadsheet would take
// it for a formula.
func TestCells(t *testing.T) {
	s := &Sheet{Header: []string{ColumnCoder}, Rows: [][]string{{""}}}
	for _, c := range []struct{ value, written, why string }{
		{"anna", "anna", "plain words"},
		{"", "", "nothing"},
		{"'anna'", "'anna'", "an apostrophe that guards nothing"},
		{"=1+1", "'=1+1", "a formula"},
		{"'=b", "''=b", "it would come back without its apostrophe"},
		{"''=b", "'''=b", "the same once more"},
		{"-5", "'-5", "spreadsheets take a sign for a beginning"},
		{" @a", "' @a", "behind a blank"},
		{"\u00a0=a", "'\u00a0=a", "behind another blank"},
		{"a\ufffdb", "a\ufffdb", "a letter that was lost before"},
	} {
		s.Set(0, ColumnCoder, c.value)
		if got := s.Rows[0][0]; got != c.written {
			t.Errorf("%s: %q is written %q, want %q", c.why, c.value, got, c.written)
		}
		if got := s.Cell(0, ColumnCoder); got != c.value {
			t.Errorf("%s: %q comes back as %q", c.why, c.value, got)
		}
	}
}
