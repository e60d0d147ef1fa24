package actor

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// notInOffice reports a title in the tokens [first, end) that somebody bore once, will
// bear or only stands in for: "a former interior minister", "the shadow interior
// minister", "the opposition's interior minister", "the mayor-elect", "the vice-mayor".
func (rd *reading) notInOffice(first, end, listed int) bool {
	if rd.behindTitle(end) || first > 1 && rd.d.Tokens[first-1].Norm == "-" && rd.glued(first-1) {
		return true
	}
	words, sentence := 0, rd.d.Tokens[first].Sentence
	for k := first - 1; k >= 0 && words < 2 && rd.d.Tokens[k].Sentence == sentence; k-- {
		switch t := &rd.d.Tokens[k]; {
		case t.Norm == "'s" || k > 0 && t.Norm == "-" && rd.glued(k):
			continue
		case t.Norm == "a" || t.Norm == "an":
			return true // one of many
		case t.Kind == text.Mark || rd.is(k, codebook.Determiner|codebook.Preposition):
			return false
		case rd.deniesOffice(k, listed):
			return true
		}
		words++
	}
	return false
}

// deniesOffice reports a word at token i that takes the title behind it away. A word
// that the codebook has of its listed actor does not: "the acting director".
func (rd *reading) deniesOffice(i, listed int) bool {
	words, w := rd.r.lang.Names.NotInOffice, rd.d.Tokens[i].Norm
	return (words[w] || words[rd.hyphened(i)]) && !rd.r.says(listed, w)
}

// behindTitle reports the "elect" of "the mayor-elect" and "the mayor elect" behind a
// title that ends before token i.
func (rd *reading) behindTitle(i int) bool {
	if i+1 < len(rd.d.Tokens) && rd.d.Tokens[i].Norm == "-" && rd.glued(i) {
		i++
	}
	return i < len(rd.d.Tokens) && rd.d.Tokens[i].Sentence == rd.d.Tokens[i-1].Sentence && (rd.r.lang.Names.NotYet[rd.d.Tokens[i].Norm] || rd.r.lang.Names.NotYet[rd.hyphened(i+2)])
}

// hyphened is the "would-be" whose last word is token i, or "".
func (rd *reading) hyphened(i int) string {
	if i < 2 || i >= len(rd.d.Tokens) || rd.d.Tokens[i-1].Norm != "-" || !rd.glued(i-1) {
		return ""
	}
	return strings.ToLower(rd.d.Text[rd.d.Tokens[i-2].Start:rd.d.Tokens[i].End])
}
