package actor

import (
	"iter"
	"slices"
	"strings"

	"standpoint/stance/codebook"
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
	if rd.bears(e, p); rd.asking != p {
		return rd.agreement(e, p)
	}
	v := &rd.known[e]
	if !v.compared {
		v.modifiers, v.compared = rd.agreement(e, p), true
	}
	return v.modifiers
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
	if rd.bears(e, p) == 0 {
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
		a := lastGroup(groups, slices.Values(phrase))
		if a < 0 {
			continue
		}
		if b := lastGroup(groups, strings.FieldsSeq(role)); b >= 0 && a != b {
			return true
		}
	}
	return false
}

// lastGroup is the last of the groups that holds one of the words, -1 for none.
func lastGroup(groups []codebook.Set, words iter.Seq[string]) int {
	last := -1
	for w := range words {
		for g := len(groups) - 1; g > last; g-- {
			if holds(groups[g], w) {
				last = g
			}
		}
	}
	return last
}

// saidWith are the words that say which one a phrase means, in lower case: those
// before its head and the names behind it, "the senator from Ohio".
func (rd *reading) saidWith(p *phrase) []string {
	if p.with != nil {
		return p.with
	}
	words := make([]string, 0, len(p.words))
	for _, w := range p.words[:max(len(p.words)-1, 0)] {
		words = append(words, strings.ToLower(w))
	}
	for i := p.first + len(p.words); i < p.end; i++ {
		if t := &rd.d.Tokens[i]; t.Kind == text.Word && t.Upper && !slices.Contains(p.words, t.Of(rd.d.Text)) {
			words = append(words, t.Norm)
		}
	}
	p.with = words
	return words
}
