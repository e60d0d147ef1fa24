package actor

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// another reports a description that shows that it is not the actor of the
// codebook who an entity is: "the interior minister of Austria", "Innsbruck's
// mayor", "the association of hoteliers". Their names and titles are known, so a
// word that is in none of them speaks of somebody else. Who is not listed bears
// more than the article says. So does a word that takes the office away, "the shadow
// minister", unless the article itself calls the actor so.
func (rd *reading) another(e int, p *phrase) bool {
	if !rd.entities[e].actor.Listed || p.ask != askPerson && p.ask != askBody {
		return false
	}
	if p.ask == askBody && rd.bears(e, p) == 0 && !rd.r.lang.Names.GeneralBodies[p.head] {
		return true // "the union" is not a listed agency
	}
	listed := rd.listedOf(e)
	for i := p.first; i < p.first+len(p.words)+2 && i < p.end; i++ {
		t := &rd.d.Tokens[i]
		if t.Upper && t.Kind == text.Word && t.Norm != p.head && !rd.is(i, codebook.Determiner) && !rd.titleWord(t.Norm) && !rd.r.knows(listed, t.Norm) {
			return true
		}
		if rd.deniesOffice(i, listed) && !rd.said(&rd.entities[e], t.Norm) {
			return true
		}
	}
	return rd.ofAnother(listed, p)
}

// listedOf is the index in the registry of a listed entity.
func (rd *reading) listedOf(e int) int {
	for index, entity := range rd.listed {
		if entity == e {
			return index
		}
	}
	return -1
}

// ofAnother reports "of Austria" or "of hoteliers" behind a description.
func (rd *reading) ofAnother(listed int, p *phrase) bool {
	for i := p.first; i+1 < p.end; i++ {
		if w := rd.d.Tokens[i].Norm; w != "of" && w != "for" {
			continue
		}
		next := i + 1
		if rd.is(next, codebook.Determiner) && next+1 < p.end {
			next++
		}
		return !rd.r.knows(listed, rd.d.Tokens[next].Norm)
	}
	return false
}

func (rd *reading) titleWord(w string) bool {
	words := &rd.r.lang.Words
	return words.Titles[strings.TrimSuffix(w, ".")] || words.Time[w]
}
