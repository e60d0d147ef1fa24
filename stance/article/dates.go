package article

import (
	"strings"
	"time"
)

// dateLayouts are the ways a date is understood. Clock is the part of the
// layout that gives the time of day, "" when there is none.
var dateLayouts = []struct{ layout, clock string }{
	{"2006-01-02", ""}, {"2006-01", ""}, {"2006", ""},
	{time.RFC3339, "15:04:05Z07:00"}, {"2006-01-02T15:04Z07:00", "15:04:05Z07:00"}, {"2006-01-02T15:04:05-0700", "15:04:05Z07:00"},
	{"2006-01-02T15:04:05", "15:04:05"}, {"2006-01-02T15:04", "15:04:05"},
	{"2006-01-02 15:04:05 -0700", "15:04:05Z07:00"}, {"2006-01-02 15:04:05", "15:04:05"}, {"2006-01-02 15:04", "15:04:05"},
	{time.RFC1123Z, "15:04:05Z07:00"}, {time.RFC1123, "15:04:05"}, {"Mon, 2 Jan 2006 15:04:05 -0700", "15:04:05Z07:00"},
	{"2 January 2006", ""}, {"January 2, 2006", ""}, {"2 Jan 2006", ""}, {"Jan 2, 2006", ""},
	{"Monday, January 2, 2006", ""}, {"January 2, 2006 Monday", ""}, {"January 2, 2006, Monday", ""}, {"Monday 2 January 2006", ""}, {"Monday, 2 January 2006", ""},
}

// longestDate is longer than any date of dateLayouts: most lines are none, and
// trying them all takes 5 µs.
const longestDate = 40

// isoDate writes a date as ISO 8601, as whole as it is given.
func isoDate(s string) (string, bool) {
	date, _, ok := isoTime(s)
	return date, ok
}

// isoTime writes a date and the time of day, if there is one, as ISO 8601. The
// day is that of the zone the date is given in.
func isoTime(s string) (date, clock string, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > longestDate {
		return "", "", s == ""
	}
	for _, l := range dateLayouts {
		t, err := time.Parse(l.layout, s)
		if err != nil {
			continue
		}
		if l.clock != "" {
			clock = t.Format(l.clock)
		}
		if l.layout == "2006-01" || l.layout == "2006" {
			return t.Format(l.layout), "", true
		}
		return t.Format("2006-01-02"), clock, true
	}
	date, ok = numericDate(s)
	return date, "", ok
}

// numericLayouts are dates of numbers alone, with the day first or the month.
var numericLayouts = []string{"2/1/2006", "1/2/2006", "2/1/06", "1/2/06", "2.1.2006", "2-1-2006", "1-2-2006"}

// numericDate reads a date of numbers that can mean one day only: 7/23/2017 does,
// 7/8/2017 is another day on either side of the Atlantic.
func numericDate(s string) (date string, ok bool) {
	for _, layout := range numericLayouts {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		other := t.Format("2006-01-02")
		if ok && other != date {
			return "", false
		}
		date, ok = other, true
	}
	return date, ok
}
