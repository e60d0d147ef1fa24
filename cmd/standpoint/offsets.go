package main

import (
	"fmt"
	"unicode/utf8"

	"standpoint/stance/text"
)

// offsets says what the offsets of a filter count: bytes or, when true, code points.
type offsets bool

// runeBlock is how many bytes lie between two places where the code points
// before are known.
const runeBlock = 256

// runes counts the code points of a text; zero value: of the empty text.
type runes struct {
	s  string
	at []int // at[k] is the number of code points before byte k*runeBlock
}

func countRunes(s string) runes {
	r := runes{s: s, at: make([]int, 0, len(s)/runeBlock+1)}
	n := 0
	for i := range len(s) {
		if i%runeBlock == 0 {
			r.at = append(r.at, n)
		}
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return r
}

// before is the number of code points before a byte offset.
func (r runes) before(offset int) int {
	if len(r.at) == 0 {
		return 0
	}
	k := min(offset/runeBlock, len(r.at)-1)
	n := r.at[k]
	for i := k * runeBlock; i < offset; i++ {
		if utf8.RuneStart(r.s[i]) {
			n++
		}
	}
	return n
}

// out turns byte spans of a text into the offsets asked for.
func (o offsets) out(s string) func(spans ...text.Span) [][2]int {
	var r runes
	if o {
		r = countRunes(s)
	}
	return func(spans ...text.Span) [][2]int {
		pairs := make([][2]int, len(spans))
		for i, sp := range spans {
			pairs[i] = [2]int{sp.Start, sp.End}
			if o {
				pairs[i] = [2]int{r.before(sp.Start), r.before(sp.End)}
			}
		}
		return pairs
	}
}

// in turns the two offsets of a line into a byte span of s.
func (o offsets) in(s string, start, end int) (text.Span, error) {
	if o {
		start, end = byteOffset(s, start), byteOffset(s, end)
	}
	if start < 0 || end > len(s) || start > end {
		return text.Span{}, fmt.Errorf("start and end are not a part of the text, which has %d bytes", len(s))
	}
	return text.Span{Start: start, End: end}, nil
}

// byteOffset is where the n-th code point of s begins, or -1.
func byteOffset(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	if n == 0 {
		return len(s)
	}
	return -1
}
