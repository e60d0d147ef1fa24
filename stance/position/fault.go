package position

import (
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
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
		turns, more := j.faultedBy(d, f, matches, verbs, first)
		found, acts = append(found, turns...), append(acts, more...)
	}
	return found, acts
}

// faultedBy is what the words at f find fault with that stands before them.
func (j *Judge) faultedBy(d *text.Document, f codebook.Match, matches []codebook.Match, verbs []mention, first int) (found []turn, acts []mention) {
	by := place{f.First, f.Last}
	for _, m := range matches {
		if j.faultBehind(d, f, m, j.twoWay(m), first) {
			found = append(found, turn{first: m.First, last: m.Last, act: true, by: by, note: ":faulted"})
		}
	}
	for _, v := range verbs {
		if j.faultBehind(d, f, v.Match, false, first) {
			found = append(found, turn{first: v.First, last: v.Match.Last, act: true, by: by, side: codebook.Side(v.Pole), note: ":faulted"})
			acts = append(acts, v)
		}
	}
	if p := j.opponentsBefore(d, f, first); p.last > 0 {
		side, span := -j.against(), text.Span{Start: d.Tokens[p.first].Start, End: d.Tokens[p.last-1].End}
		found = append(found, turn{first: p.first, last: p.last, act: true, told: true, by: by, side: side, note: ":faulted"})
		acts = append(acts, mention{Evidence{span, Label(side), 2 * hedged, "reporting:rejecting:opponents:faulted"}, codebook.Match{First: p.first, Last: p.last}})
	}
	return found, acts
}

// opponentsBefore are the people or acts against the target that the words at f,
// right behind, find fault with: "the campaign against it is a disgrace".
func (j *Judge) opponentsBefore(d *text.Document, f codebook.Match, first int) place {
	begin := f.First
	for begin > first && d.Tokens[begin-1].Sentence == d.Tokens[f.First].Sentence && !j.endsScope(d, begin-1) && d.Tokens[begin-1].Norm != "that" {
		begin--
	}
	end, ok := j.opponents(d, begin, f.First)
	if !ok || end != f.First || j.against() == 0 || j.denied(d, begin, end) {
		return place{}
	}
	return place{begin, end}
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
