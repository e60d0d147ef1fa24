package actor

import (
	"slices"

	"standpoint/stance/learn"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// Choices resolves the sources of statements and returns what there was to choose
// from for those that somebody coded: right says of statement i whether an actor
// is the right one, an Actor without an ID standing for nobody, and is not ok for
// statements that are not coded. What a rule decides is no choice, nor is what
// offers nothing right.
func (r *Registry) Choices(d *text.Document, regions []quote.Region, statements []quote.Statement, right func(i int) (is func(Actor) bool, ok bool)) []learn.Choice {
	rd := r.read(d, regions, statements, true)
	defer rd.free()
	var all []learn.Choice
	for i := range statements {
		e, _ := rd.source(&statements[i])
		if is, ok := right(i); ok && len(rd.choice.mentions) > 0 {
			if c := rd.copyChoice(is); slices.Contains(c.Right, true) {
				all = append(all, c)
			}
			e = rd.rightOf(is, e) // what follows is learned beside what is right
		}
		if e >= 0 {
			rd.heard(e, statements[i].Source[0])
		}
	}
	return all
}

func (rd *reading) copyChoice(is func(Actor) bool) learn.Choice {
	var out learn.Choice
	for i, m := range rd.choice.mentions {
		out.Candidates = append(out.Candidates, slices.Clone(rd.choice.of(i)))
		out.Right = append(out.Right, is(rd.candidateActor(m)))
	}
	return out
}

func (rd *reading) candidateActor(m mention) Actor {
	if m.entity < 0 {
		return Actor{}
	}
	return rd.actorOf(m.entity)
}

func (rd *reading) rightOf(is func(Actor) bool, otherwise int) int {
	for _, m := range rd.choice.mentions {
		if is(rd.candidateActor(m)) {
			return m.entity
		}
	}
	return otherwise
}

// Fit returns weights trained on choices, as a language pack holds them: by what
// is asked for, by feature.
func Fit(choices []learn.Choice, opt learn.Training) map[string]map[string]float64 {
	model := learn.NewRanker(rankerBits)
	model.Train(choices, opt)
	weights := map[string]map[string]float64{}
	for g := range 1 + asks {
		group := map[string]float64{}
		for f := range features {
			if w := model.Weights[row(g, f)]; w > 0.005 || w < -0.005 {
				group[featureNames[f]] = float64(w)
			}
		}
		weights[groupName(g)] = group
	}
	return weights
}

// Groups are the tables of weights by their names: "any" for every phrase, then
// one for each thing a phrase can ask for.
func Groups() []string {
	var names []string
	for g := range 1 + asks {
		names = append(names, groupName(g))
	}
	return names
}

// Features are the names of what speaks for or against a candidate.
func Features() []string { return slices.Clone(featureNames[:]) }
