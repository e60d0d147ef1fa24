package report

import (
	"fmt"
	"strings"

	"standpoint/stance/tally"
)

// rare is the share of statements about the target below which the topic is
// perhaps not that of the articles; fewStatements are too few to tell.
const rare, fewStatements = 0.02, 20

// Warnings are what makes the figures of a run worthless, each with what to do.
func Warnings(t tally.Totals) (all []string) {
	const remedy = `see whether these are the articles you meant; "standpoint topic list" shows the topics that --topic can name, "standpoint topic new" begins one of your own`
	switch {
	case t.Statements == 0:
		all = append(all, "no statement was found, so nothing can be said about stance: nobody is quoted or reported in these articles; "+remedy)
	case t.OnTarget == 0:
		all = append(all, fmt.Sprintf("of %s none is about this topic, so nothing can be said about stance; %s", Plural(t.Statements, "statement"), remedy))
	case t.Statements >= fewStatements && float64(t.OnTarget) < rare*float64(t.Statements):
		all = append(all, fmt.Sprintf("of %d statements only %d are about this topic; %s", t.Statements, t.OnTarget, remedy))
	}
	return all
}

// warnings are the same as sentences.
func (m prose) warnings(t tally.Totals) (all []string) {
	for _, w := range Warnings(t) {
		all = append(all, m.escape(strings.ToUpper(w[:1])+w[1:]+"."))
	}
	return all
}
