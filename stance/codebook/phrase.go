package codebook

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"standpoint/stance/text"
)

// A Phrase is a pattern over words, written as one would say it:
//
//	will not patrol      the words, in any case
//	ICE                  a word with a capital only as it is written
//	~patrol              every inflection: patrol, patrols, patrolled, patrolling
//	secur*               every ending
//	(in|on) the street   one of several; ~(lend|give) help inflects each
//	[very] clear         may be left out
//	no _3 need           up to three words between
//	TARGET               any of the codebook's target terms
type Phrase struct {
	// Source is the phrase as written.
	Source   string
	elements []element
}

// element is one step of a phrase: one of alternatives, or a gap.
type element struct {
	options  [][]wordTest
	optional bool
	gap      int
}

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

// ParsePhrase reads a phrase; inflect gives the forms of a word, and target the
// phrases that TARGET stands for.
func ParsePhrase(source string, inflect func(string) []string, target []Phrase) (Phrase, error) {
	p := Phrase{Source: source}
	rest := strings.TrimSpace(source)
	for rest != "" {
		var e element
		var err error
		if e, rest, err = parseElement(rest, inflect, target); err != nil {
			return p, fmt.Errorf("phrase %q: %w", source, err)
		}
		p.elements = append(p.elements, e)
		rest = strings.TrimSpace(rest)
	}
	if !p.anchored() {
		return p, fmt.Errorf("phrase %q holds no word that must be there", source)
	}
	if !p.gapsInside() {
		return p, fmt.Errorf("phrase %q: a gap stands between two words, not at an end", source)
	}
	return p, nil
}

// Holds reports whether the phrase asks for the word, in lower case, by its
// letters; a word that it only passes over in a gap is not its own.
func (p Phrase) Holds(word string) bool {
	for _, e := range p.elements {
		for _, o := range e.options {
			for _, w := range o {
				if slices.Contains(w.forms, word) {
					return true
				}
			}
		}
	}
	return false
}

// Contrary is a word of the set that one alternative of the phrase has more than
// another, or that may be left out, "" for none: if the set negates, "(may|may not)
// enter" says two contrary things.
func (p Phrase) Contrary(set Set) string {
	for _, e := range p.elements {
		plain := map[string]bool{"": e.optional}
		for _, o := range e.options {
			plain[spelt(o, nil)] = true
		}
		for _, o := range e.options {
			if rest := spelt(o, set); rest != spelt(o, nil) && plain[rest] {
				return spelt(o, nil)
			}
		}
	}
	return ""
}

// spelt is the words of an alternative without those of a set.
func spelt(option []wordTest, without Set) string {
	var words []string
	for _, w := range option {
		if word := w.prefix + w.exact + strings.Join(w.forms, "/"); len(w.forms) != 1 || !without[w.forms[0]] {
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
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

// gapsInside reports whether a word that must be there stands before every gap,
// and any element behind it.
func (p Phrase) gapsInside() bool {
	word := false
	for i, e := range p.elements {
		if e.options == nil && (!word || i == len(p.elements)-1) {
			return false
		}
		word = word || e.options != nil && !e.optional
	}
	return true
}

// widestGap is how many words a gap may span; more than a sentence is no phrase.
const widestGap = 20

func (p Phrase) anchored() bool {
	for _, e := range p.elements {
		if !e.optional && e.gap == 0 {
			return true
		}
	}
	return false
}

func parseElement(rest string, inflect func(string) []string, target []Phrase) (element, string, error) {
	every := "" // "~(a|b)" inflects every alternative
	if strings.HasPrefix(rest, "~(") || strings.HasPrefix(rest, "~[") {
		every, rest = "~", rest[1:]
	}
	switch closing := map[byte]string{'(': ")", '[': "]"}[rest[0]]; {
	case closing != "":
		inside, after, ok := strings.Cut(rest[1:], closing)
		if !ok {
			return element{}, "", fmt.Errorf("%q is never closed by %q", rest[:1], closing)
		}
		e := element{optional: rest[0] == '['}
		for option := range strings.SplitSeq(inside, "|") {
			spellings, err := parseOption(strings.Fields(every+strings.TrimSpace(option)), inflect, target)
			if err != nil {
				return e, "", err
			}
			if len(spellings[0]) == 0 {
				return e, "", fmt.Errorf("an alternative in %q is empty", rest[:1]+inside+closing)
			}
			e.options = append(e.options, spellings...)
		}
		return e, after, nil
	case rest[0] == ')' || rest[0] == ']':
		return element{}, "", fmt.Errorf("%q closes nothing", rest[:1])
	}
	word, after := rest, ""
	if i := strings.IndexAny(rest, " \t([])"); i > 0 {
		word, after = rest[:i], rest[i:]
	}
	if word == "TARGET" && len(target) == 0 {
		return element{}, "", errors.New("TARGET stands for the target's words, and there are none here")
	}
	if word == "TARGET" {
		return targetElement(target), after, nil
	}
	if n, err := strconv.Atoi(strings.TrimPrefix(word, "_")); word[0] == '_' && err == nil {
		if n < 1 || n > widestGap {
			return element{}, "", fmt.Errorf("%q is no gap; a gap spans _1 to _%d words", word, widestGap)
		}
		return element{gap: n}, after, nil
	}
	words, err := parseWords([]string{word}, inflect)
	return element{options: [][]wordTest{words}}, after, err
}

// parseOption reads the words of an alternative; one that holds TARGET has a
// spelling for each of the target's.
func parseOption(words []string, inflect func(string) []string, target []Phrase) ([][]wordTest, error) {
	all := [][]wordTest{nil}
	for _, w := range words {
		options := targetElement(target).options
		if w != "TARGET" {
			tests, err := parseWords([]string{w}, inflect)
			if err != nil {
				return nil, err
			}
			options = [][]wordTest{tests}
		} else if len(options) == 0 {
			return nil, errors.New("TARGET stands for the target's words, and there are none here")
		}
		var next [][]wordTest
		for _, begun := range all {
			for _, o := range options {
				next = append(next, append(slices.Clip(begun), o...))
			}
		}
		all = next
	}
	return all, nil
}

func targetElement(target []Phrase) element {
	var e element
	for _, t := range target {
		e.options = append(e.options, t.spellings()...)
	}
	return e
}

// spellings are all word sequences that a phrase without gaps can match; a gap
// is left out.
func (p Phrase) spellings() [][]wordTest {
	all := [][]wordTest{nil}
	for _, el := range p.elements {
		if el.gap > 0 {
			continue
		}
		var next [][]wordTest
		for _, begun := range all {
			if el.optional {
				next = append(next, begun)
			}
			for _, option := range el.options {
				next = append(next, append(slices.Clip(begun), option...))
			}
		}
		all = next
	}
	return all
}

func parseWords(words []string, inflect func(string) []string) ([]wordTest, error) {
	var tests []wordTest
	for _, w := range words {
		switch {
		case len(w) > 1 && w[0] == '~' && !strings.ContainsAny(w[1:], "~*_"):
			tests = append(tests, newTest(inflect(strings.ToLower(w[1:]))...))
		case len(w) > 1 && strings.HasSuffix(w, "*") && !strings.ContainsAny(w[:len(w)-1], "~*_"):
			tests = append(tests, wordTest{prefix: strings.ToLower(w[:len(w)-1]), bits: anyWord})
		case strings.ContainsAny(w, "~*_"):
			return nil, fmt.Errorf("%q mixes marks; write ~word, word* or _3", w)
		default:
			tests = append(tests, literal(w)...)
		}
	}
	return tests, nil
}

// literal splits w as the tokenizer would, so that "left-wing" and "Italy's"
// match the tokens they become.
func literal(w string) []wordTest {
	d := text.Parse(w, text.Language{})
	tests := make([]wordTest, 0, len(d.Tokens))
	for _, t := range d.Tokens {
		test := newTest(t.Norm)
		if strings.IndexFunc(t.Of(w), unicode.IsUpper) >= 0 {
			test.exact = t.Of(w)
		}
		tests = append(tests, test)
	}
	return tests
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

// Literal is the phrase of exactly these words, in which marks have no meaning;
// a word with a capital matches only as written.
func Literal(s string) Phrase {
	p := Phrase{Source: s}
	for _, w := range literal(s) {
		p.elements = append(p.elements, element{options: [][]wordTest{{w}}})
	}
	return p
}
