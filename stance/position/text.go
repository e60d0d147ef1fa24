package position

import (
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// Text judges a document that is one statement, its reporting words among its
// words ("The mayor condemned the move"). target, unless empty, is one more name
// for what the stance is about. A text handed in to be judged is taken to be on
// target.
func (j *Judge) Text(d *text.Document, target string) Position {
	s := Statement{Content: []text.Span{{Start: 0, End: len(d.Text)}}}
	p := Position{OnTarget: true, Evidence: j.said(heard(d, s), s)}
	targets := append(j.topic.Target.Find(d, 0, len(d.Tokens)), j.topic.Context.Find(d, 0, len(d.Tokens))...)
	if target != "" {
		extra := codebook.NewMatcher([]codebook.Phrase{codebook.Literal(target)})
		targets = append(targets, extra.Find(d, 0, len(d.Tokens))...)
	}
	for _, e := range j.reportedAt(d, targets) {
		if !slices.ContainsFunc(p.Evidence, func(x Evidence) bool { return x.Span == e.Span }) {
			p.Evidence = append(p.Evidence, e) // what was found fault with is known
		}
	}
	j.decide(&p, j.looker(func() view { return j.viewText(d) }))
	return p
}

// objectReach is how many tokens after a side-taking verb its object may begin.
const objectReach = 6

// reportedAt finds verbs that take a side on the target, which follows them.
func (j *Judge) reportedAt(d *text.Document, targets []codebook.Match) []Evidence {
	var found []Evidence
	for _, m := range codebook.Longest(j.lang.CueMatcher.Find(d, 0, len(d.Tokens))) {
		class := j.lang.Cues[j.lang.CueClass[m.Phrase]].ID
		side := j.topic.Reporting[class]
		if side == 0 || !followed(d, m, targets) {
			continue
		}
		begin := d.Sentences[d.Tokens[m.First].Sentence].First
		sc := j.scopeOfVerb(d, passage{begin: begin, from: begin, end: m.Last}, m)
		if sc.negated {
			side = -side
		}
		if _, ok := j.opponents(d, m.Last, d.Sentences[d.Tokens[m.First].Sentence].Last); ok {
			side, sc.weight = -side, sc.weight*hedged
		}
		if sc.weight == 0 {
			continue // "whether he condemned it"
		}
		found = append(found, Evidence{text.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.Last-1].End}, Label(side), 2 * sc.weight, "reporting:" + class})
	}
	return found
}

// scopeOfVerb is scope for a reporting verb.
func (j *Judge) scopeOfVerb(d *text.Document, in passage, m codebook.Match) scoped {
	sc := scoped{weight: 1}
	q, opening := j.questionAt(d, in, m.First, m.Last)
	j.leftOf(d, in, m, around{led: q == leading, opening: opening}, &sc)
	if q == open {
		sc.weaken(asked, ":asked")
	}
	in.end = d.Sentences[d.Tokens[m.First].Sentence].Last
	if j.supposed(d, in, m) {
		sc.weaken(0, ":unreal")
	}
	return sc
}

func followed(d *text.Document, verb codebook.Match, targets []codebook.Match) bool {
	for _, t := range targets {
		if t.First >= verb.Last && t.First <= verb.Last+objectReach && d.Tokens[t.First].Sentence == d.Tokens[verb.First].Sentence {
			return true
		}
	}
	return false
}
