package quote

import "standpoint/stance/learn"

// linkClasses is the number of classes of the linker's transitions.
const linkClasses = 16

// look fills views with what lies between the cue of w and each of its tokens.
func (s *scene) look(w window, views []view) []view {
	n := w.last - w.first
	if cap(views) < n {
		views = make([]view, n, n+n/2)
	}
	views = views[:n]
	v := view{}
	for i := w.from - 1; i >= w.first; i-- {
		if s.p.places[i+1].first {
			v.sentences = min(3, v.sentences+1)
		}
		views[i-w.first] = v
		v.pass(s, i, true)
	}
	v = view{}
	for i := w.to; i < w.last; i++ {
		if s.p.places[i].first {
			v.sentences = min(3, v.sentences+1)
		}
		views[i-w.first] = v
		v.pass(s, i, false)
	}
	return views
}

// sequence makes the linker's features for a window, for training.
func (s *scene) sequence(w window, bits uint8) *learn.Sequence {
	views := s.look(w, nil)
	q := &learn.Sequence{}
	r := rowMaker{bits: bits}
	for i := w.first; i < w.last; i++ {
		s.row(&r, w, i, &views[i-w.first])
		q.Ends = append(q.Ends, int32(len(r.rows)))
		q.Class = append(q.Class, s.linkClass(w, i))
	}
	q.Rows = r.rows
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

// rowMaker numbers the templates of one token.
type rowMaker struct {
	rows []uint32
	n    uint64
	base uint64
	bits uint8
}

func (r *rowMaker) add(x, y uint64) {
	r.n++
	r.rows = append(r.rows, learn.Row(learn.Mix(learn.Mix(r.n<<8|r.base, x), y), r.bits))
}

// row appends the features of token i for the cue of w.
func (s *scene) row(r *rowMaker, w window, i int, v *view) {
	p := s.p
	cf, cl := &p.words[w.from], &p.words[w.to-1]
	cuePlace, pl, word := &p.places[w.from], &p.places[i], &p.words[i]
	left, right := p.word(i-1), p.word(i+1)
	r.n, r.base = 64, w.side(i)
	if r.base == sideCue {
		r.add(0, 0)
		return
	}
	odds := s.odds[i*learn.Stride : i*learn.Stride+labels]
	so, co := level(odds[labelSource]+odds[labelSourceIn]), level(odds[labelContent]+odds[labelContentIn])
	l := uint64(s.labels[i])
	lp, ln := uint64(labels), uint64(labels)
	if i > 0 {
		lp = uint64(s.labels[i-1])
	}
	if i+1 < len(s.labels) {
		ln = uint64(s.labels[i+1])
	}
	dist := uint64(steps(v.n))
	quotes := uint64(cuePlace.quote)<<4 | uint64(pl.quote)
	marks := uint64(v.comma)<<6 | uint64(v.colon)<<5 | uint64(v.stop)<<4 | uint64(v.opens)<<3 | uint64(v.closes)<<2 | uint64(v.relative)
	between := uint64(v.cues)<<4 | uint64(v.sources)<<2 | uint64(v.contents)
	sent := uint64(v.sentences)
	r.add(l, 0)
	r.add(l, between)
	r.add(l, v.pattern)
	r.add(l, dist)
	r.add(l<<8|lp<<4|ln, between)
	r.add(so<<4|co, between)
	r.add(so<<4|co, l<<8|quotes)
	r.add(co, marks<<4|sent)
	r.add(so, marks<<4|sent)
	r.add(marks, dist)
	r.add(marks<<8|between, l)
	r.add(sent<<8|quotes, l)
	r.add(sent<<8|quotes, between)
	r.add(cf.norm, l<<4|dist)
	r.add(cl.norm, l<<4|dist)
	r.add(cf.norm, so<<8|co<<4|min(sent, 1))
	r.add(uint64(cf.lex.group), l<<4|dist)
	r.add(cf.norm, word.norm)
	r.add(cl.norm, left.norm)
	r.add(v.nearFirst, dist<<8|l)
	r.add(v.nearFirst, v.nearSecond)
	r.add(v.last, dist<<8|l)
	r.add(word.norm, dist)
	r.add(word.norm, left.norm)
	r.add(word.norm, right.norm)
	r.add(word.norm, quotes<<8|l)
	r.add(left.norm, l)
	r.add(right.norm, l)
	r.add(uint64(word.shape)<<8|uint64(left.shape)<<4|uint64(right.shape), quotes)
	r.add(uint64(word.lex.group)<<16|uint64(left.lex.group)<<8|uint64(right.lex.group), 0)
	r.add(uint64(p.word(w.from-1).shape)<<4|uint64(p.word(w.to).shape), l<<16|dist<<8|quotes)
	r.add(p.word(w.to).norm, l<<8|quotes)
	r.add(p.word(w.from-1).norm, l<<8|quotes)
	r.add(uint64(pl.size)<<4|uint64(pl.punct), quotes<<8|l)
}
