package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"standpoint/stance/codebook"
)

// Names are looked up in lower case again and again. What is here does so
// without making a string each time.

// holds reports whether words, joined by blanks, are in a set in lower case.
func holds(set codebook.Set, words ...string) bool {
	var room [64]byte
	if b, ok := lowered(room[:0], words...); ok {
		return set[string(b)]
	}
	return set[strings.ToLower(strings.Join(words, " "))]
}

// lowered appends words in lower case, joined by blanks; ok is false where it
// takes the tables of Unicode.
func lowered(b []byte, words ...string) (_ []byte, ok bool) {
	for i, w := range words {
		if i > 0 {
			b = append(b, ' ')
		}
		for k := range len(w) {
			c := w[k]
			if c >= utf8.RuneSelf {
				return b, false
			}
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
		}
	}
	return b, true
}

// shouted reports a word in capitals.
func shouted(w string) bool {
	for i := range len(w) {
		switch c := w[i]; {
		case 'a' <= c && c <= 'z':
			return false
		case c >= utf8.RuneSelf:
			return strings.ToUpper(w) == w
		}
	}
	return true
}

// shoutedName reports somebody's full name in capitals, "ANN SMITH", which is the same
// name as in small letters.
func (rd *reading) shoutedName(s spot) bool {
	if n := s.last - s.first; s.listed >= 0 || n < 2 || n > 6 || !rd.firstName(s.first) || rd.nounAt(s.last-1) {
		return false
	}
	for i := s.first; i < s.last; i++ {
		if !shouted(rd.d.Tokens[i].Of(rd.d.Text)) {
			return false
		}
	}
	return true
}

// calm is a name in capitals with small letters behind the first of each part.
func calm(name string) string {
	inside := false
	return strings.Map(func(r rune) rune {
		small := inside
		inside = unicode.IsLetter(r)
		if small {
			return unicode.ToLower(r)
		}
		return r
	}, name)
}

// surnameKey is a word of a name as all spellings share it: O'Neill and
// O’Neill, Gutiérrez and Gutierrez.
func surnameKey(part string) string {
	key := strings.ToLower(strings.ReplaceAll(part, "’", "'"))
	for i := range len(key) {
		if key[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, norm.NFD.String(key))
		}
	}
	return key
}

func sameWord(a, b string) bool { return a == b || surnameKey(a) == surnameKey(b) }
