package position

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// mention is a piece of evidence and where it begins and ends, as token indices.
type mention struct {
	Evidence
	codebook.Match
}

// said is the evidence of the patterns in all that is said: of those that may
// fall back only where no other takes a side.
func (j *Judge) said(d *text.Document, s Statement) []Evidence {
	var found []Evidence
	for _, fallback := range [...]bool{false, true} {
		for _, c := range s.Content {
			first, last := d.TokensIn(c)
			found = append(found, j.proposition(d, first, last, s, fallback)...)
		}
		if len(found) > 0 || !j.fallbacks {
			break
		}
	}
	return found
}

// matches are the patterns in the tokens [first, last); those that may fall back
// keep clear of words that others hold.
func (j *Judge) matches(d *text.Document, first, last int, fallback bool) []codebook.Match {
	all := j.topic.PatternMatcher.Find(d, first, last)
	if !j.fallbacks {
		return codebook.Longest(all)
	}
	var firm, loose []codebook.Match
	for _, m := range all {
		if j.pattern(m).Fallback {
			loose = append(loose, m)
		} else {
			firm = append(firm, m)
		}
	}
	firm = codebook.Longest(firm)
	if !fallback {
		return firm
	}
	return codebook.Longest(slices.DeleteFunc(loose, func(m codebook.Match) bool {
		return slices.ContainsFunc(firm, func(f codebook.Match) bool { return f.First < m.Last && m.First < f.Last && j.pattern(f).Sideless() })
	}))
}

// proposition collects the patterns in a piece of what is said, as scope leaves
// them.
func (j *Judge) proposition(d *text.Document, first, last int, s Statement, fallback bool) []Evidence {
	matches := j.matches(d, first, last, fallback)
	faults, found := j.faults(d, matches, first, last)
	if len(matches) == 0 {
		return j.yield(d, found)
	}
	in := passage{begin: first, from: first, end: last}
	turns := append(j.turns(d, first, last, s), faults...)
	for _, m := range matches {
		span := text.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.Last-1].End}
		if excluded(s.Exclude, span) {
			continue
		}
		pattern := j.pattern(m)
		t := turnAt(d, turns, m)
		sc := j.scope(d, in, m, j.describes(d, in, m), t != nil && !t.act)
		more := goesOn(d, m.Last, last)
		if pattern.Affirmed != 0 && !more && !faultsAt(turns, m) {
			in.from = m.Last // "will not tolerate them to operate": "not" is spent
		}
		side, weight, note := j.taken(d, in, m, sc, t)
		if side != 0 && weight > 0 {
			found = append(found, mention{Evidence{span, Label(side), weight, pattern.ID + note}, m})
		}
		if t != nil && t.act && !pattern.Sideless() {
			t.side = cmp.Or(t.side, side)
			if !more {
				t.last = m.Last
			}
		}
	}
	found = spent(turns, found)
	slices.SortStableFunc(found, func(a, b mention) int { return a.First - b.First })
	return j.yield(d, found)
}

// taken is the side that a match takes, its weight and what scope and turns did.
func (j *Judge) taken(d *text.Document, in passage, m codebook.Match, sc scoped, t *turn) (codebook.Side, float64, string) {
	p := j.pattern(m)
	side, weight, note := p.Affirmed, p.Strength*sc.weight, sc.note
	if sc.negated {
		side, note = p.Negated, ":negated"+note
	}
	if !sc.negated && j.ofReproach(d, in, m) {
		side, note = -side, note+":reproach"
	}
	switch {
	case t == nil:
	case t.thing && p.Affirmed == 0, t.act && p.Affirmed == 0 && (p.Negated != j.against() || j.against() == 0):
		side = 0 // only the denial of a fact takes this side
	case t.act && sc.negated && p.Affirmed == 0:
		side, weight, note = -side, weight*hedged, note+t.note
	case sc.negated:
		side, note = p.Affirmed, note+t.note // what is denied was a denial
	case p.Negated != 0:
		side, note = p.Negated, note+t.note
	case t.act && p.Negated == 0 && !t.told && m.First-t.first > actHead:
		// A word that only stands in the act is not what is found fault with.
	case t.object && side == j.against():
		// Who condemns the killings does not defend them.
	case t.object && j.against() != 0:
		side, note = j.against(), note+t.note // who rejects an assurance objects
	case side == j.against() && side != 0:
		side, weight, note = -side, weight*hedged, note+t.note // who denies a reproach defends
	case t.act && side != 0:
		side, weight, note = -side, weight*hedged, note+t.note
	default:
		side = 0
	}
	return side, weight, note
}

// against is the side of who rejects the target; 0 when the codebook does not say.
func (j *Judge) against() codebook.Side { return j.topic.Reporting["rejecting"] }

// goesOn reports words coordinated with those before token i by "or": a negator
// reaches them too.
func goesOn(d *text.Document, i, end int) bool {
	for k := i; k < min(end, i+4) && d.Tokens[k].Norm != "."; k++ {
		if d.Tokens[k].Norm == "or" {
			return true
		}
	}
	return false
}

// yield weakens what gives way: "they are allies, but we do not want them".
func (j *Judge) yield(d *text.Document, found []mention) []Evidence {
	var out []Evidence
	for i, e := range found {
		for _, later := range found[i+1:] {
			if later.Pole != e.Pole && j.contrasted(d, e.Last, later.First) {
				e.Weight *= givingWay
				e.Rule += ":conceded"
				break
			}
		}
		out = append(out, e.Evidence)
	}
	return out
}

// contrasted reports a "but" between two tokens of one sentence.
func (j *Judge) contrasted(d *text.Document, a, b int) bool {
	if d.Tokens[max(a-1, 0)].Sentence != d.Tokens[b].Sentence {
		return false
	}
	for i := a; i < b; i++ {
		if j.lang.Words.Contrasters[d.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

func excluded(spans []text.Span, sp text.Span) bool {
	for _, x := range spans {
		if x.Overlaps(sp) {
			return true
		}
	}
	return false
}

// reporting is the evidence of the reporting words: "condemned the move". It
// counts little beside what is said and much where nothing else tells.
func (j *Judge) reporting(d *text.Document, s Statement, said []Evidence) []Evidence {
	side, ok := j.topic.Reporting[s.Class]
	if !ok || side == 0 || s.Cue.Len() == 0 {
		return nil
	}
	weight, note := 2.0, "reporting:"+s.Class
	if len(said) > 0 {
		weight = 1
	}
	if s.Negated && slices.ContainsFunc(said, func(e Evidence) bool { return strings.HasSuffix(e.Rule, ":denied") }) {
		return nil // what is not supported takes a side itself
	}
	if s.Negated {
		side, weight, note = -side, weight*hedged, note+":negated"
	}
	first, last := d.TokensIn(s.Content[0])
	if _, ok := j.opponents(d, first, last); ok && !j.opinionIn(d, s.Cue) {
		return []Evidence{{s.Cue, Label(-side), weight * hedged, note + ":opponents"}}
	}
	if !j.objectIsTarget(d, s.Content[0]) || j.opinionIn(d, s.Cue) {
		return nil
	}
	return []Evidence{{s.Cue, Label(side), weight, note}}
}

// objectHead is how many words into the content what a verb takes a side on
// must be named.
const objectHead = 14

// objectIsTarget reports whether the head of what is reported names the target
// or what stands for it, and no reproach before it: who rejects "the criticism of
// the deployment" does not reject the deployment.
func (j *Judge) objectIsTarget(d *text.Document, content text.Span) bool {
	first, last := d.TokensIn(content)
	last = min(last, first+objectHead)
	at := last
	for _, m := range [...]*codebook.Matcher{&j.topic.Target, &j.topic.Context, &j.topic.Anaphora} {
		m.Each(d, first, last, func(x codebook.Match) { at = min(at, x.First) })
	}
	for i := first; i < at; i++ {
		if w := d.Tokens[i].Norm; j.lang.Words.Reproaches[w] || j.lang.Words.Opinions[w] {
			return false
		}
	}
	return at < last
}
