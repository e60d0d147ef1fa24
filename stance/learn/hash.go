package learn

import "math/bits"

const (
	hashA = 0x9E3779B97F4A7C15
	hashB = 0xD6E8FEB86659FD93
)

// Mix joins two hashes to one, in order: Mix(a, b) differs from Mix(b, a). It is
// one wide multiplication, as in wyhash.
func Mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a^hashA, b^hashB)
	return hi ^ lo ^ a
}

// HashString returns a 64-bit hash of s that is the same on every machine.
func HashString(s string) uint64 {
	h := uint64(len(s)) * hashB
	for len(s) >= 8 {
		h = Mix(h, tail(s[:8]))
		s = s[8:]
	}
	if len(s) > 0 {
		h = Mix(h, tail(s))
	}
	return h
}

// tail packs up to eight bytes into a word, the first lowest.
func tail(s string) uint64 {
	n := len(s)
	switch {
	case n >= 4: // the halves overlap, and where they do they are equal
		return uint64(four(s)) | uint64(four(s[n-4:]))<<(8*(n-4))
	case n > 0:
		return uint64(s[0]) | uint64(s[n/2])<<(8*(n/2)) | uint64(s[n-1])<<(8*(n-1))
	}
	return 0
}

func four(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// Spread spreads the bits of a number over all of it: the finalizer of SplitMix64
// (Steele et al. 2014). Spread(0) is 0.
func Spread(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Row cuts a hash to a row of a table with 1<<bits rows.
func Row(h uint64, bits uint8) uint32 { return uint32(h * hashA >> (64 - bits)) }

// Group cuts a hash to the first row of a group of 1<<size rows.
func Group(h uint64, bits, size uint8) uint32 { return Row(h, bits-size) << size }
