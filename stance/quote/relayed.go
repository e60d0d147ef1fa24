package quote

import (
	"slices"

	"standpoint/stance/text"
)

// relayed mends statements that somebody else passes on: "“...,” she said after
// the talks, according to the agency". The cue that passes on stands outside what
// it passes on, and the quotation belongs to who said it.
func relayed(d *text.Document, regions []Region, found []Statement) {
	cues := newOverlaps(found, cueOf)
	for i := range found {
		outer := &found[i]
		if len(outer.Cue) == 0 || outer.Cue[0].Start < outer.Content[len(outer.Content)-1].End {
			continue
		}
		for _, c := range outer.Content {
			cues.each(c, func(k, _ int) {
				if inner := &found[k]; k != i && within(inner.Cue[0], outer.Content) {
					untilCue(d, inner, outer.Cue[0])
					quotedBefore(d, regions, inner)
				}
			})
		}
	}
}

// untilCue ends a content before the cue of who passes it on.
func untilCue(d *text.Document, s *Statement, cue text.Span) {
	last := &s.Content[len(s.Content)-1]
	if !last.Contains(cue) || cue.Start == last.Start {
		return
	}
	first, _ := d.TokensIn(*last)
	_, end := d.TokensIn(text.Span{Start: last.Start, End: cue.Start})
	for end > first && d.Tokens[end-1].Norm == "," {
		end--
	}
	if end > first {
		last.End = d.Tokens[end-1].End
	}
}

// quotedBefore gives the quotation right before a source and its cue to it, where
// it had been given only words behind the cue.
func quotedBefore(d *text.Document, regions []Region, s *Statement) {
	if s.Kind != Indirect || len(s.Source) != 1 || s.Content[0].Start < s.Cue[0].Start {
		return
	}
	at, _ := d.TokensIn(text.Span{Start: min(s.Source[0].Start, s.Cue[0].Start), End: s.Cue[0].End})
	r := regionBefore(regions, d.Tokens[at].Start)
	if r == nil {
		return
	}
	first, end := d.TokensIn(r.Span)
	if end == at && d.Tokens[end-1].Sentence == d.Tokens[at].Sentence && words(d, first, at) >= onWords {
		s.Content = []text.Span{r.Span}
	}
}

// regionBefore is the last quotation that begins before a place and stands in no
// other, nil where there is none. regions are in order of start.
func regionBefore(regions []Region, place int) *Region {
	i, _ := slices.BinarySearchFunc(regions, place, func(r Region, place int) int { return r.Start - place })
	if i = outermost(regions, i-1); i < 0 {
		return nil
	}
	return &regions[i]
}

// passedOn reports a quotation with the cue of who said it that somebody else is
// given whole.
func passedOn(s, whole Statement) bool {
	return s.Kind == Direct && whole.Kind == Mixed && len(s.Cue) > 0 && within(s.Cue[0], whole.Content)
}
