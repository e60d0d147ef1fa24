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

// negatorReach is how many words a negator reaches to its right.
const negatorReach = 8

// scope reads the clause to the left of a match for negators, hedges and
// conditions, and the sentence for a question mark. A reported denial is one
// more negation.
func (j *Judge) scope(d *text.Document, from, first, last, end int, class string) scoped {
	sc := scoped{weight: 1}
	words := &j.lang.Words
	for i := first - 1; i >= max(from, first-negatorReach) && !j.endsScope(d, i); i-- {
		w := d.Tokens[i].Norm
		switch {
		case words.Negators[w] && !notOnly(d, i):
			sc.negated = !sc.negated
		case words.Hedges[w] && first-i <= 4:
			sc.weight, sc.note = sc.weight*0.7, ":hedged"
		case words.Conditionals[w]:
			sc.weight, sc.note = sc.weight*0.7, ":conditional"
		}
	}
	if class == "denying" {
		sc.negated, sc.note = !sc.negated, sc.note+":denied"
	}
	if asks(d, last, end) && !rhetorical(d, first) {
		sc.weight, sc.note = sc.weight*0.5, sc.note+":asked"
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

// notOnly reports "not only" and "not just", which negate nothing.
func notOnly(d *text.Document, i int) bool {
	if i+1 >= len(d.Tokens) {
		return false
	}
	switch d.Tokens[i+1].Norm {
	case "only", "just", "least":
		return d.Tokens[i].Norm == "not"
	}
	return false
}

// asks reports whether the sentence that holds the match ends with a question mark.
func asks(d *text.Document, last, end int) bool {
	for i := last; i < min(end+1, len(d.Tokens)) && d.Tokens[i].Sentence == d.Tokens[last-1].Sentence; i++ {
		if d.Tokens[i].Norm == "?" {
			return true
		}
	}
	return false
}

// rhetorical reports a question that states: "can't we just say no?".
func rhetorical(d *text.Document, first int) bool {
	s := d.Sentences[d.Tokens[first].Sentence]
	for i := s.First; i < min(s.First+4, s.Last); i++ {
		switch d.Tokens[i].Norm {
		case "can't", "couldn't", "shouldn't", "isn't", "aren't", "don't", "why", "won't":
			return true
		}
	}
	return false
}
