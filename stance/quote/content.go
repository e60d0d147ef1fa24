package quote

import (
	"standpoint/stance/codebook"
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
		if rd.is(i, codebook.SubjectPronoun) || rd.word(i) == "him" || rd.word(i) == "her" || rd.personal(i) && (i > rd.d.Sentences[rd.d.Tokens[i].Sentence].First || !rd.is(i, codebook.Determiner)) {
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
	return rest-c.last < 8 && w != "that" && rd.is(c.last, codebook.Preposition|codebook.Time) && !rd.finiteBefore(c.last, rest)
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
