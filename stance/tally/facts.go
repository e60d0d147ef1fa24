package tally

import (
	"strings"

	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/position"
	"standpoint/stance/tone"
)

// Facts is what a tally counts of one article, without the article: it can be
// put aside, written to a file and counted later.
type Facts struct {
	ID, Outlet, Published string
	Words, Sentences      int
	// Statements are those of the text, Headline those that the headline holds.
	Statements, Headline []Fact
	// Toward is the tone toward the listed actors whom the outlet's own words name.
	Toward []Toward
	// Narration is the tone of the outlet's own words.
	Narration tone.Score
	Frames    FrameFacts
	// Vocabulary counts the words that may set an outlet apart.
	Vocabulary WordCounts
}

// Fact is one statement as far as it is counted.
type Fact struct {
	Actor actor.Actor
	// With are the others who make the statement with the actor.
	With             []actor.Actor
	OnTarget, Review bool
	Label            position.Label
	// Start is where it begins in the text, Words how long it is.
	Start, Words int
	// Cue is the reporting words in lower case, "" where there are none or many;
	// Class is what they do: "neutral", "doubting".
	Cue, Class string
}

// Toward is the tone of one mention of an actor.
type Toward struct {
	Camp string
	// Label is -1 negative, 0 neutral or 1 positive; Score runs from -1 to 1.
	Label int
	Score float64
}

// Digest takes from an analysis what is counted. frames is the number of frames
// of the analyzer.
func Digest(a *stance.Analysis, frames int) *Facts {
	f := &Facts{
		ID: strings.Clone(a.Article.ID), Outlet: strings.Clone(a.Article.Outlet), Published: strings.Clone(a.Article.Published),
		Words: a.Words, Narration: a.Narration,
		Statements: facts(a.Article.Text, a.Statements),
		Headline:   facts(a.Article.Title, a.Headline),
		Frames:     frameFacts(a, frames),
		Vocabulary: vocabularyOf(a.Document, a.Notes),
	}
	if a.Document != nil {
		f.Sentences = len(a.Document.Sentences)
	}
	for _, m := range a.Mentions {
		f.Toward = append(f.Toward, Toward{strings.Clone(campOf(m.Actor)), m.Tone.Label, m.Tone.Score})
	}
	return f
}

func facts(s string, statements []stance.Statement) []Fact {
	all := make([]Fact, len(statements))
	for i := range statements {
		st := &statements[i]
		all[i] = Fact{
			Actor: own(st.Actor), OnTarget: st.Position.OnTarget, Review: st.Position.Review, Label: st.Position.Label,
			With: with(st.With), Start: st.Span().Start, Words: st.Words, Cue: cueOf(s, st.Cue), Class: st.CueClass,
		}
	}
	return all
}

func with(others []actor.Actor) []actor.Actor {
	var all []actor.Actor
	for _, a := range others {
		all = append(all, own(a))
	}
	return all
}

// speakers calls yield for the actor of a statement and those who make it with him.
func (f *Fact) speakers(yield func(actor.Actor) bool) {
	if !yield(f.Actor) {
		return
	}
	for _, a := range f.With {
		if !yield(a) {
			return
		}
	}
}

// own is an actor with strings of his own, and without the way he was found.
func own(a actor.Actor) actor.Actor {
	for _, s := range []*string{&a.ID, &a.Name, &a.Camp, &a.Role, &a.Party, &a.Country} {
		*s = strings.Clone(*s)
	}
	a.How = ""
	return a
}

func (f *Fact) onTarget() bool { return f.OnTarget }

// sided is true of a statement that takes one of the two poles on the target.
func (f *Fact) sided() bool { return f.OnTarget && f.Label != position.Neutral }
