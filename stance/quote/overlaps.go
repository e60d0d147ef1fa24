package quote

import (
	"slices"

	"standpoint/stance/text"
)

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
