package quote

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
	steps       shares
	kind        uint64    // of the content
	length      uint64    // of the content, in steps
	first, last int       // of the content, marks at its ends left out
	head        *wordInfo // first word of the content
	// cueFirst and cueLast are the cue's first and last word.
	cueFirst, cueLast *wordInfo
}

// shares are the steps of the probabilities of the evidence.
type shares struct {
	cue, begin, end, tagBegin, tagEnd, least, mean uint64
	tagged, taggedBy, source                       uint64
}

func (w *whole) shares() shares {
	return shares{
		cue: share(w.cue.odds), begin: share(w.begin), end: share(w.end), tagBegin: share(w.tagBegin), tagEnd: share(w.tagEnd),
		least: share(w.least), mean: share(w.mean), tagged: share(w.tagged), taggedBy: share(w.taggedBy), source: share(w.source),
	}
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
	w.steps = w.shares()
	w.kind, w.length = uint64(w.contentKind()), uint64(steps(w.tokens))
	f.quoted = w.quoted == w.tokens && w.tokens > 4
	w.oddsRows()
	w.wordRows()
	w.sourceRows()
	w.agreeRows()
	w.edgeRows()
	return w.rows
}

// The templates, from here to the end of the file.

func (w *whole) oddsRows() {
	viterbi := uint64(0)
	if w.s.labels[w.cue.first] == labelCue {
		viterbi = 1
	}
	cue, source := w.steps.cue, w.sourceShare()
	w.add(1,
		pair{cue, viterbi},
		pair{cue, w.kind},
		pair{w.steps.begin, w.kind},
		pair{w.steps.least, w.kind},
		pair{w.steps.mean, w.kind},
		pair{w.steps.tagged, w.kind},
		pair{source, w.kind},
		pair{source, w.steps.taggedBy},
		pair{cue, w.steps.begin},
		pair{cue, w.steps.tagged},
		pair{w.steps.least, w.steps.tagged},
		pair{w.steps.least, source},
		pair{uint64(min(w.cues, 3)), w.kind},
		pair{uint64(min(w.cues, 3)), cue},
		pair{w.length, w.kind},
		pair{w.length, w.steps.tagged},
	)
}

// sourceShare is the step of the odds of the source, 0 where there is none.
func (w *whole) sourceShare() uint64 {
	if len(w.f.source) == 0 {
		return 0
	}
	return w.steps.source + 1
}

func (w *whole) wordRows() {
	w.add(17,
		pair{w.cueFirst.norm, 0},
		pair{w.cueLast.norm, 1},
		pair{uint64(w.cueFirst.lex.cue), uint64(w.cueLast.lex.cue)},
		pair{uint64(w.cueFirst.lex.group), w.kind},
		pair{uint64(w.cue.last - w.cue.first), w.steps.cue},
		pair{uint64(len(w.f.content)), w.kind},
		pair{w.s.p.words[w.f.content[0].first].norm, w.kind},
		pair{uint64(w.s.p.places[w.cue.first].quote), w.kind},
	)
}

func (w *whole) sourceRows() {
	if len(w.f.source) == 0 {
		return
	}
	p := w.f.source[0]
	first, last := &w.s.p.words[p.first], &w.s.p.words[p.last-1]
	w.add(25,
		pair{first.norm, 2},
		pair{last.norm, 3},
		pair{uint64(steps(p.last - p.first)), uint64(first.shape)},
		pair{uint64(steps(max(w.cue.first-p.last, p.first-w.cue.last))), w.steps.source},
	)
}

// agreeRows makes the rows of where the reading comes from and what the rules say.
func (w *whole) agreeRows() {
	agree, way := w.s.agreement(w.f, w.first, w.last), uint64(w.f.way)
	w.add(65, pair{agree, way})
	if h := w.cue.hint; h != nil {
		w.add(66, pair{h.ruleHash, agree<<4 | way})
	}
	w.add(67,
		pair{agree, w.kind},
		pair{agree, w.steps.cue},
		pair{agree, w.cueFirst.norm},
		pair{way<<8 | w.kind, w.steps.begin},
		pair{way<<8 | w.kind, w.steps.end},
		pair{w.steps.begin<<4 | w.steps.end, way},
		pair{w.steps.tagBegin<<4 | w.steps.begin, w.kind},
		pair{w.steps.tagEnd<<4 | w.steps.end, w.kind},
		pair{uint64(min(w.likely, 4)), w.kind},
		pair{uint64(min(w.likely, 4)), w.steps.end},
	)
}

// edgeRows makes the rows of where the content begins and ends.
func (w *whole) edgeRows() {
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
	w.add(81,
		pair{side<<4 | starts, in},
		pair{left, w.kind},
		pair{left, side<<8 | pieces},
		pair{left, w.steps.end},
		pair{ends, out<<8 | w.kind},
		pair{before.norm, side},
		pair{before.norm, w.head.norm},
		pair{w.head.norm, side<<1 | starts},
		pair{w.head.norm, cue.norm},
		pair{cue.norm, side<<4 | w.kind},
		pair{after.norm, out<<1 | ends},
		pair{after.norm, next.norm},
		pair{uint64(tail.lex.group), uint64(after.lex.group)},
		pair{uint64(after.shape)<<8 | uint64(next.lex.coarse), w.steps.end},
		pair{uint64(w.head.lex.group)<<8 | uint64(before.lex.group), side},
		pair{uint64(before.shape)<<4 | uint64(w.head.shape), side<<4 | in},
		pair{uint64(w.head.lex.coarse), uint64(cue.lex.group)},
		pair{ends<<8 | uint64(steps(w.last-w.first)), w.kind},
		pair{side<<8 | pieces, w.kind<<1 | ends},
	)
}
