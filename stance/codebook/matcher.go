package codebook

import (
	"sort"
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
	byWord  map[string][]int
	// byPrefix holds the phrases that begin with "word*".
	byPrefix []int
	// except, when not nil, finds words that a match must not share.
	except *Matcher
}

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

// NewMatcher prepares phrases for matching.
func NewMatcher(phrases []Phrase) Matcher {
	m := Matcher{phrases: phrases, byWord: map[string][]int{}}
	for i := range phrases {
		m.index(i)
	}
	return m
}

// index files phrase i under every word that may begin it.
func (m *Matcher) index(i int) {
	seen := map[string]bool{}
	for _, el := range m.phrases[i].elements {
		for _, option := range el.options {
			if option[0].prefix != "" && !seen["*"] {
				seen["*"] = true
				m.byPrefix = append(m.byPrefix, i)
			}
			for _, f := range option[0].forms {
				if !seen[f] {
					seen[f] = true
					m.byWord[f] = append(m.byWord[f], i)
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
	var found []Match
	m.Each(d, first, last, func(x Match) { found = append(found, x) })
	return found
}

// Each calls yield for every match, as Find does, without collecting them.
func (m *Matcher) Each(d *text.Document, first, last int, yield func(Match)) {
	if m.phrases == nil {
		return
	}
	var ends map[int]int // where the last match of a phrase ended
	try := func(p, i int) {
		if end := m.phrases[p].match(d, 0, i, last); end > i && i >= ends[p] && !m.excepted(d, i, end) {
			if ends == nil {
				ends = map[int]int{}
			}
			ends[p] = end
			yield(Match{p, i, end})
		}
	}
	for i := first; i < last; i++ {
		for _, p := range m.byWord[d.Tokens[i].Norm] {
			try(p, i)
		}
		for _, p := range m.byPrefix {
			try(p, i)
		}
	}
}

// Longest keeps, of matches that overlap, the longest; of equal ones the first.
func Longest(matches []Match) []Match {
	sort.SliceStable(matches, func(i, j int) bool {
		a, b := matches[i], matches[j]
		if la, lb := a.Last-a.First, b.Last-b.First; la != lb {
			return la > lb
		}
		return a.First < b.First
	})
	var kept []Match
	covered := map[int]bool{}
	for _, m := range matches {
		if !covered[m.First] && !covered[m.Last-1] {
			kept = append(kept, m)
			for i := m.First; i < m.Last; i++ {
				covered[i] = true
			}
		}
	}
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].First < kept[j].First })
	return kept
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
