package text

import "bytes"

// Delimiter is what parts the cells of a CSV file, told by its first line: the
// semicolon of half of Europe's spreadsheets, a tab, or else a comma.
func Delimiter(head []byte) rune {
	first, _, _ := bytes.Cut(head, []byte("\n"))
	best, most := ',', bytes.Count(first, []byte(","))
	for _, d := range []rune{';', '\t'} {
		if n := bytes.Count(first, []byte(string(d))); n > most {
			best, most = d, n
		}
	}
	return best
}
