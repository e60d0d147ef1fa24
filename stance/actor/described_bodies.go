package actor

import (
	"slices"
	"strings"

	"standpoint/stance/codebook"
)

// bodyByDescription makes an actor of "the Turkish government": a capitalised
// word and what kind of body it is name it as well as a name does.
func (rd *reading) bodyByDescription(p *phrase) int {
	if len(p.words) < 2 || !rd.r.lang.Words.Organisation[p.head] || rd.r.lang.Words.Offices[p.head] {
		return -1
	}
	for i, w := range p.words {
		if lowerCase(w) {
			continue
		}
		name := strings.Join(p.words[i:], " ")
		all := rd.filed(p.words[len(p.words)-1])
		for _, e := range all[max(0, len(all)-mostNamesakes):] {
			if ent := &rd.entities[e]; ent.actor.Name == name || ent.kind == body && holdsWords(ent.parts, p.words[i:]) {
				return e
			}
		}
		return rd.keep(entity{actor: unlistedActor(name), kind: body, parts: p.words[i:]})
	}
	return -1
}

// holdsWords reports a name with all the words: the House Committee on Bread is the
// Bread committee.
func holdsWords(parts, words []string) bool {
	for _, w := range words {
		if !slices.ContainsFunc(parts, func(p string) bool { return strings.EqualFold(p, w) }) {
			return false
		}
	}
	return true
}

// placeBody makes an actor of "China's foreign ministry", whose possessor ends at
// token owner; -1 where that is no place.
func (rd *reading) placeBody(p *phrase, owner int) int {
	k := rd.mentionAt(p.first)
	if k >= len(rd.mentions) || rd.mentions[k].last != owner || rd.entities[rd.mentions[k].entity].kind != place || !rd.r.lang.Words.Organisation[p.head] {
		return -1
	}
	words := strings.ReplaceAll(rd.words(spot{first: rd.mentions[k].first, last: p.end}), "’", "'")
	all := rd.filed(p.words[len(p.words)-1])
	for _, e := range all[max(0, len(all)-mostNamesakes):] {
		if rd.entities[e].actor.Name == words {
			return e
		}
	}
	return rd.keep(entity{actor: unlistedActor(words), kind: body, parts: p.words})
}

// bodyOfOffice resolves "administration officials" to the body of that name.
func (rd *reading) bodyOfOffice(first, end int) int {
	for i := first; i < end-1; i++ {
		w := rd.d.Tokens[i].Norm
		next := rd.d.Tokens[i+1].Norm
		if !rd.r.lang.Words.Organisation[w] || !rd.r.lang.Names.Personnel[next] && !rd.r.lang.Words.Offices[next] {
			continue
		}
		for k, least := rd.back(first); k >= least; k-- {
			m := rd.mentions[k]
			if m.last < len(rd.d.Tokens) && rd.d.Tokens[m.last].Norm == w || rd.partOf(m.entity, w) {
				return m.entity
			}
		}
		if p, ok := rd.phraseAt(i, i+1); ok && (p.ask == askBody || p.ask == askOffice) {
			e, _ := rd.likeliest(&p) // "company executives": of the company
			return e
		}
	}
	return -1
}

func (rd *reading) partOf(e int, w string) bool {
	for _, p := range rd.entities[e].parts {
		if strings.EqualFold(p, w) {
			return true
		}
	}
	return false
}

// saidOfName is the entity that an "a ..." behind a comma is said of, or -1: "Bread
// First, a super PAC backing her,", "Ann Smith, the baker whose".
func (rd *reading) saidOfName(first, end int) int {
	if first < 2 || rd.apposition(first-1) != first {
		return -1
	}
	switch rd.d.Tokens[first].Norm {
	case "a", "an":
	case "the":
		if w := rd.d.Tokens[end-1].Norm; w != "who" && w != "whose" {
			return -1
		}
	default:
		if !rd.title(first) || rd.d.Tokens[first].Upper || end-first < 2 {
			return -1 // "Ann Smith, president of the club which held it, said"
		}
	}
	k := rd.mentionAt(first) - 1
	if k < 0 || rd.mentions[k].last != first-1 || rd.entities[rd.mentions[k].entity].kind == place {
		return -1
	}
	return rd.mentions[k].entity
}

// bearerOf is the person whom the article has called "Smith aide Bo Neri" or "Bo Neri,
// a spokesman for Smith," before a source that says "the Smith aide" or "Smith's
// spokesman", or -1.
func (rd *reading) bearerOf(first, end int) int {
	k := rd.mentionAt(first)
	if k >= len(rd.mentions) || rd.mentions[k].first > first+1 || !rd.is(end-1, codebook.Office) || rd.d.Tokens[end-1].Upper {
		return -1
	}
	m := rd.mentions[k]
	switch between := end - 1 - m.last; {
	case m.first == first+1 && rd.d.Tokens[first].Norm == "the" && between == 0:
	case m.first == first && between == 1 && rd.d.Tokens[m.last].Norm == "'s":
	default:
		return -1
	}
	owner, noun := surnameKey(rd.d.Tokens[m.last-1].Norm), rd.d.Tokens[end-1].Norm
	for k, least := rd.back(first); k >= least; k-- {
		ent := &rd.entities[rd.mentions[k].entity]
		if ent.kind != person || rd.mentions[k].entity == m.entity {
			continue
		}
		for _, r := range ent.roles {
			if lastWord(cutAtPreposition(r)) == noun && slices.Contains(strings.Fields(strings.ReplaceAll(r, "'s", "")), owner) {
				return rd.mentions[k].entity
			}
		}
	}
	return -1
}

// policeNamed is the police department that the article named last, for sources that
// say "police", or -1.
func (rd *reading) policeNamed(p *phrase) int {
	if p.head != "police" || len(p.words) != 1 {
		return -1
	}
	for k, least := rd.back(p.first); k >= least; k-- {
		if m := rd.mentions[k]; rd.entities[m.entity].kind == body && rd.partOf(m.entity, p.head) {
			return m.entity
		}
	}
	return -1
}
