package codebook

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// curly are the quotation marks that word processors and keyboards make of
// straight ones.
const curly = "“”„‟‘’‚‛«»"

// structField is how the decoder calls the place of a value; its user knows no Go.
var structField = regexp.MustCompile(`struct field \S+ of type `)

// tomlMistake says in plain words what is wrong at a place of a TOML file, where
// the decoder's own words said are of no help to who writes none.
func tomlMistake(data []byte, line, column int, said string) (what, remedy string) {
	lines, row, at := strings.Split(string(data), "\n"), "", ""
	if line >= 1 && line <= len(lines) {
		row = lines[line-1]
	}
	if column >= 1 && column <= len(row) {
		at = strings.TrimSpace(row[column-1:])
	}
	word := strings.TrimRightFunc(at[:wordEnd(at)], unicode.IsSpace)
	first, _ := utf8.DecodeRuneInString(at)
	switch {
	case strings.Contains(said, "cannot decode"):
		return structField.ReplaceAllString(said, "a value of type "), "words stand between quotation marks, numbers do not, and lists stand between [ and ]"
	case strings.ContainsRune(curly, first):
		return fmt.Sprintf("the quotation mark %c is curly", first), `write straight quotation marks: "..."`
	case strings.Contains(said, "cannot have new lines") && strings.ContainsAny(row, curly):
		return "nothing closes a quotation mark of this line, where a curly one stands", `write straight quotation marks: "..."`
	case unicode.IsLetter(first) && (strings.HasPrefix(said, "expected keyword") || strings.HasSuffix(said, "at start of value")):
		return fmt.Sprintf("the word %s stands without quotation marks", word), fmt.Sprintf("put it between quotation marks: %q", word)
	}
	return said, "correct the TOML at this place"
}

// wordEnd is where the value at the beginning of a line ends.
func wordEnd(line string) int {
	if i := strings.IndexAny(line, ",]#"); i >= 0 {
		return i
	}
	return len(line)
}

// utf8Mistake is the place of the first bytes that are not UTF-8; nil when all are.
func utf8Mistake(file string, data []byte) error {
	if utf8.Valid(data) {
		return nil
	}
	line := 1
	for row := range strings.Lines(string(data)) {
		if !utf8.ValidString(row) {
			column := strings.IndexFunc(row, func(r rune) bool { return r == utf8.RuneError })
			return &Error{file, line, column + 1, "the file is not UTF-8 here", `save it as UTF-8; in Excel choose "CSV UTF-8"`}
		}
		line++
	}
	return nil
}
