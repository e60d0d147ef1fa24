package jsonl

import (
	"errors"
	"fmt"

	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/frame"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

var errChanged = errors.New("its text is not the one that was analysed, so its offsets lead astray")

// analysis makes an analysis of a line again.
func (c *Coder) analysis(j *analysisJSON) (*stance.Analysis, error) {
	a := &stance.Analysis{
		Article: article.Article{ID: j.ID, File: j.File, Line: j.Line, Outlet: j.Outlet, Published: j.Published, Time: j.Time,
			Title: j.Title, Author: j.Author, URL: j.URL, Text: j.Text},
		Document: text.Parse(j.Text, c.language), Narration: tone.Score(j.Narration), Words: j.Words,
	}
	if j.Text == "" || len(j.Text) != j.Bytes || len(a.Document.Sentences) != j.Sentences || a.Document.Words() != j.Words {
		return nil, errChanged
	}
	for _, h := range j.Cues {
		f, known := c.indices[h.Frame]
		if !known {
			return nil, fmt.Errorf("the frame %q is not known", h.Frame)
		}
		if h.Sentence < 0 || h.Sentence >= j.Sentences || !inside(h.Start, h.End, j.Bytes) {
			return nil, errChanged
		}
		a.Hits = append(a.Hits, frame.Hit{Span: text.Span{Start: h.Start, End: h.End}, Frame: f, Sentence: h.Sentence, Learned: h.Learned})
	}
	for _, m := range j.Mentions {
		if !inside(m.Start, m.End, j.Bytes) {
			return nil, errChanged
		}
		if m.Tone.Label < -1 || m.Tone.Label > 1 {
			return nil, fmt.Errorf("the tone %d is not known", m.Tone.Label)
		}
		a.Mentions = append(a.Mentions, stance.Mention{
			Mention: actor.Mention{Span: text.Span{Start: m.Start, End: m.End}, Actor: actor.Actor(m.Actor)}, Tone: tone.Verdict(m.Tone)})
	}
	for _, n := range j.Notes {
		if n < 0 || n >= j.Sentences || len(a.Notes) > 0 && n <= a.Notes[len(a.Notes)-1] {
			return nil, errChanged
		}
		a.Notes = append(a.Notes, n)
	}
	var err error
	if a.Statements, err = c.readStatements(j.Statements, j.Bytes); err != nil {
		return nil, err
	}
	// Headlines are read with a stop behind them.
	if a.Headline, err = c.readStatements(j.Headline, len(j.Title)+1); err != nil {
		return nil, err
	}
	for _, s := range a.Headline {
		if s.Span().End > len(j.Title) {
			return nil, errChanged
		}
	}
	a.Name(j.ID)
	return a, nil
}

func (c *Coder) readStatements(from []statementJSON, size int) ([]stance.Statement, error) {
	var all []stance.Statement
	for i := range from {
		s, err := c.readStatement(&from[i], size)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

func (c *Coder) readStatement(j *statementJSON, size int) (s stance.Statement, err error) {
	s.ID, s.Confidence, s.Rule, s.CueClass, s.Words = j.ID, j.Confidence, j.Rule, j.CueClass, j.Words
	s.Actor, s.Tone = actor.Actor(j.Actor), tone.Score(j.Tone)
	for _, a := range j.With {
		s.With = append(s.With, actor.Actor(a))
	}
	for _, p := range []struct {
		to   *[]text.Span
		from []span
	}{{&s.Source, j.Source}, {&s.Cue, j.Cue}, {&s.Content, j.Content}} {
		if *p.to, err = places(p.from, size); err != nil {
			return s, err
		}
	}
	if len(s.Content) == 0 {
		return s, errors.New("a statement has no content")
	}
	for _, name := range j.Frames {
		f, known := c.indices[name]
		if !known {
			return s, fmt.Errorf("the frame %q is not known", name)
		}
		s.Frames = append(s.Frames, f)
	}
	if s.Kind, err = kindOf(j.Kind); err != nil {
		return s, err
	}
	s.Baseline = stance.Baseline{Positive: j.Baseline == "positive", Scored: j.Baseline != ""}
	s.Position, err = c.readPosition(j.Position, size)
	return s, err
}

func kindOf(name string) (quote.Kind, error) {
	for _, k := range []quote.Kind{quote.Indirect, quote.Mixed, quote.Direct} {
		if k.String() == name {
			return k, nil
		}
	}
	return 0, fmt.Errorf("the kind %q is not known", name)
}

func (c *Coder) readPosition(j positionJSON, size int) (p position.Position, err error) {
	p = position.Position{OnTarget: j.OnTarget, Score: j.Score, Confidence: j.Confidence, Review: j.Review}
	if p.Label, err = c.side(j.Stance); err != nil {
		return p, err
	}
	for _, e := range j.Evidence {
		pole, err := c.side(e.Pole)
		if err != nil {
			return p, err
		}
		if !inside(e.Start, e.End, size) {
			return p, errChanged
		}
		p.Evidence = append(p.Evidence, position.Evidence{Span: text.Span{Start: e.Start, End: e.End}, Pole: pole, Weight: e.Weight, Rule: e.Rule})
	}
	return p, nil
}

func (c *Coder) side(name string) (position.Label, error) {
	for _, l := range []position.Label{position.First, position.Neutral, position.Second} {
		if c.label(l) == name {
			return l, nil
		}
	}
	return 0, fmt.Errorf("the side %q is not known", name)
}

func places(from []span, size int) ([]text.Span, error) {
	var all []text.Span
	for _, sp := range from {
		if !inside(sp[0], sp[1], size) {
			return nil, errChanged
		}
		all = append(all, text.Span{Start: sp[0], End: sp[1]})
	}
	return all, nil
}

func inside(start, end, size int) bool { return 0 <= start && start <= end && end <= size }
