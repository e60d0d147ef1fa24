package eval

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"standpoint/stance/text"
)

// FormatSpans writes spans as ColumnSpan has them.
func FormatSpans(spans [][2]int) string {
	parts := make([]string, len(spans))
	for i, sp := range spans {
		parts[i] = fmt.Sprintf("%d-%d", sp[0], sp[1])
	}
	return strings.Join(parts, ";")
}

// parseSpans reads what FormatSpans writes.
func parseSpans(cell string) ([][2]int, error) {
	var spans [][2]int
	for part := range strings.SplitSeq(cell, ";") {
		from, to, ok := strings.Cut(strings.TrimSpace(part), "-")
		start, err := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		if !ok || err != nil || err2 != nil {
			return nil, fmt.Errorf("the span %q is not two numbers and a hyphen, such as 343-402", part)
		}
		spans = append(spans, [2]int{start, end})
	}
	return spans, checkSpans(spans)
}

// checkSpans finds spans that are empty, turned round, out of order or that
// share words.
func checkSpans(spans [][2]int) error {
	last := 0
	for _, sp := range spans {
		if sp[0] < 0 || sp[1] <= sp[0] {
			return fmt.Errorf("the span %d to %d holds nothing; give its first place and the place behind its last", sp[0], sp[1])
		}
		if sp[0] < last {
			return fmt.Errorf("the span %d to %d overlaps the one before it or stands before it; put them in order and join what overlaps", sp[0], sp[1])
		}
		last = sp[1]
	}
	return nil
}

// StandsIn reports whether spans lie within the text and hold the words that
// check, if it is not empty, is the fingerprint of.
func StandsIn(s string, spans [][2]int, check string) bool {
	if len(spans) > 0 && spans[len(spans)-1][1] > utf8.RuneCountInString(s) {
		return false
	}
	return check == "" || check == Check(Words(s, ByteSpans(s, spans)))
}

// words is the set of word tokens, by index, that the spans cover.
func words(d *text.Document, spans []text.Span) map[int]bool {
	set := map[int]bool{}
	for _, sp := range spans {
		first, last := d.TokensIn(sp)
		for i := first; i < last; i++ {
			if d.Tokens[i].Kind != text.Mark {
				set[i] = true
			}
		}
	}
	return set
}

// ByteSpans turns ranges of code points into ranges of bytes; a range beyond
// the text is cut at its end.
func ByteSpans(s string, spans [][2]int) []text.Span {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	at = append(at, len(s))
	out := make([]text.Span, len(spans))
	for i, sp := range spans {
		a, b := min(max(sp[0], 0), len(at)-1), min(max(sp[1], 0), len(at)-1)
		out[i] = text.Span{Start: at[a], End: max(at[a], at[b])}
	}
	return out
}
