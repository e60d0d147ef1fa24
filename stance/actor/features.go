package actor

import (
	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// feature is something that speaks for or against a candidate.
type feature uint8

const (
	distance0 feature = iota
	distance1
	distance2
	distance4
	distance9
	distanceFar
	namedNext
	namedLater
	nearest
	nearestTied
	calledSo
	modifier
	aThing
	subject
	possessive
	complement
	quoted
	spokeLast
	spokeBefore
	saidLast
	seenOnce
	seenFew
	seenOften
	seenMost
	surePerson
	person0
	aBody
	aPlace
	aGroup
	unknown0
	listed0
	sameGender
	bearsNoun
	bearsKind
	bearsNone
	wordsAgree
	wordsUnsaid
	wordsContradict
	inHeadline
	sameParagraph
	officeBeside
	sameOffice
	linkIssued
	linkBeside
	linkIssuedOne
	linkBesideOne
	nobody0
	nobodyBefore
	nobodyPlural
	nobodyGeneric
	nobodyIndefinite
	nobodyRelative
	nobodyAlone
	nobodyUnborne
	nobodyOpening
	nobodyBare
	nobodyTitle
	nobodyMan
	features
)

// featureNames are the features as the weights file names them.
var featureNames = [features]string{
	distance0: "named in this sentence", distance1: "one sentence before", distance2: "two sentences before",
	distance4: "three or four sentences before", distance9: "five to nine sentences before", distanceFar: "further before",
	namedNext: "named next", namedLater: "named only later",
	nearest: "the nearest that fits", nearestTied: "the nearest that is tied to the noun", calledSo: "the noun stood for it before", modifier: "modifies a noun", aThing: "a thing",
	subject: "first in its sentence", possessive: "in a possessive", complement: "behind a preposition", quoted: "named in what is quoted",
	spokeLast: "spoke last", spokeBefore: "spoke last but one", saidLast: "spoke last, of a letter",
	seenOnce: "named once", seenFew: "named two or three times", seenOften: "named four to nine times", seenMost: "named ten times or more",
	surePerson: "surely a person", person0: "may be a person", aBody: "a body", aPlace: "a place", aGroup: "a group", unknown0: "of no known kind", listed0: "in the codebook",
	sameGender: "of the same gender",
	bearsNoun:  "bears the noun", bearsKind: "bears a noun of the kind", bearsNone: "does not bear the noun",
	wordsAgree: "modifiers agree", wordsUnsaid: "modifiers are not said of it", wordsContradict: "modifiers contradict",
	inHeadline: "in the headline", sameParagraph: "in the same paragraph",
	officeBeside: "an office beside it", sameOffice: "this office beside it",
	linkIssued: "issued another document", linkBeside: "another document beside it", linkIssuedOne: "issued such a document", linkBesideOne: "such a document beside it",
	nobody0: "nobody", nobodyBefore: "nobody: a before the noun above", nobodyPlural: "nobody: plural", nobodyGeneric: "nobody: a noun for anybody", nobodyIndefinite: "nobody: indefinite",
	nobodyRelative: "nobody: a relative", nobodyAlone: "nobody: no candidate", nobodyUnborne: "nobody: no candidate bears the noun", nobodyOpening: "nobody: in the opening", nobodyBare: "nobody: no modifier", nobodyTitle: "nobody: a title", nobodyMan: "nobody: a man or a woman",
}

// put appends the rows of a feature: one for all phrases, one for phrases that
// ask for the same.
func put(rows []uint32, p *phrase, f feature) []uint32 {
	return append(rows, row(0, f), row(1+p.ask, f))
}

// rowsOf appends the rows of one candidate.
func (rd *reading) rowsOf(rows []uint32, p *phrase, m mention) []uint32 {
	put := func(f feature) { rows = put(rows, p, f) }
	ent := &rd.entities[m.entity]
	put(rd.near(m, p))
	rd.place(m, p, put)
	if rd.modifiesNoun(m) {
		put(modifier)
	}
	if e, ok := rd.called[p.head]; ok && p.ask > askThey && e == m.entity {
		put(calledSo)
	}
	switch n := len(rd.spoke); {
	case n > 0 && rd.spoke[n-1].entity == m.entity:
		put(spokeLast)
		if p.said {
			put(saidLast)
		}
	case n > 1 && rd.spoke[n-2].entity == m.entity:
		put(spokeBefore)
	}
	put(frequency(ent.seen))
	put(rd.kindFeature(ent))
	if ent.actor.Listed {
		put(listed0)
	}
	if p.gender != 0 && ent.gender == p.gender {
		put(sameGender)
	}
	if rd.headlined(m.entity) {
		put(inHeadline)
	}
	if p.ask > askThey {
		rd.nounFeatures(m, p, put)
	}
	if p.owned || p.ask == askOffice || p.ask == askIt || p.ask == askThey {
		rd.officeFeatures(m, p, put)
	}
	return rows
}

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

func (rd *reading) kindFeature(ent *entity) feature {
	switch ent.kind {
	case person:
		if ent.sure {
			return surePerson
		}
		return person0
	case body:
		return aBody
	case place:
		return aPlace
	case group:
		return aGroup
	}
	if len(ent.parts) > 1 && rd.common(ent.parts[len(ent.parts)-1]) {
		return aThing
	}
	return unknown0
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

// nounFeatures put whether the entity bears the noun of a description or issued
// such a document.
func (rd *reading) nounFeatures(m mention, p *phrase, put func(feature)) {
	switch rd.bears(m.entity, p) {
	case 2:
		put(bearsNoun)
	case 1:
		put(bearsKind)
	default:
		put(bearsNone)
	}
	switch rd.modifiers(m.entity, p) {
	case agrees:
		put(wordsAgree)
	case unsaid:
		put(wordsUnsaid)
	case contradicts:
		put(wordsContradict)
	}
	if p.ask == askDocument {
		if l := rd.linkOf(m, p); l != noLink {
			put([...]feature{issued: linkIssued, beside: linkBeside, issuedOne: linkIssuedOne, besideOne: linkBesideOne}[l])
		}
	}
}

// officeFeatures put whether an office stands behind the name: "Trump's campaign".
func (rd *reading) officeFeatures(m mention, p *phrase, put func(feature)) {
	switch office := rd.officeBehind(m); office {
	case "":
	case p.head:
		put(sameOffice)
	default:
		put(officeBeside)
	}
}

// officeBehind is the office of "Trump's campaign", or "".
func (rd *reading) officeBehind(m mention) string {
	i := m.last
	if i < len(rd.d.Tokens) && rd.d.Tokens[i].Norm == "'s" {
		i++
	}
	if i < len(rd.d.Tokens) && (rd.is(i, codebook.Office) || rd.r.lang.Names.Presidencies[rd.d.Tokens[i].Norm]) {
		return rd.d.Tokens[i].Norm
	}
	return ""
}

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
	if p.plural {
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
	if p.ask > askThey && !c.tied {
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

// wordsBack is how many words before a phrase are looked at for others that it
// may take up.
const wordsBack = 300

// genericBefore reports a group without a name ("critics", "voters") as the
// nearest thing a "they" can stand for.
func (rd *reading) genericBefore(p *phrase) bool {
	sentence := rd.d.Tokens[p.first].Sentence
	for k := p.first - 1; k >= max(0, p.first-wordsBack) && sentence-rd.d.Tokens[k].Sentence <= 2; k-- {
		if rd.is(k, codebook.Generic) && !rd.d.Tokens[k].Upper {
			return true
		}
		if m := rd.mentionAt(k); m < len(rd.mentions) && rd.mentions[m].first == k && rd.fits(rd.mentions[m], p) {
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
	return k >= 0 && first > 0 && rd.d.Tokens[first-1].Norm == "," && rd.mentions[k].last == first-1
}
