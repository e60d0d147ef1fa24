package quote

import (
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// scene is one paragraph as the tagger read it. Indices of tokens count from the
// paragraph's first.
type scene struct {
	d *text.Document
	p *passage
	// labels are the likeliest, odds the probabilities of all.
	labels []uint8
	odds   []learn.Odds
	// notes sum the two up for the linker.
	notes []note
	// hints are what the rules say of the passage's cues.
	hints []hint
}

// window is what the linker looks at around one cue: the tokens [first, last),
// with the cue [from, to) inside.
type window struct {
	first, last int
	from, to    int
}

// windowReach is the most tokens a window holds on either side of its cue. It
// keeps the time for a paragraph linear in its length.
const windowReach = 200

// window returns the cue's sentence and the quotations that touch it, each to
// its other end.
func (s *scene) window(cue piece) window {
	w := window{first: cue.first, last: cue.last, from: cue.first, to: cue.last}
	low, high := max(0, cue.first-windowReach), min(len(s.p.places), cue.last+windowReach)
	own := true // still in the cue's own sentence
	for w.first > low && !s.breaks(w.first, own, quoteCloses, w.first-1) {
		own = own && !s.p.places[w.first].first
		w.first--
	}
	own = true
	for w.last < high && !s.breaks(w.last, own, quoteOpens, w.last) {
		own = own && !s.p.places[w.last].first
		w.last++
	}
	return w
}

// breaks reports whether the window ends at i: a sentence begins there, not in
// the middle of a quotation, unless the window is about to leave the cue's own
// sentence for a quotation, which at the token edge is in the given state.
func (s *scene) breaks(i int, own bool, state uint8, edge int) bool {
	here := &s.p.places[i]
	if !here.first || here.quote == quoteIn || here.quote == quoteFirst && i > 0 && s.p.places[i-1].quote != quoteOpens {
		return false
	}
	return !own || s.p.places[edge].quote != state
}

// The labels of the linker: outside, and the first and later tokens of the
// cue's source and content.
const (
	linkOut = iota
	linkSource
	linkSourceIn
	linkContent
	linkContentIn
	linkLabels
)

// allowedLink reports the steps of the linker's labels that make sense.
func allowedLink(from, to int) bool {
	switch to {
	case linkSourceIn, linkContentIn:
		return from == to || from == to-1
	}
	return true
}

// view is what lies between the cue and a token.
type view struct {
	n                           int
	comma, colon, stop          uint8
	opens, closes, relative     uint8
	cues, sources, contents     uint8
	sentences                   uint8
	pattern                     uint64
	nearFirst, nearSecond, last uint64 // norms next to the cue, and next to the token
}

// pass adds token i to what lies between; back tells that the walk goes left.
func (v *view) pass(s *scene, i int, back bool) {
	pl, w := &s.p.places[i], &s.p.words[i]
	switch {
	case pl.quote == quoteOpens:
		v.opens = 1
	case pl.quote == quoteCloses:
		v.closes = 1
	case w.shape == shapeComma:
		v.comma = min(3, v.comma+1)
	case w.shape == shapeColon:
		v.colon = 1
	case w.shape >= shapeStop && w.shape != shapePossessive:
		v.stop = 1
	}
	switch w.norm {
	case normWho, normWhich, normWhose, normThat:
		v.relative |= 1
	case normAnd, normBut, normOr:
		v.relative |= 2
	}
	v.roles(s, i, back)
	if v.n == 0 {
		v.nearFirst = w.norm
	} else if v.n == 1 {
		v.nearSecond = w.norm
	}
	v.last = w.norm
	v.n++
}

// roles counts the tagger's pieces, each where the walk leaves it.
func (v *view) roles(s *scene, i int, back bool) {
	l := s.labels[i]
	if l == labelOut {
		return
	}
	edge := l%2 == 1 // the first token of a piece
	if !back {
		edge = i+1 >= len(s.labels) || s.labels[i+1] != (l-1)|1+1
	}
	if !edge {
		return
	}
	switch r := role((l - 1) / 2); r {
	case roleCue:
		v.cues = min(3, v.cues+1)
	case roleSource:
		v.sources = min(3, v.sources+1)
	default:
		v.contents = min(3, v.contents+1)
	}
	if v.pattern < 1<<10 {
		v.pattern = v.pattern*4 + uint64((l-1)/2) + 1
	}
}

var (
	normWho   = learn.HashString("who")
	normWhich = learn.HashString("which")
	normWhose = learn.HashString("whose")
	normThat  = learn.HashString("that")
	normAnd   = learn.HashString("and")
	normBut   = learn.HashString("but")
	normOr    = learn.HashString("or")
)

// The sides of a cue that a token can stand on.
const (
	sideBefore = iota
	sideCue
	sideAfter
)

// level cuts a probability to one of six steps.
func level(p float32) uint8 {
	for i, limit := range [...]float32{.02, .1, .3, .6, .9} {
		if p < limit {
			return uint8(i)
		}
	}
	return 5
}
