package actor

import (
	"strings"
	"unicode/utf8"

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
