package article

import (
	"strings"
	"unicode/utf8"

	"standpoint/stance/codebook"
)

// longestHeadline is the length of a headline in bytes, fewestWords keeps out
// places, sections and other single words above a text, and firstLines is how
// many lines are looked at.
const longestHeadline, fewestWords, firstLines = 150, 3, 4

// headline is a line at the beginning of a text that stands alone, is short and
// has no final stop; "" where the text begins at once. Lines of a date, a place
// or who wrote it may stand before and behind it. Like a heading it stays in the
// text, so that places in the article are places in its file.
func headline(body string, lang *codebook.Language) string {
	if lang == nil {
		lang = &codebook.Language{}
	}
	l := lines{lang}
	for range firstLines {
		line, rest := cutLine(strings.TrimLeft(body, "\n"))
		line = strings.TrimLeft(line, "# ")
		next, more := cutLine(rest)
		switch {
		case strings.TrimSpace(rest) == "" || len(line) > longestHeadline:
			return ""
		case l.noTitle(line):
		case strings.ContainsRune(".,;:…", lastRune(line)):
			return ""
		case len(strings.Fields(line)) < fewestWords || nameLine.MatchString(line):
		case next == "" && strings.TrimSpace(more) != "" || l.noTitle(next):
			return line
		default:
			return ""
		}
		body = rest
	}
	return ""
}

func cutLine(s string) (line, rest string) {
	line, rest, _ = strings.Cut(s, "\n")
	return strings.TrimSpace(line), rest
}

// lastRune is the last sign of a line that is no closing quotation mark or
// bracket.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’»)"))
	return r
}
