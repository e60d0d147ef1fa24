package quote

import "standpoint/stance/text"

// evidence is what the judgement of a statement as a whole rests on.
type evidence struct {
	begin, end       float32 // the linker's odds that a content begins and ends there
	tagBegin, tagEnd float32 // and the tagger's
	least, mean      float32 // the linker's odds of the words between
	tagged, taggedBy float32 // the tagger's odds of content and source
	source           float32 // the linker's odds that the source begins
	cues             int     // other cues of the tagger inside the content
	likely           int     // words in it, outside quotations, that are often a cue
	tokens, quoted   int     // in it
	left             int     // quoted tokens of the window that are not in it
}

func (s *scene) weigh(f *found) evidence {
	e := evidence{least: 1}
	for _, p := range f.content {
		for i := p.first; i < p.last; i++ {
			e.token(s, f, i)
		}
	}
	first, last := f.content[0].first, f.content[len(f.content)-1].last-1
	if f.window.holds(first) {
		e.begin = f.odds[first-f.window.first][linkContent]
	}
	if f.window.holds(last) {
		e.end = endOdds(f.odds, last-f.window.first, linkContent)
	}
	e.tagBegin, e.tagEnd = s.odds[first][labelContent], endOdds(s.odds, last, labelContent)
	for _, p := range f.source {
		if f.window.holds(p.first) {
			e.source = max(e.source, f.odds[p.first-f.window.first][linkSource])
		}
		e.taggedBy = max(e.taggedBy, s.odds[p.first][labelSource])
	}
	for i := f.window.first; i < f.window.last; i++ {
		if s.p.places[i].quote != quoteOut {
			e.left++
		}
	}
	e.left = max(0, e.left-e.quoted)
	e.mean /= float32(max(1, e.tokens))
	e.tagged /= float32(max(1, e.tokens))
	return e
}

// token adds token i of the content. Where the rules see content outside of the
// window, the linker gives it no odds.
func (e *evidence) token(s *scene, f *found, i int) {
	in := float32(0)
	if f.window.holds(i) {
		o := &f.odds[i-f.window.first]
		in = o[linkContent] + o[linkContentIn]
	}
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
	} else if s.p.words[i].lex.cue >= likelyCue {
		e.likely++
	}
}

// holds reports whether token i is one of the window's.
func (w window) holds(i int) bool { return i >= w.first && i < w.last }

// contentKind is the kind of the content, by its tokens.
func (e *evidence) contentKind() Kind {
	switch e.quoted {
	case 0:
		return Indirect
	case e.tokens:
		return Direct
	}
	return Mixed
}

// bare is a content from its first word to its last, marks at the ends left out.
func (s *scene) bare(content []piece) (first, last int) {
	first, last = content[0].first, content[len(content)-1].last
	for first < last-1 && s.mark(first) {
		first++
	}
	for last-1 > first && s.mark(last-1) {
		last--
	}
	return first, last
}

func (s *scene) mark(i int) bool { return s.d.Tokens[s.p.first+i].Kind == text.Mark }

// The bits of an agreement; what the rules say of the source is in the two above,
// and in those above these how sure they are.
const (
	agreeKnown  = 1 << iota // the rules know the cue
	agreeFirst              // and begin the content at the same word
	agreeLast               // and end it at the same word
	agreePieces             // and see as many pieces
	agreeSource             // nobody in both; twice that: somebody in one; both: the same
)

// agreeContent are those of a content that is the rules', agreeWhom those of the
// source.
const (
	agreeContent = agreeKnown | agreeFirst | agreeLast | agreePieces
	agreeWhom    = 3 * agreeSource
)

// agreement tells how far the rules say the same of the cue of f, whose content is
// [first, last).
func (s *scene) agreement(f *found, first, last int) uint64 {
	h := f.cue.hint
	if h == nil || !h.read {
		return 0
	}
	a := uint64(agreeKnown)
	var room [4]piece
	from, to := s.bare(s.here(h.content, room[:0]))
	if from == first {
		a |= agreeFirst
	}
	if to == last {
		a |= agreeLast
	}
	if len(h.content) == len(f.content) {
		a |= agreePieces
	}
	switch {
	case len(h.source) == 0 && len(f.source) == 0:
		a |= agreeSource
	case len(h.source) == 0 || len(f.source) == 0:
		a |= 2 * agreeSource
	case h.source[0].first-s.p.first < f.source[0].last && h.source[0].last-s.p.first > f.source[0].first:
		a |= 3 * agreeSource
	}
	return a | uint64(h.confidence*10)<<8
}
