package actor

import (
	"slices"
	"strings"
)

// mostNamesakes is how many entities with one word in common are compared with a
// name, so that ten thousand of one surname take no longer than forty each.
const mostNamesakes = 40

// namesake is the entity that parts name, or -1: among those it may be, the one
// whose whole name it is, before a person, before who was named last. One that is
// only named later is taken when nobody else fits. full asks for people only. With
// two full names a son is not his father.
func (rd *reading) namesake(parts []string, gender byte, generation string, full bool) int {
	if len(parts) == 2 && sonOrFather(parts[1]) {
		return rd.sonOf(parts)
	}
	best, bestRank := -1, 0
	all := rd.filed(parts[len(parts)-1])
	if head := headPart(parts); len(all) == 0 && head != parts[len(parts)-1] {
		all = rd.filed(head) // "the Bakers Party of Ohio"
	}
	for i := len(all) - 1; i >= max(0, len(all)-mostNamesakes); i-- {
		e := all[i]
		ent := &rd.entities[e]
		if full && ent.kind != person || gender != 0 && ent.gender != 0 && gender != ent.gender || !rd.sameName(ent, parts) || len(parts) > 1 && len(ent.parts) > 1 && ent.generation != generation {
			continue
		}
		rank := 1 + min(ent.lastSeen+1, 1)
		if ent.kind == person {
			rank += 2
		}
		if slices.Equal(ent.parts, parts) {
			rank += 4
		}
		if rank > bestRank || rank == bestRank && rd.rather(ent, &rd.entities[best]) {
			best, bestRank = e, rank
		}
	}
	return best
}

// sonOf is whom "Paolo Jr." and "Neri Jr." name among those whose full name ends so,
// or -1.
func (rd *reading) sonOf(parts []string) int {
	all := rd.filed(parts[0])
	for _, e := range all[max(0, len(all)-mostNamesakes):] {
		if rd.entities[e].generation == strings.TrimSuffix(parts[1], ".") {
			return e
		}
	}
	return -1
}

// rather reports that a surname means a more than b: whom the article names more
// often or, when they are about even, named last. Of two who are only named later
// it is the first.
func (rd *reading) rather(a, b *entity) bool {
	switch {
	case a.lastSeen < 0:
		return true
	case a.seen > b.seen+1 || b.seen > a.seen+1:
		return a.seen > b.seen
	}
	return a.lastSeen > b.lastSeen
}

// genderOfTitle is 'm' or 'f' for the "Mr." or "Mrs." before token first, else 0.
func (rd *reading) genderOfTitle(first int) byte {
	i := first - 1
	if i > 0 && rd.d.Tokens[i].Norm == "." {
		i--
	}
	if i < 0 {
		return 0
	}
	switch strings.TrimSuffix(rd.d.Tokens[i].Norm, ".") {
	case "mr", "sir", "lord":
		return 'm'
	case "mrs", "ms", "miss", "lady":
		return 'f'
	}
	return 0
}

// sameName reports whether parts can be another form of an entity's name: a
// person's surname or first name, a body's head word ("the Times").
func (rd *reading) sameName(ent *entity, parts []string) bool {
	switch {
	case slices.Equal(ent.parts, parts):
		return true
	case ent.kind == place:
		return len(parts) == 1 && len(ent.parts) == 1 && strings.EqualFold(parts[0], ent.parts[0]) // "ROME"
	case ent.kind <= person && rd.standApart(ent.parts, parts):
		return false
	case ent.kind <= person:
		if len(parts) > len(ent.parts) && rd.guessKind(parts, -1) != person {
			// "Trump Tower" is no fuller name of Trump.
			return len(ent.parts) > 1 && slices.Equal(parts[len(parts)-len(ent.parts):], ent.parts)
		}
		return compatible(ent.parts, parts)
	case ent.kind == body:
		if len(parts) > 1 {
			n := len(ent.parts) - len(parts)
			return n > 0 && slices.Equal(ent.parts[n:], parts) || sameWords(ent.parts, parts) // "Homeland Security"
		}
		return strings.EqualFold(headPart(ent.parts), parts[0]) && !holds(rd.r.lang.Names.Unshortened, ent.parts...) || len(ent.parts) == 2 && strings.EqualFold(ent.parts[0], parts[0])
	}
	return false
}

// sameWords reports two names of bodies that differ in order alone: "Bakers Party of
// Ohio", "Ohio Bakers Party".
func sameWords(a, b []string) bool {
	within := func(a, b []string) bool {
		for _, w := range a {
			if !lowerCase(w) && !slices.Contains(b, w) {
				return false
			}
		}
		return true
	}
	return within(a, b) && within(b, a)
}

// headPart is the head of a body's name: Commission in "Commission on
// Presidential Debates", Times in "New York Times".
func headPart(parts []string) string {
	for i, p := range parts {
		if i > 0 && lowerCase(p) {
			return parts[i-1]
		}
	}
	return parts[len(parts)-1]
}

// filed are the entities kept under a word of their names.
func (rd *reading) filed(part string) []int { return underKey(rd.surnames, part) }

// compatible reports whether two names with one surname can be one person:
// Bill Clinton and Hillary Clinton are not.
func compatible(a, b []string) bool {
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	if slices.EqualFunc(short, long[len(long)-len(short):], strings.EqualFold) {
		return true // "Blasio", "De Blasio" and "Bill de Blasio"
	}
	last, other := short[len(short)-1], long[len(long)-1]
	if len(short) == 1 {
		return sameWord(last, other) || sameWord(last, long[0])
	}
	if !sameWord(last, other) {
		return false
	}
	x, y := strings.TrimSuffix(a[0], "."), strings.TrimSuffix(b[0], ".")
	return strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// standApart reports a word that stood alone too often before the longer name for
// this to be its full form: people come in with their full name.
func (rd *reading) standApart(a, b []string) bool {
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	return len(short) == 1 && len(long) > 1 && underKey(rd.apart, short[0]) && !holds(rd.r.lang.Names.First, long[0])
}
