package quote

import "standpoint/stance/learn"

// rowMaker makes the rows of features. Each template has a number of its own.
type rowMaker struct {
	rows []uint32
	base uint64 // the side of the cue
	bits uint8
}

// pair is what one template looks at.
type pair struct{ x, y uint64 }

// add makes a row of each pair; their templates are numbered on from first.
func (r *rowMaker) add(first uint64, pairs ...pair) {
	rows := r.rows
	for i, p := range pairs {
		rows = append(rows, r.row(first+uint64(i), p.x, p.y))
	}
	r.rows = rows
}

func (r *rowMaker) row(template, x, y uint64) uint32 {
	return learn.Row(learn.Mix(learn.Mix(template<<8|r.base, x), y), r.bits)
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

// The templates, from here to the end of the file.

// token makes the rows of a token. A dull one has few: where it stands is all that
// matters of it.
func (l *linking) token(g *glimpse, v *view) {
	if g.dull {
		l.plain(g)
		l.byCue(g)
		return
	}
	l.still(g)
	l.plain(g)
	l.patterns(g)
	l.byCue(g)
	l.byCueWords(g)
	l.words(g, v)
}

// still makes the rows that depend on the cue only by its side.
func (l *linking) still(g *glimpse) {
	pl, word, left, right := &l.p.places[g.i], &l.p.words[g.i], l.p.word(g.i-1), l.p.word(g.i+1)
	l.rows = append(l.rows,
		l.row(65, g.around, g.quote),
		l.row(66, g.so<<4|g.co, g.l<<8|g.quote),
		l.row(67, word.norm, left.norm),
		l.row(68, word.norm, right.norm),
		l.row(69, word.norm, g.quote<<8|g.l),
		l.row(70, left.norm, g.l),
		l.row(71, right.norm, g.l),
		l.row(72, uint64(word.shape)<<8|uint64(left.shape)<<4|uint64(right.shape), g.quote),
		l.row(73, uint64(word.lex.group)<<16|uint64(left.lex.group)<<8|uint64(right.lex.group), 0),
		l.row(74, uint64(pl.size)<<4|uint64(pl.punct), g.quote<<8|g.l),
	)
}

// plain makes the rows that depend on no word and on no exact distance.
func (l *linking) plain(g *glimpse) {
	l.rows = append(l.rows,
		l.row(97, g.l, g.between),
		l.row(99, g.so<<4|g.co, g.between),
		l.row(100, g.co, g.marks<<4|g.sent),
		l.row(101, g.sent<<8|g.quotes, g.l),
		l.row(102, g.sent<<8|g.quotes, g.between),
	)
}

// patterns makes those of them that dull tokens have not.
func (l *linking) patterns(g *glimpse) {
	l.rows = append(l.rows,
		l.row(104, g.l, g.pattern),
		l.row(105, g.around, g.between),
		l.row(106, g.so, g.marks<<4|g.sent),
		l.row(108, g.marks<<8|g.between, g.l),
	)
}

// byCue makes the rows that depend on the words of the cue alone.
func (l *linking) byCue(g *glimpse) {
	l.rows = append(l.rows,
		l.row(98, g.l, g.dist),
		l.row(103, l.cue.norm, g.l<<4|g.dist),
	)
}

// byCueWords makes those of them that dull tokens have not.
func (l *linking) byCueWords(g *glimpse) {
	l.rows = append(l.rows,
		l.row(109, l.end.norm, g.l<<4|g.dist),
		l.row(110, l.cue.norm, g.so<<8|g.co<<4|min(g.sent, 1)),
		l.row(111, uint64(l.cue.lex.group), g.l<<4|g.dist),
	)
}

// words makes the rows that depend on the words beside the cue, next to it on the
// token's side, and on the token's own and its cue.
func (l *linking) words(g *glimpse, v *view) {
	word, left := &l.p.words[g.i], l.p.word(g.i-1)
	l.rows = append(l.rows,
		l.row(119, l.after.norm, g.l<<8|g.quotes),
		l.row(120, l.before.norm, g.l<<8|g.quotes),
		l.row(115, v.nearFirst, v.nearSecond),
		l.row(107, g.marks, g.dist),
		l.row(112, l.cue.norm, word.norm),
		l.row(113, l.end.norm, left.norm),
		l.row(114, v.nearFirst, g.dist<<8|g.l),
		l.row(116, v.last, g.dist<<8|g.l),
		l.row(117, word.norm, g.dist),
		l.row(118, uint64(l.before.shape)<<4|uint64(l.after.shape), g.l<<16|g.dist<<8|g.quotes),
	)
}
