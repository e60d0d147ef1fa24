package actor

import (
	"slices"
	"strings"

	"standpoint/stance/text"
)

// entityAt says whom a spot names. A surname alone is whoever of that name was
// named last; a full name is the entity of that name, or a new one.
func (rd *reading) entityAt(s spot) int {
	if s.listed >= 0 && !s.bare {
		return rd.listedEntity(s.listed)
	}
	parts := rd.parts(s)
	best := -1
	for _, e := range rd.surnames[surnameKey(parts)] {
		if ent := &rd.entities[e]; ent.kind <= person && compatible(ent.parts, parts) || slices.Equal(ent.parts, parts) {
			if best < 0 || rd.entities[e].lastSeen > rd.entities[best].lastSeen {
				best = e
			}
		}
	}
	switch {
	case best >= 0 && len(parts) > len(rd.entities[best].parts) && !rd.entities[best].actor.Listed:
		rd.rename(best, s, parts)
		return best
	case best >= 0:
		return best
	case s.listed >= 0:
		return rd.listedEntity(s.listed)
	}
	return rd.newEntity(s, parts)
}

func (rd *reading) parts(s spot) []string {
	parts := make([]string, 0, s.last-s.first)
	for i := s.first; i < s.last; i++ {
		if t := rd.d.Tokens[i]; t.Kind != text.Mark {
			parts = append(parts, t.Of(rd.d.Text))
		}
	}
	return parts
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

func (rd *reading) newEntity(s spot, parts []string) int {
	return rd.keep(entity{actor: unlistedActor(rd.words(s)), kind: rd.guessKind(parts, s.first), parts: parts})
}

func (rd *reading) keep(e entity) int {
	if e.kind == person {
		e.gender = rd.genderOf(e.parts)
	}
	rd.entities = append(rd.entities, e)
	n := len(rd.entities) - 1
	key := surnameKey(e.parts)
	rd.surnames[key] = append(rd.surnames[key], n)
	return n
}

// surnameKey is the last part of a name as all spellings share it: O'Neill, O’Neill.
func surnameKey(parts []string) string {
	return strings.ToLower(strings.ReplaceAll(parts[len(parts)-1], "’", "'"))
}

// rename gives an entity that was named by surname its full name.
func (rd *reading) rename(e int, s spot, parts []string) {
	ent := &rd.entities[e]
	ent.actor, ent.parts, ent.kind = unlistedActor(rd.words(s)), parts, rd.guessKind(parts, s.first)
	if ent.gender == 0 && ent.kind == person {
		ent.gender = rd.genderOf(parts)
	}
}

// words are the words of a spot with single blanks.
func (rd *reading) words(s spot) string {
	return strings.Join(strings.Fields(rd.d.Text[rd.d.Tokens[s.first].Start:rd.d.Tokens[s.last-1].End]), " ")
}

func unlistedActor(name string) Actor {
	return Actor{ID: slug(name), Name: name, Camp: Unlisted}
}

// genderOf reads the gender of a first name, 0 when the list does not know it.
func (rd *reading) genderOf(parts []string) byte {
	switch first := strings.ToLower(parts[0]); {
	case len(parts) < 2:
		return 0
	case rd.r.lang.Names.Male[first]:
		return 'm'
	case rd.r.lang.Names.Female[first]:
		return 'f'
	}
	return 0
}

// compatible reports whether two names with one surname can be one person:
// Bill Clinton and Hillary Clinton are not.
func compatible(a, b []string) bool {
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	if strings.EqualFold(strings.Join(short, " "), strings.Join(long[len(long)-len(short):], " ")) {
		return true // "Blasio", "De Blasio" and "Bill de Blasio"
	}
	if len(short) == 1 {
		return surnameKey(short) == surnameKey(long)
	}
	x, y := strings.TrimSuffix(a[0], "."), strings.TrimSuffix(b[0], ".")
	return strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

func (rd *reading) guessKind(parts []string, first int) kind {
	for _, p := range parts {
		if rd.r.lang.Words.Organisation[strings.ToLower(p)] {
			return body
		}
	}
	last := parts[len(parts)-1]
	if len(parts) == 1 && len(last) > 2 && strings.ToUpper(last) == last {
		return body
	}
	titled := first > 0 && rd.title(first-1)
	if len(parts) >= 2 && len(parts) <= 4 || titled {
		return person
	}
	return unknown
}

// add records a mention and the role that stands beside it.
func (rd *reading) add(s spot, e int) {
	rd.mentions = append(rd.mentions, mention{s.first, s.last, e, s.title})
	ent := &rd.entities[e]
	ent.seen, ent.lastSeen = ent.seen+1, s.first
	if s.title || ent.kind == body || ent.kind == group {
		return
	}
	role := rd.roleBefore(s.first)
	if role == "" {
		role = rd.roleAfter(s.last)
	}
	if role == "" {
		return
	}
	ent.roles = append(ent.roles, role)
	ent.kind = person
	switch {
	case strings.HasPrefix(role, "mrs") || strings.HasPrefix(role, "ms") || strings.HasSuffix(role, "woman"):
		ent.gender = 'f'
	case strings.HasPrefix(role, "mr") || strings.HasSuffix(role, "man"):
		ent.gender = 'm'
	}
}

// roleBefore reads the titles before a name: "Interior Minister Matteo Piantedosi".
func (rd *reading) roleBefore(first int) string {
	start := first
	for start > 0 && rd.d.Tokens[start-1].Sentence == rd.d.Tokens[first].Sentence {
		t := rd.d.Tokens[start-1]
		if !rd.title(start-1) && !(start < first && t.Upper && t.Kind == text.Word) && !(start < first && t.Norm == "-") {
			break
		}
		start--
	}
	return rd.lower(start, first)
}

// roleAfter reads ", the mayor of Milan," behind a name, up to eight words.
func (rd *reading) roleAfter(last int) string {
	if last+2 >= len(rd.d.Tokens) || rd.d.Tokens[last].Norm != "," {
		return ""
	}
	start := last + 1
	if rd.r.lang.Words.Determiners[rd.d.Tokens[start].Norm] {
		start++
	}
	for end := start; end < min(len(rd.d.Tokens), start+9); end++ {
		t := rd.d.Tokens[end]
		if rd.r.lang.Words.Verbs[t.Norm] || rd.r.lang.Words.Conjunctions[t.Norm] && t.Norm != "and" {
			return ""
		}
		if t.Kind == text.Mark && t.Norm != "-" {
			if role := cutAtPreposition(rd.lower(start, end)); rd.r.lang.Words.Titles[lastWord(role)] {
				return role
			}
			return ""
		}
	}
	return ""
}

func (rd *reading) lower(first, last int) string {
	words := make([]string, 0, last-first)
	for i := first; i < last; i++ {
		words = append(words, rd.d.Tokens[i].Norm)
	}
	return strings.Join(words, " ")
}
