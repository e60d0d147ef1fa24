package quote

import "standpoint/stance/learn"

// cueRows appends the features that tell whether anything is said at all, for the
// reading that was chosen.
func (s *scene) cueRows(f *found, dst []uint32) []uint32 {
	w := s.whole(f, dst)
	w.n = 128
	odds, p := share(w.cue.odds), s.p
	before, after := p.word(w.cue.first-1), p.word(w.cue.last)
	w.add(w.cueLast.norm, after.norm)
	w.add(w.cueFirst.norm, before.norm)
	w.add(uint64(w.cueFirst.lex.group), uint64(before.lex.group))
	w.add(uint64(w.cueLast.lex.group), uint64(after.lex.group))
	w.add(uint64(p.places[w.cue.first].sentence), uint64(p.places[w.cue.first].inSentence))
	w.add(s.labelsBeside(w.cue.piece), odds)
	rest, cues := s.outside(f)
	w.add(uint64(steps(rest)), odds)
	w.add(uint64(min(cues, 4)), odds)
	w.add(uint64(w.head.lex.group), uint64(w.cueLast.lex.group))
	w.n = 140
	if h := w.cue.hint; h != nil {
		rule := learn.HashString(h.rule)
		w.add(rule, odds)
		w.add(rule, w.cueFirst.norm)
	}
	w.speakerRows()
	return w.rows
}

// speakerRows makes the rows of who says it and how.
func (w *whole) speakerRows() {
	w.n = 144
	if len(w.f.source) == 0 {
		w.add(0, w.cueLast.norm)
		return
	}
	p := w.f.source[0]
	first, last := &w.s.p.words[p.first], &w.s.p.words[p.last-1]
	cue := uint64(w.cueLast.lex.group)
	w.add(last.norm, w.cueLast.norm)
	w.add(uint64(last.lex.group), cue)
	w.add(last.norm, cue)
	w.add(uint64(first.lex.group), uint64(last.lex.group))
	w.add(uint64(last.shape)<<8|uint64(last.lex.source), w.cueLast.norm)
	w.add(uint64(last.shape)<<8|uint64(last.lex.coarse), uint64(w.head.lex.coarse))
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
