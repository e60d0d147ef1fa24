package actor

import (
	"sort"
	"strings"

	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// Resolve names the actor of every statement. Where the text does not tell,
// the actor stays without a name and How says why. topical says that the text
// is about the codebook's topic: only there does a title such as "the ministry"
// stand for the actor whom the codebook gives it to.
func (r *Registry) Resolve(d *text.Document, regions []quote.Region, statements []quote.Statement, topical bool) []Actor {
	actors, _ := r.Cast(d, regions, statements, topical)
	return actors
}

// Cast is Resolve, and also returns where the text names an actor of the
// codebook by name or title.
func (r *Registry) Cast(d *text.Document, regions []quote.Region, statements []quote.Statement, topical bool) ([]Actor, []Mention) {
	rd := r.read(d, regions, statements, topical)
	defer rd.free()
	return rd.actors(statements), rd.listedMentions()
}

// Mention is a place where a text names an actor of the codebook.
type Mention struct {
	text.Span
	Actor Actor
}

func (rd *reading) listedMentions() []Mention {
	var all []Mention
	for _, m := range rd.mentions {
		if who := rd.entities[m.entity].actor; who.Listed {
			all = append(all, Mention{text.Span{Start: rd.d.Tokens[m.first].Start, End: rd.d.Tokens[m.last-1].End}, who})
		}
	}
	return all
}

func (rd *reading) actors(statements []quote.Statement) []Actor {
	d := rd.d
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
			actors[i].ID = slug(actors[i].Name)
			if len(rd.entities[e].roles) > 0 {
				actors[i].Role = rd.entities[e].roles[0]
			}
		}
		rd.entities[e].sure = true // bodies and people speak, holidays do not
		last = e
		first, end := d.TokensIn(statements[i].Source[0])
		rd.spoke = append(rd.spoke, mention{first: first, last: end, entity: e})
	}
	return actors
}

// source resolves the words that name a speaker to an entity, or -1.
func (rd *reading) source(s *quote.Statement, last int) (int, string) {
	rd.content = s.Content
	if len(s.Source) == 0 {
		return -1, "the text names no source"
	}
	first, end := rd.d.TokensIn(s.Source[0])
	if first >= end {
		return -1, "the source holds no word"
	}
	head := rd.d.Tokens[first].Norm
	if kind := pronounKind(&rd.r.lang.Words, head); kind != 0 && rd.onlyPronoun(first, end) {
		// Also "his office": an office speaks for the person.
		return rd.pronoun(first, kind)
	}
	if e := rd.named(first, rd.beforeRelative(first, end)); e >= 0 {
		return e, "named"
	}
	return rd.described(first, end, last)
}

// beforeRelative cuts ", which includes ..." off a source: what it names is
// not who speaks.
func (rd *reading) beforeRelative(first, end int) int {
	for i := first + 1; i+1 < end; i++ {
		if w := rd.d.Tokens[i+1].Norm; rd.d.Tokens[i].Norm == "," && (w == "which" || w == "who" || w == "whose") {
			return i
		}
	}
	return end
}

// onlyPronoun reports "he", "he also" and "his office", but not "his wife, Ann".
func (rd *reading) onlyPronoun(first, end int) bool {
	if end-first <= 2 && !rd.d.Tokens[end-1].Upper || end-first == 1 {
		return true
	}
	m := rd.mentionAt(first)
	return m >= len(rd.mentions) || rd.mentions[m].first >= end
}

// named returns the entity that the source names: a person before the body the
// person belongs to, the head of the phrase before what modifies it.
func (rd *reading) named(first, end int) int {
	best, bestScore := -1, 0
	office := false
	from := rd.mentionAt(first)
	if from > 0 && rd.mentions[from-1].last > first {
		from-- // the source begins inside a name
	}
	for k := from; k < len(rd.mentions) && rd.mentions[k].first < end; k++ {
		m := rd.mentions[k]
		e := &rd.entities[m.entity]
		score := 10 - min(k-from, 5)
		if e.kind == person && !m.title {
			score += 20
		}
		if e.actor.Listed {
			score += 8
		}
		if rd.modifies(m, first, end) {
			score = min(score-15, 5)
			if e.kind == body {
				score = 1 // "the Associated Press count": better than nobody
			}
		}
		office = office || rd.officeBetween(first, m.first)
		if office && e.kind == person && !m.title && rd.title(max(m.first-1, 0)) {
			score += 25 // "Clinton spokesman Nick Merrill": the one who has a name
		}
		if score > bestScore {
			best, bestScore = m.entity, score
		}
	}
	if bestScore < 6 && (rd.generic(first, end) || rd.r.lang.Names.PersonNouns[rd.headNoun(first, end)] || rd.r.lang.Names.BodyNouns[rd.headNoun(first, end)]) {
		return -1
	}
	return best
}

func (rd *reading) officeBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if rd.r.lang.Words.Offices[rd.d.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// modifies reports a name that only says where or whose: "Italy's", "in Rome",
// "the Indiana governor". A spokesperson's organisation is not a modifier.
func (rd *reading) modifies(m mention, first, end int) bool {
	e := &rd.entities[m.entity]
	prep := rd.afterPreposition(m, first)
	if e.actor.Listed && !prep {
		return false
	}
	if m.last < end && rd.d.Tokens[m.last].Norm == "'s" {
		// "Ivana Trump's brief": a document speaks for its owner.
		return !rd.speaksForOwner(rd.headNoun(first, end))
	}
	if next := m.last; next < end && !prep && rd.d.Tokens[next].Kind == text.Word && !rd.d.Tokens[next].Upper {
		w := rd.d.Tokens[next].Norm
		return !rd.officeOrDocument(next, end) && !rd.r.lang.Words.Prepositions[w] && !rd.r.lang.Words.Offices[w] && !rd.r.lang.Words.Media[w] && w != "who" && w != "official" && w != "officials"
	}
	return prep && !rd.officeOrDocument(first, m.first)
}

func (rd *reading) officeOrDocument(first, last int) bool {
	for i := first; i < last; i++ {
		if rd.speaksForOwner(rd.d.Tokens[i].Norm) {
			return true
		}
	}
	return false
}

// speaksForOwner reports a noun whose owner or issuer is who speaks.
func (rd *reading) speaksForOwner(w string) bool {
	words := &rd.r.lang.Words
	return words.Offices[w] || words.Documents[w] || words.Publications[w]
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

// mentionAt is the index of the first mention at or after a token.
func (rd *reading) mentionAt(token int) int {
	return sort.Search(len(rd.mentions), func(i int) bool { return rd.mentions[i].first >= token })
}

func cutAtPreposition(role string) string {
	for _, p := range []string{" of ", " for ", ",", " in ", " to ", " from "} {
		role, _, _ = strings.Cut(role, p)
	}
	return role
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
