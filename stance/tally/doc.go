// Package tally counts over articles: who stands where, and how each outlet
// tells it. A Tally takes one analysis at a time and merges with another; both
// commute, so any split of a corpus over workers, in any order, ends in the same
// figures to the last bit. For that every running sum is an integer.
//
// Memory grows with the number of actors, outlets and distinct words (and, when
// counting by day, of days), never with the number of statements.
//
// The way of a figure:
//
//  1. Digest takes from an article what is counted, its Facts (facts.go,
//     frames.go, vocabulary.go); they can wait until it is known whether the
//     article counts
//  2. Count adds them up (actors.go, camps.go, outlets.go); votes.go turns counts
//     into votes by the counting unit, figures.go names an outlet's sums
//  3. sample keeps these sums and those of the bootstrap replicates (bootstrap.go)
//  4. Actors, Camps, Outlets, Cues and Words read out, sorted, with intervals
//     (read*.go, cues.go, words.go; interval.go, wilson.go, position.go, logodds.go)
package tally
