package quote

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// longestSource is how many tokens a source may have.
const longestSource = 30

// findSource sets the subject of cue k and where its clause begins.
func (rd *reader) findSource(u unit, cues []cue, k int) {
	c := &cues[k]
	c.subjectFirst = c.first
	w := rd.word(c.first)
	switch {
	case w == "according":
		c.subject = rd.phraseAfter(u, c.last)
		return
	case strings.HasPrefix(w, "quot") && c.last-c.first > 1 && rd.word(c.first+1) != "as":
		c.subject, c.subjectFirst, c.namesSource = rd.at(c.first+1), rd.clauseStart(u, c.first), true
		return
	}
	if c.subject = rd.subjectAfter(u, c); c.subject != nil {
		c.inverted = true
		return
	}
	i := rd.skipVerbGroup(u.first, c.first)
	conjoined := i > u.first && (rd.word(i-1) == "and" || rd.word(i-1) == "but" || rd.word(i-1) == "or")
	if strings.HasSuffix(w, "ing") || conjoined || i == u.first {
		c.inherits = true
		c.subject = rd.inherited(u, cues, k)
		return
	}
	if c.subject = rd.subjectBefore(u.first, c.first); c.subject != nil {
		c.subjectFirst = rd.tokenAfter(c.subject.Start)
	}
}

func (rd *reader) at(i int) *text.Span {
	sp := rd.span(i, i+1)
	return &sp
}

// skipVerbGroup steps left from a verb over its adverbs, auxiliaries and times
// ("has later", "on Tuesday") and returns the index after the subject.
func (rd *reader) skipVerbGroup(first, i int) int {
	for i > first {
		w := rd.word(i - 1)
		switch {
		case w == "first" && i-2 > first && rd.word(i-2) == "at":
			i -= 2
		case rd.adverb(i - 1), rd.is(i-1, codebook.Auxiliary) && w != "'s" && w != "may":
			i--
		case rd.is(i-1, codebook.Time) && i-2 >= first && (rd.word(i-2) == "on" || rd.word(i-2) == "in" || rd.is(i-2, codebook.Time)):
			i -= 2
		case rd.is(i-1, codebook.Time) && rd.d.Tokens[i-1].Upper && w != "may":
			i--
		default:
			return i
		}
	}
	return i
}

// subjectBefore finds the noun phrase that ends before the verb at token v,
// not looking left of first.
func (rd *reader) subjectBefore(first, v int) *text.Span {
	end := rd.skipVerbGroup(first, v)
	if end <= first {
		return nil
	}
	if rd.word(end-1) == "who" || rd.word(end-1) == "which" {
		return rd.antecedent(first, end-1)
	}
	if rd.encloses(end - 1) {
		return rd.apposed(first, end)
	}
	start := rd.phraseStart(first, end)
	return rd.spanOf(start, end)
}

func (rd *reader) spanOf(start, end int) *text.Span {
	if start >= end || end-start > longestSource {
		return nil
	}
	sp := rd.span(start, end)
	return &sp
}

// phraseStart walks left from end to where a noun phrase begins.
func (rd *reader) phraseStart(first, end int) int {
	start := end
	// A longer run is no subject, and walking it for every cue would take the
	// square of its length.
	for start > max(first, end-2*longestSource) && !rd.boundary(first, start-1) {
		start--
	}
	return rd.withoutLead(start, end)
}

// boundary reports a token that a subject cannot reach across.
func (rd *reader) boundary(first, i int) bool {
	w := rd.word(i)
	switch {
	case rd.is(i, codebook.SubjectPronoun) && w != "it":
		return false
	case w == "and" || w == "&":
		return !rd.joinsNouns(first, i)
	case rd.isMark(i):
		return !rd.hyphen(i) && w != "." && rd.region[i] < 0 || rd.region[i] >= 0 && rd.closing(i)
	}
	return rd.is(i, codebook.Conjunction)
}

// joinsNouns reports an "and" inside a subject: between two names ("Gervais and
// Najle"), or with nothing but nouns before it in the clause.
func (rd *reader) joinsNouns(first, i int) bool {
	if i > first && rd.d.Tokens[i-1].Upper && i+1 < len(rd.d.Tokens) && (rd.d.Tokens[i+1].Upper || rd.is(i+1, codebook.Title)) {
		return true
	}
	start := i
	for start > first && !rd.isMark(start-1) && !rd.is(start-1, codebook.Conjunction) {
		start--
	}
	return rd.nounPhrase(start, i)
}

// closing reports the last mark of a quotation that is longer than a name.
func (rd *reader) closing(i int) bool {
	r := rd.regions[rd.region[i]]
	if rd.d.Tokens[i].End < r.End {
		return false
	}
	first, last := rd.d.TokensIn(r.Inner)
	return last-first > 8 || strings.ContainsAny(r.Inner.Of(rd.d.Text), ",.!?")
}

// withoutLead cuts a leading "In a statement" or "On Tuesday" off a subject
// that no comma parts from it, and nouns that only label it.
func (rd *reader) withoutLead(start, end int) int {
	if !rd.is(start, codebook.Preposition) && !rd.adverb(start) {
		return start
	}
	for i := start + 2; i < end; i++ {
		if rd.is(i, codebook.Determiner) && !rd.is(i+1, codebook.Time) || rd.d.Tokens[i].Upper && !rd.is(i, codebook.Time) || rd.is(i, codebook.SubjectPronoun) {
			return i
		}
	}
	return start + 1
}

// encloses reports a comma or a dash, of which two enclose an apposition.
func (rd *reader) encloses(i int) bool { return rd.word(i) == "," || rd.d.Dash(i) }

// hyphen reports the mark inside "left-wing".
func (rd *reader) hyphen(i int) bool { return rd.word(i) == "-" && !rd.d.Dash(i) }

// apposed finds the subject of "Hugh Hill, a doctor, said", with commas or dashes:
// end is the index after the second.
func (rd *reader) apposed(first, end int) *text.Span {
	dash := rd.d.Dash(end - 1)
	for i := rd.beforeDash(first, end-1) - 1; i >= max(first, end-longestSource); i-- {
		if rd.encloses(i) && rd.d.Dash(i) == dash && rd.region[i] < 0 {
			i = rd.beforeDash(first, i)
			if !rd.d.Tokens[max(i-1, first)].Upper && !rd.personal(i-1) {
				return nil
			}
			return rd.spanOf(rd.phraseStart(first, i), end)
		}
	}
	return nil
}

// beforeDash is where the mark at token i begins, not before first: "--" is two.
func (rd *reader) beforeDash(first, i int) int {
	for i > first && rd.d.Dash(i) && rd.d.Dash(i-1) {
		i--
	}
	return i
}

// antecedent finds the noun phrase before a relative pronoun at token i.
func (rd *reader) antecedent(first, i int) *text.Span {
	end := i
	if end > first && rd.encloses(end-1) {
		end--
	}
	start := rd.phraseStart(first, end)
	for i := end - 2; i > start; i-- {
		if rd.finite(i) && !rd.d.Tokens[i].Upper {
			start = i + 1 // "was defended by Rossi, who"
			if rd.is(start, codebook.Preposition) {
				start++
			}
			break
		}
	}
	if start-1 > first && rd.word(start-1) == "," && rd.is(start, codebook.Determiner) {
		// "Conte, a former prime minister, who": the name stands before.
		start = rd.phraseStart(first, start-1)
	}
	return rd.spanOf(start, end)
}

// subjectAfter finds the source of "said Sala": it follows the cue, and what is
// said stands before.
func (rd *reader) subjectAfter(u unit, c *cue) *text.Span {
	if c.first == u.first || c.last >= u.last || rd.isMark(c.last) {
		return nil
	}
	before := rd.region[c.first-1] >= 0 || rd.word(c.first-1) == "," && rd.lang.Cues[c.class].Accepts("clause") && rd.finiteBefore(u.first, c.first)
	if !before || rd.is(c.last, codebook.Preposition|codebook.Conjunction) || strings.HasSuffix(rd.word(c.first), "ing") {
		return nil
	}
	source := rd.phraseAfter(u, c.last)
	if source == nil {
		return nil
	}
	end := rd.tokenAfter(source.End)
	if rd.region[c.first-1] < 0 && (!rd.nounPhrase(c.last, end) || end < u.last && !rd.isMark(end) && !rd.is(end, codebook.Preposition) && !rd.is(end, codebook.Time)) {
		return nil // "..., said ordinary people would": content, not source
	}
	return source
}

// phraseAfter takes the noun phrase that begins at token i.
func (rd *reader) phraseAfter(u unit, i int) *text.Span {
	end := i
	for end < u.last && end-i < longestSource {
		w := rd.word(end)
		if rd.isMark(end) && !rd.hyphen(end) && w != "'" && !rd.abbreviated(end) || rd.is(end, codebook.Conjunction) && w != "and" {
			break
		}
		if end > i && rd.is(end, codebook.Preposition) && !strings.Contains(" of for from with familiar ", " "+w+" ") {
			break
		}
		end++
	}
	return rd.spanOf(i, end)
}

// abbreviated reports the stop of "Rep." or "J." before a name.
func (rd *reader) abbreviated(i int) bool {
	return rd.word(i) == "." && i > 0 && i+1 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Upper &&
		rd.d.Tokens[i+1].Sentence == rd.d.Tokens[i].Sentence
}

// inherited is the subject for a cue that has none of its own: that of the
// main cue before it, else that of the sentence.
func (rd *reader) inherited(u unit, cues []cue, k int) *text.Span {
	for j := k - 1; j >= 0; j-- {
		if cues[j].subject != nil && rd.word(cues[j].first) != "according" {
			return cues[j].subject
		}
	}
	return rd.sentenceSubject(u, cues[k].first)
}

// sentenceSubject finds the first noun phrase of a unit that a verb follows.
func (rd *reader) sentenceSubject(u unit, before int) *text.Span {
	first := u.first
	if r := rd.region[first]; r >= 0 {
		first = rd.tokenAfter(rd.regions[r].End)
	} else if rd.is(first, codebook.Preposition) || strings.HasSuffix(rd.word(first), "ed") {
		for first < before && rd.word(first) != "," {
			first++
		}
		first++
	}
	for end := first; end < before; end++ {
		if rd.finite(end) && end > first {
			end = rd.skipVerbGroup(first, end)
			return rd.spanOf(rd.withoutLead(first, end), end)
		}
	}
	return nil
}

// finite guesses whether token i is a finite verb.
func (rd *reader) finite(i int) bool {
	w := rd.word(i)
	if rd.word(i+1) == "-" {
		return false // "left-wing"
	}
	if rd.is(i, codebook.Verb) && !rd.d.Tokens[i].Upper || rd.is(i, codebook.Auxiliary) && w != "to" && w != "'s" {
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ed") && !rd.d.Tokens[i].Upper && (!rd.is(i-1, codebook.Determiner) || rd.word(i-1) == "one")
}

func (rd *reader) finiteBefore(first, last int) bool {
	for i := first; i < last; i++ {
		if rd.finite(i) {
			return true
		}
	}
	return false
}

// clauseStart steps left from i to the mark or beginning its clause starts at.
func (rd *reader) clauseStart(u unit, i int) int {
	for i > u.first && rd.region[i-1] < 0 && rd.word(i-1) != "," {
		i--
	}
	return i
}
