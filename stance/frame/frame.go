// Package frame finds issue frames: the dimensions of the Policy Frames
// Codebook (Boydstun et al. 2014) that a sentence stresses, and a topic's own.
package frame

import "standpoint/stance/text"

// Hit is one cue of one frame in a sentence.
type Hit struct {
	text.Span
	// Frame is an index into the lexicon's frames.
	Frame int
	// Sentence is an index into the document's sentences.
	Sentence int
}
