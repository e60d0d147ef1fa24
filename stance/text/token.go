package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// appendTokens adds the tokens of the part p of s. Words are those of Unicode
// Standard Annex 29, with two changes that news needs: a possessive "'s" is a
// token of its own ("Italy" + "'s"), and an initialism keeps its last stop
// ("U.S.").
func appendTokens(tokens []Token, s string, p Span) []Token {
	base := p.Start
	it := words.FromString(p.Of(s))
	for it.Next() {
		span := Span{base + it.Start(), base + it.End()}
		r, _ := utf8.DecodeRuneInString(span.Of(s))
		if unicode.IsSpace(r) || invisible(r) {
			continue
		}
		if n := len(tokens); r == '.' && n > 0 && tokens[n-1].End == span.Start && initialism(tokens[n-1].Of(s)) {
			tokens[n-1].End = span.End
			tokens[n-1].Norm = norm(tokens[n-1].Of(s))
			continue
		}
		if cut := possessive(span.Of(s)); cut > 0 {
			tokens = append(tokens, newToken(s, Span{span.Start, span.Start + cut}))
			span.Start += cut
		}
		tokens = append(tokens, newToken(s, span))
	}
	return tokens
}

func newToken(s string, sp Span) Token {
	w := sp.Of(s)
	r, _ := utf8.DecodeRuneInString(w)
	t := Token{Span: sp, Norm: w, Kind: Mark}
	switch {
	case unicode.IsLetter(r):
		t.Kind, t.Norm, t.Upper = Word, norm(w), unicode.IsUpper(r)
	case unicode.IsDigit(r):
		t.Kind, t.Norm = Number, norm(w)
	case len(w) > 1:
		t.Norm = norm(w)
		if t.Norm == "'s" {
			t.Kind = Word
		}
	}
	return t
}

// norm lower-cases w and straightens its apostrophes; it returns w itself,
// without allocating, when there is nothing to change.
func norm(w string) string {
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return strings.ToLower(w)
}

// invisible reports zero-width characters and byte-order marks, which are not words.
func invisible(r rune) bool {
	return r == '\u200b' || r == '\ufeff' || r == '\u2060' || r == '\u00ad'
}

// possessive returns where a final 's begins in w, or 0.
func possessive(w string) int {
	for _, mark := range [...]string{"'s", "’s", "'S", "’S"} {
		if len(w) > len(mark) && strings.HasSuffix(w, mark) {
			return len(w) - len(mark)
		}
	}
	return 0
}

// initialism reports single letters joined by stops ("U.S", "J") that a final
// stop belongs to.
func initialism(w string) bool {
	if len(w) > 12 {
		return false
	}
	letters, stop := 0, true
	for _, r := range w {
		switch {
		case unicode.IsLetter(r) && stop:
			letters, stop = letters+1, false
		case r == '.' && !stop:
			stop = true
		default:
			return false
		}
	}
	return letters > 1 && !stop
}
