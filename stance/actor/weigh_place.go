package actor

import (
	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// headlined reports an entity that the first sentence names.
func (rd *reading) headlined(e int) bool {
	for k := 0; k < min(len(rd.mentions), 10) && rd.d.Tokens[rd.mentions[k].first].Sentence == 0; k++ {
		if rd.mentions[k].entity == e {
			return true
		}
	}
	return false
}

// near is the feature of the distance.
func (rd *reading) near(m mention, p *phrase) feature {
	if rd.ahead(m, p) {
		if rd.d.Tokens[m.first].Sentence-rd.d.Tokens[p.first].Sentence <= 2 {
			return namedNext
		}
		return namedLater
	}
	switch n := rd.distance(m, p.first); {
	case n == 0:
		return distance0
	case n == 1:
		return distance1
	case n == 2:
		return distance2
	case n <= 4:
		return distance4
	case n <= 9:
		return distance9
	}
	return distanceFar
}

// place puts how the mention stands in its sentence.
func (rd *reading) place(m mention, p *phrase, put func(feature)) {
	sen := rd.d.Sentences[rd.d.Tokens[m.first].Sentence]
	if sen.Paragraph == rd.d.Sentences[rd.d.Tokens[p.first].Sentence].Paragraph {
		put(sameParagraph)
	}
	if m.last < sen.Last && rd.d.Tokens[m.last].Norm == "'s" {
		put(possessive)
	} else if rd.behindPreposition(m, sen) {
		put(complement)
	} else if rd.firstIn(m, sen, p) {
		put(subject)
	}
	if rd.inQuotation(m, p.first) {
		put(quoted)
	}
}

func frequency(seen int) feature {
	switch {
	case seen < 2:
		return seenOnce
	case seen < 4:
		return seenFew
	case seen < 10:
		return seenOften
	}
	return seenMost
}

// modifiesNoun reports a name that only says of what kind the next noun is: "the
// GOP presidential candidate".
func (rd *reading) modifiesNoun(m mention) bool {
	const nouns = codebook.PersonNoun | codebook.BodyNoun | codebook.Title | codebook.Generic | codebook.Document | codebook.Publication
	for i := m.last; i < min(len(rd.d.Tokens), m.last+3); i++ {
		t := &rd.d.Tokens[i]
		if t.Kind != text.Word || t.Upper || rd.is(i, codebook.Verb|codebook.Auxiliary|codebook.Preposition|codebook.Conjunction|codebook.Issuing) {
			return false
		}
		if rd.is(i, nouns) {
			return true
		}
	}
	return false
}

// firstIn reports the first mention in its sentence of what the phrase can stand
// for, which most often is its subject.
func (rd *reading) firstIn(m mention, sen text.Sentence, p *phrase) bool {
	k := rd.mentionAt(sen.First)
	for end := min(k+20, len(rd.mentions)); k < end && rd.mentions[k].first < m.first; k++ {
		if o := rd.mentions[k]; rd.entities[o.entity].kind != unknown && rd.fits(o, p) && !rd.behindPreposition(o, sen) {
			return false
		}
	}
	return true
}

// behindPreposition reports a name right after a preposition: rarely the subject
// that a pronoun takes up.
func (rd *reading) behindPreposition(m mention, sen text.Sentence) bool {
	i := m.first - 1
	for i > sen.First && rd.is(i, codebook.Determiner|codebook.Title) {
		i--
	}
	return i >= sen.First && rd.is(i, codebook.Preposition) && rd.d.Tokens[i].Norm != "by"
}

// inQuotation reports a mention inside a quotation that token i is not in: what
// is quoted names others than the one who speaks.
func (rd *reading) inQuotation(m mention, i int) bool {
	for _, c := range rd.content {
		if c.Contains(rd.d.Tokens[m.first].Span) && !c.Contains(rd.d.Tokens[i].Span) {
			return true
		}
	}
	r, ok := quote.Enclosing(rd.regions, rd.d.Tokens[m.first].Start)
	return ok && !r.Contains(rd.d.Tokens[i].Span)
}

// markSaid marks the entities that the statement's content names: who speaks is
// rarely one of them.
func (rd *reading) markSaid() {
	rd.inSaid = grown(rd.inSaid, len(rd.entities))
	for _, c := range rd.content {
		first, end := rd.d.TokensIn(c)
		for k := rd.mentionAt(first); k < len(rd.mentions) && rd.mentions[k].first < end; k++ {
			rd.inSaid[rd.mentions[k].entity] = rd.search
		}
	}
}
