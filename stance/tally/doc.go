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
//  1. Add takes an article apart into counts (article.go, actors.go, camps.go, outlets.go)
//  2. votes turns counts into votes by the counting unit (votes.go)
//  3. sample keeps the counts of the bootstrap replicates (bootstrap.go)
//  4. Actors, Camps, Outlets and Words read out, sorted, with intervals
//     (read.go, read_outlets.go; wilson.go, position.go, logodds.go)
package tally
