package tally

// dates counts statements on target by label, by the date of their article as it
// is given: a day, a month, a year, or "".
type dates map[string]Counts

func (d dates) add(f *Facts) {
	c := d[f.Published]
	for i := range f.Statements {
		if st := &f.Statements[i]; st.OnTarget {
			c = c.Plus(st.Label)
		}
	}
	if c.N() > 0 {
		d[f.Published] = c
	}
}

func (d dates) merge(o dates) {
	for date, c := range o {
		sum := d[date]
		sum.merge(c)
		d[date] = sum
	}
}

// Date is a date of publication, whole or in part or "", with the statements on
// target in its articles. Statements are counted, whatever a vote is.
type Date struct {
	Date   string
	Counts Counts
}

// Dates are the dates with statements on target, in their order, "" first.
func (t *Tally) Dates() []Date {
	rows := make([]Date, 0, len(t.dates))
	for _, date := range sortedKeys(t.dates) {
		rows = append(rows, Date{date, t.dates[date]})
	}
	return rows
}
