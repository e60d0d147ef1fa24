package actor

import (
	"slices"
	"strings"

	"standpoint/stance/text"
)

// agreement of the words before the head of a phrase with what is known of an
// entity.
type agreement uint8

const (
	nothingAsked agreement = iota
	agrees
	unsaid
	contradicts
)

// modifiers says whether the words before the head stand in the entity's name
// and roles: the Republican nominee is not the Democratic one.
func (rd *reading) modifiers(e int, p *phrase) agreement {
	if rd.bears(e, p); rd.asking == p {
		return rd.known[e].modifiers
	}
	return rd.agreement(e, p)
}

func (rd *reading) agreement(e int, p *phrase) agreement {
	ent := &rd.entities[e]
	if rd.rivals(p.words, ent.actor.Party) {
		return contradicts
	}
	for _, r := range ent.roles {
		if rd.rivals(p.words, r) {
			return contradicts
		}
	}
	if len(ent.known) > 0 && rd.rivals(p.words, strings.Join(ent.known, " ")) {
		return contradicts
	}
	known := ent.known
	if rd.bearing(e, p) == 0 {
		known = nil // "a New York judge" is no New Yorker whom all know
	}
	asked, found := 0, 0
	for _, w := range rd.saidWith(p) {
		if long, ok := rd.r.lang.Expansions[w]; ok {
			w = long
		}
		if len(w) < 3 {
			continue
		}
		asked++
		if slices.Contains(known, w) || rd.said(ent, w) {
			found++
		}
	}
	switch {
	case asked == 0:
		return nothingAsked
	case found > 0:
		return agrees
	}
	return unsaid
}

// said reports a word in an entity's name or roles, also when one of the two is
// short for the other ("Tex").
func (rd *reading) said(ent *entity, w string) bool {
	for _, part := range ent.parts {
		if strings.EqualFold(part, w) {
			return true
		}
	}
	role := strings.ToLower(ent.actor.Role + " " + ent.actor.Party)
	if strings.Contains(role, w) {
		return true
	}
	for _, r := range ent.roles {
		for have := range strings.FieldsSeq(r) {
			have = strings.Trim(have, ".,")
			if have == w || len(have) > 2 && len(have) < 6 && have != "the" && !rd.common(have) && strings.HasPrefix(w, have) {
				return true
			}
		}
	}
	return false
}

// rivals reports words of different groups in a phrase and a role, such as two
// parties.
func (rd *reading) rivals(phrase []string, role string) bool {
	if role == "" {
		return false
	}
	for _, groups := range rd.r.lang.Names.Rivals {
		a, b := -1, -1
		for g, set := range groups {
			for _, w := range phrase {
				if holds(set, w) {
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

// saidWith are the words that say which one a phrase means, in lower case: those
// before its head and the names behind it, "the senator from Ohio".
func (rd *reading) saidWith(p *phrase) []string {
	var words []string
	for _, w := range p.words[:max(len(p.words)-1, 0)] {
		words = append(words, strings.ToLower(w))
	}
	for i := p.first + len(p.words); i < p.end; i++ {
		if t := &rd.d.Tokens[i]; t.Kind == text.Word && t.Upper && !slices.Contains(p.words, t.Of(rd.d.Text)) {
			words = append(words, t.Norm)
		}
	}
	return words
}
