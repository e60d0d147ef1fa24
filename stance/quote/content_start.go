package quote

import "standpoint/stance/codebook"

// contentStart finds where the content begins after a cue, stepping over the
// hearer, the place and the time: "told reporters on Tuesday that".
func (rd *reader) contentStart(u unit, c *cue, bare bool) (int, bool) {
	i := c.last
	if c.subjectFirst > u.first && rd.word(c.subjectFirst-1) == "as" && rd.lang.Cues[c.class].Accepts("clause") {
		if j := rd.afterAs(u, i); j > 0 {
			return j, true
		}
	}
	if i < u.last && (rd.word(i) == "," || rd.word(i) == ":") {
		i++
		if i < u.last && rd.is(i, codebook.Preposition) && rd.word(i-1) == "," {
			return rd.afterParenthesis(u, i)
		}
		return i, i < u.last && (rd.region[i] >= 0 || rd.word(i-1) == ":")
	}
	if i >= u.last || rd.word(i) == "." {
		return 0, false
	}
	if rd.word(i) == "that" || rd.region[i] >= 0 || bare {
		return i, true
	}
	hearer := rd.lang.Words.HearerVerbs[rd.word(c.first)]
	if hearer || rd.is(i, codebook.Preposition) || rd.is(i, codebook.Time) || rd.adverb(i) {
		if j := rd.introduced(u, i); j > 0 {
			return j, true
		}
	}
	if hearer {
		return rd.afterHearer(u, i)
	}
	return rd.afterPlace(u, i)
}

// afterParenthesis steps over "noted, in a statement after the talks, that".
func (rd *reader) afterParenthesis(u unit, i int) (int, bool) {
	for j := i; j < min(u.last, i+40); j++ {
		if rd.word(j-1) == "," && (rd.word(j) == "that" || rd.region[j] >= 0) {
			return j, true
		}
	}
	return 0, false
}

// asReach is how many words may stand between the cue and the comma in "as Rossi
// noted in her speech, ".
const asReach = 8

// afterAs is where the clause begins that "as Rossi noted" introduces, 0 for none.
func (rd *reader) afterAs(u unit, i int) int {
	for j := i; j < min(u.last-1, i+asReach); j++ {
		switch {
		case rd.word(j) == ",":
			return j + 1
		case rd.isMark(j) || rd.finite(j) || rd.region[j] >= 0:
			return 0
		}
	}
	return 0
}

// introduced looks ahead for the "that", colon or quotation that begins the
// content behind a hearer, place or time.
func (rd *reader) introduced(u unit, i int) int {
	for j := i; j < min(u.last, i+32); j++ {
		switch {
		case rd.word(j) == "that":
			return j
		case rd.region[j] >= 0 && (rd.word(j-1) == ":" || rd.word(j-1) == ","):
			return j
		case rd.word(j) == "," || rd.word(j) == ";":
			return 0
		}
	}
	return 0
}

// afterHearer steps over "told X" when no "that" follows: one name or noun.
func (rd *reader) afterHearer(u unit, i int) (int, bool) {
	for j := i; j < min(u.last, i+6); j++ {
		if j > i && (rd.is(j, codebook.SubjectPronoun|codebook.Determiner)) {
			return j, true
		}
		if rd.isMark(j) {
			return 0, false
		}
	}
	return 0, false
}

// afterPlace steps over adverbs, times and one prepositional phrase.
func (rd *reader) afterPlace(u unit, i int) (int, bool) {
	for i < u.last && (rd.adverb(i) || rd.is(i, codebook.Time)) && rd.word(i) != "this" {
		i++
	}
	if i < u.last && rd.is(i, codebook.Preposition) && rd.word(i) != "as" {
		return 0, false // "said in Rome." holds nothing to report
	}
	return i, i < u.last && !rd.isMark(i) || i < u.last && rd.region[i] >= 0
}
