package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
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

// shoutedName reports somebody's full name in capitals, as transcripts write it:
// "ANNA ROSSI".
func (rd *reading) shoutedName(first, end int) bool {
	t := rd.d.Tokens
	named := rd.firstName(first)
	if end-first < 2 || !named && !rd.sources[first] || t[first].Sentence != t[end-1].Sentence {
		return false
	}
	for i := first; i < end; i++ {
		w := t[i].Of(rd.d.Text)
		if t[i].Kind == text.Word && (len(w) < 2 || !shouted(w)) || !named && (len(w) < 4 || rd.nounAt(i) || rd.is(i, codebook.Organisation|codebook.BodyWord)) {
			return false
		}
	}
	return true
}

// calm writes a name in capitals as it is written elsewhere: "Anna Rossi", "Aoife
// O'Neill".
func calm(name string) string {
	var b strings.Builder
	inside := false
	for _, r := range name {
		if inside {
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
		inside = unicode.IsLetter(r)
	}
	return b.String()
}
