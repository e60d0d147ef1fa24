package stance

import (
	"slices"

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
	err := codebook.Together(
		func() (err error) { a.judge, err = position.New(lang, topic); return },
		func() (err error) { a.quotes, err = quote.NewFinder(lang); return },
		func() (err error) { a.frames, err = frame.NewFinder(lang, topic); return },
		func() (err error) { a.target, err = target(lang); return },
		func() (err error) { a.tones, err = tone.NewScorer(lang); return },
	)
	if err != nil {
		return nil, err
	}
	return a, nil
}

// target is the language's model of the tone toward somebody, nil when it has none.
func target(lang *codebook.Language) (*tone.Model, error) {
	if lang.ToneModel == nil {
		return nil, nil
	}
	return tone.LoadModel(lang, lang.ToneModel)
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
	actors, mentions := a.actors.Cast(d, regions, found, art.Title, about.Named())

	an := &Analysis{Article: art, Document: d, Hits: a.frames.Find(d), Words: d.Words()}
	an.Statements = slices.Grow(an.Statements, len(found))
	seen := a.evidence(d, found)
	for i, q := range found {
		if actors[i].Name != "" && actors[i].Name == art.Outlet {
			continue // the outlet on itself: narration
		}
		if doubtful(q, seen[i]) {
			continue
		}
		s := a.statement(d, q, actors[i], seen[i], about)
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
func (a *Analyzer) statement(d *text.Document, q quote.Statement, who actor.Actor, seen position.Statement, about position.About) Statement {
	return Statement{Statement: q, Actor: who, CueClass: seen.Class, Position: a.judge.Judge(d, seen, about.Near(tokenAt(d, q)))}
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
