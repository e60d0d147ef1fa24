package position

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// scoped is what the words around a pattern do to it.
type scoped struct {
	negated bool
	// weight is 0 where the words say nothing of how things are.
	weight float64
	note   string
}

// passage is the piece of text that a pattern was found in: the tokens from
// begin to end, half open. What stands before the token at from cannot negate
// any more.
type passage struct {
	begin, from, end int
}

// How far words reach, in words, and what they leave of a pattern's weight.
const (
	negatorReach = 8
	hedgeReach   = 4
	distantReach = 3

	hedged    = 0.7
	asked     = 0.5
	givingWay = 0.5
)

func (sc *scoped) turn(note string) { sc.negated, sc.note = !sc.negated, sc.note+note }

func (sc *scoped) weaken(by float64, note string) { sc.weight, sc.note = sc.weight*by, sc.note+note }

// scope reads the clause around a match for negators, hedges, conditions and
// concessions, and the sentence for a question mark.
func (j *Judge) scope(d *text.Document, in passage, m codebook.Match, kept, turned bool) scoped {
	sc := scoped{weight: 1}
	q, opening := j.questionAt(d, in, m.First, m.Last)
	j.leftOf(d, in, m, around{kept, turned, j.twoWay(m) && !turned, q == leading, opening}, &sc)
	if j.supposed(d, in, m) {
		sc.weaken(0, ":unreal")
	}
	j.within(d, in, m, &sc)
	switch q {
	case open:
		sc.weaken(asked, ":asked")
	case rejecting:
		sc.turn(":rhetorical")
	}
	return sc
}

// around is what reading to the left of a match must know: kept is true for a
// description that a negated verb leaves standing, turned for words that a reporting
// word turns over, twoWay for words that have an
// opposite and that no reporting word turns over, led in a leading question, whose first words end at opening.
type around struct {
	kept, turned, twoWay, led bool
	opening                   int
}

// leftOf reads what stands before the match in its clause.
func (j *Judge) leftOf(d *text.Document, in passage, m codebook.Match, a around, sc *scoped) {
	words := &j.lang.Words
	negating := j.lang.Scope.Negating.Find(d, max(in.from, m.First-negatorReach), m.First)
	asking := j.lang.Scope.Asking.Find(d, max(in.from, m.First-negatorReach), m.First)
	repeated := false
	for i := m.First - 1; i >= max(in.from, m.First-negatorReach); i-- {
		if n := endingAt(negating, i+1); n != nil {
			sc.negated, i = !sc.negated, n.First
			continue
		}
		w := d.Tokens[i].Norm
		if q := endingAt(asking, i+1); q != nil {
			next, ends := j.embedded(d, in, *q, a.turned, sc)
			if i = next; ends {
				break
			}
			continue
		}
		if j.endsScope(d, i) || sc.negated && words.Joiners[w] || j.byDoing(d, in, m, i) {
			break
		}
		switch {
		case j.negates(d, i) && a.led && i < a.opening:
			// "Can't we block it?" says that we can.
		case j.negates(d, i) && a.kept:
			sc.note += ":kept"
		case j.negates(d, i) && repeated:
			repeated = false // "neither this nor that" negates once
		case j.negates(d, i), words.Diminishers[w] && i == m.First-1 && !j.idle(d, i):
			sc.negated, repeated = !sc.negated, words.Repeaters[w]
		case words.Opposers[w] && a.twoWay:
			sc.turn(":opposed")
		case words.Hedges[w] && m.First-i <= hedgeReach:
			sc.weaken(hedged, ":hedged")
		case words.Conditionals[w]:
			sc.weaken(hedged, ":conditional")
		case words.Conceders[w]:
			sc.weaken(givingWay, ":conceded")
		}
	}
	for _, x := range j.lang.Scope.Distancing.Find(d, max(in.from, m.First-negatorReach), m.First) {
		if m.First-x.Last < distantReach {
			sc.weaken(0, ":distanced")
		}
	}
	for _, u := range j.lang.Scope.Unreal.Find(d, max(in.from, m.First-negatorReach), m.First) {
		if m.First-u.Last <= 1 && (m.First == u.Last || d.Tokens[u.Last].Norm != "to") {
			sc.weaken(0, ":unreal")
		}
	}
}

func endingAt(matches []codebook.Match, i int) *codebook.Match {
	for k := range matches {
		if matches[k].Last == i {
			return &matches[k]
		}
	}
	return nil
}

// within reads the words of the match that its phrase does not ask for, and
// those right behind it.
func (j *Judge) within(d *text.Document, in passage, m codebook.Match, sc *scoped) {
	phrase := j.topic.PatternMatcher.Phrase(m.Phrase)
	for i := m.First + 1; i < m.Last; i++ {
		w := d.Tokens[i].Norm
		if (j.negates(d, i) || j.lang.Words.Opposers[w] && j.pattern(m).Negated != 0) && !phrase.Holds(w) {
			sc.turn(":inside")
		}
	}
	if m.Last < in.end {
		next := d.Tokens[m.Last].Norm
		by := j.lang.Words.Prepositions[next] && m.Last+1 < in.end
		if j.lang.Words.Absentees[next] || by && j.lang.Words.Absentees[d.Tokens[m.Last+1].Norm] {
			sc.turn(":behind")
		}
		if next == "as" && m.First > in.begin && d.Tokens[m.First-1].Norm == "as" && j.pattern(m).Negated != 0 {
			sc.weaken(0, ":compared") // as welcome as what?
		}
	}
}

// twoWay reports a match whose words show one side as they stand and the other
// one negated.
func (j *Judge) twoWay(m codebook.Match) bool {
	p := j.pattern(m)
	return p.Affirmed != 0 && p.Negated != 0
}

func (j *Judge) pattern(m codebook.Match) *codebook.Pattern {
	return &j.topic.Patterns[j.topic.PhraseOf[m.Phrase]]
}

// negates reports a negator that negates something.
func (j *Judge) negates(d *text.Document, i int) bool {
	w := d.Tokens[i].Norm
	return (j.lang.Words.Negators[w] || j.lang.Words.Turners[w]) && !j.idle(d, i)
}

// idleReach is how many words before or after a negator take its force.
const idleReach = 4

// idle reports a negator that negates nothing where it stands: "not only".
func (j *Judge) idle(d *text.Document, i int) bool {
	found := false
	j.lang.Scope.Idle.Each(d, max(0, i-idleReach), min(len(d.Tokens), i+idleReach), func(m codebook.Match) {
		found = found || m.First <= i && i < m.Last
	})
	return found
}

// endsScope reports a token that a negator does not reach across: the end of a
// sentence, a contrast, a quotation mark.
func (j *Judge) endsScope(d *text.Document, i int) bool {
	t := d.Tokens[i]
	if t.Kind == text.Mark {
		return strings.Contains(".!?;:…“”\"—–()", t.Norm) || t.Norm == "," && j.startsClause(d, i+1)
	}
	return j.lang.Words.ScopeEnders[t.Norm] && !j.lang.Words.Conceders[t.Norm]
}

// startsClause reports a word after a comma that begins a new statement.
func (j *Judge) startsClause(d *text.Document, i int) bool {
	if i >= len(d.Tokens) {
		return true
	}
	w := d.Tokens[i].Norm
	return j.lang.Words.Openers[w] || j.lang.Words.ScopeEnders[w]
}
