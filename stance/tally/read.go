package tally

import (
	"cmp"
	"maps"
	"slices"

	"standpoint/stance/actor"
)

// Actor is an actor's row.
type Actor struct {
	// Actor holds the facts of the sighting with the smallest article id among
	// those that give a role. Its Name is "" in the one row that counts all
	// statements whose speaker stayed unknown.
	actor.Actor
	// Statements are all the actor's, OnTarget those about the target. Articles and
	// Outlets have any of them, Words is how many words they have.
	Statements, OnTarget, Articles, Outlets, Words int
	// Votes are by the counting unit.
	Votes Counts
	// Position is Lowe's log ratio, StdErr its standard error.
	Position Estimate
	StdErr   float64
}

// Camp is a camp's row: the sum over its actors.
type Camp struct {
	Name                                            string
	Actors, Statements, OnTarget, Articles, Outlets int
	Votes                                           Counts
	// Shares are Wilson intervals for the first pole, neutral and the second.
	Shares [3]Estimate
	// Position is Lowe's log ratio, StdErr its standard error.
	Position Estimate
	StdErr   float64
}

// Actors returns all actors, those with most votes first, then those with most
// statements, then by name.
func (t *Tally) Actors() []Actor {
	rows := make([]Actor, 0, len(t.actors))
	for key, at := range t.actors {
		rows = append(rows, at.row(key))
	}
	slices.SortFunc(rows, func(a, b Actor) int {
		return cmp.Or(cmp.Compare(b.Votes.N(), a.Votes.N()), cmp.Compare(b.Statements, a.Statements),
			cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return rows
}

func (at *actorTally) row(key string) Actor {
	r := Actor{
		Actor:      at.who,
		Statements: at.statements, OnTarget: at.onTarget, Articles: at.articles,
		Outlets: len(at.outlets), Words: at.words, Votes: at.counts(),
	}
	r.ID, r.Camp = key, campOf(at.who)
	if key == unresolved {
		r.Actor = actor.Actor{Camp: actor.Unlisted}
	}
	r.Position, r.StdErr = Position(r.Votes)
	return r
}

// Camps returns all camps that speak, in the given order; those not in it
// follow by name.
func (t *Tally) Camps(order []string) []Camp {
	sums := map[string]*Camp{}
	for name, c := range t.camps {
		sums[name] = &Camp{Name: name, Articles: c.articles, Outlets: len(c.outlets)}
	}
	for key, at := range t.actors {
		name := at.row(key).Camp
		if sums[name] == nil {
			sums[name] = &Camp{Name: name}
		}
		sums[name].add(key, at)
	}
	rows := make([]Camp, 0, len(sums))
	for _, name := range inOrder(sums, order) {
		rows = append(rows, sums[name].estimated())
	}
	return rows
}

func (c *Camp) add(key string, at *actorTally) {
	c.Actors += one(key != unresolved)
	c.Statements += at.statements
	c.OnTarget += at.onTarget
	c.Votes.merge(at.counts())
}

func (c *Camp) estimated() Camp {
	c.Shares = Shares(c.Votes)
	c.Position, c.StdErr = Position(c.Votes)
	return *c
}

// Shares are the Wilson estimates for the first pole, neutral and the second.
func Shares(c Counts) [3]Estimate {
	return [3]Estimate{Wilson(c.First, c.N()), Wilson(c.Neutral, c.N()), Wilson(c.Second, c.N())}
}

func inOrder(sums map[string]*Camp, order []string) []string {
	rank := map[string]int{}
	for i, name := range order {
		rank[name] = i - len(order)
	}
	names := sortedKeys(sums)
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(rank[a], rank[b]) })
	return names
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
