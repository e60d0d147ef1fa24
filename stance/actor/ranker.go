package actor

import (
	"standpoint/stance/learn"
)

// ranker holds the weights of the candidates' features. Its model's rows are
// numbered by row.
type ranker struct{ model *learn.Ranker }

// rankerBits gives the number of rows: one a feature for all phrases, and one a
// feature for each ask.
const rankerBits = 10

// The rows must be enough: this does not compile otherwise.
const _ = uint(1<<rankerBits - (1+uint(asks))*uint(features))

// row is the number of a feature's weight: group 0 is for all phrases, group
// 1+a for those that ask for a.
func row(group ask, f feature) uint32 { return uint32(group)*uint32(features) + uint32(f) }

// newRanker puts the language's weights in place; without any nobody is chosen.
func newRanker(weights map[string]map[string]float64) *ranker {
	r := &ranker{model: learn.NewRanker(rankerBits)}
	for g := range 1 + asks {
		for f := range features {
			r.model.Weights[row(g, f)] = float32(weights[groupName(g)][featureNames[f]])
		}
	}
	return r
}

// groupName is what the weights file calls a group of rows.
func groupName(g ask) string {
	if g == 0 {
		return "any"
	}
	return askNames[g-1]
}
