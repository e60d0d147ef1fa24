package page

import (
	"net/url"
	"strings"

	"standpoint/report/table"
)

// clean puts names and titles on one line, as in the tables.
func clean(s string) string { return table.Clean(s) }

// visible puts a mark in place of characters that would turn the reading
// direction or end the text, one unit for one, so that spans stay right.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r == 0 || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' {
			return '\ufffd'
		}
		return r
	}, s)
}

// link is an address that may be followed, or "".
func link(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}
