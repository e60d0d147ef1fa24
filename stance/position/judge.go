package position

import (
	"math"
	"slices"
	"strings"
	"sync"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// Judge labels statements by the patterns of a codebook. It is safe for use by
// many goroutines.
type Judge struct {
	topic *codebook.Topic
	lang  *codebook.Language
	// fallbacks tells whether the codebook has patterns that fall back.
	fallbacks bool
	// model and the lists that its features need; nil for the rules alone.
	model *Model
	lists listed
}

// NewJudge returns a judge that goes by the codebook's rules alone; New also
// uses what was learned.
func NewJudge(lang *codebook.Language, topic *codebook.Topic) *Judge {
	fallbacks := slices.ContainsFunc(topic.Patterns, func(p codebook.Pattern) bool { return p.Fallback })
	return &Judge{topic: topic, lang: lang, fallbacks: fallbacks}
}

// Statement is what the judge may see of a statement: its words and the words
// that report it. There is no speaker here.
type Statement struct {
	// Content are the pieces of what is said.
	Content []text.Span
	// Cue is the reporting phrase, empty when there is none; Class its class.
	Cue   text.Span
	Class string
	// Exclude are parts of the content that somebody else says.
	Exclude []text.Span
	// Unsaid is true for what nobody is reported to have said: a belief, a plan,
	// what somebody should say. It takes no part in the debate on the target,
	// unless the cue is of an unspoken class ("voted against") and a side is taken.
	Unsaid bool
	// Unlisted is true for unsaid words whose cue stands in no list ("balked at"):
	// they count when they name the target themselves and take a side.
	Unlisted bool
	// Negated is true where the reporting words are: "does not support".
	Negated bool
	// Told is true for something unsaid that another source tells within its own
	// statement. It takes no side: its words are that source's.
	Told bool
}

// leastWeight is the weight that a side needs to be taken; a hint of strength
// 0.5 counts only beside others.
const leastWeight = 0.6

// The rules' confidence runs from noEvidence to 1. Below unsure a person should
// look. A model has a bound of its own, see trust.
const (
	noEvidence = 0.5
	unsure     = 0.7
)

// Judge labels one statement. around tells how near it the target is spoken of,
// from About.
func (j *Judge) Judge(d *text.Document, s Statement, around Nearness) Position {
	p := Position{}
	if s.Told || !j.Counts(d, s) || relays(s) || around == Far && !j.names(d, s) {
		return p
	}
	look := j.looker(func() view { return j.viewStatement(d, s) })
	presumed, about, named := j.aboutTarget(d, s, around, &p, look)
	if !about {
		return Position{}
	}
	j.decide(&p, look)
	if p.Label == Neutral && (s.Unsaid || presumed) {
		return Position{} // a wish or a plan, or an aside, that takes no side
	}
	if !named {
		j.doubt(&p, look)
	}
	p.Review = p.Review || presumed
	return p
}

// aboutTarget reports whether a statement is about the target, whether that is
// only presumed, for the story it stands in, and whether it names the target. It
// sets the rules' evidence. Words that neither name the target nor take a side by a rule must also be relevant:
// "it", "security" and "the Games" stand in what stories wander off to as well.
func (j *Judge) aboutTarget(d *text.Document, s Statement, around Nearness, p *Position, look func() looked) (presumed, about, named bool) {
	for _, c := range s.Content {
		first, last := d.TokensIn(c)
		named = named || j.has(&j.topic.Target, d, first, last)
		p.OnTarget = p.OnTarget || j.speaksOf(d, first, last, around)
	}
	h := heard(d, s)
	p.Evidence = j.said(h, s)
	p.OnTarget = p.OnTarget || around > Far && len(p.Evidence) > 0
	if presumed = !p.OnTarget; presumed && around < Story {
		return true, false, named
	}
	p.Evidence = append(p.Evidence, j.reporting(h, s, p.Evidence)...)
	return presumed, named || len(p.Evidence) > 0 || j.relevant(look), named
}

// Counts reports a statement that can take part in the debate by its reporting
// words: somebody is reported to have said it, or they tell what somebody wants or
// does about something, such as "voted against". Of words that stand in no list
// nobody knows that, so the statement itself must name the target.
func (j *Judge) Counts(d *text.Document, s Statement) bool {
	if !s.Unsaid {
		return true
	}
	if class := j.lang.Class(s.Class); class != nil {
		return class.Unspoken
	}
	return s.Unlisted && j.names(d, s)
}

// names reports a statement that names the target itself.
func (j *Judge) names(d *text.Document, s Statement) bool {
	return slices.ContainsFunc(s.Content, func(c text.Span) bool {
		first, last := d.TokensIn(c)
		return j.has(&j.topic.Target, d, first, last)
	})
}

// decide turns the rules' evidence into a label: with what was learned, where
// there is a model, else by its weights. Of a few words ("condemned the move")
// nothing can be learned, so evidence decides alone there.
func (j *Judge) decide(p *Position, look func() looked) {
	if j.model == nil {
		p.weigh()
		return
	}
	l := look()
	if len(p.Evidence) > 0 && l.words() < fewWords {
		p.weigh()
		return
	}
	j.combine(p, l)
}

// looked is a view with its features. Relevance and side are both told by them.
type looked struct {
	view
	features features
}

// looker looks when it is first asked to, and once.
func (j *Judge) looker(at func() view) func() looked {
	return sync.OnceValue(func() looked {
		v := at()
		return looked{v, j.featuresOf(v)}
	})
}

// fewWords is how many words what is said must have to be judged by what was
// learned, when there is other evidence.
const fewWords = 4

// relays reports content that is mostly somebody else's statement: "..., the
// agency reported".
func relays(s Statement) bool {
	inner, all := 0, 0
	for _, x := range s.Exclude {
		inner += x.Len()
	}
	for _, c := range s.Content {
		all += c.Len()
	}
	return inner*5 > all*2
}

func (j *Judge) has(m *codebook.Matcher, d *text.Document, first, last int) bool {
	found := false
	m.Each(d, first, last, func(codebook.Match) { found = true })
	return found
}

// weigh turns evidence into score, label and confidence. The score is the
// balance of the weights, drawn toward 0 by one half so that a single hint does
// not shout; confidence falls when evidence is thin or divided.
func (p *Position) weigh() {
	first, second := sides(p.Evidence)
	all := first + second
	if all == 0 {
		// No word of the codebook takes a side: neutral, or in words it lacks.
		p.Confidence, p.Review = noEvidence, true
		return
	}
	p.Score = (second - first) / (all + 0.5)
	switch {
	case max(first, second) < leastWeight:
	case p.Score > 0.15:
		p.Label = Second
	case p.Score < -0.15:
		p.Label = First
	}
	p.Confidence = noEvidence + (1-noEvidence)*math.Abs(second-first)/all*(1-math.Exp(-all/2))
	p.Review = p.Confidence < unsure
}

// Note is a rule with what scope did to it, for people: "patrol, negated".
func (e Evidence) Note() string { return strings.ReplaceAll(e.Rule, ":", ", ") }
