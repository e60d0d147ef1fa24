package actor

import (
	"standpoint/stance/codebook"
)

// put appends the rows of a feature: one for all phrases, one for phrases that
// ask for the same.
func put(rows []uint32, p *phrase, f feature) []uint32 {
	return append(rows, row(0, f), row(1+p.ask, f))
}

// rowsOf appends the rows of one candidate.
func (rd *reading) rowsOf(rows []uint32, p *phrase, m mention) []uint32 {
	put := func(f feature) { rows = put(rows, p, f) }
	ent := &rd.entities[m.entity]
	put(rd.near(m, p))
	rd.place(m, p, put)
	if rd.modifiesNoun(m) {
		put(modifier)
	}
	if e, ok := rd.called[p.head]; ok && p.ask > askThey && e == m.entity {
		put(calledSo)
	}
	if rd.inSaid[m.entity] == rd.search && !p.owned {
		put(saidOf)
	}
	switch n := len(rd.spoke); {
	case n > 0 && rd.spoke[n-1].entity == m.entity:
		put(spokeLast)
		if rd.distance(rd.spoke[n-1], p.first) <= 1 {
			put(spokeNear)
		}
		if p.said {
			put(saidLast)
		}
	case n > 1 && rd.spoke[n-2].entity == m.entity:
		put(spokeBefore)
	}
	put(frequency(ent.seen))
	put(rd.kindFeature(ent))
	if ent.actor.Listed {
		put(listed0)
	}
	if p.gender != 0 && ent.gender == p.gender {
		put(sameGender)
	}
	if rd.headlined(m.entity) {
		put(inHeadline)
	}
	if p.ask > askThey {
		rd.nounFeatures(m, p, put)
	}
	if p.owned || p.ask == askOffice || p.ask == askIt || p.ask == askThey {
		rd.officeFeatures(m, p, put)
	}
	return rows
}

func (rd *reading) kindFeature(ent *entity) feature {
	switch ent.kind {
	case person:
		if ent.sure {
			return surePerson
		}
		return person0
	case body:
		return aBody
	case place:
		return aPlace
	case group:
		return aGroup
	}
	if len(ent.parts) > 1 && rd.thing(ent.parts[len(ent.parts)-1]) {
		return aThing
	}
	return unknown0
}

// nounFeatures put whether the entity bears the noun of a description or issued
// such a document.
func (rd *reading) nounFeatures(m mention, p *phrase, put func(feature)) {
	switch rd.bears(m.entity, p) {
	case 2:
		put(bearsNoun)
	case 1:
		put(bearsKind)
	default:
		put(bearsNone)
	}
	if rd.medium(m.entity) {
		put(aMedium)
	}
	switch rd.modifiers(m.entity, p) {
	case agrees:
		put(wordsAgree)
	case unsaid:
		put(wordsUnsaid)
	case contradicts:
		put(wordsContradict)
	}
	if p.ask == askDocument {
		if rd.entities[m.entity].kind == person && rd.sameNoun(p, "poll") > 0 {
			put(pollOfPerson)
		}
		if rd.documentAbout(m, p) {
			put(linkAbout)
		}
		if l := rd.linkOf(m, p); l != noLink {
			put([...]feature{issued: linkIssued, beside: linkBeside, issuedOne: linkIssuedOne, besideOne: linkBesideOne}[l])
		}
	}
}

// officeFeatures put whether an office stands behind the name: "Trump's campaign".
func (rd *reading) officeFeatures(m mention, p *phrase, put func(feature)) {
	switch office := rd.officeBehind(m); office {
	case "":
	case p.head:
		put(sameOffice)
	default:
		// "Smith's campaign" does not speak for the administration.
		if !rd.r.lang.Names.Presidencies[office] && !rd.r.lang.Names.Presidencies[p.head] {
			put(officeBeside)
		}
	}
}

// officeBehind is the office of "Trump's campaign", or "".
func (rd *reading) officeBehind(m mention) string {
	i := m.last
	if i < len(rd.d.Tokens) && rd.d.Tokens[i].Norm == "'s" {
		i++
	}
	if i < len(rd.d.Tokens) && (rd.is(i, codebook.Office) || rd.r.lang.Names.Presidencies[rd.d.Tokens[i].Norm]) {
		return rd.d.Tokens[i].Norm
	}
	return ""
}
