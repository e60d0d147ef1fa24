package quote

import (
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// Finder finds the statements of a document. A Finder is safe for use by many
// goroutines.
type Finder interface {
	Find(d *text.Document, regions []Region) []Statement
}

// NewFinder returns the finder of a language: its trained model with the rules
// beside it, or the rules alone where the pack has no model.
func NewFinder(lang *codebook.Language) (Finder, error) {
	rules := NewRules(lang)
	if lang.QuotesModel == nil {
		return rules, nil
	}
	tagger, err := LoadTagger(lang.QuotesModel)
	if err != nil {
		return nil, err
	}
	return &both{tagger, rules, lang}, nil
}

// both joins what the tagger and the rules find. On PolNeAR the tagger is the
// better of the two where both see a statement; the rules add what it misses:
// quotations inside quotations, rare words order, pieces of a quotation that
// goes on in the next paragraph.
type both struct {
	tagger *Tagger
	rules  *Rules
	lang   *codebook.Language
}

// Find returns the tagger's statements, and of the rules' those with a cue and
// content of their own, in order.
func (b *both) Find(d *text.Document, regions []Region) []Statement {
	found := b.tagger.Find(d, regions)
	cues, contents := newOverlaps(found, cueOf), newOverlaps(found, contentOf)
	for _, x := range b.rules.Find(d, regions) {
		shared := -1
		for _, c := range x.Cue {
			cues.each(c, func(k, _ int) { shared = k })
		}
		switch {
		case shared >= 0 && prefersRule(found[shared], x):
			x.Confidence = found[shared].Confidence
			found[shared] = x
		case shared >= 0:
			complete(d, &found[shared], x, contents)
		case x.Confidence >= 0.5 && !same(x, found, contents):
			x.Confidence = ruleConfidence(x.Confidence)
			found = append(found, x)
		}
	}
	tidy(d, found)
	relayed(d, regions, found)
	for i := range found {
		found[i].Kind = KindOf(d, regions, found[i].Content)
	}
	slices.SortStableFunc(found, func(a, b Statement) int { return a.Content[0].Start - b.Content[0].Start })
	spokenOf(d, found)
	goOnSpeaking(d, found)
	clausesOn(d, b.lang, found)
	return found
}

// swapBelow is the tagger's confidence under which the rules' reading of an
// indirect statement is taken instead. On PolNeAR dev this costs 0.4 points of
// joint F1, less than its noise, and on the seeds it ends contents where a
// reader ends them: the rules know that a clause stops where the next cue's
// begins.
const swapBelow = 0.8

// prefersRule reports where the rules' reading of a cue replaces the tagger's.
func prefersRule(tagged, rule Statement) bool {
	if rule.Confidence > 0.9 {
		return true // "quoted him as saying": the cue names the source
	}
	return tagged.Kind == Indirect && rule.Kind == Indirect && rule.Confidence >= 0.8 && tagged.Confidence < swapBelow
}

// ruleConfidence is how often a statement that only the rules find is right,
// source and content, on PolNeAR dev: 23 of 38 with the subject of the verb
// before, 42 of 123 with a subject of its own.
func ruleConfidence(c float64) float64 {
	if c < 0.9 {
		return 0.6
	}
	return 0.35
}

// complete gives a statement the source that only the rules find, or find whole, and
// the further quotations that they read as its continuation and nobody else is given.
func complete(d *text.Document, s *Statement, rule Statement, contents overlaps) {
	if len(s.Source) == 0 || onlyInsertion(d, s.Source, rule.Source) {
		s.Source = rule.Source
	}
	if s.Kind != Direct || rule.Kind != Direct || len(rule.Content) < 2 {
		return
	}
	for _, c := range rule.Content[1:] {
		if free := !contents.any(c); free && c.Start > s.Content[len(s.Content)-1].End {
			s.Content = append(s.Content, c)
		}
	}
}

// onlyInsertion reports a source that is what stands between two dashes, or its end,
// where the rules also see whom it is said of: "SIULP — the police union — said".
func onlyInsertion(d *text.Document, source, whole []text.Span) bool {
	if len(source) != 1 || len(whole) != 1 || source[0].Start <= whole[0].Start {
		return false
	}
	first, last := d.TokensIn(whole[0])
	from, to := d.TokensIn(source[0])
	for from > first && !d.Dash(from-1) {
		from--
	}
	return from > first && to >= last && (d.Dash(to-1) || d.Dash(to))
}

// same reports whether one of the found statements has the content of x: half
// of all bytes of both are common.
func same(x Statement, found []Statement, contents overlaps) bool {
	common := map[int]int{}
	for _, c := range x.Content {
		contents.each(c, func(k, n int) { common[k] += n })
	}
	for k, n := range common {
		if len(found[k].Cue) > 0 && within(found[k].Cue[0], x.Content) || passedOn(x, found[k]) {
			continue // "according to an official, they are expected to": one inside the other
		}
		if all := size(x.Content) + size(found[k].Content) - n; 2*n >= all {
			return true
		}
	}
	return false
}

func within(sp text.Span, spans []text.Span) bool {
	return slices.ContainsFunc(spans, func(s text.Span) bool { return s.Contains(sp) })
}

func size(spans []text.Span) int {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

func cueOf(s Statement) []text.Span     { return s.Cue }
func contentOf(s Statement) []text.Span { return s.Content }

// overlaps finds the statements whose spans meet a given one, in order of start.
type overlaps []owned

// owned is a span of statement owner. until is the furthest end so far.
type owned struct {
	text.Span
	owner, until int
}

func newOverlaps(statements []Statement, of func(Statement) []text.Span) overlaps {
	o := make(overlaps, 0, len(statements)+len(statements)/2)
	for k, s := range statements {
		for _, sp := range of(s) {
			o = append(o, owned{Span: sp, owner: k})
		}
	}
	slices.SortStableFunc(o, func(a, b owned) int { return a.Start - b.Start })
	end := 0
	for i := range o {
		end = max(end, o[i].End)
		o[i].until = end
	}
	return o
}

// each calls yield with every statement that meets the span and by how many bytes.
func (o overlaps) each(sp text.Span, yield func(k, bytes int)) {
	i, _ := slices.BinarySearchFunc(o, sp.End, func(s owned, end int) int { return s.Start - end })
	for i--; i >= 0 && o[i].until > sp.Start; i-- {
		if n := min(o[i].End, sp.End) - max(o[i].Start, sp.Start); n > 0 {
			yield(o[i].owner, n)
		}
	}
}

func (o overlaps) any(sp text.Span) bool {
	met := false
	o.each(sp, func(int, int) { met = true })
	return met
}
