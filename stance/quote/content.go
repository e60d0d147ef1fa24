package quote

import (
	"strings"

	"standpoint/stance/text"
)

// findContent finds what cue k reports, as spans, and the name of the rule.
// Tokens before taken belong to an earlier cue.
func (rd *reader) findContent(u unit, cues []cue, k, taken int) ([]text.Span, string) {
	c := &cues[k]
	class := rd.lang.Cues[c.class]
	if rd.word(c.first) == "according" {
		return rd.accordingTo(u, cues, k, taken)
	}
	if content := rd.quoteBefore(u, c, taken); content != nil {
		return append(content, rd.quotesAfter(u, cues, k)...), "quotation, then cue"
	}
	if c.inverted || rd.closesSentence(u, c) {
		return rd.clauseBefore(u, c, taken), "clause, then cue"
	}
	start, ok := rd.contentStart(u, c, class.Accepts("object") || class.Accepts("action"))
	if !ok {
		return nil, ""
	}
	bare := class.Accepts("object") || class.Accepts("action")
	end := rd.contentEnd(u, cues, k, start, !bare || rd.word(start) == "that")
	span, ok := rd.trimmed(start, end)
	if !ok || !bare && !rd.clauseLike(start, end) || !rd.canSpeak(c) {
		return nil, ""
	}
	return []text.Span{span}, "cue, then content"
}

// clauseLike reports words that can be said: introduced by "that", quoted, or
// with a verb of their own. "The row underscores European unease" reports nothing.
func (rd *reader) clauseLike(start, end int) bool {
	if rd.word(start) == "that" || rd.word(start) == "to" || rd.finiteBefore(start, end) {
		return true
	}
	for i := start; i < end; i++ {
		if rd.region[i] >= 0 {
			return true
		}
	}
	return false
}

// canSpeak reports a source that is a person, a body, a document or a group;
// "the controversy" and "the emails" report nothing.
func (rd *reader) canSpeak(c *cue) bool {
	if c.subject == nil {
		return false
	}
	first, last := rd.d.TokensIn(*c.subject)
	for i := first; i < last; i++ {
		if rd.pronoun(rd.word(i)) || rd.word(i) == "him" || rd.word(i) == "her" || rd.personal(i) && (i > rd.d.Sentences[rd.d.Tokens[i].Sentence].First || !rd.lang.Words.Determiners[rd.word(i)]) {
			return true
		}
	}
	return false
}

// quoteBefore returns the content when a quotation ends right before the
// speaker: "...," Sala said.
func (rd *reader) quoteBefore(u unit, c *cue, taken int) []text.Span {
	i := c.subjectFirst
	if c.inherits {
		i = c.first
	}
	i-- // the token before the speaker
	for i >= taken && i >= u.first && rd.region[i] < 0 && (rd.word(i) == "," || rd.word(i) == "-" || rd.word(i) == "—") {
		i--
	}
	if i < max(taken, u.first) || rd.region[i] < 0 || !rd.lang.Cues[c.class].Accepts("quote") {
		return nil
	}
	r := rd.region[i]
	first, _ := rd.d.TokensIn(rd.regions[r].Span)
	first = max(first, taken)
	if lastWordMark(rd.regions[r].Inner.Of(rd.d.Text)) == "" && rd.word(i+1) != "," {
		return nil
	}
	start := rd.openingClause(u, first, taken)
	return []text.Span{{Start: rd.d.Tokens[start].Start, End: rd.regions[r].End}}
}

// lastWordMark is what ends a quotation inside its marks.
func lastWordMark(s string) string {
	for i, r := range s {
		if len(s)-i <= 4 && (r == ',' || r == '.' || r == '?' || r == '!' || r == '…' || r == '-' || r == '—') {
			return string(r)
		}
	}
	return ""
}

// openingClause extends a quotation that ends a clause of the outlet's words
// (The plan is "madness," he said) back to where that clause begins.
func (rd *reader) openingClause(u unit, first, taken int) int {
	start := max(u.first, taken)
	if rd.word(first-1) == ":" {
		return first
	}
	if first > start && rd.word(start) != "," && !rd.isMark(start) && rd.finiteBefore(start, first) {
		return start
	}
	return first
}

// quotesAfter returns the quotations after a cue and before the next one:
// "...," he said, "...".
func (rd *reader) quotesAfter(u unit, cues []cue, k int) []text.Span {
	limit := u.last
	if k+1 < len(cues) {
		limit = cues[k+1].first
	}
	var spans []text.Span
	for i := cues[k].last; i < limit; i++ {
		if r := rd.region[i]; r >= 0 && (i == 0 || rd.region[i-1] != r) && (rd.word(i-1) == "," || rd.word(i-1) == ":" || rd.word(i-1) == "—") {
			spans = append(spans, rd.regions[r].Span)
		}
	}
	return spans
}

// closesSentence reports a cue with nothing but a place or time behind it and
// a clause before its subject: "..., officials have stressed."
func (rd *reader) closesSentence(u unit, c *cue) bool {
	if c.subjectFirst <= u.first || rd.word(c.subjectFirst-1) != "," {
		return false
	}
	rest := c.last
	for rest < u.last && rd.word(rest) != "," && rd.word(rest) != "." && rd.region[rest] < 0 {
		rest++
	}
	if rest == c.last {
		return true
	}
	w := rd.word(c.last)
	return rest-c.last < 8 && w != "that" && (rd.lang.Words.Prepositions[w] || rd.lang.Words.Time[w]) && !rd.finiteBefore(c.last, rest)
}

// clauseBefore returns the clause that ends at the comma before the speaker.
func (rd *reader) clauseBefore(u unit, c *cue, taken int) []text.Span {
	end := c.subjectFirst
	start := max(u.first, taken)
	if start >= end || !rd.finiteBefore(start, end) || taken > u.first {
		return nil
	}
	if span, ok := rd.trimmed(start, end); ok {
		return []text.Span{span}
	}
	return nil
}

// accordingTo returns the rest of the sentence, before or after.
func (rd *reader) accordingTo(u unit, cues []cue, k, taken int) ([]text.Span, string) {
	c := &cues[k]
	if c.subject == nil {
		return nil, ""
	}
	start, end := rd.tokenAfter(c.subject.End), u.last
	if c.first > max(u.first, taken)+1 {
		start, end = max(u.first, taken), c.first
	}
	if span, ok := rd.trimmed(start, end); ok {
		return []text.Span{span}, "according to"
	}
	return nil, ""
}

// contentStart finds where the content begins after a cue, stepping over the
// hearer, the place and the time: "told reporters on Tuesday that".
func (rd *reader) contentStart(u unit, c *cue, bare bool) (int, bool) {
	i := c.last
	if i < u.last && (rd.word(i) == "," || rd.word(i) == ":") {
		i++
		if i < u.last && rd.lang.Words.Prepositions[rd.word(i)] && rd.word(i-1) == "," {
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
	hearer := strings.HasPrefix(rd.word(c.first), "tell") || rd.word(c.first) == "told" || strings.HasPrefix(rd.word(c.first), "inform") || strings.HasPrefix(rd.word(c.first), "assur")
	if hearer || rd.lang.Words.Prepositions[rd.word(i)] || rd.lang.Words.Time[rd.word(i)] || rd.adverb(i) {
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
		if j > i && (rd.pronoun(rd.word(j)) || rd.lang.Words.Determiners[rd.word(j)]) {
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
	for i < u.last && (rd.adverb(i) || rd.lang.Words.Time[rd.word(i)]) && rd.word(i) != "this" {
		i++
	}
	if i < u.last && rd.lang.Words.Prepositions[rd.word(i)] && rd.word(i) != "as" {
		return 0, false // "said in Rome." holds nothing to report
	}
	return i, i < u.last && !rd.isMark(i) || i < u.last && rd.region[i] >= 0
}

// cuesAhead is how many cues behind one are asked where its content ends: more
// than a sentence that anybody writes, fewer than would take the square of its
// length in one that nobody does.
const cuesAhead = 20

// contentEnd finds where the content that begins at start ends: with the unit,
// or where the clause of the next cue begins. A bare object ends at any comma.
func (rd *reader) contentEnd(u unit, cues []cue, k, start int, clause bool) int {
	end := u.last
	for _, next := range cues[k+1 : min(len(cues), k+1+cuesAhead)] {
		if cut := rd.clauseCut(start, &next, u); cut > start {
			end = cut
			break
		}
	}
	for i := start + 1; i < end; i++ {
		if rd.region[i] >= 0 {
			continue
		}
		switch w := rd.word(i); {
		case w == ";":
			return i
		case w == "," && !clause && rd.parenthesis(i, end) > 0:
			i = rd.parenthesis(i, end)
		case w == "," && (!clause || rd.trails(i+1)):
			return i
		case w == "and" && (rd.word(i+1) == "then" || rd.word(i+1) == "later") && rd.finite(i+2):
			return i
		case !clause && w == "in" && (rd.word(i+1) == "light" || rd.word(i+2) == "light"):
			return i
		}
	}
	return end
}

// parenthesis returns the closing comma of a short insertion that a
// preposition follows ("a ban, effective at once, on travel"), or 0.
func (rd *reader) parenthesis(i, end int) int {
	for j := i + 2; j < min(end-1, i+6); j++ {
		if rd.word(j) == "," && rd.lang.Words.Prepositions[rd.word(j+1)] {
			return j
		}
	}
	return 0
}

// trails reports words that after a comma lead away from what was said.
func (rd *reader) trails(i int) bool {
	switch rd.word(i) {
	case "amid", "according", "citing", "referencing", "referring", "despite", "prompting", "sparking":
		return true
	}
	return false
}

// clauseCut returns where the next cue's clause parts from the content, or 0
// when that cue stands inside the content.
func (rd *reader) clauseCut(start int, next *cue, u unit) int {
	i := rd.skipVerbGroup(start, next.first)
	if prev := rd.word(i - 1); i-1 > start && (prev == "and" || prev == "but" || prev == ",") {
		if prev == "and" && rd.word(i-2) == "," {
			i--
		}
		return i - 1
	}
	subject := rd.subjectBefore(start, next.first)
	if subject == nil {
		return 0
	}
	s := rd.tokenAfter(subject.Start)
	if s-1 > start && (rd.word(s-1) == "," || rd.word(s-1) == "though" || rd.word(s-1) == "although" || rd.word(s-1) == "but") {
		for s-1 > start && !rd.isMark(s-1) {
			s--
		}
		return s - 1
	}
	return 0
}

// trimmed is the span of the tokens without marks that are not the content's:
// a leading comma, the final stop. Quotation marks stay.
func (rd *reader) trimmed(start, end int) (text.Span, bool) {
	for start < end && rd.isMark(start) && rd.region[start] < 0 {
		start++
	}
	for end > start && rd.isMark(end-1) && rd.region[end-1] < 0 && rd.word(end-1) != ")" {
		end--
	}
	if start >= end {
		return text.Span{}, false
	}
	return rd.span(start, end), true
}
