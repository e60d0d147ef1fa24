package actor

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// relative resolves "who" to the nearest person named before it in its sentence.
func (rd *reading) relative(at int) (int, string) {
	sentence, which := rd.d.Tokens[at].Sentence, rd.d.Tokens[at].Norm == "which"
	if rd.manyBefore(at) {
		return -1, "people without a name"
	}
	for k := rd.mentionAt(at) - 1; k >= 0 && rd.d.Tokens[rd.mentions[k].first].Sentence == sentence; k-- {
		m := rd.mentions[k]
		if next := rd.d.Tokens[m.last]; m.last < at && next.Kind == text.Word && !next.Upper {
			continue // "the Clinton aide who"
		}
		if rd.indefinite(m.last, at) || rd.nounBefore(m.last, at) {
			break // "said an architect who": nobody is named
		}
		if k := rd.entities[m.entity].kind; k == person || k == group || k == unknown && rd.adjoins(m, at) || which && k >= place {
			return m.entity, "the name before it"
		}
	}
	return -1, "no one is named before it in its sentence"
}

// adjoins reports a name right before token at, or with a comma or dash between.
func (rd *reading) adjoins(m mention, at int) bool {
	return m.last == at || m.last == at-1 && rd.apposition(at-1) == at
}

// manyBefore reports "lawmakers" before "who", with or without a comma.
func (rd *reading) manyBefore(at int) bool {
	if at > 1 && rd.d.Tokens[at-1].Norm == "," {
		at--
	}
	if at == 0 || rd.d.Tokens[at-1].Upper {
		return false
	}
	return rd.is(at-1, codebook.Generic) || rd.manyOf(rd.d.Tokens[at-1].Norm)
}

// nounBefore reports a noun without a capital right before token at, which "who" then
// takes up, unless it belongs to an apposition of the name that ends at token last.
func (rd *reading) nounBefore(last, at int) bool {
	if t := &rd.d.Tokens[at-1]; t.Kind != text.Word && t.Norm != "%" || t.Upper {
		return false
	}
	i := rd.apposition(last)
	return i < 0 || i >= at || !rd.is(i, codebook.Determiner) && !rd.is(i, codebook.Title|codebook.PersonNoun)
}

// indefinite reports "a" or "an" between a name and "who" without the comma
// that would make it an apposition of the name.
func (rd *reading) indefinite(from, at int) bool {
	for i := from; i < at; i++ {
		if w := rd.d.Tokens[i].Norm; (w == "a" || w == "an") && i > from && rd.d.Tokens[i-1].Norm != "," {
			return true
		}
	}
	return false
}
