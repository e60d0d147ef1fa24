package stance

import (
	"standpoint/stance/actor"
	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// The stages alone, for filters and other programs.

// Statements finds the statements of a text and their actors, index by index.
func (a *Analyzer) Statements(s string) ([]quote.Statement, []actor.Actor) {
	found, cast := a.StatementsCast(s)
	return found, cast.Actors
}

// StatementsCast is Statements that also tells who makes each with its actor.
func (a *Analyzer) StatementsCast(s string) ([]quote.Statement, actor.Cast) {
	d := text.Parse(s, a.language.Text)
	regions := quote.Regions(d)
	found := a.quotes.Find(d, regions)
	return found, a.actors.Cast(d, regions, found, "", a.judge.About(d, "").Named())
}

// Stance judges a text that is one statement about the target. target, unless
// empty, is one more name for it.
func (a *Analyzer) Stance(s, target string) position.Position {
	return a.judge.Text(text.Parse(s, a.language.Text), target)
}

// toneEdge is the score beyond which the lexicon's tone counts as positive or
// negative. It was chosen on the training part of NewsMTSC.
const toneEdge = 0.12

// ToneToward returns the tone toward whoever is mentioned at a span: -1, 0 or 1,
// and a score from -1 to 1. A language without a trained model is judged by its
// tone words.
func (a *Analyzer) ToneToward(s string, at text.Span) (label int, score float64) {
	v := a.toneAt(text.Parse(s, a.language.Text), at, nil)
	return v.Label, v.Score
}

// Frames returns the share of each frame among the framed sentences of a text,
// in the order of FrameNames, and the id of the frame it stresses most, "other"
// when there is none.
func (a *Analyzer) Frames(s string) (top string, shares []float64) {
	d := text.Parse(s, a.language.Text)
	hits := a.frames.Find(d)
	return a.frames.Top(d, hits), a.frames.Shares(hits)
}

// CueClass is the class of the reporting words at a span, of what somebody wants
// or does when nothing is said, "" for none.
func (a *Analyzer) CueClass(d *text.Document, cue text.Span) string {
	first, last := d.TokensIn(cue)
	for _, m := range codebook.Longest(a.language.CueMatcher.Find(d, first, last)) {
		return a.language.Cues[a.language.CueClass[m.Phrase]].ID
	}
	for _, m := range codebook.Longest(a.language.ActMatcher.Find(d, first, last)) {
		return a.language.Cues[a.language.ActClass[m.Phrase]].ID
	}
	return ""
}
