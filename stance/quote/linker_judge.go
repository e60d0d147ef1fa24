package quote

import (
	"cmp"
	"slices"

	"standpoint/stance/learn"
)

// The grades of a reading.
const (
	gradeWrong = iota
	gradeNear  // right, but the content begins or ends elsewhere
	gradeExact
)

// best returns the reading of c that is chosen, nil for none, with the probability
// that it is right.
func (t *Tagger) best(s *scene, c candidate, b *scratch) *found {
	ways := s.readings(t.links, c, b)
	if len(ways) == 0 {
		return nil
	}
	best := &ways[0]
	b.rows = s.readingRows(best, b.rows[:0])
	if len(ways) > 1 {
		top := t.choose.Score(b.rows) + s.lean(best)
		for i := 1; i < len(ways); i++ {
			b.other = s.readingRows(&ways[i], b.other[:0])
			if x := t.choose.Score(b.other) + s.lean(&ways[i]); x > top {
				best, top = &ways[i], x
				b.rows, b.other = b.other, b.rows
			}
		}
	}
	b.rows = s.cueRows(best, b.rows)
	b.feats = b.feats[:0]
	for _, r := range b.rows {
		b.feats = append(b.feats, learn.Feature{Row: r, Value: 1})
	}
	b.logits = t.score.Logits(b.feats, b.logits)
	best.score = t.curve.At(b.logits[1] - b.logits[0])
	return best
}

// ruleLean is how much more, in log-odds, a reading is liked that is the rules' for
// an indirect statement: the same content and nobody else who says it. The rules end
// a content where a reader ends it.
const ruleLean = 0.7

// lean is ruleLean for such a reading, else 0.
func (s *scene) lean(f *found) float32 {
	if h := f.cue.hint; h == nil || !h.sure() || h.kind != Indirect {
		return 0
	}
	first, last := s.bare(f.content)
	if a := s.agreement(f, first, last); a&agreeContent == agreeContent && a&agreeWhom != 0 && a&agreeWhom != 2*agreeSource {
		return ruleLean
	}
	return 0
}

// settle keeps the statements of a paragraph that score at least least, the best
// first, and drops those whose content mostly belongs to a better one. They come
// back in the order of their cues, in the memory of fs.
func settle(fs []found, least float32) []found {
	enough := func(f *found) bool {
		h := f.cue.hint
		return f.score >= least || f.quoted && f.score >= least*quotedShare || h != nil && h.sure() && f.score >= least*ruledShare
	}
	slices.SortStableFunc(fs, func(a, b found) int { return cmp.Compare(b.score, a.score) })
	kept := fs[:0]
next:
	for i := range fs {
		f := &fs[i]
		if !enough(f) {
			continue
		}
		for i := range kept {
			if !crowded(f, &kept[i]) {
				continue
			}
			if f.content = apart(f.content, kept[i].content); len(f.content) == 0 {
				continue next
			}
		}
		kept = append(kept, *f)
	}
	slices.SortStableFunc(kept, func(a, b found) int { return a.cue.first - b.cue.first })
	return kept
}

// quotedShare is how much less confidence is asked of a whole quotation: it is
// nearly always a statement, and who made it is the question.
const quotedShare = 0.4

// ruledShare is the same for a cue that the rules are sure of: the articles that the
// tagger was trained on are all of one field, the rules are not.
const ruledShare = 0.8

// apart is the pieces that share nothing with others, nil where that leaves next to
// nothing: of two quotations that a cue was given, the first is often another's.
func apart(pieces, others []piece) []piece {
	var rest []piece
	n := 0
	for _, p := range pieces {
		if shared(others, p) == 0 {
			rest = append(rest, p)
			n += p.last - p.first
		}
	}
	if n <= onWords {
		return nil
	}
	return rest
}

// crowded reports whether half of f's content, or of o's, is the other's.
func crowded(f, o *found) bool {
	both, mine, theirs := 0, 0, 0
	for _, p := range f.content {
		both += shared(o.content, p)
		mine += p.last - p.first
	}
	for _, p := range o.content {
		theirs += p.last - p.first
	}
	return 2*both > min(mine, theirs)
}
