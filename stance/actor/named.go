package actor

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// named returns the entity that the source names: a person before the body the
// person belongs to, the head of the phrase before what modifies it.
func (rd *reading) named(first, end int) int {
	best, bestScore := -1, 0
	office := false
	start := rd.nearTo(first, end)
	from := rd.mentionAt(start)
	if from > 0 && rd.mentions[from-1].last > start {
		from-- // the source begins inside a name
	}
	for k := from; k < len(rd.mentions) && rd.mentions[k].first < end; k++ {
		m := rd.mentions[k]
		e := &rd.entities[m.entity]
		if e.kind == group && !e.actor.Listed && rd.partOnly(m, first, end) || rd.event(e) {
			continue
		}
		if rd.inQuotedTitle(m, first, end) || rd.besides(m.first, first) {
			continue
		}
		score := 10 - min(k-from, 5)
		if k == from && e.kind != place && e.kind != body && rd.opensSource(m, first, end) {
			return m.entity
		}
		if rd.borneInFront(m, first, end) {
			score += 20
		}
		if e.kind == person && !m.title {
			score += 20
		}
		if e.actor.Listed {
			score += 8
		}
		if rd.modifies(m, first, end) {
			score = min(score-15, 5)
			if e.kind == body {
				score = 1 // "the Associated Press count": better than nobody
			}
		}
		office = office || rd.officeBetween(first, m.first)
		if office && e.kind == person && !m.title && rd.title(max(m.first-1, 0)) {
			score += 25 // "Clinton spokesman Nick Merrill": the one who has a name
		}
		if score > bestScore {
			best, bestScore = m.entity, score
		}
	}
	if bestScore < 6 {
		head := rd.headNoun(first, end)
		if rd.generic(first, end) || rd.r.lang.Names.Outsiders[head] || best >= 0 && rd.entities[best].kind == place && rd.document(head) || rd.r.lang.Names.PersonNouns[head] || rd.r.lang.Names.BodyNouns[head] || rd.r.lang.Names.Relatives[head] || rd.agent(strings.TrimSuffix(head, "s")) {
			return -1
		}
	}
	return best
}

func (rd *reading) officeBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if rd.is(i, codebook.Office) {
			return true
		}
	}
	return false
}

// modifies reports a name that only says where or whose: "Italy's", "in Rome",
// "the Indiana governor". A spokesperson's organisation is not a modifier.
func (rd *reading) modifies(m mention, first, end int) bool {
	if rd.saidOfHead(m, first) {
		return true
	}
	e := &rd.entities[m.entity]
	if rd.formerly(m, first, end) {
		return true
	}
	prep := rd.afterPreposition(m, first)
	if e.actor.Listed && !prep && !(e.kind == person && m.last < end && rd.d.Tokens[m.last].Norm == "'s") {
		return false
	}
	if m.last < end && rd.d.Tokens[m.last].Norm == "'s" {
		if m.last+1 == end {
			return false // "Smith's": what is hers stands behind the source
		}
		// "Ivana Trump's brief": a document speaks for its owner.
		head := rd.headNoun(first, end)
		return !rd.speaksForOwner(head) && !(e.kind == body && rd.r.lang.Names.Personnel[head])
	}
	if next := m.last; next < end && !prep && rd.d.Tokens[next].Kind == text.Word && (!rd.d.Tokens[next].Upper || rd.is(next, codebook.PersonNoun)) {
		w := rd.d.Tokens[next].Norm
		return !rd.officeOrDocument(next, end) && !rd.is(next, codebook.Preposition|codebook.Office) && !(rd.r.lang.Words.Media[w] && e.kind != place) && w != "who" && !(e.kind == person && rd.andOthers(next, end)) && !(rd.r.lang.Names.Personnel[w] && (e.kind != place || strings.HasPrefix(w, "official")))
	}
	for i := max(first, m.first-3); i < m.first && e.kind == place; i++ {
		if w := rd.d.Tokens[i].Norm; w == "in" || w == "of" {
			return true // "polls in Ohio", "polls in Iowa and Ohio"
		}
	}
	return prep && !rd.officeOrDocument(first, m.first)
}

func (rd *reading) afterPreposition(m mention, first int) bool {
	if rd.entities[m.entity].kind == person && rd.behindTitleOf(m.first, first) {
		return false
	}
	for i := m.first - 1; i >= max(first, m.first-3); i-- {
		if rd.is(i, codebook.Preposition) {
			return true
		}
		if rd.d.Tokens[i].Norm == "," && rd.entities[m.entity].kind == person {
			return false // "her friend at Lodi, Ann Smith"
		}
	}
	return false
}

// partOnly reports that the source is some of a party, or others with it: "many
// Democrats", "Republicans in Ohio".
func (rd *reading) partOnly(m mention, first, end int) bool {
	return m.last < end || m.first > first && !(m.first == first+1 && rd.d.Tokens[first].Norm == "the")
}

// generic reports a source whose head is a group without a name.
func (rd *reading) generic(first, end int) bool {
	for i := first; i < end; i++ {
		if rd.is(i, codebook.Generic) {
			return true
		}
	}
	return false
}
