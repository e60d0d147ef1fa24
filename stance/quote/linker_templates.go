package quote

import "standpoint/stance/learn"

// rowMaker makes the rows of features. Each template has a number of its own.
type rowMaker struct {
	rows []uint32
	n    uint64 // number of the last template that add made
	base uint64 // the side of the cue
	bits uint8
}

// add makes the row of the next template.
func (r *rowMaker) add(x, y uint64) {
	r.n++
	r.put(r.n, x, y)
}

func (r *rowMaker) put(template, x, y uint64) {
	r.rows = append(r.rows, learn.Row(learn.Mix(learn.Mix(template<<8|r.base, x), y), r.bits))
}

// note is what the tagger says of a token, as all cues see it.
type note struct {
	label           uint8
	before, after   uint8 // labels of the neighbours; labels at the ends
	source, content uint8 // steps of the odds of either
	// dull means that the tagger is sure of the token and of no edge beside it.
	// Such tokens are most of a window, and where they stand is all that matters.
	dull bool
}

// sure is the probability from which on the tagger's label is not questioned.
const sure = float32(0.9)

// annotate writes a note for every token.
func (s *scene) annotate(dst []note) []note {
	dst = dst[:0]
	before := uint8(labels)
	for i, l := range s.labels {
		o := &s.odds[i]
		n := note{label: l, before: before, after: labels}
		n.source = level(o[labelSource] + o[labelSourceIn])
		n.content = level(o[labelContent] + o[labelContentIn])
		if i+1 < len(s.labels) {
			n.after = s.labels[i+1]
		}
		n.dull = l%2 == 0 && n.after == l && o[l] >= sure && before != labels && (before == l || before+1 == l)
		before = l
		dst = append(dst, n)
	}
	return dst
}

// glimpse is what the linker's features look at that are no words: token i as a
// cue sees it.
type glimpse struct {
	i                       int
	l, around               uint64 // of the note
	so, co                  uint64
	dist, sent              uint64
	quote, quotes           uint64
	marks, between, pattern uint64
	dull                    bool
}

// linking makes the linker's rows for one window.
type linking struct {
	*scene
	rowMaker
	w             window
	cue, end      *wordInfo // first and last word of the cue
	before, after *wordInfo // the words beside it
	cueQuote      uint64
}

func (s *scene) linking(w window, bits uint8) linking {
	p := s.p
	return linking{
		scene: s, rowMaker: rowMaker{bits: bits}, w: w,
		cue: &p.words[w.from], end: &p.words[w.to-1], before: p.word(w.from - 1), after: p.word(w.to),
		cueQuote: uint64(p.places[w.from].quote),
	}
}

func (l *linking) glimpse(i int, v *view) glimpse {
	n, pl := &l.notes[i], &l.p.places[i]
	l.base = l.w.side(i)
	return glimpse{
		i: i, l: uint64(n.label), dull: n.dull,
		around: uint64(n.label)<<8 | uint64(n.before)<<4 | uint64(n.after),
		so:     uint64(n.source), co: uint64(n.content),
		dist: uint64(steps(v.n)), sent: uint64(v.sentences),
		quote: uint64(pl.quote), quotes: l.cueQuote<<4 | uint64(pl.quote),
		marks:   uint64(v.comma)<<6 | uint64(v.colon)<<5 | uint64(v.stop)<<4 | uint64(v.opens)<<3 | uint64(v.closes)<<2 | uint64(v.relative),
		between: uint64(v.cues)<<4 | uint64(v.sources)<<2 | uint64(v.contents),
		pattern: v.pattern,
	}
}

// The templates, from here to the end of the file. Those that dull tokens have
// too come first in each. What depends on few small numbers, or on the cue and few
// small numbers, stands together, so that its sum can be kept.

// still makes the rows that depend on the cue only by its side.
func (l *linking) still(g *glimpse) {
	pl, word, left, right := &l.p.places[g.i], &l.p.words[g.i], l.p.word(g.i-1), l.p.word(g.i+1)
	l.put(65, g.around, g.quote)
	l.put(66, g.so<<4|g.co, g.l<<8|g.quote)
	l.put(67, word.norm, left.norm)
	l.put(68, word.norm, right.norm)
	l.put(69, word.norm, g.quote<<8|g.l)
	l.put(70, left.norm, g.l)
	l.put(71, right.norm, g.l)
	l.put(72, uint64(word.shape)<<8|uint64(left.shape)<<4|uint64(right.shape), g.quote)
	l.put(73, uint64(word.lex.group)<<16|uint64(left.lex.group)<<8|uint64(right.lex.group), 0)
	l.put(74, uint64(pl.size)<<4|uint64(pl.punct), g.quote<<8|g.l)
}

// plain makes the rows that depend on no word and on no exact distance.
func (l *linking) plain(g *glimpse) {
	l.put(97, g.l, g.between)
	l.put(99, g.so<<4|g.co, g.between)
	l.put(100, g.co, g.marks<<4|g.sent)
	l.put(101, g.sent<<8|g.quotes, g.l)
	l.put(102, g.sent<<8|g.quotes, g.between)
	if g.dull {
		return
	}
	l.put(104, g.l, g.pattern)
	l.put(105, g.around, g.between)
	l.put(106, g.so, g.marks<<4|g.sent)
	l.put(108, g.marks<<8|g.between, g.l)
}

// byCue makes the rows that depend on the words of the cue alone.
func (l *linking) byCue(g *glimpse) {
	l.put(98, g.l, g.dist)
	l.put(103, l.cue.norm, g.l<<4|g.dist)
	if g.dull {
		return
	}
	l.put(109, l.end.norm, g.l<<4|g.dist)
	l.put(110, l.cue.norm, g.so<<8|g.co<<4|min(g.sent, 1))
	l.put(111, uint64(l.cue.lex.group), g.l<<4|g.dist)
}

// besideCue makes the rows that depend on the words beside the cue.
func (l *linking) besideCue(g *glimpse) {
	l.put(119, l.after.norm, g.l<<8|g.quotes)
	l.put(120, l.before.norm, g.l<<8|g.quotes)
}

// nextToCue makes the row of the two words next to the cue on the token's side.
func (l *linking) nextToCue(v *view) { l.put(115, v.nearFirst, v.nearSecond) }

// words makes the rows that depend on the token's words and its cue.
func (l *linking) words(g *glimpse, v *view) {
	word, left := &l.p.words[g.i], l.p.word(g.i-1)
	l.put(107, g.marks, g.dist)
	l.put(112, l.cue.norm, word.norm)
	l.put(113, l.end.norm, left.norm)
	l.put(114, v.nearFirst, g.dist<<8|g.l)
	l.put(116, v.last, g.dist<<8|g.l)
	l.put(117, word.norm, g.dist)
	l.put(118, uint64(l.before.shape)<<4|uint64(l.after.shape), g.l<<16|g.dist<<8|g.quotes)
}
