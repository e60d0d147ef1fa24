package text

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
