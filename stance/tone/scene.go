package tone

import (
	"slices"
	"sort"
	"unicode/utf8"

	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

const (
	// reach is how many tokens on each side of a mention are looked at.
	reach = 60
	// denied is how many words a negator reaches.
	denied = 5
)

// scene is the text around a mention.
type scene struct {
	words []word
	// first and last are the mention's words, half-open.
	first, last int
	// inside is true when the mention stands within quotation marks.
	inside bool
	// speaks is true when a reporting word stands beside the mention.
	speaks bool
}

// word is one token of a scene.
type word struct {
	norm string
	// hash stands for the word; the one mentioned and numbers are masked, so that
	// who it is decides nothing.
	hash uint64
	kind text.Kind
	// upper is true for a capital that the beginning of a sentence does not explain.
	upper bool
	// negated is true within the reach of a negator, quoted within quotation marks.
	negated, quoted bool
	// mine is true in the mention and where its last word is repeated as a name.
	mine bool
	// clause counts the clauses up to the word.
	clause int
	// tone is by our own lexicon and vader by VADER's, both with negation.
	tone, vader float32
}

// look gathers the scene of the mention at a span, without the words in said; ok
// is false when the span holds no token. It works in the memory of room.
func (m *Model) look(d *text.Document, at text.Span, said []text.Span, room []word) (s scene, ok bool) {
	first, last := touching(d, at)
	if first >= last {
		return scene{}, false
	}
	lo, hi := around(d, first, last)
	s = scene{first: first - lo, last: last - lo, words: slices.Grow(room, hi-lo)}
	name := &d.Tokens[last-1]
	r := reading{lang: m.lang}
	for i := lo; i < hi; i++ {
		t := &d.Tokens[i]
		w := r.read(d, t)
		w.mine = i >= first && i < last || name.Upper && t.Upper && t.Norm == name.Norm
		w.hash = mask(&w)
		s.words = append(s.words, w)
	}
	m.scorer.each(d, lo, hi, func(i int, value float64) { s.words[i-lo].tone = float32(value) })
	s.inside = s.words[s.first].quoted
	m.lang.CueMatcher.Each(d, max(0, first-2), min(len(d.Tokens), last+3), func(x codebook.Match) {
		s.speaks = s.speaks || x.First >= last || x.Last <= first
	})
	s.hide(d.Tokens[lo:hi], said)
	return s, true
}

// hide takes the words that lie in said out of the scene of these tokens; the
// mention itself stays.
func (s *scene) hide(tokens []text.Token, said []text.Span) {
	next := sort.Search(len(said), func(i int) bool { return said[i].End > tokens[0].Start })
	if next == len(said) || said[next].Start >= tokens[len(tokens)-1].End {
		return
	}
	kept, first, last := 0, s.first, s.last
	for i := range tokens {
		for next < len(said) && said[next].End <= tokens[i].Start {
			next++
		}
		inside := next < len(said) && said[next].Contains(tokens[i].Span)
		if mine := i >= first && i < last; inside && !mine {
			if i < first {
				s.first, s.last = s.first-1, s.last-1
			}
			continue
		}
		s.words[kept] = s.words[i]
		kept++
	}
	s.words = s.words[:kept]
}

// touching is the range of tokens that overlap a span; a span may cut a token.
func touching(d *text.Document, at text.Span) (first, last int) {
	first, _ = d.TokensIn(at)
	if first > 0 && d.Tokens[first-1].End > at.Start {
		first--
	}
	last = first
	for last < len(d.Tokens) && d.Tokens[last].Start < at.End {
		last++
	}
	return first, last
}

// around is the part of a document that tells about a mention: all of a short
// one, as in the training data, the sentence of a long one.
func around(d *text.Document, first, last int) (lo, hi int) {
	lo, hi = 0, len(d.Tokens)
	if hi > 2*reach {
		lo = d.Sentences[d.Tokens[first].Sentence].First
		hi = d.Sentences[d.Tokens[last-1].Sentence].Last
	}
	return max(lo, first-reach), min(hi, last+reach)
}

// reading is what has to be known of the words before to read the next.
type reading struct {
	lang   *codebook.Language
	left   int // words that a negator still reaches
	clause int
	quoted bool
}

func (r *reading) read(d *text.Document, t *text.Token) word {
	switch {
	case t.Kind == text.Mark:
		r.mark(t.Of(d.Text))
	case codebook.ScopeEnder.In(t):
		r.clause++
		r.left = 0
	case t.Norm == "and", t.Norm == "that", t.Norm == "who", t.Norm == "which":
		r.clause++
	}
	w := word{norm: t.Norm, kind: t.Kind, clause: r.clause, quoted: r.quoted, negated: r.left > 0}
	w.upper = t.Upper && t.Start > d.Sentences[t.Sentence].Start
	if r.left--; codebook.Negator.In(t) {
		r.left = denied
	}
	if !w.upper && codebook.Valenced.In(t) { // a capital makes a name: Grace, Price
		w.vader = r.lang.Valence[t.Norm]
	}
	if w.negated {
		w.vader *= -.7
	}
	return w
}

func (r *reading) mark(s string) {
	r.clause++
	r.left = 0
	switch c, _ := utf8.DecodeRuneInString(s); c {
	case '“':
		r.quoted = true
	case '”':
		r.quoted = false
	case '"':
		r.quoted = !r.quoted
	}
}

// mask gives a word its hash. All numbers are one, and so are all who are
// mentioned.
func mask(w *word) uint64 {
	switch {
	case w.mine:
		return maskMine
	case w.kind == text.Number:
		return maskNumber
	}
	return learn.HashString(w.norm)
}

// side is 1 before the mention, 2 behind it and 0 in it; dist is how many words
// away word i is.
func (s *scene) side(i int) (side uint64, dist int) {
	switch {
	case i < s.first:
		return 1, s.first - i
	case i >= s.last:
		return 2, i - s.last + 1
	}
	return 0, 0
}

// at is the hash of word i, the same one in all of the mention and another
// beyond the edges.
func (s *scene) at(i int) uint64 {
	switch {
	case i < 0 || i >= len(s.words):
		return maskEdge
	case i >= s.first && i < s.last:
		return maskTarget
	}
	return s.words[i].hash
}

// What stands for words that are masked.
const (
	maskEdge uint64 = iota + 5
	maskTarget
	maskMine
	maskNumber
)

// windows are the parts of a scene that are summed up: all, before, behind, five
// words before and behind, the clause of the mention, two words before and behind.
func (s *scene) windows() [windowCount][2]int {
	n := len(s.words)
	lo, hi := s.first, s.last
	for lo > 0 && s.words[lo-1].clause == s.words[s.first].clause {
		lo--
	}
	for hi < n && s.words[hi].clause == s.words[s.last-1].clause {
		hi++
	}
	return [windowCount][2]int{
		{0, n}, {0, s.first}, {s.last, n}, {max(0, s.first-5), s.first}, {s.last, min(n, s.last+5)},
		{lo, hi}, {max(0, s.first-2), s.first}, {s.last, min(n, s.last+2)},
	}
}

const windowCount = 8
