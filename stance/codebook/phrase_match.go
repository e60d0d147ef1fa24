package codebook

import (
	"strings"

	"standpoint/stance/text"
)

// wordTest matches one token.
type wordTest struct {
	forms  []string // lower case
	exact  string   // as written, where capitals matter
	prefix string
	// bits has a bit, by text.Hash, for every word that the test may let through.
	bits uint64
}

// newTest is the test for one of the forms.
func newTest(forms ...string) wordTest {
	w := wordTest{forms: forms}
	for _, f := range forms {
		w.bits |= 1 << (text.Hash(f) & 63)
	}
	return w
}

func (w *wordTest) matches(t *text.Token, s string) bool {
	if w.bits>>(t.Hash&63)&1 == 0 {
		return false
	}
	if w.prefix != "" {
		return strings.HasPrefix(t.Norm, w.prefix)
	}
	if w.exact != "" {
		return t.Of(s) == w.exact
	}
	for _, f := range w.forms {
		if t.Norm == f {
			return true
		}
	}
	return false
}

// oneWord reports whether the phrase is one word, in any case, or one of several.
func (p Phrase) oneWord() bool {
	if len(p.elements) != 1 || p.elements[0].optional {
		return false
	}
	for _, o := range p.elements[0].options {
		if len(o) != 1 || o[0].exact != "" || o[0].prefix != "" {
			return false
		}
	}
	return true
}

// anyWord stands for every word, or none, behind the first.
const anyWord = ^uint64(0)

// secondWords has a bit, by text.Hash, for every word that may stand behind the
// first of the phrase.
func (p Phrase) secondWords() uint64 {
	if p.elements[0].optional {
		return anyWord
	}
	bits := uint64(0)
	for _, o := range p.elements[0].options {
		switch {
		case len(o) > 1:
			bits |= o[1].bits
		case len(p.elements) == 1 || p.elements[1].optional || p.elements[1].gap > 0:
			return anyWord
		default:
			for _, next := range p.elements[1].options {
				bits |= next[0].bits
			}
		}
	}
	return bits
}

// match tries the elements from e on at token i and returns the index after the
// match, or -1. It prefers the longest option.
func (p *Phrase) match(d *text.Document, e, i, last int) int {
	if e == len(p.elements) {
		return i
	}
	el := &p.elements[e]
	best := -1
	for _, option := range el.options {
		if n := i + len(option); n <= last && matchWords(d, option, i) {
			best = max(best, p.match(d, e+1, n, last))
		}
	}
	if best < 0 && el.optional {
		return p.match(d, e+1, i, last)
	}
	if el.gap > 0 {
		return p.matchGap(d, e, i, last)
	}
	return best
}

// matchGap takes the shortest gap that lets the rest match.
func (p *Phrase) matchGap(d *text.Document, e, i, last int) int {
	for skip := 0; skip <= p.elements[e].gap && i+skip <= last; skip++ {
		if skip > 0 && endsClause(d.Tokens[i+skip-1].Norm) {
			break // a gap stays within its clause
		}
		if end := p.match(d, e+1, i+skip, last); end >= 0 {
			return end
		}
	}
	return -1
}

func endsClause(w string) bool {
	switch w {
	case ".", "!", "?", ";", ":", "…", "”", "\"":
		return true
	}
	return false
}

func matchWords(d *text.Document, tests []wordTest, i int) bool {
	for k := range tests {
		if !tests[k].matches(&d.Tokens[i+k], d.Text) {
			return false
		}
	}
	return true
}
