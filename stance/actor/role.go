package actor

import (
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// mostRoles is how many different titles of an entity are kept.
const mostRoles = 12

// addRoles keeps what the article calls an entity where it names it: the title
// before the name, the apposition behind it, the noun that ends a body's name
// without a capital ("United Steelworkers union").
func (rd *reading) addRoles(s spot, ent *entity) {
	before := rd.roleBefore(s.first)
	rd.keepRole(ent, before)
	if before == "" || ent.kind == person {
		rd.keepRole(ent, rd.roleAfter(rd.afterAge(s.last)))
	}
	if before == "" {
		rd.keepRole(ent, rd.appositionBefore(s))
	}
	if ent.kind == unknown && s.last < len(rd.d.Tokens) && rd.is(s.last, codebook.BodyNoun) {
		rd.keepRole(ent, rd.d.Tokens[s.last].Norm)
	}
	if office := rd.officeBehind(mention{last: s.last}); office != "" && len(ent.offices) < mostRoles && !slices.Contains(ent.offices, office) {
		ent.offices = append(ent.offices, office)
	}
	if ent.kind == person {
		rd.keepRole(ent, rd.home(s.last))
	}
}

// keepRole adds a role, and what it says of an entity's kind and gender.
func (rd *reading) keepRole(ent *entity, role string) {
	if role == "" || len(ent.roles) >= mostRoles || slices.Contains(ent.roles, role) {
		return
	}
	ent.roles = append(ent.roles, role)
	head := lastWord(cutAtPreposition(role))
	words, names := &rd.r.lang.Words, &rd.r.lang.Names
	if ent.kind >= place || ent.kind == unknown && len(ent.parts) > 1 && rd.thing(ent.parts[len(ent.parts)-1]) || names.BodyNouns[head] || !words.Titles[head] && !names.PersonNouns[head] && !names.Relatives[head] {
		return
	}
	ent.kind, ent.sure = person, true
	titled, _, _ := strings.Cut(role, " ")
	switch gender := rd.genderOfNoun(head); {
	case titled == "mrs" || titled == "ms":
		ent.gender = 'f'
	case titled == "mr":
		ent.gender = 'm'
	case gender != 0 && (ent.gender == 0 || !names.Relatives[head]): // "Bill Clinton prompted his wife" is no wife
		ent.gender = gender
	}
}

// roleBefore reads the titles before a name: "Interior Minister Matteo
// Piantedosi", "his brother Paolo".
func (rd *reading) roleBefore(first int) string {
	start := first
	for start > 0 && first-start < 8 && rd.d.Tokens[start-1].Sentence == rd.d.Tokens[first].Sentence {
		t := rd.d.Tokens[start-1]
		stop := t.Norm == "." && start > 1 && rd.title(start-2) || t.Norm == "of" && start > 1 && start < first && rd.title(start-2) && rd.r.lang.Names.RoleWords[rd.d.Tokens[start].Norm] // "secretary of state"
		inside := start < first && (t.Upper && t.Kind == text.Word && !rd.is(start-1, codebook.Conjunction|codebook.Preposition|codebook.Determiner|codebook.Starter|codebook.Adverb) || t.Norm == "-" && !rd.d.Dash(start-1) || t.Kind == text.Word && start < first-1 && rd.commonAt(start-1) && rd.d.Tokens[start].Norm == "-")
		if !stop && !inside && !(start < first && rd.saysOfRole(start-1)) && !rd.callsPerson(start-1, start == first) {
			break
		}
		start--
	}
	return rd.lower(start, first)
}

// saysOfRole reports a word before a title that says more of it: the "presidential"
// of "the presidential candidate".
func (rd *reading) saysOfRole(i int) bool {
	t := &rd.d.Tokens[i]
	names := &rd.r.lang.Names
	return t.Kind == text.Word && (names.RoleWords[t.Norm] || hasEnding(t.Norm, names.RoleEndings) && !rd.is(i, codebook.Adverb|codebook.Preposition|codebook.Starter))
}

// callsPerson reports a title and, right before the name, a noun for people.
func (rd *reading) callsPerson(i int, rightBefore bool) bool {
	if rd.title(i) {
		return true
	}
	t := &rd.d.Tokens[i]
	return rightBefore && t.Kind == text.Word && !rd.is(i, codebook.Determiner|codebook.Adverb) && (rd.is(i, codebook.PersonNoun|codebook.Relative) || !t.Upper && len(t.Norm) > 5 && rd.agent(t.Norm) && rd.is(i, codebook.Common) && !rd.is(i, codebook.Verb|codebook.Preposition|codebook.Conjunction))
}

// roleAfter reads ", the mayor of Milan," behind a name, up to eight words. Dashes
// stand for the commas.
func (rd *reading) roleAfter(last int) string {
	start := rd.apposition(last)
	if start < 0 || start+1 >= len(rd.d.Tokens) {
		return ""
	}
	if rd.is(start, codebook.Determiner) {
		start++
	}
	for end := start; end < min(len(rd.d.Tokens), start+9); end++ {
		t := rd.d.Tokens[end]
		who := t.Norm == "who" || t.Norm == "which" || t.Norm == "whose" || t.Norm == "that"
		if !who && (rd.is(end, codebook.Verb) || rd.is(end, codebook.Conjunction) && t.Norm != "and" && t.Norm != "as") {
			return ""
		}
		if rd.parting(end) || who || t.Norm == "and" && end > start+1 {
			if !rd.callsSomebody(start, end) {
				return ""
			}
			return rd.lower(start, end)
		}
	}
	for end := start + 1; end < min(len(rd.d.Tokens), start+9); end++ {
		if rd.is(end, codebook.Preposition) && rd.callsSomebody(start, end) {
			return rd.lower(start, end) // what it is of goes on for long
		}
	}
	return ""
}

// callsSomebody reports words that end, before any preposition, in a noun for
// people or bodies.
func (rd *reading) callsSomebody(start, end int) bool {
	head := lastWord(cutAtPreposition(rd.lower(start, end)))
	names := &rd.r.lang.Names
	return rd.r.lang.Words.Titles[head] || names.PersonNouns[head] || names.BodyNouns[head] || names.Relatives[head]
}

// home reads where somebody is from behind the name: "(R-Texas)", "of Ohio". It
// is kept as a role without a noun.
func (rd *reading) home(last int) string {
	if last+3 >= len(rd.d.Tokens) {
		return ""
	}
	switch t := rd.d.Tokens; {
	case t[last].Norm == "(" && t[last+2].Norm == "-" && t[last+3].Upper && len(t[last+1].Norm) == 1:
		end := last + 4
		for end < min(len(t), last+6) && t[end].Upper {
			end++
		}
		party := rd.r.lang.Expansions["("+t[last+1].Norm+")"]
		return strings.TrimSpace(party + " of " + strings.TrimSuffix(rd.lower(last+3, end), "."))
	case t[last].Norm == "of" && t[last+1].Upper:
		end := last + 2
		if t[end].Upper {
			end++
		}
		return "of " + rd.lower(last+1, end)
	}
	return ""
}

// cutAtPreposition is what of a role says what somebody is, and not of what.
func cutAtPreposition(role string) string {
	for _, p := range []string{" of ", " for ", ",", " in ", " to ", " from ", " at ", " with ", " on ", " who "} {
		role, _, _ = strings.Cut(role, p)
	}
	return role
}
