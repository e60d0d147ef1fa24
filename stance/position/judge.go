package position

import (
	"math"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// Judge labels statements by the patterns of a codebook. It is safe for use by
// many goroutines.
type Judge struct {
	topic *codebook.Topic
	lang  *codebook.Language
	// model and the lists that its features need; nil for the rules alone.
	model *Model
	lists listed
}

// NewJudge returns a judge that goes by the codebook's rules alone; New also
// uses what was learned.
func NewJudge(lang *codebook.Language, topic *codebook.Topic) *Judge {
	return &Judge{topic: topic, lang: lang}
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
	// what somebody should say. It takes no part in the debate on the target.
	Unsaid bool
}

// leastWeight is the weight that a side needs to be taken; a hint of strength
// 0.5 counts only beside others.
const leastWeight = 0.6

// reviewBelow is the confidence under which a person should look.
const reviewBelow = 0.5

// Judge labels one statement. near tells whether the text around it is about
// the target, from About.
func (j *Judge) Judge(d *text.Document, s Statement, near bool) Position {
	p := Position{}
	if s.Unsaid || relays(s) {
		return p
	}
	named, hinted := false, false
	for _, c := range s.Content {
		first, last := d.TokensIn(c)
		named = named || j.has(&j.topic.Target, d, first, last)
		hinted = hinted || j.has(&j.topic.Context, d, first, last)
		p.Evidence = append(p.Evidence, j.proposition(d, first, last, s)...)
	}
	p.OnTarget = named || near && (hinted || len(p.Evidence) > 0)
	if !p.OnTarget {
		p.Evidence = nil
		return p
	}
	p.Evidence = append(p.Evidence, j.reporting(d, s, p.Evidence)...)
	j.decide(&p, func() view { return j.viewStatement(d, s) })
	return p
}

// decide turns the rules' evidence into a label: with what was learned, where
// there is a model, else by its weights.
func (j *Judge) decide(p *Position, look func() view) {
	if j.model == nil {
		p.weigh()
		return
	}
	j.combine(p, look())
}

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

// proposition collects the patterns in what is said, as scope leaves them.
func (j *Judge) proposition(d *text.Document, first, last int, s Statement) []Evidence {
	var found []Evidence
	in := passage{begin: first, from: first, end: last, class: s.Class}
	for _, m := range codebook.Longest(j.topic.PatternMatcher.Find(d, first, last)) {
		span := text.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.Last-1].End}
		if excluded(s.Exclude, span) {
			continue
		}
		pattern := j.topic.Patterns[j.topic.PhraseOf[m.Phrase]]
		sc := j.scope(d, in, m.First, m.Last)
		if pattern.Affirmed != 0 {
			in.from = m.Last // "will not tolerate them to operate": "not" is spent
		}
		pole, rule := pattern.Affirmed, pattern.ID
		if sc.negated {
			pole, rule = pattern.Negated, rule+":negated"
		}
		if pole != 0 {
			found = append(found, Evidence{span, Label(pole), pattern.Strength * sc.weight, rule + sc.note})
		}
	}
	return found
}

func excluded(spans []text.Span, sp text.Span) bool {
	for _, x := range spans {
		if x.Overlaps(sp) {
			return true
		}
	}
	return false
}

// reporting is the evidence of the reporting words: "condemned the move". It
// counts little beside what is said and much where nothing else tells.
func (j *Judge) reporting(d *text.Document, s Statement, said []Evidence) []Evidence {
	side, ok := j.topic.Reporting[s.Class]
	if !ok || side == 0 || s.Cue.Len() == 0 || !j.objectIsTarget(d, s.Content[0]) {
		return nil
	}
	weight := 2.0
	if len(said) > 0 {
		weight = 1
	}
	return []Evidence{{s.Cue, Label(side), weight, "reporting:" + s.Class}}
}

// objectHead is how many words into the content what a verb takes a side on
// must be named.
const objectHead = 14

// objectIsTarget reports whether the head of what is reported names the target
// or what stands for it, and no reproach before it: who rejects "the criticism of
// the deployment" does not reject the deployment.
func (j *Judge) objectIsTarget(d *text.Document, content text.Span) bool {
	first, last := d.TokensIn(content)
	last = min(last, first+objectHead)
	at := last
	for _, m := range [...]*codebook.Matcher{&j.topic.Target, &j.topic.Context} {
		m.Each(d, first, last, func(x codebook.Match) { at = min(at, x.First) })
	}
	for i := first; i < at; i++ {
		if j.lang.Words.Reproaches[d.Tokens[i].Norm] {
			return false
		}
	}
	return at < last
}

// weigh turns evidence into score, label and confidence. The score is the
// balance of the weights, drawn toward 0 by one half so that a single hint does
// not shout; confidence falls when evidence is thin or divided.
func (p *Position) weigh() {
	first, second := sides(p.Evidence)
	all := first + second
	if all == 0 {
		// No word of the codebook takes a side: neutral, or in words it lacks.
		p.Confidence, p.Review = reviewBelow, true
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
	p.Confidence = 0.5 + 0.5*math.Abs(second-first)/all*(1-math.Exp(-all/2))
	p.Review = p.Confidence < 0.7
}

// About tells, for any place in a document, whether the text around it is about
// the target.
type About struct {
	d *text.Document
	// sentences that name the target, and whether the whole article does.
	sentences    []bool
	named, whole bool
}

// near is how many sentences before a statement may name its target.
const near = 3

// About reads where a document names the target. title is the article's title,
// which counts like its text.
func (j *Judge) About(d *text.Document, title string) About {
	a := About{d: d, sentences: make([]bool, len(d.Sentences))}
	n := 0
	j.topic.Target.Each(d, 0, len(d.Tokens), func(m codebook.Match) {
		if s := d.Tokens[m.First].Sentence; !a.sentences[s] {
			a.sentences[s] = true
			n++
		}
	})
	t := text.Parse(title, text.Language{})
	// A story is about the target when its title is, or one sentence in eight.
	a.named = n > 0 || j.has(&j.topic.Target, t, 0, len(t.Tokens))
	a.whole = j.has(&j.topic.Target, t, 0, len(t.Tokens)) || n >= 3 && n*8 >= len(d.Sentences)
	return a
}

// Named reports whether the document or its title names the target at all.
func (a About) Named() bool { return a.named }

// In is the same article's judgement of a text of its own, such as the headline:
// there every place is near the target when the beginning of the article is, or
// the text names it.
func (a About) In(d *text.Document) About {
	return About{d: d, sentences: make([]bool, len(d.Sentences)), named: a.named, whole: a.Near(0)}
}

// Near reports whether the sentence of the token, or one just before it, names
// the target, or the whole article is about it.
func (a About) Near(token int) bool {
	if a.whole {
		return true
	}
	if token >= len(a.d.Tokens) {
		return false
	}
	s := a.d.Tokens[token].Sentence
	for i := max(0, s-near); i <= s; i++ {
		if a.sentences[i] {
			return true
		}
	}
	return false
}

// Note is a rule with what scope did to it, for people: "patrol, negated".
func (e Evidence) Note() string { return strings.ReplaceAll(e.Rule, ":", ", ") }
