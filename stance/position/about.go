package position

import (
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// Nearness is how near a place in a text the target is spoken of.
type Nearness int8

// The degrees of nearness.
const (
	// Far: the text around the place is about something else.
	Far Nearness = iota
	// Near: a sentence shortly before speaks of the target, or the article is
	// about it.
	Near
	// Close: the same sentence or the one before names the target, so that a
	// pronoun can mean it.
	Close
	// Story: the whole article is told about the target, so what takes a side in
	// it takes it on the target, however the target is called. Only a judge with a
	// model says so: patterns alone cannot tell an aside from a side.
	Story
)

// About tells, for any place in a document, whether the text around it is about
// the target.
type About struct {
	d     *text.Document
	named bool
	// by is the nearness of each sentence.
	by []Nearness
}

const (
	// reach is how many sentences before a statement may name its target.
	reach = 3
	// The target is near all through an article when at least wholeFrom sentences
	// speak of it, and one in wholeShare.
	wholeFrom, wholeShare = 3, 8
	// An article is told about the target when its title names it, or one of its
	// first lead sentences does and one in storyShare speaks of it; or, with a word of
	// the setting, when setFrom sentences hold what names it or takes it up.
	lead, storyShare, setFrom = 3, 5, 2
)

// About reads where a document speaks of the target. A sentence does when it
// names the target, or shortly after such a sentence when a word stands in it
// that takes the target up again ("the agency"). So the target is followed
// through a story that names it once. title is the article's title, which counts
// like its text.
func (j *Judge) About(d *text.Document, title string) About {
	a := About{d: d, by: make([]Nearness, len(d.Sentences))}
	names, again := j.sentences(d, &j.topic.Target), j.sentences(d, &j.topic.Anaphora)
	t := text.Parse(title, text.Language{})
	whole := j.has(&j.topic.Target, t, 0, len(t.Tokens)) || headed(d) && names[0]
	a.named = whole
	spoken, last, named := 0, -reach-1, -reach-1
	set := j.set(d, t, names, again)
	story := whole || slices.Contains(names[:min(lead, len(names))], true)
	for s := range d.Sentences {
		if names[s] {
			named, a.named = s, true
		}
		if names[s] || again[s] && (s-last <= reach || whole) {
			spoken, last = spoken+1, s
		}
		switch {
		case s-named <= 1:
			a.by[s] = Close
		case s-last <= reach:
			a.by[s] = Near
		}
	}
	switch {
	case j.model != nil && (whole || set || story && spoken*storyShare >= len(d.Sentences)):
		a.atLeast(Story)
	case whole || set || a.named && spoken >= wholeFrom && spoken*wholeShare >= len(d.Sentences):
		a.atLeast(Near)
	}
	return a
}

// set reports an article set where the story of the target takes place that speaks
// more than once of what may be it, whether named or not: "the Americans", at the
// Games.
func (j *Judge) set(d, title *text.Document, names, again []bool) bool {
	n := 0
	for s := range names {
		if names[s] || again[s] {
			n++
		}
	}
	return n >= setFrom && (j.has(&j.topic.Setting, d, 0, len(d.Tokens)) || j.has(&j.topic.Setting, title, 0, len(title.Tokens)))
}

// headed reports whether a text begins with a heading: a paragraph of one sentence
// without a full stop, above others.
func headed(d *text.Document) bool {
	if len(d.Paragraphs) < 2 || d.Paragraphs[0].Last-d.Paragraphs[0].First != 1 {
		return false
	}
	return d.Tokens[d.Sentences[0].Last-1].Kind != text.Mark
}

// atLeast raises the nearness of every sentence to n.
func (a *About) atLeast(n Nearness) {
	for s := range a.by {
		a.by[s] = max(a.by[s], n)
	}
}

// sentences tells which sentences hold a match.
func (j *Judge) sentences(d *text.Document, m *codebook.Matcher) []bool {
	held := make([]bool, len(d.Sentences))
	m.Each(d, 0, len(d.Tokens), func(x codebook.Match) { held[d.Tokens[x.First].Sentence] = true })
	return held
}

// Named reports whether the document or its title names the target at all.
func (a About) Named() bool { return a.named }

// In is the same article's judgement of a text of its own, such as the headline:
// every place there is as near the target as the beginning of the article.
func (a About) In(d *text.Document) About {
	b := About{d: d, named: a.named, by: make([]Nearness, len(d.Sentences))}
	for s := range b.by {
		b.by[s] = a.Near(0)
	}
	return b
}

// Near is how near the target is spoken of to a token.
func (a About) Near(token int) Nearness {
	if token >= len(a.d.Tokens) {
		return Far
	}
	return a.by[a.d.Tokens[token].Sentence]
}

// speaksOf reports whether the tokens [first, last) name the target, or hold a
// word that stands for it there.
func (j *Judge) speaksOf(d *text.Document, first, last int, around Nearness) bool {
	return j.has(&j.topic.Target, d, first, last) ||
		around >= Near && (j.has(&j.topic.Context, d, first, last) || j.has(&j.topic.Anaphora, d, first, last)) ||
		around >= Close && j.has(&j.topic.Pronouns, d, first, last)
}
