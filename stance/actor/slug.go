package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unlistedActor is an actor of that name; it gets an ID when it speaks.
func unlistedActor(name string) Actor {
	return Actor{Name: name, Camp: Unlisted}
}

// slug is a name in lower case with hyphens: the same name has the same id in
// every article. A middle initial ("Donald J. Trump") is not part of it.
func slug(name string) string {
	const mark = "x-" // of who is not listed
	b := append(make([]byte, 0, len(name)+len(mark)+1), mark...)
	hyphen := func() {
		if b[len(b)-1] != '-' {
			b = append(b, '-')
		}
	}
	words := strings.Fields(name)
	for i, w := range words {
		if i > 0 && i < len(words)-1 && middleInitial(w) {
			continue
		}
		for _, r := range w {
			if r = unicode.ToLower(r); unicode.IsLetter(r) || unicode.IsDigit(r) {
				b = utf8.AppendRune(b, r)
			} else {
				hyphen()
			}
		}
		hyphen()
	}
	if len(b) > len(mark) {
		b = b[:len(b)-1] // the last hyphen
	}
	return string(b)
}

// middleInitial reports "J." and "J".
func middleInitial(w string) bool {
	w = strings.TrimSuffix(w, ".")
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && unicode.IsUpper(r)
}
