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
	var b strings.Builder
	words := strings.Fields(name)
	for i, w := range words {
		if i > 0 && i < len(words)-1 && middleInitial(w) {
			continue
		}
		for _, r := range strings.ToLower(w) {
			switch {
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				b.WriteRune(r)
			case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
				b.WriteByte('-')
			}
		}
		if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
			b.WriteByte('-')
		}
	}
	return "x-" + strings.TrimSuffix(b.String(), "-")
}

// middleInitial reports "J." and "J".
func middleInitial(w string) bool {
	w = strings.TrimSuffix(w, ".")
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && unicode.IsUpper(r)
}
