package tally

import (
	"cmp"

	"standpoint/stance/actor"
)

// actorTally is what is known of one actor so far.
type actorTally struct {
	who        actor.Actor
	seen       sighting
	statements int
	onTarget   int
	articles   int
	words      int
	outlets    map[string]bool
	votes      Counts
	days       days[string]
}

// sighting orders the places an actor was met at, so that the facts kept do
// not depend on the order of the articles: a sighting with a role comes before
// one without, then the smaller article id, then the earlier statement.
type sighting struct {
	noRole    bool
	article   string
	statement int
	role      string
}

func (s sighting) compare(o sighting) int {
	return cmp.Or(cmp.Compare(one(s.noRole), one(o.noRole)), cmp.Compare(s.article, o.article),
		cmp.Compare(s.statement, o.statement), cmp.Compare(s.role, o.role))
}

// inArticle is one actor's share of one article.
type inArticle struct {
	who               actor.Actor
	seen              sighting
	counts            Counts
	statements, words int
}

// unresolved is the key under which all speakers are counted that stayed
// unknown; no actor has it for an id.
const unresolved = ""

func keyOf(a actor.Actor) string {
	switch {
	case a.Name == "":
		return unresolved
	case a.ID == "":
		return a.Name
	}
	return a.ID
}

func campOf(a actor.Actor) string { return cmp.Or(a.Camp, actor.Unlisted) }

// actorsOf groups the statements of an article by actor. What several say together
// each of them says.
func actorsOf(f *Facts) map[string]*inArticle {
	all := make(map[string]*inArticle, 8)
	for i := range f.Statements {
		st := &f.Statements[i]
		for who := range st.speakers {
			here := sighting{who.Role == "", f.ID, i, who.Role}
			p := all[keyOf(who)]
			if p == nil {
				p = &inArticle{who: who, seen: here}
				all[keyOf(who)] = p
			}
			p.add(st, who, here)
		}
	}
	return all
}

func (p *inArticle) add(st *Fact, who actor.Actor, here sighting) {
	if here.compare(p.seen) < 0 {
		p.who, p.seen = who, here
	}
	p.statements++
	p.words += st.Words
	if st.OnTarget {
		p.counts.add(st.Label, 1)
	}
}

func (t *Tally) addActors(f *Facts, byActor map[string]*inArticle) {
	for key, p := range byActor {
		at := t.actors[key]
		if at == nil {
			at = &actorTally{who: p.who, seen: p.seen, outlets: map[string]bool{}}
			t.actors[key] = at
		}
		at.know(p.who, p.seen)
		at.articles++
		at.statements += p.statements
		at.onTarget += p.counts.N()
		at.words += p.words
		if f.Outlet != "" {
			at.outlets[f.Outlet] = true
		}
		at.votes.merge(t.set.Unit.cast(p.counts))
		if t.set.Unit == ByDay && p.counts.N() > 0 {
			at.days.add(dayOf(f), p.counts)
		}
	}
}

// know keeps the facts of the sighting that comes first.
func (at *actorTally) know(who actor.Actor, seen sighting) {
	if seen.compare(at.seen) < 0 {
		at.who, at.seen = who, seen
	}
}

// counts are the actor's votes by the unit the tally counts in.
func (at *actorTally) counts() Counts {
	c := at.votes
	c.merge(at.days.votes())
	return c
}

func mergeActors(into, from map[string]*actorTally) {
	for key, o := range from {
		at := into[key]
		if at == nil {
			at = &actorTally{who: o.who, seen: o.seen, outlets: map[string]bool{}}
			into[key] = at
		}
		at.merge(o)
	}
}

func (at *actorTally) merge(o *actorTally) {
	at.know(o.who, o.seen)
	at.statements += o.statements
	at.onTarget += o.onTarget
	at.articles += o.articles
	at.words += o.words
	for name := range o.outlets {
		at.outlets[name] = true
	}
	at.votes.merge(o.votes)
	at.days.merge(o.days)
}
