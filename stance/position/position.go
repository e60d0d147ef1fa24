// Package position judges which side a statement takes on the codebook's
// target, from the statement's own words and the words that report it. Who
// speaks is not among its inputs.
package position

import "standpoint/stance/text"

// Label is a side: First is the codebook's first pole (oppose), Second its
// second (reassure). The zero value is Neutral.
type Label int8

// The labels.
const (
	First   Label = -1
	Neutral Label = 0
	Second  Label = 1
)

// Evidence is one reason for a label.
type Evidence struct {
	// Span is where in the article's text the words stand.
	text.Span
	Pole Label
	// Weight is above 0, after scope has weakened it; 1 is an ordinary cue.
	Weight float64
	// Rule names the pattern or reporting class, and what scope did to it:
	// "not-welcome", "patrol:negated".
	Rule string
}

// Position is the judgement of one statement. The zero value is off target and
// neutral without confidence.
type Position struct {
	// OnTarget is false when the statement is not about the target; it then
	// counts in no share.
	OnTarget bool
	Label    Label
	// Score runs from -1 (first pole) to 1 (second pole).
	Score float64
	// Confidence is between 0 and 1; Review asks a person to look.
	Confidence float64
	Review     bool
	Evidence   []Evidence
}
