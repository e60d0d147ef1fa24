package codebook

import (
	"slices"
	"strings"
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

// Literal is the phrase of exactly these words, in which marks have no meaning;
// a word with a capital matches only as written.
func Literal(s string) Phrase {
	p := Phrase{Source: s}
	for _, w := range literal(s) {
		p.elements = append(p.elements, element{options: [][]wordTest{{w}}})
	}
	return p
}
