package chart

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// on is one statement for the first side on each date.
func on(dates ...string) (all []Dated) {
	for _, d := range dates {
		all = append(all, Dated{Date: d, First: 1})
	}
	return all
}

// onDay is n statements for the first side on one date.
func onDay(date string, n int) (all []Dated) {
	for range n {
		all = append(all, on(date)...)
	}
	return all
}

// everyOther is a statement on every second of so many days, the first and the last
// among them.
func everyOther(first string, days int) (all []Dated) {
	at, _ := time.Parse(time.DateOnly, first)
	for i := range days {
		if i%2 == 0 || i == days-1 {
			all = append(all, on(at.AddDate(0, 0, i).Format(time.DateOnly))...)
		}
	}
	return all
}

func TestInPeriods(t *testing.T) {
	for _, c := range []struct {
		why   string
		dates []Dated
		want  string
	}{
		{"nothing", nil, ""},
		{"no date at all", on("", "soon"), ""},
		{"days, those between with nothing", on("2026-01-30", "2026-02-01", "2026-01-30"), "day 2026-01-30=2 2026-01-31=0 2026-02-01=1"},
		{"what gives the month only has no day", on("2026-01-30", "2026-01-31", "2026-01", ""), "day 2026-01-30=1 2026-01-31=1 left 2"},
		{"forty days are days", everyOther("2026-01-01", 40), "day of 40 rows"},
		{"forty days, nearly all empty, are weeks", on("2026-01-01", "2026-02-09"), "week 2026-W01=1 2026-W02=0 2026-W03=0 2026-W04=0 2026-W05=0 2026-W06=0 2026-W07=1"},
		{"two weeks of days are few, however empty", on("2026-01-01", "2026-01-14"), "day of 14 rows"},
		{"thirty weeks, most of them empty, are months", on("2026-03-03", "2026-03-10", "2026-03-18", "2026-06-10", "2026-09-18"), "month 2026-03=3 2026-04=0 2026-05=0 2026-06=1 2026-07=0 2026-08=0 2026-09=1"},
		{"more are weeks, which begin on Monday", on("2026-01-04", "2026-01-05", "2026-02-13"), "week 2026-W01=1 2026-W02=1 2026-W03=0 2026-W04=0 2026-W05=0 2026-W06=0 2026-W07=1"},
		{"the first days of a year may belong to the last week of the one before", on("2027-01-01", "2027-03-01"), "week of 10 rows"},
		{"more than forty weeks are months", on("2025-01-31", "2026-02-01"), "month of 14 rows"},
		{"months where most give no day", on("2026-01", "2026-02", "2026-02-03"), "month 2026-01=1 2026-02=2"},
		{"more than forty months are quarters", on("2020-01-15", "2020-04-15", "2020-07-15", "2020-10-15", "2021-01-15", "2021-04-15", "2021-07-15", "2021-10-15", "2022-01-15", "2024-12-31"), "quarter of 20 rows"},
		{"quarters, most of them empty, are years", on("2020-01-15", "2024-12-31"), "year 2020=1 2021=0 2022=0 2023=0 2024=1"},
		{"more than forty quarters are years", on("2000-01-15", "2024-12-31", ""), "year of 25 rows left 1"},
		{"of more than forty years the last", on("1900", "1950-01-01", "2024-12-31"), "year 2024=1 early 2"},
		{"a year that nobody meant", on("0001-01-01", "9999-12-31"), "year 9999=1 early 1"},
		{"one article dated wrongly does not make days years", append(onDay("2026-01-30", 60), on("1970-01-01", "2026-02-01")...), "day 2026-01-30=60 2026-01-31=0 2026-02-01=1 early 1"},
		{"nor does one of the future", append(onDay("2026-01-30", 60), on("2026-01-29", "2062-01-30")...), "day 2026-01-29=1 2026-01-30=60 late 1"},
		{"those far away stay where they are more than a few", append(onDay("2026-01-30", 60), onDay("1990-05-05", 60)...), "year of 37 rows"},
	} {
		p := inPeriods(c.dates)
		if got := shown(p); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
		if n := p.placed() + p.left + p.early + p.late; n != len(c.dates) {
			t.Errorf("%s: %d of %d statements are accounted for", c.why, n, len(c.dates))
		}
	}
}

func shown(p periods) string {
	if len(p.rows) == 0 {
		return ""
	}
	s := fmt.Sprintf("%s of %d rows", p.grain, len(p.rows))
	if len(p.rows) < 8 {
		s = p.grain
		for _, r := range p.rows {
			s += fmt.Sprintf(" %s=%d", r.Date, r.First)
		}
	}
	if p.left > 0 {
		s += fmt.Sprintf(" left %d", p.left)
	}
	if p.late > 0 {
		s += fmt.Sprintf(" late %d", p.late)
	}
	if p.early > 0 {
		s += fmt.Sprintf(" early %d", p.early)
	}
	return s
}

func TestSplitOverTimeSaysWhatIsLeftOut(t *testing.T) {
	c := SplitOverTime(testContext(), on("2026-01-30", "2026-02-01", "", ""))
	if want := "Left out: 2 in articles without a date that tells the day."; !strings.Contains(c.page.note, want) || !strings.Contains(c.Alt, want) {
		t.Errorf("the note says %q, the text %q", c.page.note, c.Alt)
	}
	if !SplitOverTime(testContext(), on("2026-01-30", "")).Empty() {
		t.Error("one day is no time")
	}
}

func TestWholeStep(t *testing.T) {
	for _, c := range []struct{ least, want float64 }{{0, 1}, {.3, 1}, {1, 1}, {1.1, 2}, {2.5, 5}, {6, 10}, {21, 50}, {900, 1000}} {
		if got := wholeStep(c.least); got != c.want {
			t.Errorf("wholeStep(%g) = %g, want %g", c.least, got, c.want)
		}
	}
}
