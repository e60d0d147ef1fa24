// Package stance reads one news article and says who stands where in it.
package stance

import (
	"fmt"

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
	ID       string
	Actor    actor.Actor
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
	// Hits are all frame cues; a sentence has a frame once however many cues
	// name it.
	Hits []frame.Hit
	// Narration is the tone of the outlet's own words, statements taken out.
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
func statementID(article string, i int) string { return fmt.Sprintf("%s-%03d", article, i+1) }
