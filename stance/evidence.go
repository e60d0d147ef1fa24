package stance

import (
	"iter"
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// evidence is what the judge may see of each statement. What another source says
// inside a statement is that one's. What another merely believes, wants or does
// there ("hoteliers fear the agents, their association said") is told by who makes
// the statement, in his words, and takes no side of its own.
func (a *Analyzer) evidence(d *text.Document, found []quote.Statement) []position.Statement {
	seen := make([]position.Statement, len(found))
	for i, q := range found {
		seen[i] = a.reported(d, q)
	}
	var cues []piece
	for i, s := range seen {
		if s.Unsaid {
			cues = append(cues, piece{s.Cue, i})
		}
	}
	order(cues)
	for i := range seen {
		if seen[i].Told || !a.judge.Counts(d, seen[i]) {
			continue // of two that each hold the other, the first tells
		}
		for _, c := range seen[i].Content {
			for p := range within(cues, c) {
				seen[p.of].Told = seen[p.of].Told || p.of != i
			}
		}
	}
	var own []piece
	for i, s := range seen {
		for _, c := range s.Content {
			if !s.Told {
				own = append(own, piece{c, i})
			}
		}
	}
	order(own)
	for i := range seen {
		for _, c := range seen[i].Content {
			for p := range within(own, c) {
				if p.Span != c {
					seen[i].Exclude = append(seen[i].Exclude, p.Span)
				}
			}
		}
	}
	return seen
}

// reported is a statement by itself.
func (a *Analyzer) reported(d *text.Document, q quote.Statement) position.Statement {
	s := position.Statement{Content: q.Content}
	if len(q.Cue) == 0 {
		return s
	}
	s.Cue = q.Cue[0]
	s.Class = a.CueClass(d, s.Cue)
	class := a.language.Class(s.Class)
	s.Unsaid = q.Kind == quote.Indirect && (class == nil || class.Unspoken)
	s.Unlisted = s.Unsaid && class == nil
	if class != nil && class.ID == "endorsing" && a.denies(d, s.Cue, q.Source) {
		s.Negated = true // "does not support"
	} else if a.unsaid(d, s.Cue) || a.denied(d, q.Source) || past(d, s.Cue) || sided(class) && once(d, s.Cue) || a.silent(d, class, s.Content[0]) {
		s.Unsaid, s.Unlisted, s.Class = true, false, ""
	}
	return s
}

// surelyMeant is the confidence from which on what nobody is reported to have said
// counts as a statement.
const surelyMeant = 0.6

// doubtful reports words without quotation that nobody is reported to have said, by
// a cue that the finder is not sure of either: "appointed", "sued", "is known for".
// Of such, coders take one in nine for a statement. What a listed cue tells, a vote or
// a wish, is none of these.
func doubtful(q quote.Statement, seen position.Statement) bool {
	return seen.Unsaid && seen.Class == "" && q.Kind == quote.Indirect && q.Confidence < surelyMeant && q.Rule != quote.RuleDeed
}

// unsaid reports a cue that does not report that somebody said it: in the
// infinitive ("urged her to condemn the plan"), supposed or negated.
func (a *Analyzer) unsaid(d *text.Document, cue text.Span) bool {
	i, end := d.TokensIn(cue)
	listed := a.language.CueMatcher.Find(d, i, end)
	for k := i; k < end-1; k++ { // the tagger's cue may be "did not say"
		own := slices.ContainsFunc(listed, func(m codebook.Match) bool { return m.First <= k && k < m.Last }) // "cast doubt on"
		if !own && a.supposes(d.Tokens[k].Norm) {
			return true
		}
	}
	for i--; i >= 0 && a.adverb(d.Tokens[i].Norm); i-- {
	}
	if i < 0 {
		return false
	}
	return a.supposes(d.Tokens[i].Norm)
}

// adverb reports a word that may stand between a verb and what governs it.
func (a *Analyzer) adverb(w string) bool {
	return a.language.Words.Adverbs[w] || strings.HasSuffix(w, "ly")
}

// silent reports a refusal that leaves open what it refuses: "to say whether the plan
// would go", "to condemn it". Who refuses to support something has taken a side.
func (a *Analyzer) silent(d *text.Document, class *codebook.CueClass, content text.Span) bool {
	first, last := d.TokensIn(content)
	if class == nil || !class.Unspoken || class.Turns != "all" || first+1 >= last || d.Tokens[first].Norm != "to" {
		return false
	}
	for first++; first+1 < last && a.adverb(d.Tokens[first].Norm); first++ {
	}
	for _, m := range a.language.CueMatcher.Find(d, first, min(last, first+3)) {
		what := &a.language.Cues[a.language.CueClass[m.Phrase]]
		if m.First == first && (what.Accepts("clause") || what.Turns == "opinions") {
			return true
		}
	}
	return false
}

// denies reports that the words report nobody's support: "does not support",
// "no longer supports", "neither of them supports".
func (a *Analyzer) denies(d *text.Document, cue text.Span, source []text.Span) bool {
	i, end := d.TokensIn(cue)
	for k := max(0, i-2); k < end; k++ {
		switch w := d.Tokens[k].Norm; {
		case w == "to" || a.language.Words.Suppositions[w]:
			return false
		case !a.language.Words.Negators[w]:
		case k+1 < len(d.Tokens) && w == "no" && d.Tokens[k+1].Norm == "longer", (k >= i || k == i-1) && w != "no":
			return true
		}
	}
	return a.denied(d, source)
}

// denied reports a source of whom nobody is one: "neither of them", "no councillor".
// "No. 10" is a house.
func (a *Analyzer) denied(d *text.Document, source []text.Span) bool {
	if len(source) == 0 {
		return false
	}
	i, end := d.TokensIn(source[0])
	if i+1 >= end || !a.language.Words.Negators[d.Tokens[i].Norm] {
		return i < end && a.language.Words.Absentees[d.Tokens[i].Norm]
	}
	next := d.Tokens[i+1]
	return next.Kind == text.Word && (d.Tokens[i].Norm != "no" || !next.Upper)
}

// past reports a cue of what somebody held once: "used to think".
func past(d *text.Document, cue text.Span) bool {
	i, end := d.TokensIn(cue)
	for k := max(0, i-2); k+1 < end; k++ {
		if d.Tokens[k].Norm == "used" && d.Tokens[k+1].Norm == "to" {
			return true
		}
	}
	return false
}

// sided reports a class of words that take a side themselves; sides change, while
// what somebody said once stays said.
func sided(class *codebook.CueClass) bool {
	return class != nil && (class.ID == "endorsing" || class.ID == "rejecting")
}

// once reports a cue of what somebody did once: "once supported".
func once(d *text.Document, cue text.Span) bool {
	i, end := d.TokensIn(cue)
	for k := max(0, i-1); k < end; k++ {
		switch d.Tokens[k].Norm {
		case "formerly":
			return true
		case "once": // not "at once", "more than once"
			if k == 0 || d.Tokens[k-1].Norm != "at" && d.Tokens[k-1].Norm != "than" {
				return true
			}
		}
	}
	return false
}

// supposes reports a word before a verb after which nobody is told to have said it.
func (a *Analyzer) supposes(w string) bool {
	words := &a.language.Words
	return w == "to" || words.Suppositions[w] || words.Negators[w] && w != "no"
}

// piece is a stretch of the text and the index of its statement.
type piece struct {
	text.Span
	of int
}

func order(pieces []piece) {
	slices.SortStableFunc(pieces, func(a, b piece) int { return a.Start - b.Start })
}

// within yields the pieces, which are in order, that lie inside a span.
func within(pieces []piece, c text.Span) iter.Seq[piece] {
	return func(yield func(piece) bool) {
		at, _ := slices.BinarySearchFunc(pieces, c.Start, func(p piece, start int) int { return p.Start - start })
		for ; at < len(pieces) && pieces[at].Start < c.End; at++ {
			if c.Contains(pieces[at].Span) && !yield(pieces[at]) {
				return
			}
		}
	}
}
