package actor

import (
	"strings"

	"standpoint/stance/text"
)

// described resolves a source without a name: a document to who issued it, a
// relative pronoun to the name before it, a title or a common noun to whoever
// bears it or, failing that, to whom the article most likely goes on with.
func (rd *reading) described(first, end, last int) (int, string) {
	phrase := rd.phrase(first, end)
	head := rd.headNoun(first, end)
	words, names := &rd.r.lang.Words, &rd.r.lang.Names
	singular := strings.TrimSuffix(head, "s")
	switch {
	case head == "who" || head == "which" || head == "whose":
		return rd.relative(first)
	case rd.possessor(first, end) > first && (words.Documents[head] || words.Publications[head] || words.Offices[head]):
		return rd.described(first, rd.possessor(first, end), last)
	case words.Documents[head] || words.Documents[singular]:
		if !rd.definite(first, end) || head != singular && rd.d.Tokens[first].Norm == head {
			return -1, "no one is named whose " + head + " it is" // "messages show"
		}
		if e := rd.issuer(end); e >= 0 {
			return e, "named with the " + head
		}
		return rd.document(head, last)
	case words.Publications[head] || words.Publications[singular]:
		return rd.publication(first, head, last)
	case rd.bodyOfOffice(first, end) >= 0:
		return rd.bodyOfOffice(first, end), "who the " + head + " belongs to"
	}
	definite := rd.definite(first, end)
	if opening := rd.d.Sentences[rd.d.Tokens[first].Sentence].Paragraph < 3; definite || (names.PersonNouns[head] || names.BodyNouns[head]) && len(phrase) > 1 && opening {
		if e := rd.bearer(phrase, head, singular, first); e >= 0 {
			return e, "the " + head + " named before"
		}
	}
	if e := rd.officeNamed(head, first); e >= 0 && words.Offices[head] {
		return e, "whose " + head + " was named before"
	}
	if e := rd.bodyByDescription(phrase, head); e >= 0 {
		return e, "a body named by what it is"
	}
	switch {
	case words.Offices[head] && !words.Titles[lastWord(head)] || words.Offices[singular]:
		return rd.goesOn(first, head, 0, func(e *entity) bool { return e.kind == person || e.kind == body })
	case definite && (names.PersonNouns[head] || agent(head)):
		return rd.goesOn(first, head, genderOfNoun(head), func(e *entity) bool { return e.kind == person && !rd.contradicts(e, phrase, head) })
	case definite && names.BodyNouns[head]:
		return rd.goesOn(first, head, 'n', rd.unclassed)
	}
	return -1, "an unnamed source: " + rd.d.Text[rd.d.Tokens[first].Start:rd.d.Tokens[end-1].End]
}

// bodyByDescription makes an actor of "the Turkish government": a capitalised
// word and what kind of body it is name it as well as a name does.
func (rd *reading) bodyByDescription(phrase []string, head string) int {
	if len(phrase) < 2 || !rd.r.lang.Words.Organisation[head] || rd.r.lang.Words.Offices[head] {
		return -1
	}
	for i, w := range phrase {
		if strings.ToLower(w) == w {
			continue
		}
		name := strings.Join(phrase[i:], " ")
		for _, e := range rd.surnames[surnameKey(phrase)] {
			if rd.entities[e].actor.Name == name {
				return e
			}
		}
		return rd.keep(entity{actor: unlistedActor(name), kind: body, parts: phrase[i:]})
	}
	return -1
}

func (rd *reading) definite(first, end int) bool {
	switch rd.d.Tokens[first].Norm {
	case "the", "this", "that":
		return true
	}
	t := &rd.d.Tokens[first]
	// A lone "senator" is one in a headline; lone "officials" are anybody's.
	return t.Kind == text.Word && end-first == 1 && !rd.r.lang.Words.Generic[t.Norm] || rd.possessor(first, end) > first
}

// unclassed reports a body whose name does not say what it is: "the bank" may
// be Wells Fargo but not a Department.
func (rd *reading) unclassed(e *entity) bool {
	if e.kind != body && e.kind != unknown && e.kind != person || len(e.roles) > 0 || e.gender != 0 {
		return false
	}
	for _, p := range e.parts {
		if rd.r.lang.Words.Organisation[strings.ToLower(p)] {
			return false
		}
	}
	return true
}

// issuer finds who a document that ends at token end is "from" or "by".
func (rd *reading) issuer(end int) int {
	if end+1 >= len(rd.d.Tokens) || rd.d.Tokens[end].Norm != "from" && rd.d.Tokens[end].Norm != "by" {
		return -1
	}
	if k := rd.mentionAt(end); k < len(rd.mentions) && rd.mentions[k].first <= end+2 {
		return rd.mentions[k].entity
	}
	return -1
}

// document resolves "the letter" to whoever spoke last.
func (rd *reading) document(head string, last int) (int, string) {
	if last >= 0 {
		return last, "the " + head + " of who spoke last"
	}
	return -1, "no one was named whose " + head + " it could be"
}

// publication resolves "the poll" to whoever is named with the same word
// before: "a Quinnipiac poll", "a study by Stanford".
func (rd *reading) publication(at int, head string, last int) (int, string) {
	for k, least := rd.back(at); k >= least; k-- {
		m := rd.mentions[k]
		if e := &rd.entities[m.entity]; e.kind != place && rd.publishes(m) {
			return m.entity, "named with the " + head + " before"
		}
	}
	// A body that spoke just before goes on through its data; a person does not.
	if n := len(rd.spoke); n > 0 && last >= 0 && rd.entities[last].kind == body && rd.distance(rd.spoke[n-1], at) <= 2 {
		return last, "the " + head + " of the body that spoke last"
	}
	return -1, "no one is named whose " + head + " it is"
}

// publishes reports "a Reuters survey" and "a study by Stanford".
func (rd *reading) publishes(m mention) bool {
	publications := rd.r.lang.Words.Publications
	for i := m.last; i < min(len(rd.d.Tokens), m.last+2); i++ {
		if publications[rd.d.Tokens[i].Norm] {
			return true
		}
	}
	i := m.first - 1
	if i > 0 && rd.d.Tokens[i].Norm == "the" {
		i--
	}
	return i > 0 && (rd.d.Tokens[i].Norm == "by" || rd.d.Tokens[i].Norm == "from") && publications[rd.d.Tokens[i-1].Norm]
}

// possessor is the end of "the party" in "the party's bylaws", or 0.
func (rd *reading) possessor(first, end int) int {
	for i := first + 1; i < end-1; i++ {
		if rd.d.Tokens[i].Norm == "'s" {
			return i
		}
	}
	return 0
}

// relative resolves "who" to the nearest person named before it in its sentence.
func (rd *reading) relative(at int) (int, string) {
	sentence, which := rd.d.Tokens[at].Sentence, rd.d.Tokens[at].Norm == "which"
	for k := rd.mentionAt(at) - 1; k >= 0 && rd.d.Tokens[rd.mentions[k].first].Sentence == sentence; k-- {
		m := rd.mentions[k]
		if next := rd.d.Tokens[m.last]; m.last < at && next.Kind == text.Word && !next.Upper {
			continue // "the Clinton aide who"
		}
		if rd.indefinite(m.last, at) {
			break // "said an architect who": nobody is named
		}
		if k := rd.entities[m.entity].kind; k == person || which && k >= place {
			return m.entity, "the name before it"
		}
	}
	return -1, "no one is named before it in its sentence"
}

// indefinite reports "a" or "an" between a name and "who" without the comma
// that would make it an apposition of the name.
func (rd *reading) indefinite(from, at int) bool {
	for i := from; i < at; i++ {
		if w := rd.d.Tokens[i].Norm; (w == "a" || w == "an") && i > from && rd.d.Tokens[i-1].Norm != "," {
			return true
		}
	}
	return false
}

// bodyOfOffice resolves "administration officials" to the body of that name.
func (rd *reading) bodyOfOffice(first, end int) int {
	for i := first; i < end-1; i++ {
		w := rd.d.Tokens[i].Norm
		next := rd.d.Tokens[i+1].Norm
		if !rd.r.lang.Words.Organisation[w] || next != "officials" && next != "official" && !rd.r.lang.Words.Offices[next] {
			continue
		}
		for k, least := rd.back(first); k >= least; k-- {
			m := rd.mentions[k]
			if m.last < len(rd.d.Tokens) && rd.d.Tokens[m.last].Norm == w || rd.partOf(m.entity, w) {
				return m.entity
			}
		}
	}
	return -1
}

// officeNamed finds "the Clinton campaign" before "the campaign".
func (rd *reading) officeNamed(head string, at int) int {
	for k, least := rd.back(at); k >= least; k-- {
		m := rd.mentions[k]
		next := m.last
		if next < len(rd.d.Tokens) && rd.d.Tokens[next].Norm == "'s" {
			next++
		}
		if next < at && rd.d.Tokens[next].Norm == head {
			return m.entity
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

// goesOn takes whom the article most likely goes on with.
func (rd *reading) goesOn(at int, head string, gender byte, fits func(*entity) bool) (int, string) {
	e := rd.likeliest(at, gender, func(m mention) bool {
		ent := &rd.entities[m.entity]
		return fits(ent) && (ent.sure || ent.kind != person) && (gender == 0 || gender == 'n' || ent.gender == 0 || ent.gender == gender)
	})
	if e < 0 {
		return -1, "no one is named before who could be the " + head
	}
	return e, "the likeliest " + head + " named before"
}

// agent reports the endings of nouns for people by what they do.
func agent(w string) bool {
	if strings.HasSuffix(w, "-year-old") || w == "old" {
		return true // "the 46-year-old" is three tokens
	}
	for _, end := range [...]string{"ist", "ian", "eon", "eer", "man", "woman", "er", "or"} {
		if len(w) > 5 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// genderOfNoun is 'm' or 'f' for nouns such as "the mother", else 0.
func genderOfNoun(w string) byte {
	switch w {
	case "woman", "mother", "wife", "daughter", "sister", "actress", "businesswoman", "congresswoman", "chairwoman", "spokeswoman", "queen":
		return 'f'
	case "man", "father", "husband", "son", "brother", "businessman", "congressman", "chairman", "spokesman", "king", "pope":
		return 'm'
	}
	return 0
}

// contradicts reports an entity that bears the noun with another modifier: the
// Republican nominee is not the Democratic one.
func (rd *reading) contradicts(e *entity, phrase []string, head string) bool {
	for _, r := range e.roles {
		if lastWord(cutAtPreposition(r)) == head && !rd.modifiersAgree(phrase, r) || rd.rivals(phrase, r) {
			return true
		}
	}
	return rd.rivals(phrase, e.actor.Party)
}

// rivals reports words of different groups in a phrase and a role, such as two
// parties.
func (rd *reading) rivals(phrase []string, role string) bool {
	for _, groups := range rd.r.lang.Names.Rivals {
		a, b := -1, -1
		for g, set := range groups {
			for _, w := range phrase {
				if set[strings.ToLower(w)] {
					a = g
				}
			}
			for w := range strings.FieldsSeq(strings.ToLower(role)) {
				if set[w] {
					b = g
				}
			}
		}
		if a >= 0 && b >= 0 && a != b {
			return true
		}
	}
	return false
}

// phrase is the words of a noun phrase up to the first preposition or mark,
// with their capitals, without the article.
func (rd *reading) phrase(first, end int) []string {
	var words []string
	for i := first; i < end; i++ {
		t := rd.d.Tokens[i]
		if i > first && (t.Kind == text.Mark && t.Norm != "-" || rd.r.lang.Words.Prepositions[t.Norm] || t.Norm == "who") {
			break
		}
		if t.Kind == text.Word && !rd.r.lang.Words.Determiners[t.Norm] && t.Norm != "'s" {
			words = append(words, t.Of(rd.d.Text))
		}
	}
	return words
}

// headNoun is the last word of the phrase before a preposition or mark.
func (rd *reading) headNoun(first, end int) string {
	if words := rd.phrase(first, end); len(words) > 0 {
		return strings.ToLower(words[len(words)-1])
	}
	return rd.d.Tokens[first].Norm
}

// lookAround is how many mentions before and after a description are looked at
// for who it is, so that the time does not grow with the square of the article.
const lookAround = 400

// back is the mention before a token and the furthest one to look at.
func (rd *reading) back(at int) (from, least int) {
	from = rd.mentionAt(at) - 1
	return from, max(0, from-lookAround)
}

// bearer finds the entity nearest before token at that bears the noun and, if
// none, the nearest after it.
func (rd *reading) bearer(phrase []string, head, singular string, at int) int {
	here := rd.mentionAt(at)
	found := -1
	rd.asked = grown(rd.asked, len(rd.entities))
	rd.search++
	for k := range 2 * lookAround {
		i := here - 1 - k // first what stands before, the nearest first
		if i < 0 || k >= lookAround {
			i = here + k - min(here, lookAround)
		}
		if i >= len(rd.mentions) {
			break
		}
		e := rd.mentions[i].entity
		if rd.asked[e] == rd.search {
			continue
		}
		rd.asked[e] = rd.search
		if !rd.bears(e, phrase, head, singular) {
			continue
		}
		if rd.modifiersIn(e, phrase) {
			return e
		}
		if found < 0 {
			found = e
		}
	}
	return found
}

// modifiersIn reports whether the small modifiers of a phrase stand in the
// entity's name too: "the appeals court" is rather the Court of Appeals.
func (rd *reading) modifiersIn(e int, phrase []string) bool {
	name := strings.ToLower(rd.entities[e].actor.Name + " " + strings.Join(rd.entities[e].roles, " "))
	for _, w := range phrase[:max(len(phrase)-1, 0)] {
		if !strings.Contains(name, strings.ToLower(w)) {
			return false
		}
	}
	return true
}

// bears reports whether the article or the codebook gives an entity the title
// or noun; a capitalised modifier ("the Republican nominee") must be there too.
func (rd *reading) bears(e int, phrase []string, head, singular string) bool {
	ent := &rd.entities[e]
	for _, r := range ent.roles {
		if w := lastWord(cutAtPreposition(r)); (w == head || w == singular || rd.r.lang.Names.Kinds[head][w]) && rd.modifiersAgree(phrase, r) {
			return true
		}
	}
	switch ent.kind {
	case person:
		role := strings.ToLower(ent.actor.Role)
		return role != "" && lastWord(cutAtPreposition(role)) == head && rd.modifiersAgree(phrase, role+" "+strings.ToLower(ent.actor.Party))
	case place:
		return false
	}
	for _, p := range ent.parts {
		p = strings.ToLower(p)
		if p == head || p == singular || strings.TrimSuffix(p, "s") == singular {
			return len(ent.parts) > 1
		}
		if rd.r.lang.Names.Kinds[head][p] {
			return true
		}
	}
	return false
}

// modifiersAgree reports whether every capitalised word of the phrase stands in
// the role; where somebody is from need not.
func (rd *reading) modifiersAgree(phrase []string, role string) bool {
	var capital []string
	for _, w := range phrase {
		if lower := strings.ToLower(w); lower != w {
			capital = append(capital, lower)
		}
	}
	if rd.r.lang.Names.Places[strings.Join(capital, " ")] {
		return true
	}
	for _, w := range capital {
		if !strings.Contains(role, w) && !(w == "gop" && strings.Contains(role, "republican")) {
			return false
		}
	}
	return true
}
