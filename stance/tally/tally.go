package tally

import (
	"errors"
	"fmt"

	"standpoint/stance"
)

// MinN is the number of votes below which a row is marked as small. Such a row
// is shown all the same.
const MinN = 5

// DefaultReplicates is the number of bootstrap replicates when Settings leaves
// it at 0; the ends of a 95 % interval then rest on five replicates each.
const DefaultReplicates = 200

// Settings say how to count. Only tallies with equal settings merge.
type Settings struct {
	Unit Unit
	// Frames is the number of frames of the analyzer; hits are indices below it.
	Frames int
	// Seed varies the bootstrap; equal seeds give equal intervals.
	Seed uint64
	// Replicates is the number of bootstrap replicates, 0 for DefaultReplicates.
	Replicates int
}

// Tally is a mergeable count of analyses. Make one with New; it is not safe
// for use by several goroutines at once: give each its own and merge. Several may
// read figures at once when nobody adds.
type Tally struct {
	set     Settings
	totals  Totals
	actors  map[string]*actorTally
	camps   map[string]*campTally
	outlets map[string]*outletTally
	dates   dates
}

// Totals are counts over the whole run.
type Totals struct {
	Articles, Words, Sentences int
	// Statements is all found statements, OnTarget those that are about the
	// target, Unresolved those whose speaker stayed unknown, Review those a
	// person should look at.
	Statements, OnTarget, Unresolved, Review int
}

// New returns an empty tally.
func New(s Settings) *Tally {
	if s.Replicates <= 0 {
		s.Replicates = DefaultReplicates
	}
	return &Tally{
		set:     s,
		actors:  map[string]*actorTally{},
		camps:   map[string]*campTally{},
		outlets: map[string]*outletTally{},
		dates:   dates{},
	}
}

// Settings returns how the tally counts, with defaults filled in.
func (t *Tally) Settings() Settings { return t.set }

// Totals returns the counts over everything added so far.
func (t *Tally) Totals() Totals { return t.totals }

// Add counts one article. An article added twice counts twice.
func (t *Tally) Add(a *stance.Analysis) { t.Count(Digest(a, t.set.Frames)) }

// Count counts the facts of one article.
func (t *Tally) Count(f *Facts) {
	t.totals.add(f)
	byActor := actorsOf(f)
	t.addActors(f, byActor)
	t.addCamps(f)
	t.addOutlet(f, byActor)
	t.dates.add(f)
}

// ErrSettings is returned by Merge when the tallies count differently.
var ErrSettings = errors.New("tallies with different settings cannot be merged")

// Merge adds the counts of o, which stays as it is. The order of merges does
// not matter.
func (t *Tally) Merge(o *Tally) error {
	if t.set != o.set {
		return fmt.Errorf("%w: %+v and %+v; make both with the same Settings", ErrSettings, t.set, o.set)
	}
	t.totals.merge(o.totals)
	mergeActors(t.actors, o.actors)
	mergeCamps(t.camps, o.camps)
	t.mergeOutlets(o.outlets)
	t.dates.merge(o.dates)
	return nil
}

func (s *Totals) add(f *Facts) {
	s.Articles++
	s.Words += f.Words
	s.Sentences += f.Sentences
	s.Statements += len(f.Statements)
	for i := range f.Statements {
		st := &f.Statements[i]
		s.OnTarget += one(st.OnTarget)
		s.Unresolved += one(st.Actor.Name == "")
		s.Review += one(st.Review)
	}
}

func (s *Totals) merge(o Totals) {
	s.Articles += o.Articles
	s.Words += o.Words
	s.Sentences += o.Sentences
	s.Statements += o.Statements
	s.OnTarget += o.OnTarget
	s.Unresolved += o.Unresolved
	s.Review += o.Review
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
