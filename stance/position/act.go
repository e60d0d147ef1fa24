package position

import (
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// How far an act reaches behind the words that find fault with it, and where in it
// a word that has no opposite is the act itself: right behind "to".
const (
	actReach = 12
	actHead  = 1
)

// faultBehind reports an act at m that the words at f, behind it, find fault with.
func (j *Judge) faultBehind(d *text.Document, f, m codebook.Match, twoWay bool, first int) bool {
	return m.Last <= f.First && j.oneClause(d, m.Last, f.First) && j.actBefore(d, m, twoWay, first)
}

// isAct reports a verb at token i, behind "to": no name, no noun with an article.
func (j *Judge) isAct(d *text.Document, i, last int) bool {
	return i < last && d.Tokens[i].Kind == text.Word && !d.Tokens[i].Upper && !j.lang.Words.Determiners[d.Tokens[i].Norm]
}

// tells reports a verb of saying at token i: "to call it a militia".
func (j *Judge) tells(d *text.Document, i, last int) bool {
	return j.has(&j.lang.CueMatcher, d, i, min(last, i+1))
}

// actEnd is the index behind the clause of an act.
func (j *Judge) actEnd(d *text.Document, i, last int) int {
	end := min(last, i+actReach)
	for ; i < end; i++ {
		if j.endsScope(d, i) || j.lang.Words.Joiners[d.Tokens[i].Norm] && j.startsClause(d, i+1) {
			break
		}
	}
	return i
}

// oneClause reports tokens of one sentence without the end of a clause.
func (j *Judge) oneClause(d *text.Document, i, end int) bool {
	if d.Tokens[i-1].Sentence != d.Tokens[end].Sentence {
		return false
	}
	for ; i < end; i++ {
		if j.endsScope(d, i) || j.startsClause(d, i) && j.lang.Words.SubjectPronouns[d.Tokens[i].Norm] {
			return false
		}
	}
	return true
}

// actBefore reports a match that is an act or tells who does it: "banning them",
// "to ban them", "a ban on them", "anyone who bans them".
func (j *Judge) actBefore(d *text.Document, m codebook.Match, twoWay bool, first int) bool {
	begin := m.First
	for begin > first && d.Tokens[begin-1].Sentence == d.Tokens[m.First].Sentence && !j.endsScope(d, begin-1) {
		begin--
	}
	for i := m.First - 1; i >= begin; i-- {
		switch d.Tokens[i].Norm {
		case "who", "whoever":
			return !j.namesTarget(d, begin, i)
		case "that":
			begin = i + 1
		}
	}
	if d.Tokens[begin].Norm == "to" || j.gerund(d, begin, m.First) {
		return true
	}
	if j.lang.Words.Determiners[d.Tokens[begin].Norm] {
		begin++
	}
	return m.First == begin && twoWay && slices.Contains([]string{"on", "of", "for", "to", "against"}, d.Tokens[m.Last].Norm)
}

// gerund reports a verb in "-ing" at the head of a match that nobody is said to be
// doing.
func (j *Judge) gerund(d *text.Document, begin, match int) bool {
	for i := max(begin, match-2); i <= match; i++ {
		if w := d.Tokens[i].Norm; strings.HasSuffix(w, "ing") && len(w) > len("thing") {
			return i == begin || !j.lang.Words.Copulas[d.Tokens[i-1].Norm] && !j.lang.Words.Auxiliaries[d.Tokens[i-1].Norm]
		}
	}
	return false
}
