package actor

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// nobodyRows appends the rows of the candidate that nobody is meant.
func (rd *reading) nobodyRows(c *choice, p *phrase) []uint32 {
	rows := c.rows
	put := func(f feature) { rows = put(rows, p, f) }
	put(nobody0)
	if p.ask > askThey && rd.indefiniteBefore(p) {
		put(nobodyBefore)
	}
	if p.ask == askThey && rd.genericBefore(p) {
		put(nobodyBefore)
	}
	if p.plural && c.tied < 0 {
		put(nobodyPlural)
	}
	if rd.r.lang.Words.Generic[p.head] {
		put(nobodyGeneric)
	}
	if !p.definite {
		put(nobodyIndefinite)
	}
	if rd.r.lang.Names.Relatives[p.head] {
		put(nobodyRelative)
	}
	if len(c.mentions) == 1 {
		put(nobodyAlone)
	}
	if p.ask > askThey && c.tied < 0 {
		put(nobodyUnborne)
	}
	if rd.opening(p) {
		put(nobodyOpening)
	}
	if p.ask > askThey && len(p.words) == 1 {
		put(nobodyBare)
	}
	if p.ask == askPerson && rd.r.lang.Words.Titles[p.head] {
		put(nobodyTitle)
	}
	if p.ask == askPerson && p.gender != 0 && !rd.r.lang.Words.Titles[p.head] {
		put(nobodyMan)
	}
	return rows
}

// wordsBack is how many words before a phrase are looked at for others that it
// may take up.
const wordsBack = 300

// genericBefore reports a group without a name ("critics", "voters") as the
// nearest thing a "they" can stand for.
func (rd *reading) genericBefore(p *phrase) bool {
	sentence := rd.d.Tokens[p.first].Sentence
	for k := p.first - 1; k >= max(0, p.first-wordsBack) && sentence-rd.d.Tokens[k].Sentence <= 2; k-- {
		m := rd.mentionAt(k)
		named := m < len(rd.mentions) && rd.mentions[m].first == k
		if rd.is(k, codebook.Generic) && (!rd.d.Tokens[k].Upper || !named) {
			return true // "Critics" begins its sentence
		}
		if named && rd.fits(rd.mentions[m], p) {
			return false
		}
	}
	return false
}

// indefiniteBefore reports that the noun came in with "a", "one" or "another"
// within some sentences before and no name beside it: "a woman asked ... the
// woman said" is nobody the article names.
func (rd *reading) indefiniteBefore(p *phrase) bool {
	sentence := rd.d.Tokens[p.first].Sentence
	for k := p.first - 1; k > max(0, p.first-wordsBack) && sentence-rd.d.Tokens[k].Sentence <= 6; k-- {
		if n := rd.d.Tokens[k].Norm; n != p.head && n != p.singular {
			continue
		}
		for i := k - 1; i >= max(0, k-5) && rd.d.Tokens[i].Kind == text.Word && !rd.is(i, codebook.Preposition); i-- {
			switch rd.d.Tokens[i].Norm {
			case "a", "an", "one", "another", "some":
				return !rd.nameBeside(i, k+1)
			case "the", "his", "her", "its", "their":
				i = 0
			}
		}
	}
	return false
}

// nameBeside reports a name right behind the noun, with or without a comma, or
// before its article: then the noun is an apposition.
func (rd *reading) nameBeside(first, end int) bool {
	if k := rd.mentionAt(end); k < len(rd.mentions) && rd.mentions[k].first <= end+1 && rd.d.Tokens[rd.mentions[k].first].Sentence == rd.d.Tokens[end-1].Sentence {
		return true
	}
	k := rd.mentionAt(first) - 1
	return k >= 0 && first > 0 && rd.apposition(first-1) == first && rd.mentions[k].last == first-1
}
