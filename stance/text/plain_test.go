package text

import (
	"math/rand/v2"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
)

// TestPlainEnd holds that the quick way finds the boundaries that Unicode's rules
// find.
func TestPlainEnd(t *testing.T) {
	alphabet := []string{"a", "B", "zz", "1", "23", " ", "  ", ".", ",", ";", ":", "'", "\"", "_", "-", "(", "$", "\n", "\r\n", "\t", "\x7f", "’", "“", "é", "e\u0301", "\u0301", "\u200d", "\u00ad", "\xff", "א", "日", "ア", "🇮🇹", "👩‍👩‍👧"}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200000 {
		s := ""
		for range 1 + rng.IntN(8) {
			s += alphabet[rng.IntN(len(alphabet))]
		}
		at := 0
		for it := words.FromString(s); it.Next(); at = it.End() {
			if end := plainEnd(s, at); end != 0 && end != it.End() {
				t.Fatalf("%q: from %d to %d, want %d", s, at, end, it.End())
			}
			one := words.FromString(s[at:])
			if one.Next(); at+one.End() != it.End() {
				t.Fatalf("%q: alone, the word at %d ends at %d, want %d", s, at, at+one.End(), it.End())
			}
		}
	}
}

// TestLowerASCII holds for every byte at every place of a word of eight, and where
// one block ends and the next begins.
func TestLowerASCII(t *testing.T) {
	s := make([]byte, 4096+7)
	for c := range 256 {
		for at := range s {
			s[at] = byte(c)
			if at%11 == 0 {
				s[at] = 'Q'
			}
		}
		got := lowerASCII(string(s))
		for at := range s {
			want := s[at]
			if 'A' <= want && want <= 'Z' {
				want += 'a' - 'A'
			}
			if got[at] != want {
				t.Fatalf("byte %#x at %d became %#x, want %#x", s[at], at, got[at], want)
			}
		}
	}
}
