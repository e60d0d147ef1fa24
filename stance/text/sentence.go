package text

import (
	"strings"
	"unicode/utf8"
)

// wrapWidth is the longest line, in bytes, of a text that was wrapped by hand
// at a fixed width, as mail and old archives are.
const wrapWidth = 100

// paragraphSpans cuts s at line breaks. In a text wrapped at a fixed width only
// an empty line is a break; elsewhere every line is a paragraph, which is how
// articles copied from the web come.
func paragraphSpans(s string) []Span {
	wrapped := hardWrapped(s)
	var spans []Span
	start, pos := 0, 0
	flush := func(end int) {
		if strings.TrimSpace(s[start:end]) != "" {
			spans = append(spans, Span{start, end})
		}
	}
	for pos < len(s) {
		end := pos + strings.IndexByte(s[pos:], '\n')
		if end < pos {
			end = len(s)
		}
		blank := strings.TrimSpace(s[pos:end]) == ""
		if blank || !wrapped {
			flush(end)
			start = min(end+1, len(s))
		}
		pos = end + 1
	}
	flush(len(s))
	return spans
}

// hardWrapped reports whether most lines stop in the middle of a sentence just
// under a common width.
func hardWrapped(s string) bool {
	full, broken := 0, 0
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, " \t\r\n")
		if len(line) > wrapWidth {
			return false
		}
		if len(line) < 50 {
			continue
		}
		full++
		if r, _ := utf8.DecodeLastRuneInString(line); !strings.ContainsRune(".!?…:\"”’'", r) {
			broken++
		}
	}
	return full >= 4 && broken*2 > full
}

// sentenceEnd returns the index after the last token of a sentence that token i
// ends, or 0 when the sentence goes on.
func sentenceEnd(s string, tokens []Token, i int, lang Language) int {
	t := &tokens[i]
	stop := t.Norm
	initials := t.Kind == Word && stop[len(stop)-1] == '.'
	if !initials && (t.Kind != Mark || stop != "." && stop != "!" && stop != "?" && stop != "…") {
		return 0
	}
	end := i + 1
	for end < len(tokens) && tokens[end].Start == tokens[end-1].End && closes(tokens[end].Of(s)) {
		end++
	}
	if end == len(tokens) {
		return end
	}
	next := tokens[end]
	opens := opensWith(s, tokens[end:])
	switch {
	case next.Start == tokens[end-1].End && !opens:
		return 0 // "U.S.-led", "3.5"
	case !begins(next) && !opens:
		return 0
	case initials && end == i+1:
		return onlyIf(lang.Starters[next.Norm], end)
	case stop == "." && end == i+1 && i > 0 && abbreviates(s, tokens, i, lang):
		return 0
	}
	return end
}

// opensWith reports whether tokens begin with opening marks, up to three as in
// ”‘Never, and then a word that may begin a sentence.
func opensWith(s string, tokens []Token) bool {
	n := 0
	for n < len(tokens) && n < 3 && opensSentence(tokens[n].Of(s)) {
		n++
	}
	return n > 0 && n < len(tokens) && begins(tokens[n])
}

func onlyIf(ok bool, n int) int {
	if ok {
		return n
	}
	return 0
}

// abbreviates reports whether the stop at i belongs to the word before it.
func abbreviates(s string, tokens []Token, i int, lang Language) bool {
	w := tokens[i-1]
	if w.End != tokens[i].Start || w.Kind != Word {
		return false
	}
	return lang.Abbreviations[w.Norm] || (w.Upper && utf8.RuneCountInString(w.Of(s)) == 1)
}

func begins(t Token) bool { return t.Upper || t.Kind == Number }

func closes(w string) bool {
	switch w {
	case "”", "’", "\"", "'", "″", "»", ")", "]", ".", "!", "?", "…":
		return true
	}
	return false
}

func opensSentence(w string) bool {
	switch w {
	case "“", "‘", "\"", "'", "«", "„", "(", "[", "”", "—", "–", "-":
		return true
	}
	return false
}
