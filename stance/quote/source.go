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
		c.subject = rd.authored(u, rd.phraseAfter(u, c.last))
		return
	case strings.HasPrefix(w, "quot") && c.last-c.first > 1 && rd.word(c.first+1) != "as":
		c.subject, c.subjectFirst, c.namesSource = rd.at(c.first+1), rd.clauseStart(u, c.first), true
		return
	}
	if c.subject = rd.subjectAfter(u, c); c.subject != nil {
		c.inverted = true
		return
	}
	if strings.HasSuffix(w, "ing") {
		if first := rd.withSubject(u, c.first); first > 0 {
			c.subject, c.subjectFirst = rd.spanOf(first, c.first), first
			return
		}
	}
	i := rd.skipVerbGroup(u.first, c.first)
	conjoined := i > u.first && (rd.word(i-1) == "and" || rd.word(i-1) == "but" || rd.word(i-1) == "or")
	if strings.HasSuffix(w, "ing") && !rd.progressive(u, c.first) || conjoined || i == u.first {
		c.inherits = true
		c.subject = rd.inherited(u, cues, k)
		return
	}
	if c.subject = rd.subjectBefore(u.first, c.first); c.subject != nil {
		c.subjectFirst = rd.tokenAfter(c.subject.Start)
	}
}

// authored adds who made a document to it: "according to the rules by the Academy",
// "a study by economists at the ministry".
func (rd *reader) authored(u unit, source *text.Span) *text.Span {
	for _, joint := range [...]string{"by", "at"} {
		if source == nil {
			return nil
		}
		if i := rd.tokenAfter(source.End); i < u.last && rd.word(i) == joint {
			if who := rd.phraseAfter(u, i+1); who != nil {
				source.End = who.End
			}
		} else if joint == "by" {
			return source
		}
	}
	return source
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
