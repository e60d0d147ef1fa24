// Package copies finds articles that are nearly the same text: wire copy that
// many outlets print, or one article that an outlet published twice.
//
// Every article is reduced to a Signature of 128 bytes. Two signatures agree in
// about as many places as the articles share runs of five words (MinHash: Broder
// 1997; in one pass: Li, Owen and Zhang 2012; without empty places: Shrivastava
// and Li 2014). A Finder keeps the signatures and groups those alike at the end,
// so that what it finds depends on no order.
package copies

import (
	"math"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

const (
	// places is the length of a signature.
	places = 64
	// run is how many words in a row are compared.
	run = 5
	// minWords is the length below which a text is compared with none: a notice of
	// a few lines is like every other.
	minWords = 50
)

// Signature stands for a text. The zero value is that of a text too short to
// compare.
type Signature [places]uint16

// Sign reduces a text to its signature. Marks, numbers and capitals count for
// nothing.
func Sign(d *text.Document) Signature {
	if d == nil {
		return Signature{}
	}
	var least [places]uint64
	for i := range least {
		least[i] = math.MaxUint64
	}
	var last [run]uint64
	n := 0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		last[n%run] = mix(uint64(t.Hash) + 1)
		if n++; n < run {
			continue
		}
		h := uint64(0)
		for k := range run {
			h = mix(h ^ last[(n+k)%run])
		}
		place := h >> 58
		least[place] = min(least[place], h<<6)
	}
	if n < minWords {
		return Signature{}
	}
	return dense(&least)
}

// dense cuts the hashes to 16 bits and fills each empty place from the next one
// that is not.
func dense(least *[places]uint64) (s Signature) {
	for i := range s {
		k := 0
		for least[(i+k)%places] == math.MaxUint64 {
			k++
		}
		s[i] = uint16(mix(least[(i+k)%places]+uint64(k))) | 1 // never the zero value
	}
	return s
}

// Alike is the share of places in which two signatures agree, an estimate of the
// share of runs of words that the texts have in common (Jaccard), with a standard
// error below 0.07. It is 0 for texts too short.
func (s *Signature) Alike(o *Signature) float64 {
	if *s == (Signature{}) || *o == (Signature{}) {
		return 0
	}
	same := 0
	for i := range s {
		if s[i] == o[i] {
			same++
		}
	}
	return float64(same) / places
}

// mix spreads the bits of a number, of 0 too: a step of SplitMix64.
func mix(z uint64) uint64 { return learn.Spread(z + 0x9e3779b97f4a7c15) }
