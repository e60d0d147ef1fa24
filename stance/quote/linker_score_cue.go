package quote

// cueRows appends the features that tell whether anything is said at all, for the
// reading that was chosen.
func (s *scene) cueRows(f *found, dst []uint32) []uint32 {
	w := s.whole(f, dst)
	odds, p := share(w.cue.odds), s.p
	rest, cues := s.outside(f)
	before, after := p.word(w.cue.first-1), p.word(w.cue.last)
	w.add(129,
		pair{w.cueLast.norm, after.norm},
		pair{w.cueFirst.norm, before.norm},
		pair{uint64(w.cueFirst.lex.group), uint64(before.lex.group)},
		pair{uint64(w.cueLast.lex.group), uint64(after.lex.group)},
		pair{uint64(p.places[w.cue.first].sentence), uint64(p.places[w.cue.first].inSentence)},
		pair{s.labelsBeside(w.cue.piece), odds},
		pair{uint64(steps(rest)), odds},
		pair{uint64(min(cues, 4)), odds},
		pair{uint64(w.head.lex.group), uint64(w.cueLast.lex.group)},
	)
	if h := w.cue.hint; h != nil {
		w.add(141, pair{h.ruleHash, odds}, pair{h.ruleHash, w.cueFirst.norm})
	}
	w.speakerRows()
	return w.rows
}

// speakerRows makes the rows of who says it and how.
func (w *whole) speakerRows() {
	if len(w.f.source) == 0 {
		w.add(145, pair{0, w.cueLast.norm})
		return
	}
	p := w.f.source[0]
	first, last := &w.s.p.words[p.first], &w.s.p.words[p.last-1]
	cue := uint64(w.cueLast.lex.group)
	w.add(145,
		pair{last.norm, w.cueLast.norm},
		pair{uint64(last.lex.group), cue},
		pair{last.norm, cue},
		pair{uint64(first.lex.group), uint64(last.lex.group)},
		pair{uint64(last.shape)<<8 | uint64(last.lex.source), w.cueLast.norm},
		pair{uint64(last.shape)<<8 | uint64(last.lex.coarse), uint64(w.head.lex.coarse)},
	)
}

// labelsBeside packs the tagger's labels before and behind a piece.
func (s *scene) labelsBeside(p piece) uint64 {
	before, after := uint64(labels), uint64(labels)
	if p.first > 0 {
		before = uint64(s.labels[p.first-1])
	}
	if p.last < len(s.labels) {
		after = uint64(s.labels[p.last])
	}
	return before<<4 | after
}

// outside counts the tokens of the window that are neither source nor content, and
// the tagger's cues in it.
func (s *scene) outside(f *found) (tokens, cues int) {
	tokens = f.window.last - f.window.first
	for _, l := range s.labels[f.window.first:f.window.last] {
		if l == labelCue {
			cues++
		}
	}
	for _, p := range f.content {
		tokens -= p.last - p.first
	}
	for _, p := range f.source {
		tokens -= p.last - p.first
	}
	return max(0, tokens), cues
}
