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
		return element{}, "", errNoTarget
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

var errNoTarget = errors.New("TARGET stands for the target's words, and there are none here")

// parseOption reads the words of an alternative; one that holds TARGET has a
// spelling for each of the target's.
func parseOption(words []string, inflect func(string) []string, target []Phrase) ([][]wordTest, error) {
	all := [][]wordTest{nil}
	for _, w := range words {
		options, err := optionsOf(w, inflect, target)
		if err != nil {
			return nil, err
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

// optionsOf are the spellings of a word of an alternative.
func optionsOf(word string, inflect func(string) []string, target []Phrase) ([][]wordTest, error) {
	if word != "TARGET" {
		tests, err := parseWords([]string{word}, inflect)
		return [][]wordTest{tests}, err
	}
	if len(target) == 0 {
		return nil, errNoTarget
	}
	return targetElement(target).options, nil
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
