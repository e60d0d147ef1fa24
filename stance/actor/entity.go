package actor

import (
	"slices"
	"strings"
)

// entityAt says whom a spot names. A surname alone is whoever of that name was
// named last; a full name is the entity of that name, or a new one.
func (rd *reading) entityAt(s spot) int {
	if s.listed >= 0 && !s.bare {
		return rd.listedEntity(s.listed)
	}
	parts := rd.parts(s)
	if e, ok := rd.acronyms[acronym(parts)]; ok && s.listed < 0 {
		return e
	}
	if e := rd.ofPlace(s, parts); e >= 0 {
		return e
	}
	best := rd.namesake(parts, rd.genderOfTitle(s.first), rd.generation(s), false)
	switch {
	case best >= 0 && len(parts) > len(rd.entities[best].parts) && !rd.entities[best].actor.Listed:
		rd.rename(best, s, parts)
		return best
	case best >= 0:
		if ent := &rd.entities[best]; len(parts) == 1 && len(ent.parts) > 1 && ent.kind == person {
			ent.sure = true
		}
		return best
	case s.listed >= 0:
		return rd.listedEntity(s.listed)
	}
	return rd.newEntity(s, parts)
}

// ofPlace is the body that "Utah's Supreme Court" names where the article has the
// Supreme Court of Utah, or -1.
func (rd *reading) ofPlace(s spot, parts []string) int {
	k := len(rd.mentions) - 1
	if k < 0 || s.listed >= 0 || len(parts) < 2 || rd.mentions[k].last != s.first-1 || rd.d.Tokens[s.first-1].Norm != "'s" {
		return -1
	}
	place := rd.entities[rd.mentions[k].entity].parts
	all := rd.filed(parts[len(parts)-1])
	for _, e := range all[max(0, len(all)-mostNamesakes):] {
		if have := rd.entities[e].parts; len(have) == len(parts)+1+len(place) && slices.Equal(have[:len(parts)], parts) && have[len(parts)] == "of" && slices.Equal(have[len(parts)+1:], place) {
			return e
		}
	}
	return -1
}

func (rd *reading) listedEntity(listed int) int {
	if e, ok := rd.listed[listed]; ok {
		return e
	}
	a := rd.r.actors[listed]
	e := rd.keep(entity{actor: a, kind: rd.r.kinds[listed], parts: strings.Fields(a.Name)})
	rd.listed[listed] = e
	return e
}

// newEntity makes an entity of a name. One that was only known by its initials
// until now gets the name.
func (rd *reading) newEntity(s spot, parts []string) int {
	kind := rd.guessKind(parts, s.first)
	if kind != person && kind != place {
		for _, key := range initials(parts) {
			if e, ok := rd.acronyms[key]; ok && len(rd.entities[e].parts) == 1 && !rd.entities[e].actor.Listed {
				rd.rename(e, s, parts)
				rd.entities[e].kind = body
				return e
			}
		}
	}
	e := rd.keep(entity{actor: unlistedActor(rd.words(s)), kind: kind, parts: parts, generation: rd.generation(s)})
	if key := acronym(parts); key != "" {
		rd.acronyms[key] = e
	}
	if kind != person && kind != place || rd.declaresAcronym(s) {
		for _, key := range initials(parts) {
			rd.acronyms[key] = e
		}
	}
	return e
}

func (rd *reading) keep(e entity) int {
	e.lastSeen = -1
	e.known = rd.knownBy(e.parts)
	if e.kind == person {
		e.gender = rd.genderOf(e.parts)
		if g := knownGender(e.known); g != 0 {
			e.gender = g
		}
		e.sure = len(e.known) > 0 || e.actor.Listed || holds(rd.r.lang.Names.First, e.parts[0])
	}
	rd.entities = append(rd.entities, e)
	n := len(rd.entities) - 1
	rd.file(e.parts[len(e.parts)-1], n)
	if e.kind == body {
		rd.file(headPart(e.parts), n)
	}
	if e.kind == person || e.kind == body && len(e.parts) == 2 {
		rd.file(e.parts[0], n)
	}
	return n
}

// file keeps an entity under a word of its name.
func (rd *reading) file(part string, e int) {
	if all := rd.filed(part); len(all) == 0 || all[len(all)-1] != e {
		rd.surnames[surnameKey(part)] = append(all, e)
	}
}

// rename gives an entity that was named by surname its full name.
func (rd *reading) rename(e int, s spot, parts []string) {
	ent := &rd.entities[e]
	ent.actor, ent.parts, ent.kind = unlistedActor(rd.words(s)), parts, rd.guessKind(parts, s.first)
	ent.nouns, ent.known, ent.generation = nil, rd.knownBy(parts), rd.generation(s)
	if ent.kind == person {
		ent.sure = ent.sure || holds(rd.r.lang.Names.First, parts[0])
		if ent.gender == 0 {
			ent.gender = rd.genderOf(parts)
		}
	}
}

// knownBy are the words that readers know the bearer of a name by: one of a first
// name and the surname, or of the surname alone.
func (rd *reading) knownBy(parts []string) []string {
	names := &rd.r.lang.Names
	surname := parts[len(parts)-1]
	full, ok := under(names.KnownBy, surname)
	switch {
	case !ok:
		return nil
	case len(parts) == 1:
		return names.Known[full]
	}
	known, _ := under(names.Known, parts[0]+" "+surname)
	return known
}

// knownGender is 'm' or 'f' where the words somebody is known by say it, else 0.
func knownGender(words []string) byte {
	switch {
	case slices.Contains(words, "he"):
		return 'm'
	case slices.Contains(words, "she"):
		return 'f'
	}
	return 0
}
