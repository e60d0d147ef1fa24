package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Guard puts an apostrophe before the words of a table's cell that a spreadsheet
// would take for a formula, also behind blanks, control characters or apostrophes
// of their own. Unguard gives the words back.
func Guard(words string) string {
	if guarded(words) {
		return "'" + words
	}
	return words
}

// Unguard takes the apostrophe away that Guard put before a cell.
func Unguard(cell string) string {
	if guarded(cell) {
		return strings.TrimPrefix(cell, "'")
	}
	return cell
}

// guarded is the same of words with any number of apostrophes before them, so
// that what looks guarded is guarded once more and comes back whole.
func guarded(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "'"))
	return strings.ContainsRune("=+-@", r) || unicode.IsSpace(r) || unicode.IsControl(r)
}
