package actor

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// Where a name stands in a source, and what that makes of it.

// opensSource reports a name that the source begins with and a comma follows, or
// that only titles precede: "Ann Smith, a member of the group that elected Bo Ray".
func (rd *reading) opensSource(m mention, first, end int) bool {
	if m.last >= end || rd.d.Tokens[m.last].Norm != "," {
		return false
	}
	for i := first; i < m.first; i++ {
		if t := &rd.d.Tokens[i]; t.Norm != "." && !rd.title(i) && !rd.is(i, codebook.Determiner) {
			return false
		}
	}
	return true
}

// borneInFront reports a person named behind a noun for people, "Smith's
// communication director Ann Ray", or behind that noun and a comma.
func (rd *reading) borneInFront(m mention, first, end int) bool {
	i := m.first - 1
	if i > first && rd.d.Tokens[i].Norm == "," {
		i--
	}
	if rd.entities[m.entity].kind != person || i <= first || rd.d.Tokens[i].Upper || m.last < end && rd.d.Tokens[m.last].Kind != text.Mark {
		return false
	}
	return rd.title(i) || rd.is(i, codebook.PersonNoun|codebook.Office) || rd.agent(rd.d.Tokens[i].Norm)
}

// behindTitleOf reports a name at token i behind a title and what this is the title
// of: "Secretary of State Ann Smith", "the mayor of Lodi Bo Neri".
func (rd *reading) behindTitleOf(i, first int) bool {
	of := i - 1
	for of > first && rd.d.Tokens[of].Kind == text.Word && (rd.d.Tokens[of].Upper || rd.d.Tokens[of].Norm == "and") {
		of--
	}
	return of > first && of < i-1 && rd.d.Tokens[of].Norm == "of" && rd.title(of-1)
}

// formerly reports the name in "a former Smith aide" and "an ex-FBI official", who no
// longer speaks for it.
func (rd *reading) formerly(m mention, first, end int) bool {
	next := m.last
	if next < end && rd.d.Tokens[next].Norm == "'s" {
		next++
	}
	if next >= end || rd.d.Tokens[next].Upper || !rd.is(next, codebook.Office) && !rd.r.lang.Names.Personnel[rd.d.Tokens[next].Norm] {
		return false
	}
	for i := first; i < m.first; i++ {
		switch rd.d.Tokens[i].Norm {
		case "former", "ex", "onetime", "retired":
			return true
		}
	}
	return false
}

// besides reports the name in "the non-Smith candidates" and "the anti-Smith ad".
func (rd *reading) besides(i, first int) bool {
	if i-2 < first || rd.d.Tokens[i-1].Norm != "-" {
		return false
	}
	switch rd.d.Tokens[i-2].Norm {
	case "non", "anti", "pro":
		return true
	}
	return false
}

// inQuotedTitle reports a name inside what a document is called: "his book ”The
// Art of the Deal”".
func (rd *reading) inQuotedTitle(m mention, first, end int) bool {
	for i := first; i < m.first; i++ {
		if quoteMark(rd.d.Tokens[i].Norm) && rd.document(rd.headNoun(first, end)) {
			return true
		}
	}
	return false
}

// saidOfHead reports a name behind the head that says more of it: "the group
// backing Ann Smith".
func (rd *reading) saidOfHead(m mention, first int) bool {
	for i := first + 1; i < m.first; i++ {
		if hasEnding(rd.d.Tokens[i].Norm, rd.r.lang.Names.Participles) && rd.canBeHead(i-1) {
			return true
		}
	}
	return false
}

func (rd *reading) officeOrDocument(first, last int) bool {
	for i := first; i < last; i++ {
		if rd.speaksForOwner(rd.d.Tokens[i].Norm) {
			return true
		}
	}
	return false
}

// speaksForOwner reports a noun whose owner or issuer is who speaks.
func (rd *reading) speaksForOwner(w string) bool {
	words := &rd.r.lang.Words
	return words.Offices[w] || words.Documents[w] || words.Publications[w] || rd.r.lang.Names.Presidencies[w]
}

// andOthers reports the "and her husband" behind a name: it is not said of the name.
func (rd *reading) andOthers(i, end int) bool {
	return i+1 < end && rd.d.Tokens[i].Norm == "and" && rd.is(i+1, pronouns|codebook.Determiner)
}
