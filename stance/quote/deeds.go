package quote

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// deedShare is how often what only this rule finds is a statement.
const deedShare = 0.5

// RuleDeed is the rule of a deed that takes a side by itself, by words that the
// language pack lists for that.
const RuleDeed = "deed"

// deeds adds what takes a side without being said, where no statement was found: who
// "voted against the plan" or "refused to say whether it would go". The subject stands
// right before it, or before a verb that "and" or "but" joins to it.
func (r *Rules) deeds(d *text.Document, regions []Region, found []Statement) []Statement {
	matches := codebook.Longest(r.lang.DeedMatcher.Find(d, 0, len(d.Tokens)))
	if len(matches) == 0 {
		return found
	}
	rd := &reader{lang: r.lang, d: d, regions: regions}
	rd.region = regionOfTokens(d, regions, nil)
	known := newOverlaps(found, func(s Statement) []text.Span { return append(s.Cue[:len(s.Cue):len(s.Cue)], s.Content...) })
	for _, m := range matches {
		if s, ok := rd.deed(m); ok && !known.any(s.Cue[0]) && !known.any(s.Content[0]) {
			found = append(found, s)
		}
	}
	return found
}

// deed reads what the match tells of.
func (rd *reader) deed(m codebook.Match) (Statement, bool) {
	sen := rd.d.Sentences[rd.d.Tokens[m.First].Sentence]
	u := unit{sen.First, sen.Last}
	c := cue{first: m.First, last: m.Last}
	if rd.word(c.last-1) == "to" {
		c.last--
	}
	if rd.region[c.first] >= 0 || c.first == u.first || !rd.done(u, c) {
		return Statement{}, false
	}
	one := []cue{c}
	rd.findSource(u, one, 0)
	c = one[0]
	end := rd.contentEnd(u, one, 0, c.last, false)
	content, ok := rd.trimmed(c.last, end)
	if !ok || !rd.canSpeak(&c) || rd.region[c.last] >= 0 {
		return Statement{}, false
	}
	return Statement{
		Source: []text.Span{*c.subject}, Cue: []text.Span{rd.span(c.first, c.last)}, Content: []text.Span{content},
		Confidence: deedShare, Rule: RuleDeed,
	}, true
}

// done reports a verb in the past or present that its subject does: not "to vote", "a
// vote for", "was refused", "would vote" or "did not vote".
func (rd *reader) done(u unit, c cue) bool {
	w := rd.word(c.first)
	verb := c.first
	for verb > u.first && rd.adverb(verb-1) {
		if rd.is(verb-1, codebook.Negator) {
			return false
		}
		verb--
	}
	if strings.HasSuffix(w, "ing") || rd.d.Tokens[c.first].Upper || rd.passive(c, w) || rd.supposed(u, verb) {
		return false
	}
	if rd.is(verb-1, codebook.Determiner|codebook.Preposition|codebook.Negator) {
		return false
	}
	switch rd.word(verb - 1) {
	case "to", "would", "will", "did", "do", "does", "who", "which", "that":
		return false
	}
	return true
}
