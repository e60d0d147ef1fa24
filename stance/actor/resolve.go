package actor

import (
	"slices"
	"sort"

	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// Resolve names the actor of every statement. Where the text does not tell,
// the actor stays without a name and How says why. topical says that the text
// is about the codebook's topic: only there does a title such as "the ministry"
// stand for the actor whom the codebook gives it to.
func (r *Registry) Resolve(d *text.Document, regions []quote.Region, statements []quote.Statement, topical bool) []Actor {
	return r.Cast(d, regions, statements, "", topical).Actors
}

// Cast is who speaks in a text and who is named in it.
type Cast struct {
	// Actors are those that Resolve returns. With are, for each of them, the others
	// whom the source names beside: of "Ann Smith and Bo Neri said" the second. It is
	// nil for one who speaks alone.
	Actors []Actor
	With   [][]Actor
	// Mentions are the places where the text names an actor of the codebook by name or
	// title, in order.
	Mentions []Mention
}

// Cast is Resolve for an article with a title, which may name who is interviewed, and
// also tells who speaks together and who is named.
func (r *Registry) Cast(d *text.Document, regions []quote.Region, statements []quote.Statement, title string, topical bool) Cast {
	rd := r.read(d, regions, statements, topical)
	defer rd.free()
	if i := slices.IndexFunc(statements, func(s quote.Statement) bool { return rd.answers(&s) }); i >= 0 {
		rd.guest = rd.interviewee(&statements[i], title, topical)
	}
	c := Cast{Actors: make([]Actor, len(statements)), With: make([][]Actor, len(statements))}
	for i := range statements {
		c.Actors[i], c.With[i] = rd.speakers(&statements[i])
	}
	c.Mentions = rd.listedMentions()
	return c
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

// speakers are who makes a statement, and who makes it with the first.
func (rd *reading) speakers(s *quote.Statement) (who Actor, with []Actor) {
	e, how := rd.source(s)
	if e < 0 {
		return Actor{Camp: Unlisted, How: how}, nil
	}
	all := []int{e}
	if len(s.Source) > 0 {
		if several := rd.together(s.Source[0], e); several != nil {
			if all = several; !slices.Contains(all, e) {
				e = all[0]
			}
		}
		rd.heard(e, s.Source[0])
	}
	for i, e := range all {
		a := rd.actorOf(e)
		a.How = how
		if i == 0 {
			who = a
		} else {
			with = append(with, a)
		}
	}
	return who, with
}

// actorOf is who an entity is, with the id and role of one who speaks.
func (rd *reading) actorOf(e int) Actor {
	ent := &rd.entities[e]
	a := ent.actor
	if a.Listed {
		return a
	}
	a.ID = slug(a.Name)
	for _, role := range ent.roles {
		if role[:min(3, len(role))] != "of " {
			a.Role = cutAtPreposition(role)
			break
		}
	}
	return a
}

// heard notes that an entity spoke: bodies and people do, holidays do not.
func (rd *reading) heard(e int, source text.Span) {
	rd.entities[e].sure = true
	first, end := rd.d.TokensIn(source)
	rd.spoke = append(rd.spoke, mention{first: first, last: end, entity: e})
}

// source resolves the words that name a speaker to an entity, or -1.
func (rd *reading) source(s *quote.Statement) (int, string) {
	rd.content = s.Content
	rd.choice.clear()
	if rd.answers(s) {
		if rd.guest < 0 {
			return -1, "it is not told whom the interview is with"
		}
		return rd.guest, "whom the interview is with"
	}
	if len(s.Source) == 0 {
		return -1, "the text names no source"
	}
	first, end := rd.d.TokensIn(s.Source[0])
	if first >= end {
		return -1, "the source holds no word"
	}
	end = rd.beforeRelative(first, end)
	if e := rd.bearerOf(first, end); e >= 0 {
		return e, "who was called so before"
	}
	if !rd.onlyPronoun(first, end) {
		if e := rd.named(first, end); e >= 0 {
			rd.keepStaff(first, end, e)
			return e, "named"
		}
	}
	if rd.nearTo(first, end) > first {
		return -1, rd.unnamed(first, end)
	}
	return rd.described(first, end)
}

// keepStaff keeps "official" for the White House after "a White House official".
func (rd *reading) keepStaff(first, end, e int) {
	head := rd.headNoun(first, end)
	if words := &rd.r.lang.Words; words.Titles[head] && !words.Organisation[head] && (rd.r.lang.Names.Personnel[head] || words.Offices[head]) {
		rd.staff[head] = e
	}
}

// several reports the plural at token i of "Senate Democrats like Ann Smith", whether
// or not it has a capital.
func (rd *reading) several(i int) bool {
	w := rd.d.Tokens[i].Norm
	return rd.is(i, codebook.Generic) || rd.manyOf(w) || rd.people(rd.d.Tokens[i].Of(rd.d.Text))
}

// beforeRelative cuts ", which includes ..." and "including ..." off a source: what
// they name is not who speaks.
func (rd *reading) beforeRelative(first, end int) int {
	for i := first + 1; i+1 < end; i++ {
		if w := rd.d.Tokens[i].Norm; w == "including" || w == "such" && rd.d.Tokens[i+1].Norm == "as" || w == "like" && rd.several(i-1) {
			return i
		}
		if w := rd.d.Tokens[i].Norm; w == "that" && rd.d.Tokens[i-1].Kind == text.Word && !rd.d.Tokens[i-1].Upper && !rd.is(i-1, codebook.Preposition|codebook.Verb) {
			return i
		}
		if w := rd.d.Tokens[i+1].Norm; rd.apposition(i) == i+1 && (w == "which" || w == "who" || w == "whose") {
			return i
		}
	}
	return end
}

// onlyPronoun reports "he", "he also" and "his office", but not "his wife, Ann".
func (rd *reading) onlyPronoun(first, end int) bool {
	if !rd.is(first, pronouns) {
		return false
	}
	if end-first <= 2 && !rd.d.Tokens[end-1].Upper || end-first == 1 {
		return true
	}
	m := rd.mentionAt(first)
	return m >= len(rd.mentions) || rd.mentions[m].first >= end
}

// mentionAt is the index of the first mention at or after a token.
func (rd *reading) mentionAt(token int) int {
	return sort.Search(len(rd.mentions), func(i int) bool { return rd.mentions[i].first >= token })
}
