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

// under is what m holds under a word in lower case.
func under[V any](m map[string]V, w string) (v V, ok bool) {
	var room [64]byte
	if b, plain := lowered(room[:0], w); plain {
		v, ok = m[string(b)]
		return v, ok
	}
	v, ok = m[strings.ToLower(w)]
	return v, ok
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

// lowerCase reports a word without a capital.
func lowerCase(w string) bool {
	for i := range len(w) {
		switch c := w[i]; {
		case 'A' <= c && c <= 'Z':
			return false
		case c >= utf8.RuneSelf:
			return strings.ToLower(w) == w
		}
	}
	return true
}

// singular is w in lower case without the "s" that it ends in; ok is false where it
// ends otherwise.
func singular(w string) (one string, ok bool) {
	if w == "" || w[len(w)-1] != 's' && w[len(w)-1] != 'S' {
		return "", false
	}
	return strings.CutSuffix(strings.ToLower(w), "s")
}

// singleBlanks reports a text of ASCII in which no white space is but single blanks;
// of others it is not known.
func singleBlanks(w string) bool {
	for i := range len(w) {
		if c := w[i]; c < ' ' || c >= utf8.RuneSelf || c == ' ' && i > 0 && w[i-1] == ' ' {
			return false
		}
	}
	return true
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
// name as in small letters. Who is told to speak, as in a transcript, may have a
// surname that is a word ("OWEN PRICE") and a first name that is not known.
func (rd *reading) shoutedName(s spot) bool {
	n, source := s.last-s.first, rd.sources[s.first] && rd.sourceEnds[s.last]
	named := rd.firstName(s.first)
	if s.listed >= 0 || n < 2 || n > 6 || !named && !source || rd.nounAt(s.last-1) && !source {
		return false
	}
	for i := s.first; i < s.last; i++ {
		w := rd.d.Tokens[i].Of(rd.d.Text)
		if !shouted(w) || !named && (len(w) < 4 || rd.nounAt(i) || rd.is(i, codebook.Organisation|codebook.BodyWord)) {
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

func sameWord(a, b string) bool {
	if ascii(a) && ascii(b) {
		return strings.EqualFold(a, b)
	}
	return surnameKey(a) == surnameKey(b)
}

func ascii(w string) bool {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// underKey is what m holds under the surnameKey of a word.
func underKey[V any](m map[string]V, part string) V {
	var room [64]byte
	if key, ok := lowered(room[:0], part); ok {
		return m[string(key)]
	}
	return m[surnameKey(part)]
}
