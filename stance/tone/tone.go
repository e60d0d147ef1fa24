// Package tone measures sentiment. It is reported beside stance and is never
// an input to it: "not welcome in Milan" and "will not patrol the streets" sound
// alike and stand on opposite sides.
package tone

// Score is the tone of a passage.
type Score struct {
	// Value runs from -1 (negative) to 1 (positive); 0 when no word carries tone.
	Value float64
	// Cues is the number of words that carry tone.
	Cues int
}
