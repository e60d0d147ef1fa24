package text

import (
	"encoding/binary"
	"strings"
)

// Nine words of ten are runs of plain letters with a blank or a mark behind them.
// plainEnd finds their ends without the tables of Unicode.

// The kinds of bytes that plainEnd tells apart.
const (
	byteOther  = iota // may join what stands beside it: _ and all beyond ASCII
	byteLetter        // A to Z in either case
	byteDigit
	byteBlank // the blank alone
	byteInner // joins two letters or two digits: . : ' , ;
	byteMark  // stands alone
)

var byteKinds = func() (kinds [256]uint8) {
	for c := range kinds {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			kinds[c] = byteLetter
		case '0' <= c && c <= '9':
			kinds[c] = byteDigit
		case c == ' ':
			kinds[c] = byteBlank
		case c == '.', c == ':', c == '\'', c == ',', c == ';':
			kinds[c] = byteInner
		case ' ' < c && c < 0x7F && c != '_':
			kinds[c] = byteMark
		}
	}
	return kinds
}()

// plainEnd returns the end of the word, number, mark or blanks that begin at i, a
// boundary between words, or 0 where it takes the rules of Unicode to tell.
func plainEnd(s string, i int) int {
	kind := byteKinds[s[i]]
	end := i + 1
	switch kind {
	case byteOther:
		return 0
	case byteLetter, byteDigit, byteBlank:
		for end < len(s) && byteKinds[s[end]] == kind {
			end++
		}
	}
	if end == len(s) {
		return end
	}
	switch next := byteKinds[s[end]]; {
	case next == byteOther:
		return 0 // an accent, a curly apostrophe
	case kind == byteLetter && next == byteDigit, kind == byteDigit && next == byteLetter:
		return 0
	case next == byteInner && (kind == byteLetter || kind == byteDigit):
		if end+1 < len(s) && byteKinds[s[end+1]] <= byteDigit {
			return 0 // "don't", "3.5", "U.S."
		}
	}
	return end
}

// lowerASCII returns s with A to Z in lower case and all else as it is.
func lowerASCII(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	var block [4096]byte
	for len(s) > 0 {
		b := block[:copy(block[:], s)]
		s = s[len(b):]
		for i := 0; i < len(b); i += 8 { // behind the end of b it does no harm
			eight := block[i : i+8]
			binary.LittleEndian.PutUint64(eight, lowerEight(binary.LittleEndian.Uint64(eight)))
		}
		out.Write(b)
	}
	return out.String()
}

// lowerEight is lowerASCII for eight bytes at once. A byte's highest bit is set
// in the sums where it is at least 'A', and where it is beyond 'Z'.
func lowerEight(x uint64) uint64 {
	const each = 0x0101010101010101
	low := x &^ (each * 0x80)
	fromA, beyondZ := low+each*(0x80-'A'), low+each*(0x7F-'Z')
	upper := (fromA ^ beyondZ) &^ x & (each * 0x80)
	return x | upper>>2
}
