package actor

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

func (rd *reading) listedNames(spots []spot, covered []bool) []spot {
	for _, m := range codebook.Longest(rd.r.names.Find(rd.d, 0, len(rd.d.Tokens))) {
		bare := rd.r.surname[m.Phrase]
		if bare && (rd.otherFirstName(m) || rd.inBody(m.Last)) {
			continue
		}
		if bare && shouted(rd.d.Tokens[m.First].Of(rd.d.Text)) && !(rd.sources[m.First] && rd.sourceEnds[m.Last]) {
			continue // "SALA: ..." speaks; in a line of capitals it is any word
		}
		spots = append(spots, spot{first: m.First, last: m.Last, listed: rd.r.nameOf[m.Phrase], bare: bare})
		cover(covered, m.First, m.Last)
	}
	return spots
}

// inBody reports that the name of a body goes on at token i: "Fox News" is not
// somebody called Fox.
func (rd *reading) inBody(i int) bool {
	if i >= len(rd.d.Tokens) || !rd.d.Tokens[i].Upper || rd.d.Tokens[i].Sentence != rd.d.Tokens[i-1].Sentence {
		return false
	}
	return rd.is(i, codebook.Organisation|codebook.BodyNoun|codebook.BodyWord)
}

func cover(covered []bool, first, last int) {
	for i := first; i < last; i++ {
		covered[i] = true
	}
}

// otherFirstName reports a surname that follows a first name which is not the
// listed actor's: "Marco Sala" is not Giuseppe Sala.
func (rd *reading) otherFirstName(m codebook.Match) bool {
	if m.First == 0 {
		return false
	}
	prev := rd.d.Tokens[m.First-1]
	words := &rd.r.lang.Words
	w := strings.TrimSuffix(prev.Norm, ".")
	if !prev.Upper || prev.Kind != text.Word || prev.Sentence != rd.d.Tokens[m.First].Sentence {
		return false
	}
	if words.Time[w] || words.Titles[w] || words.Organisation[w] || words.Prepositions[w] || words.Conjunctions[w] || rd.ordinary(m.First-1) {
		return false
	}
	return !strings.Contains(rd.r.actors[rd.r.nameOf[m.Phrase]].Name, prev.Of(rd.d.Text))
}

func (rd *reading) listedTitles(spots []spot, covered []bool) []spot {
	for _, m := range codebook.Longest(rd.r.titles.Find(rd.d, 0, len(rd.d.Tokens))) {
		// Before a name a title belongs to that name; "police officials" is not "officials".
		if m.Last-m.First == 1 && !rd.alone(m.First) {
			continue
		}
		if covered[m.First] || m.Last < len(covered) && (covered[m.Last] || rd.d.Tokens[m.Last].Upper) || rd.notInOffice(m.First, m.Last, rd.r.titleOf[m.Phrase]) || rd.elsewhere(m) {
			continue
		}
		spots = append(spots, spot{first: m.First, last: m.Last, listed: rd.r.titleOf[m.Phrase], title: true})
		cover(covered, m.First, m.Last)
	}
	return spots
}

// alone reports a word with nothing but an article or a mark before it.
func (rd *reading) alone(i int) bool {
	if i == 0 || rd.d.Tokens[i-1].Sentence != rd.d.Tokens[i].Sentence {
		return true
	}
	return rd.d.Tokens[i-1].Kind == text.Mark || rd.is(i-1, codebook.Determiner|codebook.Conjunction|codebook.Preposition|codebook.Auxiliary)
}

// elsewhere reports a title that somebody else bears: "the British prime
// minister", "Germany's foreign minister", "the ministry of tourism". A word that
// begins like one of the actor's names and titles ("Italy's") is no such sign.
func (rd *reading) elsewhere(m codebook.Match) bool {
	i := m.First - 1
	owned := i > 0 && rd.d.Tokens[i].Norm == "'s"
	if owned {
		i--
	}
	same := rd.d.Tokens[m.First].Sentence
	if i >= 0 && rd.d.Tokens[i].Sentence == same && (owned || rd.d.Sentences[same].First != i) && rd.d.Tokens[i].Upper && !rd.r.knows(rd.r.titleOf[m.Phrase], rd.d.Tokens[i].Norm) {
		return true
	}
	if m.Last+1 >= len(rd.d.Tokens) {
		return false
	}
	switch rd.d.Tokens[m.Last].Norm {
	case "of", "to", "for":
		next := m.Last + 1
		if rd.d.Tokens[next].Norm == "the" && next+1 < len(rd.d.Tokens) {
			next++
		}
		return !rd.r.knows(rd.r.titleOf[m.Phrase], rd.d.Tokens[next].Norm)
	}
	return false
}
