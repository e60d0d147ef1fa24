package table

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"standpoint/stance/text"
)

// Text is a cell of words. Written to CSV, line breaks and tabs become blanks,
// other control characters go, and a cell that a spreadsheet would take for a
// formula gets an apostrophe before it.
type Text string

// MarshalCSV implements gocsv.TypeMarshaller; it never fails.
func (t Text) MarshalCSV() (string, error) {
	return text.Guard(Clean(string(t))), nil
}

// Clean puts s on one line: white space other than a blank becomes a blank,
// control characters, invalid bytes and what XML does not allow are dropped.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			return ' '
		case unicode.IsControl(r) || r == unicode.ReplacementChar || r&0xfffe == 0xfffe || directional(r):
			return -1
		}
		return r
	}, s)
}

// directional is true of the marks that turn the reading direction: in a table
// they make one cell look like another.
func directional(r rune) bool {
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// Number is a measured figure; NaN and the infinities are an empty cell.
type Number float64

// NA is the Number that is not available.
func NA() Number { return Number(math.NaN()) }

// decimals is enough for a share in hundredths of a percent.
const decimals = 4

// MarshalCSV implements gocsv.TypeMarshaller; it never fails.
func (n Number) MarshalCSV() (string, error) {
	f := float64(n)
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return "", nil
	}
	s := strconv.FormatFloat(f, 'f', decimals, 64)
	if s[0] == '-' && strings.Trim(s, "-0.") == "" {
		s = s[1:] // no negative zero
	}
	return s, nil
}

// Count is how many.
type Count int

// Flag is true or false.
type Flag bool

// Date is an ISO 8601 date, whole or in part, or "".
type Date string

// MarshalCSV implements gocsv.TypeMarshaller; it never fails.
func (d Date) MarshalCSV() (string, error) { return Text(d).MarshalCSV() }

// Label is "positive", "negative" or "", and other fixed words of our own.
type Label string

// MarshalCSV implements gocsv.TypeMarshaller; it never fails.
func (l Label) MarshalCSV() (string, error) { return Text(l).MarshalCSV() }
