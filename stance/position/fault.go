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

// faults are the acts that somebody finds fault with, in the tokens [first, last):
// "it would be a mistake to ban them", "those who want to ban them should be
// ashamed". Who does so takes the other side of the act. Where no pattern but a
// reporting word tells the act ("wrong to oppose them"), it is evidence itself.
func (j *Judge) faults(d *text.Document, matches []codebook.Match, first, last int) (found []turn, acts []mention) {
	j.lang.Scope.Faulting.Each(d, first, last, func(f codebook.Match) {
		if to := f.Last - 1; j.isAct(d, f.Last, last) {
			found = append(found, turn{first: to, last: j.actEnd(d, to, last), act: true, told: j.tells(d, f.Last, last), by: place{f.First, f.Last}, note: ":faulted"})
		}
	})
	var behind []codebook.Match
	j.lang.Scope.Faulted.Each(d, first, last, func(f codebook.Match) {
		if f.Last == last || d.Tokens[f.Last].Norm != "to" { // else the act stands behind
			behind = append(behind, f)
		}
	})
	if len(found)+len(behind) == 0 {
		return nil, nil
	}
	verbs := j.verbs(d, matches, first, last)
	for i := range found {
		for _, v := range verbs {
			if v.First == found[i].first+1 {
				found[i].side = codebook.Side(v.Pole)
				acts = append(acts, v)
			}
		}
	}
	for _, f := range behind {
		for _, m := range matches {
			if j.faultBehind(d, f, m, j.twoWay(m), first) {
				found = append(found, turn{first: m.First, last: m.Last, act: true, by: place{f.First, f.Last}, note: ":faulted"})
			}
		}
		for _, v := range verbs {
			if j.faultBehind(d, f, v.Match, false, first) {
				found = append(found, turn{first: v.First, last: v.Match.Last, act: true, by: place{f.First, f.Last}, side: codebook.Side(v.Pole), note: ":faulted"})
				acts = append(acts, v)
			}
		}
	}
	return found, acts
}

// verbs are the reporting words that take a side on the target and that no pattern
// holds, as evidence for the other side.
func (j *Judge) verbs(d *text.Document, matches []codebook.Match, first, last int) []mention {
	targets := append(j.topic.Target.Find(d, first, last), j.topic.Anaphora.Find(d, first, last)...)
	var found []mention
	j.lang.CueMatcher.Each(d, first, last, func(m codebook.Match) {
		class := j.lang.Cues[j.lang.CueClass[m.Phrase]].ID
		side := j.topic.Reporting[class]
		held := slices.ContainsFunc(matches, func(x codebook.Match) bool { return x.First < m.Last && m.First < x.Last })
		if side != 0 && !held && followed(d, m, targets) {
			span := text.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.Last-1].End}
			found = append(found, mention{Evidence{span, Label(-side), 2 * hedged, "reporting:" + class + ":faulted"}, m})
		}
	})
	return found
}

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

// faultsAt reports a match among the words that find fault: they are said of the
// act and spend no negator.
func faultsAt(turns []turn, m codebook.Match) bool {
	return slices.ContainsFunc(turns, func(t turn) bool { return t.by.first < m.Last && m.Last <= t.by.last })
}

// spent drops evidence from words that find fault with an act whose side is known:
// "a mistake" in "a mistake to ban them" says nothing of the target.
func spent(turns []turn, found []mention) []mention {
	return slices.DeleteFunc(found, func(e mention) bool {
		return slices.ContainsFunc(turns, func(t turn) bool {
			return t.by.first < e.Match.Last && e.Match.Last <= t.by.last && t.side != 0 && Label(t.side) != e.Pole
		})
	})
}
