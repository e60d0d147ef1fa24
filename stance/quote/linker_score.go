package quote

import (
	"cmp"
	"slices"

	"standpoint/stance/learn"
)

// scoreBits gives the number of rows of the scorer's table.
const scoreBits = 15

// share cuts a probability to one of twelve steps, finer near the ends.
func share(p float32) uint64 {
	for i, limit := range [...]float32{.03, .08, .15, .25, .4, .55, .7, .8, .9, .96, .99} {
		if p < limit {
			return uint64(i)
		}
	}
	return 11
}

// evidence is what the judgement of a statement as a whole rests on.
type evidence struct {
	begin, least, mean float32 // of the linker's odds of the content
	source             float32 // of the linker's odds that the source begins
	tagged, taggedBy   float32 // share of the tagger's odds in content and source
	cues               int     // other cues of the tagger inside the content
	quoted, tokens     int
}

func (s *scene) weigh(f *found) evidence {
	e := evidence{least: 1}
	for _, p := range f.content {
		for i := p.first; i < p.last; i++ {
			o := &f.odds[i-f.window.first]
			in := o[linkContent] + o[linkContentIn]
			e.mean += in
			e.least = min(e.least, in)
			t := &s.odds[i]
			e.tagged += t[labelContent] + t[labelContentIn]
			e.tokens++
			if s.labels[i] == labelCue {
				e.cues++
			}
			if s.p.places[i].quote != quoteOut {
				e.quoted++
			}
		}
	}
	if len(f.content) > 0 {
		e.begin = f.odds[f.content[0].first-f.window.first][linkContent]
	}
	for _, p := range f.source {
		e.source = max(e.source, f.odds[p.first-f.window.first][linkSource])
		e.taggedBy = max(e.taggedBy, s.odds[p.first][labelSource])
	}
	e.mean /= float32(max(1, e.tokens))
	e.tagged /= float32(max(1, e.tokens))
	return e
}

// scoreRows appends the features of a found statement as a whole.
func (s *scene) scoreRows(f *found, dst []uint32) []uint32 {
	e := s.weigh(f)
	r := rowMaker{rows: dst, bits: scoreBits}
	cue := f.cue
	cf, cl := &s.p.words[cue.first], &s.p.words[cue.last-1]
	f.quoted = e.quoted == e.tokens && e.tokens > 4
	kind := uint64(0)
	if e.quoted == e.tokens {
		kind = 2
	} else if e.quoted > 0 {
		kind = 1
	}
	viterbi := uint64(0)
	if s.labels[cue.first] == labelCue {
		viterbi = 1
	}
	first := f.content[0]
	length := uint64(steps(e.tokens))
	src := uint64(0)
	if len(f.source) > 0 {
		src = share(e.source) + 1
	}
	r.add(share(cue.odds), viterbi)
	r.add(share(cue.odds), kind)
	r.add(share(e.begin), kind)
	r.add(share(e.least), kind)
	r.add(share(e.mean), kind)
	r.add(share(e.tagged), kind)
	r.add(src, kind)
	r.add(src, share(e.taggedBy))
	r.add(share(cue.odds), share(e.begin))
	r.add(share(cue.odds), share(e.tagged))
	r.add(share(e.least), share(e.tagged))
	r.add(share(e.least), src)
	r.add(uint64(min(e.cues, 3)), kind)
	r.add(uint64(min(e.cues, 3)), share(cue.odds))
	r.add(length, kind)
	r.add(length, share(e.tagged))
	r.add(cf.norm, 0)
	r.add(cl.norm, 1)
	r.add(uint64(cf.lex.cue), uint64(cl.lex.cue))
	r.add(uint64(cf.lex.group), kind)
	r.add(uint64(cue.last-cue.first), share(cue.odds))
	r.add(uint64(len(f.content)), kind)
	r.add(s.p.words[first.first].norm, kind)
	r.add(uint64(s.p.places[cue.first].quote), kind)
	if len(f.source) > 0 {
		p := f.source[0]
		r.add(s.p.words[p.first].norm, 2)
		r.add(s.p.words[p.last-1].norm, 3)
		r.add(uint64(steps(p.last-p.first)), uint64(s.p.words[p.first].shape))
		r.add(uint64(steps(max(cue.first-p.last, p.first-cue.last))), share(e.source))
	}
	return r.rows
}

// judge gives f the probability that it is right as a whole.
func (t *Tagger) judge(s *scene, f *found, b *scratch) {
	b.rows = s.scoreRows(f, b.rows[:0])
	b.feats = b.feats[:0]
	for _, r := range b.rows {
		b.feats = append(b.feats, learn.Feature{Row: r, Value: 1})
	}
	b.logits = t.score.Logits(b.feats, b.logits)
	f.score = t.curve.At(b.logits[1] - b.logits[0])
}

// settle keeps the statements of a paragraph that score at least least, the best
// first, and drops those whose content mostly belongs to a better one. They come
// back in the order of their cues, in the memory of fs.
func settle(fs []found, least float32) []found {
	enough := func(f *found) bool {
		return f.score >= least || f.quoted && f.score >= least*quotedShare
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
			if crowded(f, &kept[i]) {
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
