package quote

import (
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// goldPieces is a gold statement in tokens of the document.
type goldPieces struct{ source, cue, content []piece }

func (p *prepared) goldPieces() []goldPieces {
	var out []goldPieces
	for _, g := range p.Gold {
		out = append(out, goldPieces{
			source:  tokensOf(p.Doc, roleSource, g.Source),
			cue:     tokensOf(p.Doc, roleCue, g.Cue),
			content: tokensOf(p.Doc, roleContent, g.Content),
		})
	}
	return out
}

func tokensOf(d *text.Document, r role, spans []text.Span) []piece {
	return appendTokens(nil, d, r, spans)
}

func appendTokens(dst []piece, d *text.Document, r role, spans []text.Span) []piece {
	for _, sp := range spans {
		first, last := touching(d, sp)
		if first < last {
			dst = append(dst, piece{r, first, last})
		}
	}
	return dst
}

// shared counts the tokens that p shares with pieces.
func shared(pieces []piece, p piece) int {
	n := 0
	for _, q := range pieces {
		n += max(0, min(p.last, q.last)-max(p.first, q.first))
	}
	return n
}

// goldOf is the gold statement whose cue shares most tokens with the piece, or
// nil.
func (s *scene) goldOf(gold []goldPieces, cue piece) *goldPieces {
	cue.first, cue.last = cue.first+s.p.first, cue.last+s.p.first
	var best *goldPieces
	top := 0
	for i := range gold {
		if n := shared(gold[i].cue, cue); n > top {
			best, top = &gold[i], n
		}
	}
	return best
}

// goldLinks labels the window of a cue with the gold statement g, nil for none.
func (s *scene) goldLinks(w window, g *goldPieces) []uint8 {
	y := make([]uint8, w.last-w.first)
	if g == nil {
		return y
	}
	base := s.p.first + w.first
	paint := func(pieces []piece, label uint8) {
		for _, p := range pieces {
			for i := max(p.first-base, 0); i < min(p.last-base, len(y)); i++ {
				y[i] = label + 1
				if i == 0 || i == p.first-base {
					y[i] = label
				}
			}
		}
	}
	paint(g.content, linkContent)
	paint(g.source, linkSource)
	for i := w.from; i < w.to; i++ {
		y[i-w.first] = linkOut
	}
	for i := range y { // what the cue or a source cut in two begins again
		if l := y[i]; l != linkOut && l%2 == 0 && (i == 0 || (y[i-1] != l && y[i-1] != l-1)) {
			y[i] = l - 1
		}
	}
	return y
}

// linkSequences makes what the linker learns from in one paragraph.
func (s *scene) linkSequences(gold []goldPieces, least float32) []*learn.Sequence {
	var out []*learn.Sequence
	for _, c := range s.cueCandidates(least, least, nil) {
		g := s.goldOf(gold, c.piece)
		if g == nil {
			continue // whether it is a cue at all is another question
		}
		w := s.window(c.piece)
		q := s.sequence(w, linkBits)
		q.Gold = s.goldLinks(w, g)
		out = append(out, q)
	}
	return out
}

// grade tells how right f is by the gold statement g: contents that overlap by
// half or more and a source that shares a token with g's are near, the same words
// exact.
func (s *scene) grade(f *found, g *goldPieces) int {
	if g == nil {
		return gradeWrong
	}
	both, mine, theirs := 0, 0, 0
	for _, p := range f.content {
		p.first, p.last = p.first+s.p.first, p.last+s.p.first
		mine += s.wordsIn(p)
		for _, q := range g.content {
			both += s.wordsIn(piece{roleContent, max(p.first, q.first), min(p.last, q.last)})
		}
	}
	for _, p := range g.content {
		theirs += s.wordsIn(p)
	}
	switch {
	case 2*both < mine+theirs-both || !s.sameSource(f, g):
		return gradeWrong
	case both == mine && both == theirs:
		return gradeExact
	}
	return gradeNear
}

// wordsIn counts the tokens of a piece of the document that are no marks.
func (s *scene) wordsIn(p piece) int { return words(s.d, p.first, p.last) }

func (s *scene) sameSource(f *found, g *goldPieces) bool {
	if len(f.source) == 0 || len(g.source) == 0 {
		return len(f.source) == len(g.source)
	}
	p := f.source[0]
	p.first, p.last = p.first+s.p.first, p.last+s.p.first
	return shared(g.source, p) > 0
}
