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
	if lang.QuotesModel == nil {
		return NewRules(lang), nil
	}
	tagger, err := LoadTagger(lang.QuotesModel)
	if err != nil {
		return nil, err
	}
	return WithRules(tagger, lang), nil
}

// WithRules returns the finder of a tagger and the rules of its language.
func WithRules(t *Tagger, lang *codebook.Language) Finder { return &both{t, NewRules(lang), lang} }

// both joins what the tagger and the rules find. The tagger hears what the rules say
// of a cue and weighs it with its own readings; what it does not read the rules add:
// quotations without a cue, those inside quotations and statements inside
// statements, which the articles that it was trained on do not mark.
type both struct {
	tagger *Tagger
	rules  *Rules
	lang   *codebook.Language
}

// Find returns the tagger's statements, and of the rules' those that it had no say
// in, in order.
func (b *both) Find(d *text.Document, regions []Region) []Statement {
	memory := b.tagger.scratch()
	defer b.tagger.pool.Put(memory)
	ruled := b.rules.Find(d, regions)
	memory.hints = hintsOf(d, ruled, memory.hints)
	found := b.add(d, ruled, b.tagger.find(d, regions, lines(d, regions, &b.lang.Words), memory.hints, memory), memory.hints)
	tidy(d, found)
	relayed(d, regions, found)
	found = passivesBy(d, regions, b.lang, found)
	spokenOf(d, b.lang, found)
	found = quotedAs(d, found)
	infinitives(d, b.lang, found)
	found = b.rules.deeds(d, regions, found)
	tidySources(d, found)
	found = posts(d, found)
	for i := range found {
		found[i].Kind = KindOf(d, regions, found[i].Content)
	}
	slices.SortStableFunc(found, func(a, b Statement) int { return a.Content[0].Start - b.Content[0].Start })
	found = nobodySays(d, b.lang, found)
	found = interviews(d, regions, b.lang, found)
	goOnSpeaking(d, found)
	clausesOn(d, regions, b.lang, found)
	insertions(d, regions, found)
	ownDeeds(d, regions, found)
	return found
}

// add adds to found, the tagger's statements, what only the rules find.
func (b *both) add(d *text.Document, ruled, found []Statement, hints []hint) []Statement {
	judged := make([]bool, len(ruled))
	for _, h := range hints {
		judged[h.statement] = h.read
	}
	cues, contents := newOverlaps(found, cueOf), newOverlaps(found, contentOf)
	for i, x := range ruled {
		shared := -1
		for _, c := range x.Cue {
			cues.each(c, func(k, _ int) { shared = k })
		}
		switch {
		case shared >= 0 && x.Confidence > 0.9:
			x.Confidence = found[shared].Confidence
			found[shared] = x // "quoted him as saying": the cue names the source
		case shared >= 0:
			complete(d, &found[shared], x, contents)
		case x.Confidence >= 0.5 && (!judged[i] || nested(d, x, contents)) && !same(x, found, contents):
			x.Confidence = ruleConfidence(x.Confidence)
			found = append(found, x)
		}
	}
	return found
}

// nested reports a statement inside another: its cue stands in a content that the
// tagger found, and it is a quotation of some length or takes the subject of the
// verb before ("the agency reports that the envoy met him and confirmed ...").
// Training articles mark neither, so the tagger's judgement says nothing of them.
func nested(d *text.Document, x Statement, contents overlaps) bool {
	inside := false
	for _, c := range x.Cue {
		contents.each(c, func(_, n int) { inside = inside || n == c.Len() })
	}
	if !inside || x.Confidence < 0.9 {
		return inside
	}
	first, last := d.TokensIn(x.Content[0])
	return x.Kind == Direct && words(d, first, last) >= onWords
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
