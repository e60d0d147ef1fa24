package actor

import (
	"slices"
	"strings"
)

// bears says whether the article or the codebook gives an entity the head noun of
// a phrase: 2 the noun itself, 1 one of the same kind ("justice" for "judge"), 0
// neither.
func (rd *reading) bears(e int, p *phrase) int {
	if rd.asking != p {
		return rd.bearing(e, p)
	}
	if m := &rd.known[e]; m.search == rd.search {
		return m.bears
	}
	rd.known[e] = verdict{search: rd.search, bears: rd.bearing(e, p)}
	return rd.known[e].bears
}

// lowerParts are the parts of the name in lower case.
func (ent *entity) lowerParts() []string {
	if ent.nouns == nil {
		for _, part := range ent.parts {
			ent.nouns = append(ent.nouns, strings.ToLower(part))
		}
	}
	return ent.nouns
}

// verdict is what bears and modifiers say of an entity, kept for a search.
type verdict struct {
	search, bears int
	modifiers     agreement
	compared      bool // modifiers is known
}

func (rd *reading) bearing(e int, p *phrase) int {
	ent := &rd.entities[e]
	best := 0
	if p.ask == askOffice && slices.Contains(ent.offices, p.head) {
		return 2
	}
	for _, r := range ent.roles {
		if n := rd.sameNoun(p, lastWord(cutAtPreposition(r))); n > best && !(rd.r.lang.Names.Presidencies[p.head] && r != "president") {
			best = n // the president of a fund heads no administration
		}
	}
	for _, w := range ent.known {
		if rd.sameNoun(p, w) == 2 {
			best = 2
		}
	}
	switch ent.kind {
	case person:
		if ent.actor.Role != "" {
			best = max(best, rd.sameNoun(p, lastWord(cutAtPreposition(strings.ToLower(ent.actor.Role)))))
		}
		return best
	case place:
		if rd.r.lang.Names.PlaceBodies[p.head] {
			return max(best, 1) // "the government" of North Korea
		}
		return best
	}
	for _, noun := range ent.lowerParts() {
		if n := rd.sameNoun(p, noun); n == 1 || n == 2 && len(ent.parts) > 1 {
			best = max(best, n)
		}
	}
	return best
}

// holdsAnotherPost reports that the article or the codebook gives somebody a post and
// not the one that a phrase asks for: a mayor is no minister.
func (rd *reading) holdsAnotherPost(e int, p *phrase) bool {
	posts := rd.r.lang.Names.Posts
	if !posts[p.head] || rd.bears(e, p) > 0 {
		return false
	}
	ent := &rd.entities[e]
	for _, r := range ent.roles {
		if posts[lastWord(cutAtPreposition(r))] && !strings.HasPrefix(r, "former") && !strings.HasPrefix(r, "ex") {
			return true
		}
	}
	return ent.actor.Listed && posts[lastWord(cutAtPreposition(strings.ToLower(ent.actor.Role)))]
}

// medium reports whoever mostly passes on what others say.
func (rd *reading) medium(e int) bool {
	if rd.entities[e].kind == person {
		return false
	}
	for _, part := range rd.entities[e].parts {
		if holds(rd.r.lang.Words.Media, part) {
			return true
		}
	}
	return false
}

// sameNoun is 2 for the head of the phrase in the singular or plural, 1 for a
// noun of the same kind, else 0.
func (rd *reading) sameNoun(p *phrase, w string) int {
	switch {
	case w == p.head || w == p.singular || strings.TrimSuffix(w, "s") == p.singular:
		return 2
	case rd.r.lang.Names.Kinds[p.head][w] || rd.r.lang.Names.Kinds[p.singular][w]:
		return 1
	}
	return 0
}
