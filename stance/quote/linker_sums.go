package quote

import "standpoint/stance/learn"

// link asks the linker for the source and the content of a cue.
func (s *scene) link(m *learn.Frozen, c candidate, b *scratch) found {
	f := found{cue: c, window: s.window(c.piece)}
	w := f.window
	s.addUp(m, w, b)
	b.link.Reset(-1)
	for i := w.first; i < w.last; i++ {
		b.link.Push(w.sum(i, b), s.linkClass(w, i))
	}
	f.read(b.link.Labels(m), b)
	b.linked = append(b.linked[:0], make([]learn.Odds, w.last-w.first)...)
	b.link.Odds(m, b.linked)
	f.odds = b.linked
	return f
}

// addUp writes the sums of the linker's rows for the tokens of a window to b.sums,
// in the order in which look shows them.
func (s *scene) addUp(m *learn.Frozen, w window, b *scratch) {
	l := s.linking(w, m.Bits)
	l.rows, b.ends = b.rows[:0], b.ends[:0]
	s.look(w, &b.view, func(i int, v *view) {
		g := l.glimpse(i, v)
		l.token(&g, v)
		b.ends = append(b.ends, int32(len(l.rows)))
	})
	b.rows, b.sums = l.rows, append(b.sums[:0], make([]learn.Sum, len(b.ends))...)
	m.AddRuns(b.rows, b.ends, b.sums)
}

// sum is the sum of token i among those of addUp; look shows no token of the cue.
func (w window) sum(i int, b *scratch) learn.Sum {
	switch {
	case i < w.from:
		return b.sums[w.from-1-i]
	case i < w.to:
		return learn.Sum{}
	}
	return b.sums[i-w.to+w.from-w.first]
}
