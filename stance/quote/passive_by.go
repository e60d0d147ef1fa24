package quote

import (
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// passiveShare is how often somebody behind "was accused by" is who reported, where
// only this rule finds it.
const passiveShare = 0.6

// agentReach is how many tokens who does something may have behind "by".
const agentReach = 14

// subjectReach is how many tokens the subject of such a passive may have, and tellsReach
// how many what is held of it.
const (
	subjectReach = 20
	tellsReach   = 60
)

// passivesBy gives statements in the passive to who makes them: "Rossi was accused by
// the mayor of lying" is what the mayor says, of Rossi. Where only this rule sees the
// statement it is added.
func passivesBy(d *text.Document, regions []Region, lang *codebook.Language, found []Statement) []Statement {
	cues := newOverlaps(found, cueOf)
	for _, m := range codebook.Longest(lang.CueMatcher.Find(d, 0, len(d.Tokens))) {
		s, ok := passiveBy(d, lang, m)
		if !ok || Inside(regions, s.Cue[0].Start) {
			continue
		}
		known := -1
		cues.each(s.Cue[0], func(k, _ int) { known = k })
		switch {
		case known >= 0:
			found[known].Source, found[known].Cue, found[known].Content = s.Source, s.Cue, s.Content
		case lang.Cues[lang.CueClass[m.Phrase]].Turns != "" && !lang.NounLike[strings.TrimSuffix(d.Tokens[m.First].Norm, "ed")]:
			found = append(found, s) // what is "backed", "attacked" or "questioned by" somebody tells of deeds as well
		}
	}
	return found
}

// passiveBy reads "was accused by", where the reporting word takes a thing or a
// person and tells what is held of it.
func passiveBy(d *text.Document, lang *codebook.Language, m codebook.Match) (Statement, bool) {
	class, n := lang.Cues[lang.CueClass[m.Phrase]], len(d.Tokens)
	if !class.Accepts("object") || m.First == 0 || m.Last-m.First != 1 || m.Last+1 >= n || d.Tokens[m.Last].Norm != "by" || !strings.HasSuffix(d.Tokens[m.First].Norm, "ed") {
		return Statement{}, false
	}
	sen := d.Sentences[d.Tokens[m.First].Sentence]
	verb := m.First
	for verb > sen.First && (codebook.Auxiliary.In(&d.Tokens[verb-1]) || adverbial(&d.Tokens[verb-1])) {
		verb--
	}
	group := d.Tokens[verb:m.First]
	if !slices.ContainsFunc(group, func(t text.Token) bool { return codebook.Passive.In(&t) }) || slices.ContainsFunc(group, func(t text.Token) bool {
		return codebook.Negator.In(&t) || t.Norm == "to" || lang.Words.Suppositions[t.Norm]
	}) {
		return Statement{}, false
	}
	from := subjectFrom(d, lang, sen.First, verb)
	agent := agentEnd(d, m.Last+1, sen.Last)
	until := min(sen.Last, agent+tellsReach)
	if from == verb || agent == m.Last+1 || !speaker(d, m.Last+1, agent) {
		return Statement{}, false
	}
	for until > agent && d.Tokens[until-1].Kind == text.Mark {
		until--
	}
	s := Statement{
		Source:     []text.Span{{Start: d.Tokens[m.Last+1].Start, End: d.Tokens[agent-1].End}},
		Cue:        []text.Span{{Start: d.Tokens[verb].Start, End: d.Tokens[m.Last].End}},
		Content:    []text.Span{{Start: d.Tokens[from].Start, End: d.Tokens[verb-1].End}},
		Confidence: passiveShare, Rule: "passive with by",
	}
	if agent < until && tells(d, agent) {
		s.Content = append(s.Content, text.Span{Start: d.Tokens[agent].Start, End: d.Tokens[until-1].End})
	}
	return s, true
}

// subjectFrom is where the words begin that end before a verb and are its subject:
// behind the last mark or conjunction. It is the verb itself where they are too many, or
// hold a clause: of "claims that ICE shot a man were rejected" the claims are rejected,
// and in "Rossi said the plan was condemned" Rossi is none of it.
func subjectFrom(d *text.Document, lang *codebook.Language, first, verb int) int {
	from := verb
	for from > first && d.Tokens[from-1].Kind != text.Mark && !codebook.Conjunction.In(&d.Tokens[from-1]) && d.Tokens[from-1].Norm != "that" {
		if from--; verb-from > subjectReach || (codebook.Verb|codebook.Auxiliary).In(&d.Tokens[from]) && d.Tokens[from].Norm != "to" && (from == first || d.Tokens[from-1].Norm != "to") {
			return verb
		}
	}
	if from > first && d.Tokens[from-1].Norm == "that" {
		return verb
	}
	for _, m := range lang.CueMatcher.Find(d, from, verb) {
		if !lang.NounLike[d.Tokens[m.First].Norm] && (m.First == from || !codebook.Determiner.In(&d.Tokens[m.First-1])) {
			return verb
		}
	}
	return from
}

// agentEnd is where who is named behind "by" ends: before what it is for, as what, or
// a mark.
func agentEnd(d *text.Document, first, last int) int {
	for i := first; i < min(last, first+agentReach); i++ {
		t := &d.Tokens[i]
		stop := t.Norm == "." && i > first && codebook.Title.In(&d.Tokens[i-1]) // "Mr."
		if t.Kind == text.Mark && t.Norm != "'s" && !stop || t.Norm == "as" || tells(d, i) || (codebook.Time|codebook.Adverb).In(t) && !t.Upper {
			return i
		}
	}
	return min(last, first+agentReach)
}

// tells reports a word that begins what is held of somebody behind who holds it: "as",
// "for", and "of lying".
func tells(d *text.Document, i int) bool {
	switch d.Tokens[i].Norm {
	case "as":
		return i+1 == len(d.Tokens) || !codebook.SubjectPronoun.In(&d.Tokens[i+1]) // "as he left" is when
	case "for", "over", "after", "because":
		return true
	case "of":
		return i+1 < len(d.Tokens) && strings.HasSuffix(d.Tokens[i+1].Norm, "ing")
	}
	return false
}

// speaker reports words that name somebody: a name, a pronoun or a noun for people.
func speaker(d *text.Document, first, last int) bool {
	return slices.ContainsFunc(d.Tokens[first:last], func(t text.Token) bool {
		return t.Upper || t.Norm == "him" || t.Norm == "her" || t.Norm == "them" ||
			(codebook.Title | codebook.PersonNoun | codebook.Organisation | codebook.Generic).In(&t)
	})
}

// adverbial reports a word such as "later" or "publicly".
func adverbial(t *text.Token) bool {
	return codebook.Adverb.In(t) || len(t.Norm) > 4 && strings.HasSuffix(t.Norm, "ly") && !t.Upper
}

// quotedAs gives "quoted Rossi as saying that ..." to Rossi, whom the one before only
// quotes. found is in order of content.
func quotedAs(d *text.Document, found []Statement) []Statement {
	var told []text.Span
	for i := range found {
		s := &found[i]
		if len(s.Cue) != 1 {
			continue
		}
		first, _ := d.TokensIn(s.Cue[0])
		if first+2 >= len(d.Tokens) || !strings.HasPrefix(d.Tokens[first].Norm, "quot") || d.Tokens[first+1].Norm == "as" || d.Tokens[first+1].Norm == "by" {
			continue
		}
		as := asSaying(d, first+1)
		if as < 0 {
			continue
		}
		_, end := d.TokensIn(s.Content[len(s.Content)-1])
		from := as + 2
		for from < end && (d.Tokens[from].Norm == "," || d.Tokens[from].Norm == ":") {
			from++
		}
		if from >= end {
			continue
		}
		last := nextQuoted(d, from, end)
		if from >= last {
			continue
		}
		s.Source = []text.Span{{Start: d.Tokens[first+1].Start, End: d.Tokens[as-1].End}}
		s.Cue = []text.Span{d.Tokens[first].Span, {Start: d.Tokens[as].Start, End: d.Tokens[as+1].End}}
		if last < end {
			s.Content = []text.Span{{Start: d.Tokens[from].Start, End: d.Tokens[last-1].End}}
		} else {
			s.Content = []text.Span{{Start: d.Tokens[from].Start, End: s.Content[len(s.Content)-1].End}}
		}
		told = append(told, s.Cue[1])
	}
	return slices.DeleteFunc(found, func(s Statement) bool {
		return len(s.Cue) == 1 && slices.ContainsFunc(told, s.Cue[0].Overlaps)
	})
}

// nextQuoted is where what one is quoted as saying ends: before ", and Verdi as saying",
// or at the end.
func nextQuoted(d *text.Document, from, end int) int {
	for k := from; k <= end && k+1 < len(d.Tokens) && d.Tokens[k].Sentence == d.Tokens[from].Sentence; k++ {
		if !saysAs(d, k) {
			continue
		}
		at := k - 1
		for at > from && at > k-agentReach && d.Tokens[at].Kind != text.Mark && !codebook.Conjunction.In(&d.Tokens[at]) {
			at--
		}
		for at > from && d.Tokens[at-1].Kind == text.Mark {
			at--
		}
		return at
	}
	return end
}

// saysAs reports "as saying" at token k.
func saysAs(d *text.Document, k int) bool {
	if d.Tokens[k].Norm != "as" {
		return false
	}
	switch d.Tokens[k+1].Norm {
	case "saying", "telling", "stating", "warning":
		return true
	}
	return false
}

// asSaying is where "as saying" stands behind token i in its sentence, -1 for nowhere
// near.
func asSaying(d *text.Document, i int) int {
	for k := i + 1; k+1 < len(d.Tokens) && k < i+agentReach && d.Tokens[k+1].Sentence == d.Tokens[i].Sentence; k++ {
		if saysAs(d, k) {
			return k
		}
	}
	return -1
}
