package actor

import (
	"slices"
	"strings"
	"unicode"

	"standpoint/stance/text"
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
	best := -1
	for _, e := range rd.surnames[surnameKey(parts)] {
		if ent := &rd.entities[e]; rd.sameName(ent, parts) {
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
		if len(parts) == 1 && len(rd.entities[best].parts) > 1 {
			rd.entities[best].sure = true
		}
		return best
	case s.listed >= 0:
		return rd.listedEntity(s.listed)
	}
	return rd.newEntity(s, parts)
}

// sameName reports whether parts can be another form of an entity's name: a
// person's surname or first name, a body's head word ("the Times").
func (rd *reading) sameName(ent *entity, parts []string) bool {
	switch {
	case slices.Equal(ent.parts, parts):
		return true
	case ent.kind <= person:
		return compatible(ent.parts, parts)
	case ent.kind == body:
		if len(parts) > 1 {
			n := len(ent.parts) - len(parts)
			return n > 0 && slices.Equal(ent.parts[n:], parts) // "Homeland Security"
		}
		return strings.EqualFold(headPart(ent.parts), parts[0])
	}
	return false
}

// headPart is the head of a body's name: Commission in "Commission on
// Presidential Debates", Times in "New York Times".
func headPart(parts []string) string {
	for i, p := range parts {
		if i > 0 && strings.ToLower(p) == p {
			return parts[i-1]
		}
	}
	return parts[len(parts)-1]
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
	e := rd.keep(entity{actor: unlistedActor(rd.words(s)), kind: kind, parts: parts})
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

// declaresAcronym reports a name that its initials follow in brackets.
func (rd *reading) declaresAcronym(s spot) bool {
	return s.last+1 < len(rd.d.Tokens) && rd.d.Tokens[s.last].Norm == "(" && acronym([]string{rd.d.Tokens[s.last+1].Of(rd.d.Text)}) != ""
}

// acronym is the key of a name that is only initials (S.E.C., IMF), else "".
func acronym(parts []string) string {
	if len(parts) != 1 {
		return ""
	}
	key := strings.ReplaceAll(parts[0], ".", "")
	if len(key) < 2 || len(key) > 6 || strings.ToUpper(key) != key || strings.ToLower(key) == key {
		return ""
	}
	return key
}

// initials are the acronyms a name may go by: of all its capitalised words, and
// without a leading "Department".
func initials(parts []string) []string {
	key := ""
	for _, p := range parts {
		if r := rune(p[0]); unicode.IsUpper(r) {
			key += string(r)
		}
	}
	if len(parts) < 3 || len(key) < 2 {
		return nil
	}
	if len(key) > 2 && (parts[0] == "Department" || parts[0] == "Ministry") {
		return []string{key, key[1:]}
	}
	return []string{key}
}

func (rd *reading) keep(e entity) int {
	if e.kind == person {
		e.gender = rd.genderOf(e.parts)
		e.sure = e.gender != 0 || e.actor.Listed
	}
	rd.entities = append(rd.entities, e)
	n := len(rd.entities) - 1
	keys := []string{surnameKey(e.parts)}
	if head := surnameKey([]string{headPart(e.parts)}); e.kind == body && head != keys[0] {
		keys = append(keys, head)
	}
	if first := surnameKey(e.parts[:1]); e.kind == person && first != keys[0] {
		keys = append(keys, first)
	}
	for _, key := range keys {
		rd.surnames[key] = append(rd.surnames[key], n)
	}
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
		ent.sure = ent.gender != 0
	}
}

// words are the words of a spot with single blanks.
func (rd *reading) words(s spot) string {
	return strings.Join(strings.Fields(rd.d.Text[rd.d.Tokens[s.first].Start:rd.d.Tokens[s.last-1].End]), " ")
}

// unlistedActor is an actor of that name; it gets an ID when it speaks.
func unlistedActor(name string) Actor {
	return Actor{Name: name, Camp: Unlisted}
}

// genderOf reads the gender of a first name, 0 when the list does not know it.
func (rd *reading) genderOf(parts []string) byte {
	switch first := strings.ToLower(parts[0]); {
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
		return surnameKey(short) == surnameKey(long) || surnameKey(short) == surnameKey(long[:1])
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
	if name := strings.ToLower(strings.Join(parts, " ")); rd.r.lang.Names.Places[name] {
		return place
	}
	if len(parts) == 1 && rd.genderOf(parts) != 0 {
		return person
	}
	if len(parts) == 1 && len(last) > 2 && strings.ToUpper(last) == last {
		return body
	}
	if len(parts) > 1 && strings.ToUpper(last) == last && strings.ToUpper(parts[0]) == parts[0] {
		return unknown // shouted headings
	}
	titled := first > 0 && rd.title(first-1)
	if len(parts) >= 2 && len(parts) <= 4 || titled {
		return person
	}
	return unknown
}

// mostRoles is how many different titles of an entity are kept.
const mostRoles = 12

// add records a mention and the role that stands beside it.
func (rd *reading) add(s spot, e int) {
	rd.mentions = append(rd.mentions, mention{s.first, s.last, e, s.title})
	ent := &rd.entities[e]
	ent.seen, ent.lastSeen = ent.seen+1, s.first
	if s.title || ent.kind >= place {
		return
	}
	role := rd.roleBefore(s.first)
	if role == "" {
		role = rd.roleAfter(s.last)
	}
	if role == "" {
		return
	}
	if len(ent.roles) < mostRoles && !slices.Contains(ent.roles, role) {
		ent.roles = append(ent.roles, role)
	}
	ent.kind, ent.sure = person, true
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
		stop := t.Norm == "." && start > 1 && rd.title(start-2)
		if !stop && !rd.title(start-1) && !(start < first && t.Upper && t.Kind == text.Word) && !(start < first && t.Norm == "-") {
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
		w := rd.d.Tokens[i].Norm
		if w == "." {
			continue
		}
		if long, ok := rd.r.lang.Expansions[strings.TrimSuffix(w, ".")]; ok {
			w = long
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}
