package tally

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is a word that sets an outlet apart from the others.
type Word struct {
	Outlet, Word string
	// Count is how often the outlet has it, Others how often all others do.
	Count, Others int
	// Z is the log-odds ratio in standard errors; above 1.96 is unlikely to be
	// chance for one word looked at alone, and many are looked at here.
	Z float64
}

// minCount keeps out words an outlet has too seldom to be its manner.
const minCount = 3

// Words returns the words that set each outlet apart, at most top an outlet,
// outlets by name and the strongest word first. With fewer than two outlets
// there is nothing to compare and the result is empty.
func (t *Tally) Words(top int) []Word {
	if len(t.outlets) < 2 {
		return nil
	}
	all, total := map[string]int{}, 0
	for _, o := range t.outlets {
		for w, n := range o.words.kept() {
			all[w] += n
		}
		total += o.words.total
	}
	var words []Word
	for _, name := range sortedKeys(t.outlets) {
		own := distinctive(name, t.outlets[name].words, all, total)
		words = append(words, own[:min(top, len(own))]...)
	}
	return words
}

func distinctive(outlet string, own vocabulary, all map[string]int, total int) []Word {
	var words []Word
	names := namesOf(outlet)
	for w, n := range own.kept() {
		if n < minCount || names.hold(w) {
			continue
		}
		others := all[w] - n
		if z := LogOdds(n, own.total, others, total-own.total); z > 0 {
			words = append(words, Word{outlet, w, n, others, z})
		}
	}
	slices.SortFunc(words, func(a, b Word) int {
		return cmp.Or(cmp.Compare(b.Z, a.Z), cmp.Compare(a.Word, b.Word))
	})
	return words
}

// ownNames are what an outlet calls itself: the parts of its name, the name
// written as one, and its initials.
type ownNames struct {
	parts            []string
	joined, initials string
}

func namesOf(outlet string) ownNames {
	parts := strings.FieldsFunc(strings.ToLower(outlet), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return ownNames{parts, strings.Join(parts, ""), initials(parts)}
}

// hold reports a word that is the outlet's name written as one, or a piece of
// that ("prageru"). The parts of a name of several words are words like others.
func (o ownNames) hold(word string) bool {
	if len(o.parts) > 1 && slices.Contains(o.parts, word) {
		return false
	}
	return o.joined != "" && (len(word) > 3 && strings.Contains(o.joined, word) || word == o.initials)
}

func initials(parts []string) string {
	var b strings.Builder
	for _, p := range parts {
		_, n := utf8.DecodeRuneInString(p)
		b.WriteString(p[:n])
	}
	return b.String()
}
