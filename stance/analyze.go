package stance

import (
	"slices"
	"strings"

	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/frame"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

// Analyzer reads articles with one language and one codebook. It is safe for
// use by many goroutines.
type Analyzer struct {
	language *codebook.Language
	topic    *codebook.Topic
	quotes   quote.Finder
	actors   *actor.Registry
	judge    *position.Judge
	frames   *frame.Finder
	tones    *tone.Scorer
	target   *tone.Model // nil when the language has none
	baseline *tone.Baseline
}

// New returns an analyzer; it fails only on a codebook whose phrases or model
// cannot be read.
func New(lang *codebook.Language, topic *codebook.Topic) (*Analyzer, error) {
	a := &Analyzer{
		language: lang, topic: topic,
		actors:   actor.NewRegistry(lang, topic),
		baseline: tone.NewBaseline(),
	}
	var err error
	if a.judge, err = position.New(lang, topic); err != nil {
		return nil, err
	}
	if a.quotes, err = quote.NewFinder(lang); err != nil {
		return nil, err
	}
	if a.frames, err = frame.NewFinder(lang, topic); err != nil {
		return nil, err
	}
	if lang.ToneModel != nil {
		if a.target, err = tone.LoadModel(lang, lang.ToneModel); err != nil {
			return nil, err
		}
	}
	a.tones, err = tone.NewScorer(lang)
	return a, err
}

// FrameNames are the ids of the frames; indices in an Analysis refer to them.
func (a *Analyzer) FrameNames() []string { return a.frames.Names() }

// Analyze is the whole path for one article: text, statements, actors,
// positions, frames and tone. The error is a baseline that cannot be loaded.
func (a *Analyzer) Analyze(art article.Article) (*Analysis, error) {
	a.baseline.Prepare()
	d := text.Parse(art.Text, a.language.Text)
	regions := quote.Regions(d)
	found := a.quotes.Find(d, regions)
	about := a.judge.About(d, art.Title)
	actors, mentions := a.actors.Cast(d, regions, found, about.Named())

	an := &Analysis{Article: art, Document: d, Hits: a.frames.Find(d), Words: d.Words()}
	an.Statements = slices.Grow(an.Statements, len(found))
	inside := contentIndex(found)
	for i, q := range found {
		if actors[i].Name != "" && actors[i].Name == art.Outlet {
			continue // the outlet on itself: narration
		}
		s := a.statement(d, q, actors[i], inside, about)
		s.ID = statementID(art.ID, len(an.Statements))
		if err := a.describe(d, &s, an.Hits); err != nil {
			return nil, err
		}
		an.Statements = append(an.Statements, s)
	}
	said := an.Said()
	an.Narration = a.tones.Sentences(d, narration(d, said))
	an.Mentions = a.toward(d, mentions, said)
	an.Headline = a.headline(art.Title, about)
	an.Notes = a.notes(d)
	return an, nil
}

// statement is a found statement with its actor and its side.
func (a *Analyzer) statement(d *text.Document, q quote.Statement, who actor.Actor, inside []text.Span, about position.About) Statement {
	seen := a.evidence(d, q, inside)
	return Statement{Statement: q, Actor: who, CueClass: seen.Class, Position: a.judge.Judge(d, seen, about.Near(tokenAt(d, q)))}
}

// contentIndex lists all pieces of content by their start.
func contentIndex(statements []quote.Statement) []text.Span {
	var pieces []text.Span
	for _, s := range statements {
		pieces = append(pieces, s.Content...)
	}
	slices.SortFunc(pieces, func(a, b text.Span) int { return a.Start - b.Start })
	return pieces
}

// evidence is what the judge may see of a statement: its words and reporting
// words, without the parts that somebody else is quoted with inside it.
func (a *Analyzer) evidence(d *text.Document, q quote.Statement, pieces []text.Span) position.Statement {
	s := position.Statement{Content: q.Content}
	if len(q.Cue) > 0 {
		s.Cue = q.Cue[0]
		s.Class = a.CueClass(d, q.Cue[0])
		class := a.language.Class(s.Class)
		s.Unsaid = q.Kind == quote.Indirect && (class == nil || class.Unspoken)
		s.Unlisted = s.Unsaid && class == nil
		if a.unsaid(d, q.Cue[0]) {
			s.Unsaid, s.Unlisted, s.Class = true, false, ""
		}
	}
	for _, c := range q.Content {
		at, _ := slices.BinarySearchFunc(pieces, c.Start, func(p text.Span, start int) int { return p.Start - start })
		for ; at < len(pieces) && pieces[at].Start < c.End; at++ {
			if p := pieces[at]; p != c && c.Contains(p) {
				s.Exclude = append(s.Exclude, p)
			}
		}
	}
	return s
}

// unsaid reports a cue that does not report that somebody said it: in the
// infinitive ("urged her to condemn the plan"), supposed or negated.
func (a *Analyzer) unsaid(d *text.Document, cue text.Span) bool {
	i, end := d.TokensIn(cue)
	for k := i; k < end-1; k++ { // the tagger's cue may be "did not say"
		if a.supposes(d.Tokens[k].Norm) {
			return true
		}
	}
	for i--; i >= 0 && (a.language.Words.Adverbs[d.Tokens[i].Norm] || strings.HasSuffix(d.Tokens[i].Norm, "ly")); i-- {
	}
	if i < 0 {
		return false
	}
	return a.supposes(d.Tokens[i].Norm)
}

// supposes reports a word before a verb after which nobody is told to have said it.
func (a *Analyzer) supposes(w string) bool {
	switch w {
	case "to", "might", "may", "could", "should", "must":
		return true
	}
	return a.language.Words.Negators[w] && w != "no"
}

// describe adds tone, baseline, frames and length to a statement.
func (a *Analyzer) describe(d *text.Document, s *Statement, hits []frame.Hit) error {
	s.Tone = a.tones.Passage(d, s.Content)
	for _, c := range s.Content {
		first, last := d.TokensIn(c)
		for i := first; i < last; i++ {
			if d.Tokens[i].Kind != text.Mark {
				s.Words++
			}
		}
		at, _ := slices.BinarySearchFunc(hits, c.Start, func(h frame.Hit, start int) int { return h.Start - start })
		for ; at < len(hits) && hits[at].Start < c.End; at++ {
			if h := hits[at]; c.Contains(h.Span) && !slices.Contains(s.Frames, h.Frame) {
				s.Frames = append(s.Frames, h.Frame)
			}
		}
	}
	slices.Sort(s.Frames)
	positive, ok, err := a.baseline.Verdict(d.Text, s.Content)
	s.Baseline = Baseline{Positive: positive == 1, Scored: ok}
	return err
}

func tokenAt(d *text.Document, q quote.Statement) int {
	first, _ := d.TokensIn(q.Content[0])
	return first
}

// narration is the text without what is said, whose pieces come in order.
func narration(d *text.Document, said []text.Span) []text.Span {
	var rest []text.Span
	at := 0
	for _, sp := range said {
		if sp.Start > at {
			rest = append(rest, text.Span{Start: at, End: sp.Start})
		}
		at = max(at, sp.End)
	}
	return append(rest, text.Span{Start: at, End: len(d.Text)})
}
