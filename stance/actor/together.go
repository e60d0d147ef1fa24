package actor

import (
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// members are those whom a source names as speaking together, as far as it is read.
type members struct {
	all []int // entities, in order
	// and is true where the last was joined by "and", joined once one was.
	and, joined bool
	// homes is true once one stands with where he is from: what follows may be another
	// place or body of his.
	homes bool
	// tail is what ends the name of the last, and no member: "Sons". -1 for none.
	tail int
}

// together are those whom a source names as speaking together: "Ann Smith, the mayor,
// the Bakers Union and Bo Neri". Each must stand by itself, with titles before, a home
// or an apposition behind; of whatever else a source joins it is not told that all
// speak. It is nil where fewer than two do, or not the one whom the source was taken
// for, and holds one where two names are one: "Smith and Wesson".
func (rd *reading) together(source text.Span, speaker int) []int {
	first, end := rd.d.TokensIn(source)
	end = rd.beforeRelative(first, end)
	if rd.d.Tokens[first].Norm == "both" {
		first++
	}
	m := members{tail: -1}
	for first >= 0 && first < end {
		first = rd.nextMember(&m, first, end)
	}
	if first >= 0 && m.tail >= 0 && (m.tail == speaker || slices.Contains(m.all, speaker)) {
		return m.all
	}
	if first < 0 || !m.joined || len(m.all) < 2 || !slices.Contains(m.all, speaker) {
		return nil
	}
	return m.all
}

// nextMember reads who stands at token i and returns where the next begins, end behind
// the last and -1 where this is no list of speakers.
func (rd *reading) nextMember(m *members, i, end int) int {
	e, at := rd.memberAt(i, end)
	if e < 0 && (m.and || len(m.all) == 0) && at+1 < end && rd.d.Tokens[at].Norm == "," && rd.is(at-1, codebook.Title|codebook.PersonNoun) {
		e, at = rd.memberAt(at+1, end) // "the mayor, Ann Smith"
	}
	switch {
	case e >= 0 && slices.Contains(m.all, e): // "Ann Smith, the mayor,"
	case e >= 0 && m.and && (len(m.all) == 1 && rd.pair(m.all[0], e, i) || rd.kin(e, i)):
		m.tail = e
	case e >= 0 && rd.mayJoin(m, e, i):
		m.all = append(m.all, e)
	case e >= 0 || len(m.all) == 0 || m.and && rd.namesAny(i, end):
		return -1
	case m.and && !strings.HasPrefix(rd.d.Tokens[i].Norm, "other") && !rd.is(i, codebook.Determiner):
		return -1
	case m.and:
		return end // "and others", "and his wife"
	default:
		if at = rd.comma(i, end); at+1 < end && rd.d.Tokens[at+1].Norm != "and" {
			return -1 // no apposition of the one before
		}
	}
	if home := rd.pastHome(at, end); home > at {
		at, m.homes = home, true
	}
	return rd.behindMember(m, at, end)
}

// behindMember is where the next member begins behind one that ends before token at.
func (rd *reading) behindMember(m *members, at, end int) int {
	comma := at < end && rd.d.Tokens[at].Norm == ","
	if comma {
		at++
	}
	switch {
	case at >= end:
		return end
	case rd.d.Tokens[at].Norm == "and":
		m.and, m.joined = true, true
		return at + 1
	case comma && m.and || rd.is(at, codebook.Adverb|codebook.Determiner) && !comma:
		return end // an apposition of the last, or "both"
	case comma:
		return at
	}
	return -1
}

// mayJoin reports that an entity, named from token i on, can speak with those before
// it: no place with people, and nobody but people once a home was named.
func (rd *reading) mayJoin(m *members, e, i int) bool {
	if len(m.all) == 0 {
		return true
	}
	if m.and && rd.oneName(m.all[len(m.all)-1], e, i) {
		return false
	}
	kind := rd.entities[e].kind
	return kind == person || !m.homes && (kind != place || rd.entities[m.all[0]].kind != person)
}

// oneName reports that what stands before the "and" and what follows it at token i are
// one name: "the Immigration and Nationality Act".
func (rd *reading) oneName(before, e, i int) bool {
	a, b := &rd.entities[before], &rd.entities[e]
	if a.actor.Listed || a.kind == person || a.kind == group || b.kind == person || !rd.d.Tokens[i].Upper {
		return false
	}
	last := b.parts[len(b.parts)-1]
	names, words := &rd.r.lang.Names, &rd.r.lang.Words
	return rd.noun(a.parts[len(a.parts)-1]) && (holds(words.Organisation, last) || holds(names.BodyWords, last) || holds(names.Things, last))
}

// pair reports that two words with "and" between, the second at token i, are one name:
// "Smith and Wesson", "Trinidad and Tobago". Neither is named by itself anywhere in the
// article, and nothing tells that they are two: no title, no codebook, no list of first
// names, of places or of those whom readers know.
func (rd *reading) pair(before, e, i int) bool {
	k := rd.mentionAt(i)
	if k == 0 || rd.mentions[k].first != i || rd.mentions[k-1].last != i-1 || !rd.loneWord(before) || !rd.loneWord(e) {
		return false
	}
	if k := rd.entities[e].kind; k == rd.entities[before].kind && k != unknown {
		return false // two first names, two places
	}
	if first := rd.mentions[k-1].first; first > 0 && (rd.title(first-1) || rd.d.Tokens[first-1].Norm == "both") {
		return false
	}
	first, last := rd.d.Tokens[i-2].Norm, rd.d.Tokens[i].Norm
	for _, m := range rd.mentions {
		if m.entity == before && !(rd.wordIs(m.last, "and") && rd.wordIs(m.last+1, last)) || m.entity == e && !(rd.wordIs(m.first-1, "and") && rd.wordIs(m.first-2, first)) {
			return false
		}
	}
	return true
}

func (rd *reading) wordIs(i int, norm string) bool {
	return i >= 0 && i < len(rd.d.Tokens) && rd.d.Tokens[i].Norm == norm
}

// loneWord reports an entity that goes by one word and of whom nothing else is known.
func (rd *reading) loneWord(e int) bool {
	ent := &rd.entities[e]
	return len(ent.parts) == 1 && !ent.actor.Listed && len(ent.known) == 0 && ent.kind != group && ent.kind != body
}

// kin reports the end of a firm's name that token i holds: "Bo Neri and Sons".
func (rd *reading) kin(e, i int) bool {
	return rd.d.Tokens[i].Upper && len(rd.entities[e].parts) == 1 && holds(rd.r.lang.Names.FirmKin, rd.entities[e].parts[0])
}

// memberAt is who is named in the words from token i to the next comma, "and" or home,
// and where these end; -1 where they do not end with a name, or other words than
// titles stand before it.
func (rd *reading) memberAt(i, end int) (e, at int) {
	if w := rd.d.Tokens[i].Norm; i > 0 && rd.d.Tokens[i-1].Norm == "," && (w == "a" || w == "an" || rd.partyTag(i)) {
		return -1, i // an apposition: "a baker", "R-Ohio"
	}
	last, titled := -1, false // titled: "Secretary of State"
	for at = i; at < end; {
		if k := rd.mentionAt(at); k < len(rd.mentions) && rd.mentions[k].first == at && rd.mentions[k].last <= end {
			last, at = k, rd.mentions[k].last
			continue
		}
		t := &rd.d.Tokens[at]
		if t.Norm == "of" && at > i && last < 0 && rd.title(at-1) {
			titled = true
			at++
			continue
		}
		if t.Norm == "," || t.Norm == "and" || t.Norm == "(" || rd.pastHome(at, end) > at || last >= 0 && rd.is(at, codebook.Adverb) {
			break
		}
		part := t.Norm == "'s" || t.Norm == "." || t.Norm == "-" && rd.glued(at)
		if !part && (t.Kind == text.Mark || rd.is(at, codebook.Preposition|codebook.Conjunction|codebook.Auxiliary|codebook.Verb)) {
			return -1, at
		}
		last = -1
		at++
	}
	if last < 0 {
		return -1, at
	}
	m := rd.mentions[last]
	ent := &rd.entities[m.entity]
	many := ent.kind == group || rd.is(m.last-1, codebook.Party)
	if titled && ent.kind != person || rd.event(ent) || many && rd.partOnly(m, i, m.last) {
		return -1, at // "many Democrats"
	}
	return m.entity, at
}

// namesAny reports a name in the tokens [i, end).
func (rd *reading) namesAny(i, end int) bool {
	k := rd.mentionAt(i)
	return k < len(rd.mentions) && rd.mentions[k].first < end
}

// comma is the next comma, or end.
func (rd *reading) comma(i, end int) int {
	for i < end && rd.d.Tokens[i].Norm != "," {
		i++
	}
	return i
}

// pastHome is where the "of Rome", "of the Bakers Union" or "(R-Ohio)" at token i ends,
// or i.
func (rd *reading) pastHome(i, end int) int {
	if i+1 >= end {
		return i
	}
	switch w := rd.d.Tokens[i].Norm; {
	case w == "(":
		for k := i + 1; k < min(end, i+6); k++ {
			if rd.d.Tokens[k].Norm == ")" {
				return k + 1
			}
		}
		return i
	case w != "of" && w != "from" && w != "in":
		return i
	}
	k := i + 1
	if rd.is(k, codebook.Determiner) && !rd.d.Tokens[k].Upper {
		k++
	}
	if k >= end || !rd.d.Tokens[k].Upper {
		return i
	}
	for k < end && (rd.d.Tokens[k].Upper || rd.d.Tokens[k].Norm == "-") {
		k++
	}
	return k
}
