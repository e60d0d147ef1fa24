// Package stance reads one news article and says who stands where in it.
package stance

import (
	"slices"
	"strconv"

	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/frame"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

// Statement is a found statement with everything known about it.
type Statement struct {
	quote.Statement
	// ID is the article's id and the statement's number in it.
	ID    string
	Actor actor.Actor
	// With are the others whom the source names beside the actor, "Ann Smith and Bo
	// Neri said": each takes the position as the actor does. Empty for one alone.
	With     []actor.Actor
	Position position.Position
	Tone     tone.Score
	// Baseline is what github.com/cdipaolo/sentiment says of the content: 1
	// positive, 0 negative; Scored is false where it knows none of the words.
	Baseline Baseline
	// Frames are the frames of the content's sentences, ascending, as indices
	// into the analyzer's frame names.
	Frames []int
	// Words is the number of words in the content.
	Words int
	// CueClass says what the reporting words do, as the language pack has it:
	// "neutral", "doubting"; "" where none of its words reports.
	CueClass string
}

// Mention is a place where the outlet's own words name an actor of the codebook.
type Mention struct {
	actor.Mention
	// Tone is the tone toward the actor there.
	Tone tone.Verdict
}

// Baseline is the verdict of the film-review classifier, kept for comparison.
type Baseline struct {
	Positive bool
	Scored   bool
}

// Analysis is one article, complete: it never needs another article.
type Analysis struct {
	Article    article.Article
	Document   *text.Document
	Statements []Statement
	// Headline are the statements in the article's title; their spans are places
	// in it. They are no part of Statements.
	Headline []Statement
	// Mentions are the listed actors named outside of statements, in order.
	Mentions []Mention
	// Notes are the sentences that hold a standing note of the outlet, such as "sign
	// up", ascending.
	Notes []int
	// Hits are all frame cues; a sentence has a frame once however many cues
	// name it.
	Hits []frame.Hit
	// Narration is the tone of the outlet's own words, statements taken out: the mean
	// of the sentences that carry any.
	Narration tone.Score
	Words     int
}

// Name gives the article another id, and its statements theirs.
func (a *Analysis) Name(id string) {
	a.Article.ID = id
	for i := range a.Statements {
		a.Statements[i].ID = statementID(id, i)
	}
}

// statementID is the article's id and the statement's number, from 1.
func statementID(article string, i int) string {
	n := strconv.Itoa(i + 1)
	return article + "-" + "000"[min(len(n), 3):] + n
}

// Said is what is quoted or reported in the text: the contents of all
// statements, in order, joined where they touch or overlap.
func (a *Analysis) Said() []text.Span {
	var all, joined []text.Span
	for _, s := range a.Statements {
		all = append(all, s.Content...)
	}
	slices.SortFunc(all, func(a, b text.Span) int { return a.Start - b.Start })
	for _, sp := range all {
		if n := len(joined); n > 0 && sp.Start <= joined[n-1].End {
			joined[n-1].End = max(joined[n-1].End, sp.End)
		} else {
			joined = append(joined, sp)
		}
	}
	return joined
}
