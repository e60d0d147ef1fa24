package article

import (
	"fmt"
	"strings"
)

// dateOrder is what the rows of a table so far say of the order of day and month in
// its dates: 14/03/2026 can mean one day only, and tells how 12/03/2026 is meant.
type dateOrder struct {
	// day and month are the first dates with that order, and where they stand.
	day, month datePlace
	// told is true once it was reported that dates are read by the order of others,
	// torn once it was that there are both.
	told, torn bool
}

type datePlace struct {
	date string
	line int
}

// settle gives an article whose date could mean two days the one that the rows
// before it speak for, and reports that, once a file.
func (o *dateOrder) settle(r *reader, a *Article) {
	date := strings.TrimSpace(a.Published)
	if len(date) > longestDate || strings.Contains(date, ".") {
		return // with full stops the day is always first
	}
	byDay, byMonth := numericDates(date)
	switch {
	case byDay == byMonth: // none, or the fifth of May
	case byMonth == "" && o.day.date == "":
		o.day = datePlace{date, a.Line}
	case byDay == "" && o.month.date == "":
		o.month = datePlace{date, a.Line}
	case byDay == "" || byMonth == "":
	case o.day.date != "" && o.month.date == "":
		a.Published = byDay
		o.tell(r, a, date, "day", o.day)
	case o.month.date != "" && o.day.date == "":
		a.Published = byMonth
		o.tell(r, a, date, "month", o.month)
	}
	if o.told && !o.torn && o.day.date != "" && o.month.date != "" {
		o.torn = true
		r.note(a.File, a.Line, fmt.Sprintf("the date %q has day and month in another order than those before it, some of which could mean two days and were read by their order", date), "write dates as 2026-01-31")
	}
}

func (o *dateOrder) tell(r *reader, a *Article, date, first string, as datePlace) {
	if !o.told {
		o.told = true
		r.note(a.File, a.Line, fmt.Sprintf("the date %q could mean two days; it and others like it are read with the %s first, as %q on line %d is", date, first, as.date, as.line), "write dates as 2026-01-31 if that is wrong")
	}
}
