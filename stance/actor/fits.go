package actor

import (
	"strings"

	"standpoint/stance/codebook"
)

// findTied finds the nearest candidate that bears the noun of a description, has
// the office or issued such a document; one whom the modifiers fit comes first.
func (rd *reading) findTied(c *choice, p *phrase) {
	best := 0
	for i, m := range c.mentions {
		if t := rd.tie(m, p); t > best {
			best, c.tied = t, i
		}
	}
}

// tie is 2 for a mention of somebody who bears the noun with its modifiers, has
// the office or issued such a document, 1 for one who bears the noun and not its
// modifiers, else 0.
func (rd *reading) tie(m mention, p *phrase) int {
	switch {
	case p.ask <= askThey && !p.owned:
		return 0
	case p.ask == askDocument && rd.linkOf(m, p) >= issuedOne:
		return 2
	case p.ask == askDocument:
		return rd.bears(m.entity, p) / 2
	case rd.officeBehind(m) == p.head:
		return 2
	case p.owned || rd.bears(m.entity, p) == 0:
		return 0
	}
	switch rd.modifiers(m.entity, p) {
	case contradicts:
		return 0
	case unsaid:
		return 1
	}
	return 2
}

// fits reports whether a mention is of the kind and gender that a phrase asks for.
func (rd *reading) fits(m mention, p *phrase) bool {
	ent := &rd.entities[m.entity]
	// A lone name that spoke is somebody, whatever else it may look like.
	human := (ent.kind == person || ent.kind == unknown && len(ent.parts) == 1 && !rd.noun(ent.parts[0]) && !rd.people(ent.parts[0])) && (p.gender == 0 || ent.gender == 0 || ent.gender == p.gender)
	if rd.another(m.entity, p) || p.ask != askBody && rd.event(ent) {
		return false
	}
	switch p.ask {
	case askHe:
		return human
	case askPerson:
		return (human || ent.kind == group && rd.bears(m.entity, p) == 2) && !rd.holdsAnotherPost(m.entity, p)
	case askIt:
		return (ent.kind != person || !ent.sure) && ent.kind != group || rd.hasOffice(m)
	case askThey:
		return (ent.kind != person || !ent.sure) && ent.kind != place || rd.hasOffice(m)
	case askBody:
		return rd.bodyFits(m.entity, p)
	case askOffice:
		return ent.kind != place
	case askDocument:
		return rd.canIssue(ent, p) && !(p.said && rd.medium(m.entity) && rd.linkOf(m, p) == noLink)
	}
	return true
}

// canIssue reports that an entity can have issued a document: no platform the post
// that it carries, nor a people or a place a poll.
func (rd *reading) canIssue(ent *entity, p *phrase) bool {
	if len(ent.parts) > 1 && !ent.actor.Listed && holds(rd.r.lang.Names.Things, ent.parts[len(ent.parts)-1]) {
		return false // "the American Community Survey"
	}
	if len(ent.parts) == 1 && rd.r.lang.Names.Posted[p.head] && holds(rd.r.lang.Names.Platforms, ent.parts[0]) {
		return false
	}
	return ent.kind != group && ent.kind != place || rd.sameNoun(p, "poll") == 0
}

// bodyFits reports that an entity can be the agency, the bank or the union that a
// phrase asks for: not a paper that only heard, nor a place, unless it bears the
// noun.
func (rd *reading) bodyFits(e int, p *phrase) bool {
	switch ent := &rd.entities[e]; {
	case ent.kind == place:
		return rd.r.lang.Names.PlaceBodies[p.head]
	case ent.kind == person && ent.sure:
		return false
	case rd.bears(e, p) > 0:
		return true
	case rd.event(ent) || holds(rd.r.lang.Names.Things, ent.parts[len(ent.parts)-1]) && !ent.actor.Listed && len(ent.roles) == 0:
		return false // "the Stafford Act"
	}
	return rd.r.lang.Names.MediaBodies[p.head] || !rd.medium(e)
}

// event reports what takes place, "the Milan Cortina Games", unless the article or
// the codebook says that it is more.
func (rd *reading) event(ent *entity) bool {
	return !ent.actor.Listed && len(ent.roles) == 0 && holds(rd.r.lang.Names.Events, ent.parts[len(ent.parts)-1])
}

// people reports a word for many by where they are from or what they belong to:
// "Americans", "Republicans".
func (rd *reading) people(w string) bool {
	return rd.nation(w) || strings.HasSuffix(w, "s") && rd.r.lang.Words.Generic[strings.ToLower(w)]
}

// nation reports "Americans", by its ending or by the list.
func (rd *reading) nation(w string) bool {
	one, plural := singular(w)
	return plural && (hasEnding(one, rd.r.lang.Names.AdjectiveEndings) || rd.r.lang.Names.Demonyms[one])
}

// demonyms reports the plural of a listed demonym.
func (rd *reading) demonyms(w string) bool {
	one, plural := singular(w)
	return plural && rd.r.lang.Names.Demonyms[one]
}

// hasOffice reports "Trump's campaign": the office stands for the person.
func (rd *reading) hasOffice(m mention) bool {
	for i := m.last; i < min(len(rd.d.Tokens), m.last+2); i++ {
		if rd.is(i, codebook.Office) {
			return true
		}
	}
	return false
}

// distance is how many sentences lie between a mention and token i.
func (rd *reading) distance(m mention, i int) int {
	if len(rd.content) > 0 {
		// What is said before its speaker does not count as distance.
		if first, _ := rd.d.TokensIn(rd.content[0]); first < i {
			i = first
		}
	}
	return max(0, rd.d.Tokens[i].Sentence-rd.d.Tokens[m.first].Sentence)
}
