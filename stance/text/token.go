package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// tokenizer holds a text beside its ASCII lower-case twin, so that the norm of
// a token is mostly a slice and not an allocation.
type tokenizer struct {
	s, lower string
	sets     *Sets
}

func newTokenizer(s string, sets *Sets) tokenizer {
	return tokenizer{s, lowerASCII(s), sets}
}

// append adds the tokens of the part p of the text. Words are those of Unicode
// Standard Annex 29, with two changes that news needs: a possessive "'s" is a
// token of its own ("Italy" + "'s"), and an initialism keeps its last stop
// ("U.S.").
func (z tokenizer) append(tokens []Token, p Span) []Token {
	for at := p.Start; at < p.End; {
		end := plainEnd(z.s[:p.End], at)
		if end == 0 {
			it := words.FromString(z.s[at:p.End])
			it.Next()
			end = at + it.End()
		}
		if span := (Span{at, end}); !z.blank(span) {
			tokens = z.appendWord(tokens, span)
		}
		at = end
	}
	return tokens
}

// blank reports a span that is no word but white space or an invisible sign.
func (z tokenizer) blank(span Span) bool {
	c := z.s[span.Start]
	if c > ' ' && c < utf8.RuneSelf {
		return false
	}
	if c == ' ' || c == '\n' {
		return true
	}
	r, _ := utf8.DecodeRuneInString(span.Of(z.s))
	return unicode.IsSpace(r) || invisible(r)
}

// appendWord adds the tokens of one word or mark.
func (z tokenizer) appendWord(tokens []Token, span Span) []Token {
	if n := len(tokens); z.s[span.Start] == '.' && n > 0 && tokens[n-1].End == span.Start && initialism(tokens[n-1].Of(z.s)) {
		tokens[n-1].End = span.End
		z.name(&tokens[n-1])
		return tokens
	}
	if cut := possessive(span.Of(z.s)); cut > 0 {
		tokens = append(tokens, Token{Span: Span{span.Start, span.Start + cut}})
		z.describe(&tokens[len(tokens)-1])
		span.Start += cut
	}
	tokens = append(tokens, Token{Span: span})
	z.describe(&tokens[len(tokens)-1])
	return tokens
}

// describe says what the token at t's span is.
func (z tokenizer) describe(t *Token) {
	t.Kind = Mark
	switch c := z.s[t.Start]; {
	case 'a' <= c && c <= 'z':
		t.Kind = Word
	case 'A' <= c && c <= 'Z':
		t.Kind, t.Upper = Word, true
	case '0' <= c && c <= '9':
		t.Kind = Number
	case c >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(t.Of(z.s))
		if unicode.IsLetter(r) {
			t.Kind, t.Upper = Word, unicode.IsUpper(r)
		} else if unicode.IsDigit(r) {
			t.Kind = Number
		}
	}
	z.name(t)
	if t.Kind == Mark && t.Norm == "'s" {
		t.Kind = Word
	}
}

// name gives a token its norm and what is known by it.
func (z tokenizer) name(t *Token) {
	norm, h := z.norm(t.Span)
	t.Norm, t.Hash, t.Sets = norm, short(h), z.sets.of(h)
}

// norm is the part in lower case with typewriter apostrophes, and its hash.
func (z tokenizer) norm(sp Span) (string, uint64) {
	w := sp.Of(z.lower)
	if h, ascii := hashAt(z.lower, sp.Start, sp.End); ascii {
		return w, h
	}
	w = strings.ToLower(strings.ReplaceAll(w, "’", "'"))
	return w, hash(w)
}

// invisible reports zero-width characters and byte-order marks, which are not words.
func invisible(r rune) bool {
	return r == '\u200b' || r == '\ufeff' || r == '\u2060' || r == '\u00ad'
}

// possessive returns where a final 's begins in w, or 0.
func possessive(w string) int {
	if c := w[len(w)-1]; c != 's' && c != 'S' {
		return 0
	}
	for _, mark := range [...]string{"'", "’"} {
		if cut := len(w) - 1 - len(mark); cut > 0 && w[cut:len(w)-1] == mark {
			return cut
		}
	}
	return 0
}

// initialism reports single letters joined by stops ("U.S", "J") that a final
// stop belongs to.
func initialism(w string) bool {
	if len(w) > 12 || len(w) < 3 || w[1] != '.' && w[0] < utf8.RuneSelf {
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
