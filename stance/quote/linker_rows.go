package quote

import (
	"slices"

	"standpoint/stance/learn"
)

// linkClasses is the number of classes of the linker's transitions.
const linkClasses = 16

// look shows f every token of w on either side of the cue, walking away from it,
// with what lies between, which it keeps in v.
func (s *scene) look(w window, v *view, f func(i int, v *view)) {
	*v = view{}
	for i := w.from - 1; i >= w.first; i-- {
		if s.p.places[i+1].first {
			v.sentences = min(3, v.sentences+1)
		}
		f(i, v)
		v.pass(s, i, true)
	}
	*v = view{}
	for i := w.to; i < w.last; i++ {
		if s.p.places[i].first {
			v.sentences = min(3, v.sentences+1)
		}
		f(i, v)
		v.pass(s, i, false)
	}
}

// sequence makes the linker's features for a window, for training.
func (s *scene) sequence(w window, bits uint8) *learn.Sequence {
	rows := make([][]uint32, w.last-w.first)
	l := s.linking(w, bits)
	s.look(w, &view{}, func(i int, v *view) {
		g := l.glimpse(i, v)
		l.token(&g, v)
		rows[i-w.first] = slices.Clone(l.rows)
		l.rows = l.rows[:0]
	})
	q := &learn.Sequence{}
	for i, r := range rows {
		q.Rows = append(q.Rows, r...)
		q.Ends = append(q.Ends, int32(len(q.Rows)))
		q.Class = append(q.Class, s.linkClass(w, w.first+i))
	}
	return q
}

func (w window) side(i int) uint64 {
	switch {
	case i < w.from:
		return sideBefore
	case i < w.to:
		return sideCue
	}
	return sideAfter
}

// linkClass tells the linker what kind of boundary lies before token i.
func (s *scene) linkClass(w window, i int) uint8 {
	l := s.labels[i]
	prev := uint8(labelOut)
	if i > w.first {
		prev = s.labels[i-1]
	}
	switch {
	case i == w.first:
		return 0
	case i == w.from:
		return 1
	case i > w.from && i < w.to:
		return 2
	case i == w.to:
		return 3
	}
	c := uint8(4)
	if i > w.from {
		c = 10
	}
	switch {
	case l%2 == 1:
		return c
	case l == labelOut && prev != labelOut:
		return c + 1
	case s.p.places[i].first:
		return c + 2
	case s.p.places[i].quote == quoteOpens || s.p.places[i-1].quote == quoteCloses:
		return c + 3
	case s.p.words[i-1].shape == shapeComma:
		return c + 4
	}
	return c + 5
}
