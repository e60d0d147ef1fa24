package actor

import (
	"slices"

	"standpoint/stance/codebook"
)

// oneOfSeveral reports "one councillor", and "a councillor" where another follows: who
// it is stays open, and is not the one who is named next.
func (rd *reading) oneOfSeveral(p *phrase) bool {
	if p.ask != askPerson {
		return false
	}
	switch rd.d.Tokens[p.first].Norm {
	case "one", "another":
		return true
	case "a", "an":
		return rd.anotherFollows(p)
	}
	return false
}

// anotherFollows reports "another councillor" or "another, Ann Smith," within some
// words behind "a councillor".
func (rd *reading) anotherFollows(p *phrase) bool {
	for i := p.end; i+1 < min(len(rd.d.Tokens), p.end+wordsAhead); i++ {
		if w := rd.d.Tokens[i+1].Norm; rd.d.Tokens[i].Norm == "another" && (w == p.head || w == "," || rd.is(i+1, codebook.Verb)) {
			return true
		}
	}
	return false
}

// wordsAhead is how many words behind a phrase are looked at for another of its kind.
const wordsAhead = 80

// mostBack is how many sentences back the two are looked for whom "the latter" and
// "the former" stand for.
const mostBack = 3

// ofTwo is the first or the last of the two people, or two of any kind but places,
// whom the nearest sentence names that names two.
func (rd *reading) ofTwo(at int, last bool) (int, string) {
	sentence := rd.d.Tokens[at].Sentence
	for k := rd.mentionAt(at) - 1; k >= 0 && sentence-rd.d.Tokens[rd.mentions[k].first].Sentence <= mostBack; {
		here := rd.d.Tokens[rd.mentions[k].first].Sentence
		var people, all []int // the last first
		for ; k >= 0 && rd.d.Tokens[rd.mentions[k].first].Sentence == here; k-- {
			e := rd.mentions[k].entity
			kind := rd.entities[e].kind
			if kind == person && !slices.Contains(people, e) {
				people = append(people, e)
			}
			if kind != place && !slices.Contains(all, e) {
				all = append(all, e)
			}
		}
		two := people
		if len(people) < 2 {
			two = all
		}
		switch {
		case len(two) == 2 && last:
			return two[0], "the last of the two named before"
		case len(two) == 2:
			return two[1], "the first of the two named before"
		case len(two) > 2:
			return -1, "more than two are named before"
		}
	}
	return -1, "no two are named before"
}
