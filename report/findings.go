package report

import (
	"fmt"
	"strings"

	"standpoint/report/table"
	"standpoint/stance/tally"
)

// prose makes sentences from the figures. None claims more than its interval
// holds: where an interval covers both sides, the sentence says so.
type prose struct {
	Meta
	// escape takes the meaning from characters that the format would read; it is
	// plain where the format reads none.
	escape func(string) string
}

// plain only puts s on one line.
func plain(s string) string { return table.Clean(s) }

func (m prose) findings(f figures) []string {
	all := m.warnings(f.totals)
	if f.totals.OnTarget == 0 {
		return all
	}
	for _, c := range f.camps {
		if c.Votes.N() > 0 {
			all = append(all, m.campFinding(c))
		}
	}
	if s := m.silent(f.camps); s != "" {
		all = append(all, s)
	}
	for _, a := range topOf(f.actors, 3) {
		all = append(all, m.actorFinding(a))
	}
	named, _ := f.named()
	for _, o := range mostQuoted(named, 12) {
		if o.Votes.Sided() > 0 {
			all = append(all, m.outletFinding(o))
		}
	}
	if f.corrected != "" {
		all = append(all, m.escape(f.corrected))
	}
	return all
}

// pole is the name of a side as it stands in a sentence, whatever sort of word it
// is: more “against” than “for”.
func (m prose) pole(side int) string { return "“" + m.escape(m.Poles[side]) + "”" }

func (m prose) campFinding(c tally.Camp) string {
	most, side := c.Shares[1], "neutral"
	if c.Shares[0].Value > most.Value {
		most, side = c.Shares[0], m.pole(0)
	}
	if c.Shares[2].Value > most.Value {
		most, side = c.Shares[2], m.pole(1)
	}
	return fmt.Sprintf("%s, %s: %s (%s %s). %s", m.escape(m.campTitle(c.Name)), Plural(c.Votes.N(), m.vote()), m.split(c.Votes),
		side, interval(most), m.leaning(c.Votes))
}

func (m prose) actorFinding(a tally.Actor) string {
	return fmt.Sprintf("%s, %s (speaking in %s): %s. %s", m.escape(a.Name), Plural(a.Votes.N(), m.vote()), Plural(a.Articles, "article"),
		m.split(a.Votes), m.leaningOf(a))
}

// split lists the counts: 4 oppose, 5 neutral, 22 reassure.
func (m prose) split(c tally.Counts) string {
	return fmt.Sprintf("%d %s, %d neutral, %d %s", c.First, m.escape(m.Poles[0]), c.Neutral, c.Second, m.escape(m.Poles[1]))
}

func (m prose) outletFinding(o tally.Outlet) string {
	b := o.Balance
	s := fmt.Sprintf("%s, %s: %s %s and %d %s, balance %.2f (95 %% interval %.2f to %.2f, n = %d).",
		m.escape(outletTitle(o.Name)), Plural(o.Articles, "article"), Plural(o.Votes.First, m.vote()), m.pole(0),
		o.Votes.Second, m.pole(1), b.Value, b.Low, b.High, b.N)
	switch {
	case b.Small():
		return s + " Too few to tell which side it quotes more."
	case b.High < 0:
		return s + fmt.Sprintf(" It quotes %s more often.", m.pole(0))
	case b.Low > 0:
		return s + fmt.Sprintf(" It quotes %s more often.", m.pole(1))
	}
	return s + " The interval holds both sides."
}

// leaningOf says the same of an actor, and where the chart of positions, whose
// interval is wider, leaves it open.
func (m prose) leaningOf(a tally.Actor) string {
	says := m.leaning(a.Votes)
	if b, p := tally.Balance(a.Votes), a.Position; (b.High < 0 || b.Low > 0) && !b.Small() && p.Low <= 0 && p.High >= 0 {
		return strings.TrimSuffix(says, ".") + ", though the wider interval of the position holds 0."
	}
	return says
}

// leaning says which side prevails, when the interval of the balance says so.
func (m prose) leaning(c tally.Counts) string {
	p := tally.Balance(c)
	switch {
	case !p.Known():
		return "No statement takes a side."
	case p.Small():
		return "Too few take a side to tell which prevails."
	case p.High < 0:
		return fmt.Sprintf("More %s than %s.", m.pole(0), m.pole(1))
	case p.Low > 0:
		return fmt.Sprintf("More %s than %s.", m.pole(1), m.pole(0))
	}
	return "The figures leave open which side prevails."
}

// silent names the camps of the codebook that say nothing on target.
func (m prose) silent(camps []tally.Camp) string {
	heard := map[string]bool{}
	for _, c := range camps {
		heard[c.Name] = c.Votes.N() > 0
	}
	names := ""
	for _, c := range m.Camps {
		if heard[c.Name] {
			continue
		}
		if names != "" {
			names += ", "
		}
		names += m.escape(m.campTitle(c.Name))
	}
	if names == "" {
		return ""
	}
	return "No statement about the target by: " + names + "."
}

func interval(e tally.Estimate) string {
	return fmt.Sprintf("%.0f %%, 95 %% interval %.0f to %.0f %%", 100*e.Value, 100*e.Low, 100*e.High)
}

// vote is the noun for one vote.
func (m Meta) vote() string {
	if m.Unit == tally.ByStatement {
		return "statement"
	}
	return "vote"
}
