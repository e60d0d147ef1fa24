package tally

// days are what is said on target on each day, while votes are counted by day: by
// the day for an actor, by actor and day for an outlet. nil holds none.
type days[K comparable] map[K]Counts

func (d *days[K]) add(day K, c Counts) {
	if *d == nil {
		*d = days[K]{}
	}
	sum := (*d)[day]
	sum.merge(c)
	(*d)[day] = sum
}

func (d *days[K]) merge(o days[K]) {
	for day, c := range o {
		d.add(day, c)
	}
}

// votes are one for every day.
func (d days[K]) votes() Counts {
	var all Counts
	for _, c := range d {
		all.merge(c.vote())
	}
	return all
}
