package article

import (
	"cmp"
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

// dayFirst and monthFirst are dates of numbers alone.
var (
	dayFirst   = []string{"2/1/2006", "2/1/06", "2.1.2006", "2-1-2006"}
	monthFirst = []string{"1/2/2006", "1/2/06", "1-2-2006"}
)

// numericDates reads a date of numbers with the day first and with the month first;
// "" where that gives none.
func numericDates(s string) (byDay, byMonth string) {
	of := func(layouts []string) string {
		for _, layout := range layouts {
			if t, err := time.Parse(layout, s); err == nil {
				return t.Format("2006-01-02")
			}
		}
		return ""
	}
	return of(dayFirst), of(monthFirst)
}

// numericDate reads a date of numbers that can mean one day only: 7/23/2017 does,
// 7/8/2017 is another day on either side of the Atlantic.
func numericDate(s string) (date string, ok bool) {
	byDay, byMonth := numericDates(s)
	if byDay != "" && byMonth != "" && byDay != byMonth {
		return "", false
	}
	date = cmp.Or(byDay, byMonth)
	return date, date != ""
}
