package text

import "encoding/binary"

// Hash returns a number for a norm that is the same on every machine.
func Hash(norm string) uint32 { return short(hash(norm)) }

// short is the part of a hash that tokens keep.
func short(h uint64) uint32 { return uint32(h >> 32) }

func hash(norm string) uint64 {
	h := uint64(len(norm))
	for len(norm) > 8 {
		h = mix(h, binary.LittleEndian.Uint64([]byte(norm[:8])))
		norm = norm[8:]
	}
	var last [8]byte
	copy(last[:], norm)
	return mix(h, binary.LittleEndian.Uint64(last[:]))
}

// mix adds eight bytes to a hash.
func mix(h, bytes uint64) uint64 {
	h = (h ^ bytes) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// highBits is set where a byte is no ASCII.
const highBits = 0x8080808080808080

// hashAt is hash of s[start:end], and reports whether it is all ASCII.
func hashAt(s string, start, end int) (h uint64, ascii bool) {
	n := end - start
	if n > 8 || start+8 > len(s) {
		w := s[start:end]
		for i := range len(w) {
			if w[i] >= 0x80 {
				return 0, false
			}
		}
		return hash(w), true
	}
	w := s[start : start+8]
	x := uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
		uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
	x &= 1<<(8*n) - 1
	return mix(uint64(n), x), x&highBits == 0
}
