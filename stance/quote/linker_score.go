package quote

import "standpoint/stance/learn"

// scoreBits gives the number of rows of the tables of the chooser and the scorer.
const scoreBits = 16

// share cuts a probability to one of twelve steps, finer near the ends.
func share(p float32) uint64 {
	for i, limit := range [...]float32{.03, .08, .15, .25, .4, .55, .7, .8, .9, .96, .99} {
		if p < limit {
			return uint64(i)
		}
	}
	return 11
}

// whole makes the rows of a statement as a whole.
type whole struct {
	rowMaker
	evidence
	s           *scene
	f           *found
	cue         candidate
	kind        uint64    // of the content
	length      uint64    // of the content, in steps
	first, last int       // of the content, marks at its ends left out
	head        *wordInfo // first word of the content
	// cueFirst and cueLast are the cue's first and last word.
	cueFirst, cueLast *wordInfo
}

func (s *scene) whole(f *found, dst []uint32) whole {
	w := whole{rowMaker: rowMaker{rows: dst, bits: scoreBits}, s: s, f: f, cue: f.cue}
	w.first, w.last = s.bare(f.content)
	w.head = &s.p.words[w.first]
	w.cueFirst, w.cueLast = &s.p.words[f.cue.first], &s.p.words[f.cue.last-1]
	return w
}

// readingRows appends the features of a reading, by which one is chosen.
func (s *scene) readingRows(f *found, dst []uint32) []uint32 {
	w := s.whole(f, dst)
	w.evidence = s.weigh(f)
	w.kind, w.length = uint64(w.contentKind()), uint64(steps(w.tokens))
	f.quoted = w.quoted == w.tokens && w.tokens > 4
	w.oddsRows()
	w.wordRows()
	w.sourceRows()
	w.agreeRows()
	w.edgeRows()
	return w.rows
}

// The templates, from here to the end of the file. The numbers of one group go on
// from where n is set.

func (w *whole) oddsRows() {
	w.n = 0
	viterbi := uint64(0)
	if w.s.labels[w.cue.first] == labelCue {
		viterbi = 1
	}
	cue, source := share(w.cue.odds), w.sourceShare()
	w.add(cue, viterbi)
	w.add(cue, w.kind)
	w.add(share(w.begin), w.kind)
	w.add(share(w.least), w.kind)
	w.add(share(w.mean), w.kind)
	w.add(share(w.tagged), w.kind)
	w.add(source, w.kind)
	w.add(source, share(w.taggedBy))
	w.add(cue, share(w.begin))
	w.add(cue, share(w.tagged))
	w.add(share(w.least), share(w.tagged))
	w.add(share(w.least), source)
	w.add(uint64(min(w.cues, 3)), w.kind)
	w.add(uint64(min(w.cues, 3)), cue)
	w.add(w.length, w.kind)
	w.add(w.length, share(w.tagged))
}

// sourceShare is the step of the odds of the source, 0 where there is none.
func (w *whole) sourceShare() uint64 {
	if len(w.f.source) == 0 {
		return 0
	}
	return share(w.source) + 1
}

func (w *whole) wordRows() {
	w.n = 16
	w.add(w.cueFirst.norm, 0)
	w.add(w.cueLast.norm, 1)
	w.add(uint64(w.cueFirst.lex.cue), uint64(w.cueLast.lex.cue))
	w.add(uint64(w.cueFirst.lex.group), w.kind)
	w.add(uint64(w.cue.last-w.cue.first), share(w.cue.odds))
	w.add(uint64(len(w.f.content)), w.kind)
	w.add(w.s.p.words[w.f.content[0].first].norm, w.kind)
	w.add(uint64(w.s.p.places[w.cue.first].quote), w.kind)
}

func (w *whole) sourceRows() {
	if len(w.f.source) == 0 {
		return
	}
	w.n = 24
	p := w.f.source[0]
	first, last := &w.s.p.words[p.first], &w.s.p.words[p.last-1]
	w.add(first.norm, 2)
	w.add(last.norm, 3)
	w.add(uint64(steps(p.last-p.first)), uint64(first.shape))
	w.add(uint64(steps(max(w.cue.first-p.last, p.first-w.cue.last))), share(w.source))
}

// agreeRows makes the rows of where the reading comes from and what the rules say.
func (w *whole) agreeRows() {
	w.n = 64
	agree, way := w.s.agreement(w.f, w.first, w.last), uint64(w.f.way)
	w.add(agree, way)
	if h := w.cue.hint; h != nil {
		w.add(learn.HashString(h.rule), agree<<4|way)
	}
	w.n = 66
	w.add(agree, w.kind)
	w.add(agree, share(w.cue.odds))
	w.add(agree, w.cueFirst.norm)
	w.add(way<<8|w.kind, share(w.begin))
	w.add(way<<8|w.kind, share(w.end))
	w.add(share(w.begin)<<4|share(w.end), way)
	w.add(share(w.tagBegin)<<4|share(w.begin), w.kind)
	w.add(share(w.tagEnd)<<4|share(w.end), w.kind)
	w.add(uint64(min(w.likely, 4)), w.kind)
	w.add(uint64(min(w.likely, 4)), share(w.end))
}

// edgeRows makes the rows of where the content begins and ends.
func (w *whole) edgeRows() {
	w.n = 80
	p, cue := w.s.p, w.cueLast
	side, starts, ends := uint64(0), uint64(0), uint64(0)
	if w.first >= w.cue.last {
		side = 1 + uint64(min(steps(w.first-w.cue.last), 4))
	}
	before, tail, after, next := p.word(w.first-1), p.word(w.last-1), p.word(w.last), p.word(w.last+1)
	if p.places[w.first].first {
		starts = 1
	}
	if w.last >= len(p.places) || p.places[w.last].first || after.shape == shapeStop {
		ends = 1
	}
	in, out := uint64(p.places[w.first].quote), uint64(p.places[w.last-1].quote)
	left, pieces := uint64(steps(w.left)), uint64(len(w.f.content))
	w.add(side<<4|starts, in)
	w.add(left, w.kind)
	w.add(left, side<<8|pieces)
	w.add(left, share(w.end))
	w.add(ends, out<<8|w.kind)
	w.add(before.norm, side)
	w.add(before.norm, w.head.norm)
	w.add(w.head.norm, side<<1|starts)
	w.add(w.head.norm, cue.norm)
	w.add(cue.norm, side<<4|w.kind)
	w.add(after.norm, out<<1|ends)
	w.add(after.norm, next.norm)
	w.add(uint64(tail.lex.group), uint64(after.lex.group))
	w.add(uint64(after.shape)<<8|uint64(next.lex.coarse), share(w.end))
	w.add(uint64(w.head.lex.group)<<8|uint64(before.lex.group), side)
	w.add(uint64(before.shape)<<4|uint64(w.head.shape), side<<4|in)
	w.add(uint64(w.head.lex.coarse), uint64(cue.lex.group))
	w.add(ends<<8|uint64(steps(w.last-w.first)), w.kind)
	w.add(side<<8|pieces, w.kind<<1|ends)
}
