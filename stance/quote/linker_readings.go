package quote

import (
	"slices"

	"standpoint/stance/learn"
)

// A cue can often be read in more ways than one: the content may begin or end
// elsewhere, and the rules may see another. The ways are listed here and judged
// as wholes afterwards, which sees more than the linker does from word to word.

// way tells how a reading came about.
type way uint8

const (
	wayLinker  way = iota // the linker's best labels
	wayEdge               // the same with another beginning or end
	wayRules              // the rules' content and source
	wayContent            // the rules' content, the linker's source
	waySource             // the linker's content, the rules' source
)

// doubt is the probability from which on another beginning or end is tried, and
// tries how many of either.
const (
	doubt = 0.06
	tries = 3
)

// edgeOdds is a place where a content may begin or end: its first token, or the
// one behind its last.
type edgeOdds struct {
	at int
	p  float32
}

// edges is a short list of them, the likeliest first.
type edges struct {
	n    int
	list [tries]edgeOdds
}

func (e *edges) add(at int, p float32) {
	if p < doubt || e.n == tries && e.list[tries-1].p >= p {
		return
	}
	e.n = min(e.n+1, tries)
	i := e.n - 1
	for ; i > 0 && e.list[i-1].p < p; i-- {
		e.list[i] = e.list[i-1]
	}
	e.list[i] = edgeOdds{at, p}
}

// endOdds is the probability that a span whose first token has the label begin ends
// with token i: the share of being in it that does not go on.
func endOdds(odds []learn.Odds, i int, begin uint8) float32 {
	p := odds[i][begin] + odds[i][begin+1]
	if i+1 < len(odds) {
		p -= odds[i+1][begin+1]
	}
	return max(p, 0)
}

// readings lists the ways to read cue c. They live until the next cue is read.
func (s *scene) readings(m *learn.Frozen, c candidate, b *scratch) []found {
	f := s.link(m, c, b)
	b.ways = b.ways[:0]
	if len(f.content) > 0 {
		b.ways = append(b.ways, f)
	}
	s.ruleReadings(&f, b)
	s.edgeReadings(&f, b)
	if len(b.ways) > 1 && c.hint != nil && c.hint.read && c.hint.sure() {
		b.ways = slices.DeleteFunc(b.ways, func(r found) bool { return s.turned(r.content, c.hint) })
	}
	return b.ways
}

// turned reports whether content lies in what the rules take for the source: "ICE
// agents not welcome in Milan, says Sala" read as a statement of the agents'.
func (s *scene) turned(content []piece, h *hint) bool {
	for _, p := range content {
		inside := piece{p.role, p.first + s.p.first, p.last + s.p.first}
		if shared(h.source, inside) < p.last-p.first {
			return false
		}
	}
	return true
}

// edgeReadings adds the readings of f with other edges.
func (s *scene) edgeReadings(f *found, b *scratch) {
	var begins, ends edges
	for i := range f.odds {
		begins.add(f.window.first+i, f.odds[i][linkContent])
		ends.add(f.window.first+i+1, endOdds(f.odds, i, linkContent))
	}
	first, last := -1, -1
	if n := len(f.content); n > 0 {
		first, last = f.content[0].first, f.content[n-1].last
	}
	for _, x := range begins.list[:begins.n] {
		for _, y := range ends.list[:ends.n] {
			if x.at == first && y.at == last || x.at >= y.at || x.p*y.p < 2*doubt*doubt {
				continue
			}
			r := *f
			r.way = wayEdge
			if r.content = f.between(x.at, y.at, b); len(r.content) > 0 {
				b.ways = append(b.ways, r)
			}
		}
	}
}

// between is the content of f when it begins and ends elsewhere: what lies between
// the new ends and the old ones is content, unless it is the cue or its source.
func (f *found) between(first, last int, b *scratch) []piece {
	from := len(b.pieces)
	for i := first; i < last; i++ {
		switch n := len(b.pieces); {
		case !f.mayHold(i):
		case n > from && b.pieces[n-1].last == i:
			b.pieces[n-1].last++
		default:
			b.pieces = append(b.pieces, piece{roleContent, i, i + 1})
		}
	}
	return slices.Clip(b.pieces[from:])
}

// mayHold reports whether token i is neither of the cue or the source nor left out
// by the linker inside the content.
func (f *found) mayHold(i int) bool {
	if i >= f.cue.first && i < f.cue.last {
		return false
	}
	for _, p := range f.source {
		if i >= p.first && i < p.last {
			return false
		}
	}
	if n := len(f.content); n > 1 && i >= f.content[0].first && i < f.content[n-1].last {
		return slices.ContainsFunc(f.content, func(p piece) bool { return i >= p.first && i < p.last })
	}
	return true
}

// ruleReadings adds what the rules read, with their cue, and what half of it and
// half of f give.
func (s *scene) ruleReadings(f *found, b *scratch) {
	h := f.cue.hint
	if h == nil || len(h.content) == 0 || !s.holds(h.source) || !s.holds(h.content) {
		return
	}
	h.read = true
	from := len(b.pieces)
	b.pieces = s.here(h.source, b.pieces)
	n := len(b.pieces)
	b.pieces = s.here(h.content, b.pieces)
	source, content := b.pieces[from:n:n], slices.Clip(b.pieces[n:])
	sameSource, sameContent := slices.Equal(source, f.source), slices.Equal(content, f.content)
	add := func(w way, source, content []piece) {
		r := *f
		r.way, r.source, r.content = w, source, content
		if slices.ContainsFunc(source, func(p piece) bool { return shared(content, p) > 0 }) {
			return
		}
		if w == wayRules {
			r.cue.first, r.cue.last = h.cue.first-s.p.first, h.cue.last-s.p.first
		}
		b.ways = append(b.ways, r)
	}
	if !sameSource || !sameContent {
		add(wayRules, source, content)
	}
	if sameSource || len(f.content) == 0 {
		return
	}
	if !sameContent && len(f.source) > 0 {
		add(wayContent, f.source, content)
	}
	add(waySource, source, f.content)
}
