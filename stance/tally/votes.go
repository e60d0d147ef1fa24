package tally

import (
	"fmt"

	"standpoint/stance/position"
)

// Unit is what counts as one vote. It changes the picture: counted by
// statement, one much-quoted actor becomes the outlet.
type Unit uint8

// The counting units.
const (
	// ByStatement counts every statement on target.
	ByStatement Unit = iota
	// ByArticle gives an actor one vote an article: the label of most of the
	// actor's statements on target there, neutral on a tie.
	ByArticle
	// ByDay gives an actor one vote a day of publication, and for an outlet's
	// figures one vote an outlet and day. An article without a date is a day of
	// its own.
	ByDay
)

// String returns "statement", "article" or "day".
func (u Unit) String() string { return [...]string{"statement", "article", "day"}[u] }

// ParseUnit reads what String writes.
func ParseUnit(s string) (Unit, error) {
	for _, u := range []Unit{ByStatement, ByArticle, ByDay} {
		if u.String() == s {
			return u, nil
		}
	}
	return 0, fmt.Errorf("unknown counting unit %q: use statement, article or day", s)
}

// Counts are numbers of votes by label.
type Counts struct{ First, Neutral, Second int }

// N is the number of all votes.
func (c Counts) N() int { return c.First + c.Neutral + c.Second }

// Sided is the number of votes for one of the two poles.
func (c Counts) Sided() int { return c.First + c.Second }

// Of returns the votes for one label.
func (c Counts) Of(l position.Label) int {
	switch l {
	case position.First:
		return c.First
	case position.Second:
		return c.Second
	}
	return c.Neutral
}

// Majority is the label with more votes than either other, neutral on a tie.
func (c Counts) Majority() position.Label {
	switch {
	case c.First > c.Neutral && c.First > c.Second:
		return position.First
	case c.Second > c.Neutral && c.Second > c.First:
		return position.Second
	}
	return position.Neutral
}

// Plus returns the counts with one more vote.
func (c Counts) Plus(l position.Label) Counts {
	c.add(l, 1)
	return c
}

func (c *Counts) add(l position.Label, n int) {
	switch l {
	case position.First:
		c.First += n
	case position.Second:
		c.Second += n
	default:
		c.Neutral += n
	}
}

func (c *Counts) merge(o Counts) {
	c.First += o.First
	c.Neutral += o.Neutral
	c.Second += o.Second
}

// vote returns the one vote that counts on target amount to; none when there
// is nothing on target.
func (c Counts) vote() Counts {
	var v Counts
	if c.N() > 0 {
		v.add(c.Majority(), 1)
	}
	return v
}

// cast turns an actor's statements of one article into votes. By day it casts
// none: the day is not over until everything is read.
func (u Unit) cast(inArticle Counts) Counts {
	switch u {
	case ByStatement:
		return inArticle
	case ByArticle:
		return inArticle.vote()
	}
	return Counts{}
}

// dayOf is the day an article votes on. One whose date names no day, such as
// 2026-01, has a day of its own.
func dayOf(f *Facts) string {
	const whole = len("2026-01-27")
	if len(f.Published) < whole {
		return "undated " + f.ID
	}
	return f.Published[:whole]
}
