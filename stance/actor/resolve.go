package actor

import (
	"sort"
	"strings"

	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// Resolve names the actor of every statement. Where the text does not tell,
// the actor stays without a name and How says why.
func (r *Registry) Resolve(d *text.Document, regions []quote.Region, statements []quote.Statement) []Actor {
	rd := r.read(d, regions)
	actors := make([]Actor, len(statements))
	last := -1 // the entity that spoke last
	for i := range statements {
		e, how := rd.source(&statements[i], last)
		if e < 0 {
			actors[i] = Actor{Camp: Unlisted, How: how}
			continue
		}
		actors[i] = rd.entities[e].actor
		actors[i].How = how
		if !actors[i].Listed {
			actors[i].Role = strings.Join(rd.entities[e].roles[:min(1, len(rd.entities[e].roles))], "")
		}
		last = e
	}
	return actors
}

// source resolves the words that name a speaker to an entity, or -1.
func (rd *reading) source(s *quote.Statement, last int) (int, string) {
	if len(s.Source) == 0 {
		return -1, "the text names no source"
	}
	first, end := rd.d.TokensIn(s.Source[0])
	if first >= end {
		return -1, "the source holds no word"
	}
	words := &rd.r.lang.Words
	head := rd.d.Tokens[first].Norm
	switch {
	case end-first <= 2 && pronounKind(words, head) != 0:
		return rd.pronoun(first, pronounKind(words, head))
	case words.Male[head] || words.Female[head] || words.Neuter[head] || words.Plural[head]:
		// "his office": the office speaks for the person.
		return rd.pronoun(first, pronounKind(words, head))
	}
	if e := rd.named(first, end); e >= 0 {
		return e, "named"
	}
	return rd.described(first, end, last)
}

// named returns the entity that the source names: a person before the body the
// person belongs to, the head of the phrase before what modifies it.
func (rd *reading) named(first, end int) int {
	var in []mention
	for i := rd.mentionAt(first); i < len(rd.mentions) && rd.mentions[i].first < end; i++ {
		in = append(in, rd.mentions[i])
	}
	best, bestScore := -1, -1
	for k, m := range in {
		e := &rd.entities[m.entity]
		score := 10 - min(k, 5)
		if e.kind == person && !m.title {
			score += 20
		}
		if e.actor.Listed {
			score += 8
		}
		if rd.modifies(m, first, end) || e.kind == unknown && m.last < end && !rd.d.Tokens[m.last].Upper && rd.d.Tokens[m.last].Kind == text.Word {
			score -= 15
		}
		if score > bestScore {
			best, bestScore = m.entity, score
		}
	}
	if best >= 0 && bestScore < 6 && rd.generic(first, end) {
		return -1
	}
	return best
}

// modifies reports a name that only says where or whose: "Italy's", "in Rome",
// "of Italy". A spokesperson's organisation is not a modifier.
func (rd *reading) modifies(m mention, first, end int) bool {
	if rd.entities[m.entity].actor.Listed && !rd.afterPreposition(m, first) {
		return false
	}
	if m.last < end && rd.d.Tokens[m.last].Norm == "'s" {
		return true
	}
	if !rd.afterPreposition(m, first) {
		return false
	}
	for i := first; i < m.first; i++ {
		w := rd.d.Tokens[i].Norm
		if rd.r.lang.Words.Offices[w] || rd.r.lang.Words.Documents[w] {
			return false
		}
	}
	return true
}

func (rd *reading) afterPreposition(m mention, first int) bool {
	for i := m.first - 1; i >= max(first, m.first-3); i-- {
		if rd.r.lang.Words.Prepositions[rd.d.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// generic reports a source whose head is a group without a name.
func (rd *reading) generic(first, end int) bool {
	for i := first; i < end; i++ {
		if rd.r.lang.Words.Generic[rd.d.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// described resolves a source without a name: a document to who issued it, a
// title or a common noun to whoever bore it.
func (rd *reading) described(first, end, last int) (int, string) {
	head := rd.headNoun(first, end)
	words := &rd.r.lang.Words
	singular := strings.TrimSuffix(head, "s")
	if words.Documents[head] || words.Documents[singular] {
		if last >= 0 {
			return last, "the " + head + " of who spoke last"
		}
		return -1, "no one was named whose " + head + " it could be"
	}
	definite := rd.d.Tokens[first].Norm == "the" || rd.d.Tokens[first].Norm == "this" || rd.d.Tokens[first].Kind == text.Word && end-first == 1
	if e := rd.bearer(head, singular, first); e >= 0 && definite {
		return e, "the " + head + " named before"
	}
	return -1, "an unnamed source: " + rd.d.Text[rd.d.Tokens[first].Start:rd.d.Tokens[end-1].End]
}

// headNoun is the last word of the phrase before a preposition or mark.
func (rd *reading) headNoun(first, end int) string {
	head := rd.d.Tokens[first].Norm
	for i := first; i < end; i++ {
		t := rd.d.Tokens[i]
		if i > first && (t.Kind == text.Mark || rd.r.lang.Words.Prepositions[t.Norm]) {
			break
		}
		if t.Kind == text.Word && t.Norm != "'s" {
			head = t.Norm
		}
	}
	return head
}

// bearer finds the entity nearest before token at whose role or name holds the
// noun, else the nearest after it.
func (rd *reading) bearer(head, singular string, at int) int {
	here := rd.mentionAt(at)
	for i := here - 1; i >= 0; i-- {
		if rd.bears(rd.mentions[i].entity, head, singular) {
			return rd.mentions[i].entity
		}
	}
	for i := here; i < len(rd.mentions); i++ {
		if rd.bears(rd.mentions[i].entity, head, singular) {
			return rd.mentions[i].entity
		}
	}
	return -1
}

func (rd *reading) bears(e int, head, singular string) bool {
	ent := &rd.entities[e]
	for _, r := range ent.roles {
		if lastWord(r) == head || lastWord(r) == singular {
			return true
		}
	}
	if ent.kind == person {
		return lastWord(strings.ToLower(strings.TrimSpace(cutAtPreposition(ent.actor.Role)))) == head
	}
	for _, p := range ent.parts {
		p = strings.ToLower(p)
		if p == head || p == singular || strings.TrimSuffix(p, "s") == singular {
			return true
		}
	}
	return false
}

func cutAtPreposition(role string) string {
	for _, p := range []string{" of ", " for ", ",", " in ", " to ", " from "} {
		role, _, _ = strings.Cut(role, p)
	}
	return role
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// mentionAt is the index of the first mention at or after a token.
func (rd *reading) mentionAt(token int) int {
	return sort.Search(len(rd.mentions), func(i int) bool { return rd.mentions[i].first >= token })
}
