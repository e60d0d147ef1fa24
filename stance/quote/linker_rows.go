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
		if r.base = w.side(i); r.base != sideCue {
			if !s.dull(i) {
				s.still(&r, i)
			}
			s.moving(&r, w, i, &views[i-w.first])
		}
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
	if bit := r.n - 65; r.n > 64 && (bit < 32 && lmask>>bit&1 == 1 || bit >= 32 && lmask>>(bit-20)&1 == 1) {
		return
	}
	r.rows = append(r.rows, learn.Row(learn.Mix(learn.Mix(r.n<<8|r.base, x), y), r.bits))
}

// dull reports whether the tagger is sure of token i and of no edge beside it.
// Such tokens are most of a window, and where they stand is all that matters.
func (s *scene) dull(i int) bool {
	l := s.labels[i]
	if l%2 == 1 || i == 0 || i+1 == len(s.labels) || s.labels[i+1] != l || s.odds[i][l] < sure {
		return false
	}
	return s.labels[i-1] == l || s.labels[i-1] == l-1
}

// sure is the probability from which on the tagger's label is not questioned.
var sure = float32(0.9)

var lmask uint64

// around packs the tagger's labels of token i and its neighbours.
func (s *scene) around(i int) uint64 {
	before, after := uint64(labels), uint64(labels)
	if i > 0 {
		before = uint64(s.labels[i-1])
	}
	if i+1 < len(s.labels) {
		after = uint64(s.labels[i+1])
	}
	return uint64(s.labels[i])<<8 | before<<4 | after
}

// tagged returns the steps of the tagger's odds that token i is of a source and
// of a content.
func (s *scene) tagged(i int) (source, content uint64) {
	o := &s.odds[i]
	return level(o[labelSource] + o[labelSourceIn]), level(o[labelContent] + o[labelContentIn])
}

// still appends the features of token i that depend on the cue only by the side
// it stands on, so all cues on that side share them.
func (s *scene) still(r *rowMaker, i int) {
	p := s.p
	pl, word, left, right := &p.places[i], &p.words[i], p.word(i-1), p.word(i+1)
	l, quote := uint64(s.labels[i]), uint64(pl.quote)
	so, co := s.tagged(i)
	r.n = 64
	r.add(s.around(i), quote)
	r.add(so<<4|co, l<<8|quote)
	r.add(word.norm, left.norm)
	r.add(word.norm, right.norm)
	r.add(word.norm, quote<<8|l)
	r.add(left.norm, l)
	r.add(right.norm, l)
	r.add(uint64(word.shape)<<8|uint64(left.shape)<<4|uint64(right.shape), quote)
	r.add(uint64(word.lex.group)<<16|uint64(left.lex.group)<<8|uint64(right.lex.group), 0)
	r.add(uint64(pl.size)<<4|uint64(pl.punct), quote<<8|l)
}

// moving appends the features of token i that depend on the cue of w.
func (s *scene) moving(r *rowMaker, w window, i int, v *view) {
	p := s.p
	cue, end := &p.words[w.from], &p.words[w.to-1]
	l, dist, sent := uint64(s.labels[i]), uint64(steps(v.n)), uint64(v.sentences)
	so, co := s.tagged(i)
	quotes := uint64(p.places[w.from].quote)<<4 | uint64(p.places[i].quote)
	marks := uint64(v.comma)<<6 | uint64(v.colon)<<5 | uint64(v.stop)<<4 | uint64(v.opens)<<3 | uint64(v.closes)<<2 | uint64(v.relative)
	between := uint64(v.cues)<<4 | uint64(v.sources)<<2 | uint64(v.contents)
	r.n = 96
	r.add(l, between)
	r.add(l, dist)
	r.add(so<<4|co, between)
	r.add(co, marks<<4|sent)
	r.add(sent<<8|quotes, l)
	r.add(sent<<8|quotes, between)
	r.add(cue.norm, l<<4|dist)
	if s.dull(i) {
		return
	}
	word, left, before, after := &p.words[i], p.word(i-1), p.word(w.from-1), p.word(w.to)
	r.add(l, v.pattern)
	r.add(s.around(i), between)
	r.add(so, marks<<4|sent)
	r.add(marks, dist)
	r.add(marks<<8|between, l)
	r.add(end.norm, l<<4|dist)
	r.add(cue.norm, so<<8|co<<4|min(sent, 1))
	r.add(uint64(cue.lex.group), l<<4|dist)
	r.add(cue.norm, word.norm)
	r.add(end.norm, left.norm)
	r.add(v.nearFirst, dist<<8|l)
	r.add(v.nearFirst, v.nearSecond)
	r.add(v.last, dist<<8|l)
	r.add(word.norm, dist)
	r.add(uint64(before.shape)<<4|uint64(after.shape), l<<16|dist<<8|quotes)
	r.add(after.norm, l<<8|quotes)
	r.add(before.norm, l<<8|quotes)
}
