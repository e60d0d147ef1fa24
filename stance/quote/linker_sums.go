package quote

import "standpoint/stance/learn"

// link asks the linker for the source and the content of a cue.
func (s *scene) link(m *learn.Frozen, c candidate, b *scratch) found {
	f := found{cue: c, window: s.window(c.piece)}
	w := f.window
	b.sums = append(b.sums[:0], make([]learn.Sum, w.last-w.first)...)
	a := adder{linking: s.linking(w, m.Bits), m: m, b: b}
	a.rows, a.cueWords = b.rows, learn.Mix(a.cue.norm, a.end.norm)
	s.look(w, func(i int, v *view) { b.sums[i-w.first] = a.sum(i, v) })
	b.rows = a.rows
	b.link.Reset(-1)
	for i, sum := range b.sums {
		b.link.Push(sum, s.linkClass(w, w.first+i))
	}
	f.read(b.link.Labels(m))
	b.linked = append(b.linked[:0], make([]learn.Odds, len(b.sums))...)
	b.link.Odds(m, b.linked)
	f.odds = b.linked
	return f
}

// memos hold sums that come again and again: of the tagger's features that know no
// word, of the linker's that know none, and of those that know only the cue.
type memos struct{ places, plain, cue learn.Memo }

func newMemos() memos {
	return memos{learn.NewMemo(12), learn.NewMemo(12), learn.NewMemo(12)}
}

// adder adds up the linker's rows for the tokens of one window. What a token has
// in common with the one before, with what other cues saw of it, or with tokens
// met lately, is not looked up again.
type adder struct {
	linking
	m        *learn.Frozen
	b        *scratch
	cueWords uint64
	// beside and next are the last sums of their kind, and what they were made of.
	beside, next     learn.Sum
	besideOf, nextOf uint64
}

// sum adds up all rows of token i.
func (a *adder) sum(i int, v *view) learn.Sum {
	g := a.glimpse(i, v)
	s := a.plainSum(&g).Plus(a.cueSum(&g))
	if g.dull {
		return s
	}
	s = s.Plus(a.stillSum(&g)).Plus(a.besideSum(&g, v))
	a.rows = a.rows[:0]
	a.words(&g, v)
	return a.m.Add(s, a.rows)
}

// made adds up the rows that were made since the last time.
func (a *adder) made() learn.Sum {
	s := a.m.Add(learn.Sum{}, a.rows)
	a.rows = a.rows[:0]
	return s
}

// some marks the key of a sum, which is never 0.
const some = 1 << 63

func (a *adder) plainSum(g *glimpse) learn.Sum {
	key := some | a.base<<61 | g.so<<3 | g.co<<6 | g.between<<9 | g.marks<<15 | g.sent<<23 | g.quotes<<25
	if g.dull {
		key |= 1<<60 | g.l
	} else {
		key |= g.around<<33 | g.pattern<<45
	}
	sum, known := a.b.memos.plain.At(key)
	if !known {
		a.rows = a.rows[:0]
		a.plain(g)
		*sum = a.made()
	}
	return *sum
}

func (a *adder) cueSum(g *glimpse) learn.Sum {
	key := some | a.base<<61 | g.l | g.dist<<4
	if !g.dull {
		key |= 1<<60 | g.so<<8 | g.co<<12 | min(g.sent, 1)<<16
	}
	sum, known := a.b.memos.cue.At(learn.Mix(a.cueWords, key) | 1)
	if !known {
		a.rows = a.rows[:0]
		a.byCue(g)
		*sum = a.made()
	}
	return *sum
}

// stillSum is the same for all cues on one side of the token.
func (a *adder) stillSum(g *glimpse) learn.Sum {
	known := &a.b.still[2*g.i+int(a.base/sideAfter)]
	if !known.known {
		a.rows = a.rows[:0]
		a.still(g)
		*known = stillSum{a.made(), true}
	}
	return known.Sum
}

// stillSum is a sum that all cues on one side of a token share.
type stillSum struct {
	learn.Sum
	known bool
}

// besideSum is of the words beside the cue and next to it, which change little
// from token to token.
func (a *adder) besideSum(g *glimpse, v *view) learn.Sum {
	if of := some | a.base<<61 | g.l<<8 | g.quotes; of != a.besideOf {
		a.rows = a.rows[:0]
		a.besideCue(g)
		a.beside, a.besideOf = a.made(), of
	}
	if of := some | a.base<<61 | uint64(min(v.n, 2)); of != a.nextOf {
		a.rows = a.rows[:0]
		a.nextToCue(v)
		a.next, a.nextOf = a.made(), of
	}
	return a.beside.Plus(a.next)
}
