package chart

import (
	"fmt"
	"time"
)

// Dated is the statements of one date: a day, a month, a year, or "".
type Dated struct {
	Date                   string
	First, Neutral, Second int
}

func (d Dated) n() int { return d.First + d.Neutral + d.Second }

// grain is a length of time that statements are gathered by.
type grain struct {
	name string
	// layout is the least that a date must give.
	layout string
	// begin is the first day of the period of a day, next that of the period after.
	begin, next func(time.Time) time.Time
	label       func(time.Time) string
}

func same(t time.Time) time.Time { return t }

func months(n int) (begin, next func(time.Time) time.Time) {
	begin = func(t time.Time) time.Time {
		return time.Date(t.Year(), time.Month((int(t.Month())-1)/n*n+1), 1, 0, 0, 0, 0, time.UTC)
	}
	return begin, func(t time.Time) time.Time { return t.AddDate(0, n, 0) }
}

// grains are those to choose from, the finest first, written as ISO 8601 does.
func grains() []grain {
	days := func(n int) func(time.Time) time.Time {
		return func(t time.Time) time.Time { return t.AddDate(0, 0, n) }
	}
	monday := func(t time.Time) time.Time { return t.AddDate(0, 0, -(int(t.Weekday())+6)%7) }
	month, nextMonth := months(1)
	quarter, nextQuarter := months(3)
	year, nextYear := months(12)
	format := func(layout string) func(time.Time) string {
		return func(t time.Time) string { return t.Format(layout) }
	}
	return []grain{
		{"day", time.DateOnly, same, days(1), format(time.DateOnly)},
		{"week", time.DateOnly, monday, days(7), func(t time.Time) string { y, w := t.ISOWeek(); return fmt.Sprintf("%d-W%02d", y, w) }},
		{"month", "2006-01", month, nextMonth, format("2006-01")},
		{"quarter", "2006-01", quarter, nextQuarter, func(t time.Time) string { return fmt.Sprintf("%d-Q%d", t.Year(), (t.Month()+2)/3) }},
		{"year", "2006", year, nextYear, format("2006")},
	}
}

// read is the first day that a date may mean, if it is precise enough.
func (g grain) read(date string) (time.Time, bool) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, date); err == nil {
			return t, true
		} else if layout == g.layout {
			break
		}
	}
	return time.Time{}, false
}

// maxPeriods is where a grain is too fine to be tried: days over 250 years.
const maxPeriods = 100_000

// periods are statements in equal lengths of time without a gap.
type periods struct {
	grain string
	rows  []Dated
	// left is how many statements have no date, or none that is precise enough;
	// early and late how many lie before the first row and behind the last.
	left, early, late int
}

// inPeriods takes the finest grain that has at most MaxRows periods and places at
// least half of what the year alone would place. A few statements far from all
// others, up to one in fifty, do not make it take a coarser one. A grain most of
// whose periods are empty gives way to the next that is not so. Over more years than
// rows, it keeps the last.
func inPeriods(all []Dated) periods {
	choices := grains()
	coarse := choices[len(choices)-1].gather(all)
	for i, g := range choices {
		p := g.gather(all)
		p.trim()
		if len(p.rows) > 0 && len(p.rows) <= MaxRows && 2*p.placed() >= coarse.placed() && (i == len(choices)-1 || !p.sparse()) {
			return p
		}
	}
	for len(coarse.rows) > MaxRows || len(coarse.rows) > 0 && coarse.rows[0].n() == 0 {
		coarse.early += coarse.rows[0].n()
		coarse.rows = coarse.rows[1:]
	}
	return coarse
}

// sparse is true of many periods, most of them empty.
func (p periods) sparse() bool {
	const many = 14
	empty := 0
	for _, r := range p.rows {
		if r.n() == 0 {
			empty++
		}
	}
	return len(p.rows) > many && 2*empty > len(p.rows)
}

// trim takes away, while there are too many periods, the one at the end that
// lies farther from the next with statements, if it has few.
func (p *periods) trim() {
	budget := p.placed() / 50
	for len(p.rows) > MaxRows {
		first, last := gapAfter(p.rows, 0, 1), gapAfter(p.rows, len(p.rows)-1, -1)
		switch head, tail := p.rows[0].n(), p.rows[len(p.rows)-1].n(); {
		case head <= budget && (first >= last || tail > budget):
			p.rows, p.early, budget = p.rows[first:], p.early+head, budget-head
		case tail <= budget:
			p.rows, p.late, budget = p.rows[:len(p.rows)-last], p.late+tail, budget-tail
		default:
			return
		}
	}
}

// gapAfter is how many rows lie from the row at to the next that is not empty.
func gapAfter(rows []Dated, at, step int) (n int) {
	for n = 1; at+n*step >= 0 && at+n*step < len(rows) && rows[at+n*step].n() == 0; n++ {
	}
	return n
}

func (p periods) placed() (n int) {
	for _, r := range p.rows {
		n += r.n()
	}
	return n
}

func (g grain) gather(all []Dated) periods {
	sums := map[time.Time]Dated{}
	p := periods{grain: g.name}
	var first, last time.Time
	for _, d := range all {
		t, ok := g.read(d.Date)
		if !ok {
			p.left += d.n()
			continue
		}
		t = g.begin(t)
		s := sums[t]
		sums[t] = Dated{g.label(t), s.First + d.First, s.Neutral + d.Neutral, s.Second + d.Second}
		if len(sums) == 1 || t.Before(first) {
			first = t
		}
		if len(sums) == 1 || t.After(last) {
			last = t
		}
	}
	for t := first; len(sums) > 0 && !t.After(last); t = g.next(t) {
		s := sums[t]
		s.Date = g.label(t)
		p.rows = append(p.rows, s)
		if len(p.rows) > maxPeriods {
			return periods{grain: g.name, left: p.left}
		}
	}
	return p
}
