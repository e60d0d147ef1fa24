package position

import (
	"strings"

	"standpoint/stance/text"
)

// scoped is what the words around a pattern do to it.
type scoped struct {
	negated bool
	weight  float64
	note    string
}

// passage is the piece of text that a pattern was found in: the tokens from
// begin to end, half open. What stands before the token at from cannot negate
// any more. class is that of the words that report the passage.
type passage struct {
	begin, from, end int
	class            string
}

// negatorReach is how many words a negator reaches to its right.
const negatorReach = 8

// scope reads the clause to the left of a match for negators, hedges and
// conditions, and the sentence for a question mark. A reported denial is one
// more negation.
func (j *Judge) scope(d *text.Document, in passage, first, last int) scoped {
	sc := scoped{weight: 1}
	words := &j.lang.Words
	q, opening := questionAt(d, in, first, last)
	for i := first - 1; i >= max(in.from, first-negatorReach) && !j.endsScope(d, i); i-- {
		w := d.Tokens[i].Norm
		switch {
		case words.Negators[w] && q == leading && i < opening:
			// "Can't we block it?" says that we can.
		case words.Negators[w] && !idle(d, i):
			sc.negated = !sc.negated
		case words.Hedges[w] && first-i <= 4:
			sc.weight, sc.note = sc.weight*0.7, ":hedged"
		case words.Conditionals[w]:
			sc.weight, sc.note = sc.weight*0.7, ":conditional"
		}
	}
	if in.class == "denying" {
		sc.negated, sc.note = !sc.negated, sc.note+":denied"
	}
	switch q {
	case open:
		sc.weight, sc.note = sc.weight*0.5, sc.note+":asked"
	case rejecting:
		sc.negated, sc.note = !sc.negated, sc.note+":rhetorical"
	}
	return sc
}

// endsScope reports a token that a negator does not reach across: the end of a
// sentence, a contrast, a quotation mark.
func (j *Judge) endsScope(d *text.Document, i int) bool {
	t := d.Tokens[i]
	if t.Kind == text.Mark {
		return strings.Contains(".!?;:…“”\"—–()", t.Norm) || t.Norm == "," && j.startsClause(d, i+1)
	}
	return j.lang.Words.ScopeEnders[t.Norm]
}

// startsClause reports a word after a comma that begins a new statement.
func (j *Judge) startsClause(d *text.Document, i int) bool {
	if i >= len(d.Tokens) {
		return true
	}
	switch d.Tokens[i].Norm {
	case "he", "she", "it", "they", "we", "i", "this", "that", "the", "and", "which", "who":
		return true
	}
	return j.lang.Words.ScopeEnders[d.Tokens[i].Norm]
}

// idle reports a negator that negates nothing where it stands: "not only", the
// answer "no,", and "far" without "from".
func idle(d *text.Document, i int) bool {
	if i+1 >= len(d.Tokens) {
		return false
	}
	next := d.Tokens[i+1].Norm
	switch d.Tokens[i].Norm {
	case "not":
		return next == "only" || next == "just" || next == "least" || next == "merely" || next == "simply"
	case "no":
		return next == ","
	case "far":
		return next != "from"
	}
	return false
}
