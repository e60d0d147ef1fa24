// Package frame finds issue frames: the dimensions of the Policy Frames
// Codebook (Boydstun et al. 2014) that a sentence stresses, and a topic's own.
//
// Cue words come first: each is a Hit with its place. A trained Model weighs them
// against each other and against the other words; it says which frame a text
// stresses most, and adds a frame to a sentence without a cue where it is sure.
package frame

import "standpoint/stance/text"

// Hit is one cue of one frame in a sentence.
type Hit struct {
	text.Span
	// Frame is an index into the lexicon's frames.
	Frame int
	// Sentence is an index into the document's sentences.
	Sentence int
	// Learned is true when the words are no cue: the model is sure of the frame,
	// and these speak for it most.
	Learned bool
}

// other is the frame of what has none.
const other = "other"

// classes are the groups of frames that the model tells apart: those of FrAC,
// which does not code every frame of the codebook. Where no cue says which frame
// of a group it is, it is the first.
var classes = [...][]string{
	{"economic", "capacity_and_resources"},
	{"morality"},
	{"fairness_and_equality"},
	{"legality", "crime_and_punishment"},
	{"policy_prescription", "political", "external_regulation"},
	{"security_and_defense"},
	{"health_and_safety", "quality_of_life"},
	{"cultural_identity"},
	{"public_opinion"},
	{other},
}

const classCount = len(classes)

// Class returns the group of a frame, the number by which the model knows it,
// or -1 for a topic's own.
func Class(id string) int {
	for c, frames := range classes {
		for _, f := range frames {
			if f == id {
				return c
			}
		}
	}
	return -1
}
