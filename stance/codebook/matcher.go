package codebook

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/stance/text"
)

// Match is a phrase found in a document, as half-open token indices.
type Match struct {
	// Phrase is the index of the phrase in the matcher.
	Phrase      int
	First, Last int
}

// Matcher finds many phrases at once. It looks at a phrase only where a word
// stands that can begin it. The zero value matches nothing.
type Matcher struct {
	phrases []Phrase
	starts  text.Table[[]start]
	// byPrefix holds, by the first byte, the phrases that begin with "word*".
	byPrefix [][]int
	// except, when not nil, finds words that a match must not share.
	except *Matcher
}

// Phrase is phrase i, as a Match numbers it.
func (m *Matcher) Phrase(i int) Phrase { return m.phrases[i] }

// Except returns a matcher that passes over what shares a word with a match of
// one of the phrases: "the wall" in "The Wall Street Journal".
func (m Matcher) Except(phrases []Phrase) Matcher {
	if len(phrases) > 0 {
		x := NewMatcher(phrases)
		m.except = &x
	}
	return m
}

// exceptReach is how many words before a match an exception may begin.
const exceptReach = 6

// excepted reports whether an exception shares a word with the tokens [first,
// end).
func (m *Matcher) excepted(d *text.Document, first, end int) bool {
	if m.except == nil {
		return false
	}
	found := false
	m.except.Each(d, max(0, first-exceptReach), min(len(d.Tokens), end+exceptReach), func(x Match) {
		found = found || x.First < end && first < x.Last
	})
	return found
}

// start is a phrase that a word may begin.
type start struct {
	phrase int
	// plain is true where the word alone is the phrase.
	plain bool
	// second has a bit for the hash of every word that may stand behind.
	second uint64
}

// NewMatcher prepares phrases for matching.
func NewMatcher(phrases []Phrase) Matcher {
	m := Matcher{phrases: phrases}
	byWord := map[string][]start{}
	for i := range phrases {
		m.index(i, byWord)
	}
	m.starts = text.NewTable(byWord)
	return m
}

// index files phrase i under every word that may begin it.
func (m *Matcher) index(i int, byWord map[string][]start) {
	p := &m.phrases[i]
	if len(p.elements) == 0 {
		return // of a target that holds no word
	}
	this := start{i, p.oneWord(), p.secondWords()}
	for _, el := range p.elements {
		for _, option := range el.options {
			if w := option[0].prefix; w != "" {
				if m.byPrefix == nil {
					m.byPrefix = make([][]int, 256)
				}
				if list := m.byPrefix[w[0]]; len(list) == 0 || list[len(list)-1] != i {
					m.byPrefix[w[0]] = append(list, i)
				}
			}
			for _, f := range option[0].forms {
				if list := byWord[f]; len(list) == 0 || list[len(list)-1].phrase != i {
					byWord[f] = append(list, this)
				}
			}
		}
		if !el.optional {
			return
		}
	}
}

// Find returns the matches in the tokens [first, last), in order of their
// beginning; of one phrase, matches do not overlap.
func (m *Matcher) Find(d *text.Document, first, last int) []Match {
	return m.AppendTo(nil, d, first, last)
}

// AppendTo is Find in the memory of dst.
func (m *Matcher) AppendTo(dst []Match, d *text.Document, first, last int) []Match {
	m.Each(d, first, last, func(x Match) { dst = append(dst, x) })
	return dst
}

// Each calls yield for every match, as Find does, without collecting them.
func (m *Matcher) Each(d *text.Document, first, last int, yield func(Match)) {
	if m.phrases == nil {
		return
	}
	var busy []Match // of several words, the last ones
	try := func(p, i int) {
		end := m.phrases[p].match(d, 0, i, last)
		if end <= i || m.excepted(d, i, end) {
			return
		}
		x := Match{p, i, end}
		if end > i+1 {
			busy = slices.DeleteFunc(busy, func(b Match) bool { return b.Last <= i })
		}
		for _, b := range busy {
			if b.Phrase == p && b.Last > i {
				return
			}
		}
		if end > i+1 {
			busy = append(busy, x)
		}
		yield(x)
	}
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		if m.starts.Holds(t.Hash) {
			next := uint64(0)
			if i+1 < last {
				next = 1 << (d.Tokens[i+1].Hash & 63)
			}
			for _, s := range m.starts.Find(t.Hash, t.Norm) {
				switch {
				case s.plain && m.except == nil:
					yield(Match{s.phrase, i, i + 1})
				case s.plain || s.second&next != 0 || s.second == anyWord:
					try(s.phrase, i)
				}
			}
		}
		if m.byPrefix != nil {
			for _, p := range m.byPrefix[t.Norm[0]] {
				try(p, i)
			}
		}
	}
}

// Longest keeps, of matches that overlap, the longest; of equal ones the first.
// It returns them in the memory of matches.
func Longest(matches []Match) []Match {
	if apart(matches) {
		return matches
	}
	slices.SortStableFunc(matches, func(a, b Match) int {
		return cmp.Or((b.Last-b.First)-(a.Last-a.First), a.First-b.First)
	})
	low, high := matches[0].First, 0
	for _, m := range matches {
		low, high = min(low, m.First), max(high, m.Last)
	}
	covered := make([]bool, high-low)
	kept := matches[:0]
	for _, m := range matches {
		if !covered[m.First-low] && !covered[m.Last-1-low] {
			kept = append(kept, m)
			for i := m.First; i < m.Last; i++ {
				covered[i-low] = true
			}
		}
	}
	slices.SortStableFunc(kept, func(a, b Match) int { return a.First - b.First })
	return kept
}

// apart reports whether matches are in order and none overlaps another.
func apart(matches []Match) bool {
	for i := 1; i < len(matches); i++ {
		if matches[i].First < matches[i-1].Last {
			return false
		}
	}
	return true
}

// Inflections returns a function that gives the forms of an English-like word:
// the irregular ones listed, and the regular endings.
func Inflections(irregular map[string][]string) func(string) []string {
	return func(w string) []string {
		forms := append([]string{w}, irregular[w]...)
		return append(forms, regular(w)...)
	}
}

func regular(w string) []string {
	if len(w) < 2 {
		return nil
	}
	stem, last, before := w[:len(w)-1], w[len(w)-1], w[len(w)-2]
	switch {
	case last == 'e':
		return []string{w + "s", w + "d", stem + "ing"}
	case last == 'y' && !vowel(before):
		return []string{stem + "ies", stem + "ied", w + "ing"}
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "ch"):
		return []string{w + "es", w + "ed", w + "ing"}
	}
	forms := []string{w + "s", w + "ed", w + "ing"}
	if !vowel(last) && vowel(before) {
		d := w + string(last)
		forms = append(forms, d+"ed", d+"ing")
	}
	return forms
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
