package position

import (
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// turn is words that turn over what a stretch of tokens says: "denied that",
// "rejects the claim that".
type turn struct {
	first, last int
	// object is true where only the head of a rejected object is turned over.
	object bool
	// thing is true where no clause is turned over, so that nothing is said to be
	// or not to be: "rejects the idea of".
	thing bool
	// act is true for an act that the words at by find fault with, told where the act
	// is to say something; side is the one that this showed.
	act, told bool
	by        place
	side      codebook.Side
	note      string
}

const (
	// opinionReach is how many words after a rejecting verb the opinion stands
	// that is rejected; objectReach2 how many words of its object are its head.
	opinionReach = 5
	headReach    = 4
)

// turns lists the stretches of the tokens [first, last) that reporting words turn
// over: those that report the statement, and those inside it.
func (j *Judge) turns(d *text.Document, first, last int, s Statement) []turn {
	var found []turn
	if class := j.lang.Class(s.Class); class != nil && !apart(d, first, s) {
		switch {
		case class.Turns == "all", s.Negated:
			found = append(found, turn{first: first, last: last, note: ":denied"})
		case class.Turns == "opinions" && !opensQuote(d, first) && d.Tokens[first].Norm != "as": // "condemned by Rossi as cruel"
			found = append(found, j.rejected(d, first, last, s)...)
		}
	}
	j.lang.CueMatcher.Each(d, first, last, func(m codebook.Match) {
		class := &j.lang.Cues[j.lang.CueClass[m.Phrase]]
		end := min(last, d.Sentences[d.Tokens[m.First].Sentence].Last)
		if class.Turns == "" || excluded(s.Exclude, d.Tokens[m.First].Span) || turned(found, m.First) {
			return
		}
		if behind, ok := j.opponents(d, m.Last, end); ok && class.Turns == "opinions" {
			found = append(found, turn{first: m.Last, last: behind, note: ":opponents"})
		} else if at := j.opinion(d, m.Last, end); at >= 0 {
			found = append(found, j.held(d, at, end))
		} else if class.Turns == "all" && m.Last < end && d.Tokens[m.Last].Norm == "that" && !j.lang.Words.Turners[d.Tokens[m.First].Norm] {
			found = append(found, turn{first: m.Last, last: end, note: ":denied"})
		}
	})
	return found
}

// turned reports a token among people or acts against the target that are turned over
// already: "the attacks" of "condemned the attacks against them".
func turned(found []turn, token int) bool {
	return slices.ContainsFunc(found, func(t turn) bool { return t.note == ":opponents" && t.first <= token && token < t.last })
}

// apart reports a quotation in a sentence of its own behind a reporting word: who
// "denied lying. “We will stop it.”" does not deny what is quoted.
func apart(d *text.Document, first int, s Statement) bool {
	sentence := d.Sentences[d.Tokens[first].Sentence]
	return s.Cue.Len() > 0 && s.Cue.End <= sentence.Start && opensQuote(d, first)
}

// rejected is what the object of a rejecting verb turns over: people against the
// target, all that an opinion holds, else the object's head.
func (j *Judge) rejected(d *text.Document, first, last int, s Statement) []turn {
	end := min(last, d.Sentences[d.Tokens[first].Sentence].Last)
	if behind, ok := j.opponents(d, first, end); ok {
		return []turn{{first: first, last: behind, note: ":opponents"}}
	}
	if j.opinionIn(d, s.Cue) {
		return []turn{{first: first, last: end, note: ":rejected"}}
	}
	if at := j.opinion(d, first, end); at >= 0 {
		return []turn{j.held(d, at, end)}
	}
	head := min(end, first+headReach)
	j.topic.Target.Each(d, first, head, func(m codebook.Match) { head = min(head, m.First) })
	return []turn{{first: first, last: head, object: true, thing: true, note: ":rejected"}}
}

// opinion is the index of a noun for what somebody holds, at most some words
// after token i and before the target is named; -1 for none.
func (j *Judge) opinion(d *text.Document, i, end int) int {
	end = min(end, i+opinionReach)
	j.topic.Target.Each(d, i, end, func(m codebook.Match) { end = min(end, m.First) })
	for ; i < end; i++ {
		if j.lang.Words.Opinions[d.Tokens[i].Norm] {
			return i
		}
	}
	return -1
}

// held is the turn over what the opinion at token i holds.
func (j *Judge) held(d *text.Document, i, end int) turn {
	return turn{first: i, last: end, thing: i+1 < end && d.Tokens[i+1].Norm == "of", note: ":rejected"}
}

// opinionIn reports reporting words that end with a noun for what somebody holds:
// "cast doubt on claims".
func (j *Judge) opinionIn(d *text.Document, cue text.Span) bool {
	words := strings.Fields(strings.ToLower(cue.Of(d.Text)))
	return len(words) > 1 && j.lang.Words.Opinions[words[len(words)-1]]
}

func opensQuote(d *text.Document, i int) bool {
	switch d.Tokens[i].Norm {
	case "“", "\"", "‘", "«", "„":
		return true
	}
	return false
}

// turnAt is the turn that reaches a match, nil for none; two of them undo each
// other.
func turnAt(d *text.Document, turns []turn, m codebook.Match) *turn {
	var at *turn
	for i := range turns {
		t := &turns[i]
		if t.first <= m.First && m.First < t.last && (at == nil || t.first != at.first) {
			if at != nil {
				return nil
			}
			at = t
		}
	}
	return at
}

// describes reports a word of one side that only describes what the target is
// named by, as the object of a verb: "we will not host this shameful presence" is
// no denial that it is shameful.
func (j *Judge) describes(d *text.Document, in passage, m codebook.Match) bool {
	if j.pattern(m).Negated != 0 || m.Last >= in.end || !j.namesTarget(d, m.Last, min(in.end, m.Last+2)) {
		return false
	}
	i := m.First - 1
	for ; i >= in.from && j.lang.Words.Determiners[d.Tokens[i].Norm] && !j.negates(d, i); i-- {
	}
	return i >= in.from && !j.lang.Words.Copulas[d.Tokens[i].Norm] && !j.negates(d, i)
}

// namesTarget reports whether the target, or what stands for it, is named.
func (j *Judge) namesTarget(d *text.Document, first, last int) bool {
	return j.has(&j.topic.Target, d, first, last) || j.has(&j.topic.Anaphora, d, first, last)
}

// ofReproach reports a word against the target that is said of a reproach to it
// instead: "the attacks on ICE are shameful", "shameful attacks on ICE".
func (j *Judge) ofReproach(d *text.Document, in passage, m codebook.Match) bool {
	p := j.pattern(m)
	if p.Affirmed == 0 || p.Affirmed != j.against() || p.Negated != 0 {
		return false
	}
	for i := m.Last; i < min(in.end, m.Last+2); i++ {
		if j.reproachOn(d, i, in.end) {
			return true
		}
	}
	for i := m.First - 1; i >= max(in.begin, m.First-2*negatorReach) && !j.endsScope(d, i); i-- {
		if j.namesTarget(d, i, i+1) {
			continue
		}
		if j.reproachOn(d, i, m.First) && j.lang.Words.Copulas[d.Tokens[m.First-1].Norm] {
			return true
		}
	}
	return false
}

// reproachOn reports a noun for a reproach at token i whose object is the target.
func (j *Judge) reproachOn(d *text.Document, i, end int) bool {
	if !j.lang.Words.Reproaches[d.Tokens[i].Norm] || i+1 >= end {
		return false
	}
	switch d.Tokens[i+1].Norm {
	case "on", "against", "about", "over", "of", "around":
		return j.namesTarget(d, i+2, min(end, i+6))
	}
	return false
}
