package quote

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// cue is a reporting word in its place. first and last are half-open token
// indices; class indexes the language's cue classes.
type cue struct {
	first, last int
	class       int
	// subject is the source; subjectFirst the token where its clause begins.
	subject      *text.Span
	subjectFirst int
	// inverted is true when the source follows the cue ("said Sala").
	inverted bool
	// namesSource is true for "quoted him as saying".
	namesSource bool
	// inherits is true for "saying ..." and "and added ...": the subject is
	// the one of the verb before.
	inherits bool
}

func (c *cue) confidence() float64 {
	switch {
	case c.namesSource:
		return 0.95
	case c.subject == nil:
		return 0.4
	case c.inherits:
		return 0.8
	}
	return 0.9
}

// cues returns the reporting words of a unit that stand outside quotations and
// are used as verbs. They live until the next call.
func (rd *reader) cues(u unit) []cue {
	all := rd.allCues(u)
	kept := all[:0]
	for _, c := range all {
		if rd.region[c.first] < 0 && rd.verbal(u, c) {
			kept = append(kept, c)
		}
	}
	return kept
}

// allCues returns the reporting words of a unit. They live until the next call.
func (rd *reader) allCues(u unit) []cue {
	rd.matches = rd.lang.CueMatcher.AppendTo(rd.matches[:0], rd.d, u.first, u.last)
	rd.all = rd.all[:0]
	for _, m := range codebook.Longest(rd.matches) {
		rd.all = append(rd.all, cue{first: m.First, last: m.Last, class: rd.lang.CueClass[m.Phrase]})
	}
	return rd.all
}

// verbal tells a reporting verb from the nouns, participles and infinitives
// that look like one.
func (rd *reader) verbal(u unit, c cue) bool {
	w, prev := rd.word(c.first), rd.word(c.first-1)
	if c.first == u.first {
		return w == "according" || rd.is(c.first, codebook.Document)
	}
	if rd.d.Tokens[c.first].Upper && w != "according" {
		return false // a capital in mid-sentence is a name: Post, State, Reports
	}
	verb := c.first // where its adverbs begin: "to publicly condemn"
	for verb > u.first && rd.adverb(verb-1) {
		verb--
	}
	afterQuote := rd.region[c.first-1] >= 0 || c.first-2 >= u.first && rd.region[c.first-2] >= 0 && rd.isMark(c.first-1)
	switch {
	case w == "according":
		return true
	case rd.possessed(verb - 1):
		return false // "ICE's alleged abuses"
	case rd.word(verb-1) == "to", rd.is(c.first-1, codebook.Determiner) && !afterQuote:
		return false
	case rd.passive(c, w), rd.supposed(u, verb):
		return false
	case c.first-2 >= u.first && rd.word(c.first-2) == "what":
		return false // "what he called": a name, not a statement
	case rd.lang.NounLike[w]:
		return afterQuote || rd.is(c.first-1, codebook.SubjectPronoun) || rd.namesSubject(u, c)
	case strings.HasSuffix(w, "ed") && (rd.word(c.last) == "by" || w == "opposed" && rd.word(c.last) == "to"):
		return false // "condemned by", "people opposed to"
	case strings.HasSuffix(w, "ing"):
		return rd.participle(u, c, prev)
	case w == "asked" && rd.isMark(c.first-1) && !afterQuote:
		return false // "Asked about ..., he"
	}
	return !rd.is(c.first-1, codebook.Preposition)
}

// possessed reports the "'s" of a possessor at token i, not that of "he's".
func (rd *reader) possessed(i int) bool {
	return (rd.word(i) == "'s" || rd.word(i) == "’s") && !rd.is(i-1, codebook.SubjectPronoun)
}

// namesSubject reports a word that can be noun or verb behind a name and
// before what only a verb takes: "Calenda claims that", not "a news report that".
func (rd *reader) namesSubject(u unit, c cue) bool {
	if c.first-1 == u.first || !rd.personal(c.first-1) {
		return false
	}
	for i := c.first - 1; i >= max(u.first, c.first-4) && !rd.isMark(i); i-- {
		if rd.word(i) == "a" || rd.word(i) == "an" {
			return false
		}
	}
	next := rd.word(c.last)
	return next == "that" || next == "for" || next == "on" || rd.isMark(c.last)
}

// participle reports an "-ing" form that reports: after a comma or "by", or
// behind a noun before what only a verb takes. At the head of its sentence's
// subject ("A petition urging Italy ... attracted") it only describes.
func (rd *reader) participle(u unit, c cue, prev string) bool {
	class := rd.lang.Cues[c.class]
	if rd.progressive(u, c.first) {
		return class.Accepts("object") || class.Accepts("action") || rd.word(c.last) == "that" // "is accusing"
	}
	if rd.withSubject(u, c.first) > 0 {
		return true // "with the mayor calling"
	}
	if rd.is(c.first-1, codebook.Document) && rd.finiteBefore(u.first, c.first) {
		return true // "issued a statement condemning"
	}
	if prev == "," || prev == "by" || prev == "and" || prev == "but" || prev == "—" || prev == "–" {
		return true
	}
	if rd.is(c.first-1, codebook.Preposition) || !rd.finiteBefore(u.first, c.first) {
		return false
	}
	next := rd.word(c.last)
	return c.last-c.first > 1 || next == "that" || next == ":" || c.last < u.last && rd.region[c.last] >= 0
}

// progressive reports a form of be before the "-ing" form at token i: "is accusing".
func (rd *reader) progressive(u unit, i int) bool {
	for i > u.first && rd.adverb(i-1) {
		i--
	}
	return i > u.first && rd.is(i-1, codebook.Passive)
}

// withReach is how many words a subject may have behind "with".
const withReach = 6

// withSubject is where the subject begins that stands between "with" and the "-ing"
// form at token i, 0 for none: "with the mayor calling the plan mad".
func (rd *reader) withSubject(u unit, i int) int {
	if i-1 <= u.first || !rd.personal(i-1) {
		return 0
	}
	for k := i - 2; k >= max(u.first, i-1-withReach); k-- {
		switch {
		case rd.word(k) == "with":
			return k + 1
		case rd.isMark(k) || rd.is(k, codebook.Conjunction|codebook.Verb):
			return 0
		}
	}
	return 0
}

// supposed reports what is not told as said: "might say", "if Rossi said".
func (rd *reader) supposed(u unit, verb int) bool {
	if rd.lang.Words.Suppositions[rd.word(verb-1)] {
		return true
	}
	for i := verb - 1; i >= max(u.first, verb-4) && !rd.isMark(i); i-- {
		if rd.word(i) == "if" || rd.word(i) == "unless" {
			return true
		}
	}
	return false
}

// passive reports "was told", "been reported": the subject did not speak.
func (rd *reader) passive(c cue, w string) bool {
	if strings.HasSuffix(w, "ing") || strings.HasPrefix(w, "quot") {
		return false
	}
	for i := c.first - 1; i >= max(0, c.first-3); i-- {
		if rd.is(i, codebook.Passive) {
			return true
		}
		if !rd.adverb(i) {
			return false
		}
	}
	return false
}

func (rd *reader) adverb(i int) bool {
	return i >= 0 && i < len(rd.d.Tokens) && adverbial(&rd.d.Tokens[i])
}

// personal reports a token that can end a subject: a name or a noun for people
// and their documents.
func (rd *reader) personal(i int) bool {
	if rd.isMark(i) {
		return false
	}
	return rd.d.Tokens[i].Upper || rd.is(i, codebook.Document|codebook.Publication|codebook.Generic|codebook.Office|codebook.Title|codebook.Organisation)
}
