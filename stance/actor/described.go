package actor

import (
	"slices"
	"strings"
)

// described resolves a source without a name: a pronoun to who it takes up, a
// document to who issued it, a title or a common noun to whoever bears it or,
// failing that, to whom the article most likely goes on with.
func (rd *reading) described(first, end int) (int, string) {
	if w := rd.d.Tokens[first].Norm; w == "who" || w == "which" || w == "whose" {
		return rd.relative(first)
	}
	p, ok := rd.phraseAt(first, end)
	switch owner := rd.possessor(first, end); {
	case owner > first && !p.owned && rd.placeBody(&p, owner) >= 0:
		return rd.placeBody(&p, owner), "a body named by its place"
	case owner > first && !p.owned && (rd.speaksForOwner(p.head) || ok && p.ask == askBody && !rd.r.lang.Names.Kinds[p.head]["gop"]):
		return rd.described(first, owner) // "the bank's board"
	case !ok || rd.nobody(&p):
		if e := rd.saidOfName(first); e >= 0 {
			return e, "the name that it is said of"
		}
		if e := rd.policeNamed(&p); e >= 0 {
			return e, "the police named in the article"
		}
		if e := rd.bodyOfOffice(first, end); e >= 0 {
			return e, "who the " + p.head + " belongs to"
		}
		return -1, "an unnamed source: " + rd.d.Text[rd.d.Tokens[first].Start:rd.d.Tokens[end-1].End]
	case p.ask == askDocument && rd.issuer(end) >= 0:
		return rd.issuer(end), "named with the " + p.head
	}
	if e := rd.saidOfName(first); e >= 0 {
		return e, "the name that it is said of"
	}
	if e := rd.bodyOfOffice(first, end); e >= 0 {
		return e, "who the " + p.head + " belongs to"
	}
	if e := rd.bodyByDescription(&p); e >= 0 {
		return e, "a body named by what it is"
	}
	return rd.choose(&p)
}

// nobody reports a phrase that stands for nobody in particular: "critics", "a
// senator" in the middle of an article, "messages".
func (rd *reading) nobody(p *phrase) bool {
	if p.ask <= askThey {
		return false
	}
	words := &rd.r.lang.Words
	if words.Generic[p.head] && p.ask != askOffice && p.ask != askDocument && (p.plural || !p.definite) {
		return true
	}
	if rd.someOf(p) {
		rd.called[p.head] = -1
		return true
	}
	if e, ok := rd.called[p.head]; ok && e < 0 && p.definite && p.end-p.first == 2 {
		return true // "the group" after "a group of mayors"
	}
	if rd.d.Tokens[p.first].Norm == "this" && (words.Media[p.head] || p.head == "writer" || p.head == "author" || p.head == "columnist") && p.ask == askPerson {
		return true // "this reporter" is who writes
	}
	opening := rd.d.Sentences[rd.d.Tokens[p.first].Sentence].Paragraph < 3
	if p.definite {
		return p.plural && p.end-p.first == 1 && p.ask != askOffice
	}
	if p.ask == askDocument {
		return false
	}
	// "A former chairman says" may open an article that names him next.
	return p.plural && p.ask != askOffice || !(opening || p.ask == askOffice)
}

// saidOfName is the entity that an "a ..." behind a comma is said of, or -1: "Bread
// First, a super PAC backing her,".
func (rd *reading) saidOfName(first int) int {
	if w := rd.d.Tokens[first].Norm; w != "a" && w != "an" || first < 2 || rd.apposition(first-1) != first {
		return -1
	}
	k := rd.mentionAt(first) - 1
	if k < 0 || rd.mentions[k].last != first-1 || rd.entities[rd.mentions[k].entity].kind == place {
		return -1
	}
	return rd.mentions[k].entity
}

// policeNamed is the police department that the article named last, for sources that
// say "police", or -1.
func (rd *reading) policeNamed(p *phrase) int {
	if p.head != "police" || len(p.words) != 1 {
		return -1
	}
	for k, least := rd.back(p.first); k >= least; k-- {
		if m := rd.mentions[k]; rd.entities[m.entity].kind == body && rd.partOf(m.entity, p.head) {
			return m.entity
		}
	}
	return -1
}

// someOf reports "a group of mayors": who they are is told, and nobody is named.
func (rd *reading) someOf(p *phrase) bool {
	if p.ask != askBody || p.definite || !rd.r.lang.Names.GeneralBodies[p.head] {
		return false
	}
	for i := p.first; i+1 < p.end; i++ {
		if rd.d.Tokens[i].Norm == p.head {
			return rd.d.Tokens[i+1].Norm == "of"
		}
	}
	return false
}

// choose takes the likeliest of those the article names, or nobody.
func (rd *reading) choose(p *phrase) (int, string) {
	e, bears := rd.likeliest(p)
	switch {
	case e < 0 && p.ask == askDocument:
		return -1, "no one is named whose " + p.head + " it is"
	case e < 0 && p.ask <= askThey:
		return -1, "no one is named before whom the pronoun could stand for"
	case e < 0:
		return -1, "no one is named who could be the " + p.head
	}
	if p.ask > askThey {
		rd.called[p.head] = e
	}
	switch {
	case p.ask <= askThey:
		return e, "the pronoun's likeliest antecedent"
	case p.ask == askDocument:
		return e, "whose " + p.head + " it most likely is"
	case bears:
		return e, "the " + p.head + " named in the article"
	}
	return e, "the likeliest " + p.head + " named before"
}

// bodyByDescription makes an actor of "the Turkish government": a capitalised
// word and what kind of body it is name it as well as a name does.
func (rd *reading) bodyByDescription(p *phrase) int {
	if len(p.words) < 2 || !rd.r.lang.Words.Organisation[p.head] || rd.r.lang.Words.Offices[p.head] {
		return -1
	}
	for i, w := range p.words {
		if strings.ToLower(w) == w {
			continue
		}
		name := strings.Join(p.words[i:], " ")
		all := rd.filed(p.words[len(p.words)-1])
		for _, e := range all[max(0, len(all)-mostNamesakes):] {
			if ent := &rd.entities[e]; ent.actor.Name == name || ent.kind == body && holdsWords(ent.parts, p.words[i:]) {
				return e
			}
		}
		return rd.keep(entity{actor: unlistedActor(name), kind: body, parts: p.words[i:]})
	}
	return -1
}

// holdsWords reports a name with all the words: the House Committee on Bread is the
// Bread committee.
func holdsWords(parts, words []string) bool {
	for _, w := range words {
		if !slices.ContainsFunc(parts, func(p string) bool { return strings.EqualFold(p, w) }) {
			return false
		}
	}
	return true
}

// placeBody makes an actor of "China's foreign ministry", whose possessor ends at
// token owner; -1 where that is no place.
func (rd *reading) placeBody(p *phrase, owner int) int {
	k := rd.mentionAt(p.first)
	if k >= len(rd.mentions) || rd.mentions[k].last != owner || rd.entities[rd.mentions[k].entity].kind != place || !rd.r.lang.Words.Organisation[p.head] {
		return -1
	}
	words := strings.ReplaceAll(rd.words(spot{first: rd.mentions[k].first, last: p.end}), "’", "'")
	all := rd.filed(p.words[len(p.words)-1])
	for _, e := range all[max(0, len(all)-mostNamesakes):] {
		if rd.entities[e].actor.Name == words {
			return e
		}
	}
	return rd.keep(entity{actor: unlistedActor(words), kind: body, parts: p.words})
}

// bodyOfOffice resolves "administration officials" to the body of that name.
func (rd *reading) bodyOfOffice(first, end int) int {
	for i := first; i < end-1; i++ {
		w := rd.d.Tokens[i].Norm
		next := rd.d.Tokens[i+1].Norm
		if !rd.r.lang.Words.Organisation[w] || !rd.r.lang.Names.Personnel[next] && !rd.r.lang.Words.Offices[next] {
			continue
		}
		for k, least := rd.back(first); k >= least; k-- {
			m := rd.mentions[k]
			if m.last < len(rd.d.Tokens) && rd.d.Tokens[m.last].Norm == w || rd.partOf(m.entity, w) {
				return m.entity
			}
		}
		if p, ok := rd.phraseAt(i, i+1); ok && p.ask == askBody {
			e, _ := rd.likeliest(&p) // "company executives": of the company
			return e
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

// lookAround is how many mentions before and after a description are looked at
// for who it is, so that the time does not grow with the square of the article.
const lookAround = 400

// back is the mention before a token and the furthest one to look at.
func (rd *reading) back(at int) (from, least int) {
	from = rd.mentionAt(at) - 1
	return from, max(0, from-lookAround)
}
