package copies

import (
	"encoding/binary"
	"errors"
	"io"
	"slices"
)

const (
	// bands of rows places each: two articles are compared when they agree in all
	// of a band. Articles at 0.4 agree in one with a chance of 0.996.
	bands = 32
	rows  = places / bands
	// around is how many of those that agree in a band, and were published last
	// before it, an article is compared with.
	around = 8
)

// join unites the articles that are alike, band by band. It goes by the order of
// dates and ids, so that the order of adding decides nothing.
func (f *Finder) join(order []int32, signatures stored) error {
	rank := make([]uint32, len(order))
	for n, i := range order {
		rank[i] = uint32(n)
	}
	keys := make([]uint64, 0, len(order))
	for b := range bands {
		keys = keys[:0]
		err := signatures.each(len(f.all), func(i int, s []byte) {
			if f.all[i].signed {
				keys = append(keys, uint64(binary.LittleEndian.Uint32(s[b*rows*2:]))<<32|uint64(rank[i]))
			}
		})
		if err != nil {
			return err
		}
		slices.Sort(keys)
		if err := f.compare(keys, order, signatures); err != nil {
			return err
		}
	}
	return nil
}

// compare unites those that agree in a band and are alike.
func (f *Finder) compare(keys []uint64, order []int32, signatures stored) error {
	near := window{stored: signatures}
	for n := range keys {
		for k := max(0, n-around); k < n; k++ {
			if keys[k]>>32 != keys[n]>>32 {
				continue
			}
			i, j := order[uint32(keys[k])], order[uint32(keys[n])]
			if f.root(i) == f.root(j) {
				continue
			}
			a, err := near.at(k, i)
			b, err2 := near.at(n, j)
			if err := errors.Join(err, err2); err != nil {
				return err
			}
			if a.Alike(b) >= f.least(i, j) {
				f.all[f.root(j)].group = f.root(i)
			}
		}
	}
	return nil
}

// least is how alike two articles must be.
func (f *Finder) least(i, j int32) float64 {
	if f.all[i].outlet == f.all[j].outlet {
		return Within
	}
	return Across
}

// signatureBytes is the length of a signature in the scratch.
const signatureBytes = 2 * places

func (s *Signature) bytes() []byte {
	b := make([]byte, 0, signatureBytes)
	for _, v := range s {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return b
}

// stored are the signatures in the scratch, in the order of adding.
type stored struct{ io.ReaderAt }

// read fills b with the signatures from number i on.
func (s stored) read(b []byte, i int) error {
	n, err := s.ReadAt(b, int64(i)*signatureBytes)
	switch {
	case n == len(b):
		return nil
	case errors.Is(err, io.EOF):
		return io.ErrUnexpectedEOF
	}
	return err
}

// each reads the first n signatures, as bytes.
func (s stored) each(n int, visit func(i int, signature []byte)) error {
	block := make([]byte, 1<<9*signatureBytes)
	for i := 0; i < n; {
		block = block[:min(cap(block), (n-i)*signatureBytes)]
		if err := s.read(block, i); err != nil {
			return err
		}
		for b := block; len(b) > 0; b = b[signatureBytes:] {
			visit(i, b)
			i++
		}
	}
	return nil
}

// window keeps the signatures of the last articles of a band, of which the same
// ones are compared again and again.
type window struct {
	stored
	// whose says what is kept in each slot: the number in the band, from 1.
	whose [around + 1]int
	kept  [around + 1]Signature
}

// at is the signature of article i, which is number n of the band. It lives until
// the next article but around is asked for.
func (w *window) at(n int, i int32) (*Signature, error) {
	slot := n % len(w.kept)
	s := &w.kept[slot]
	if w.whose[slot] == n+1 {
		return s, nil
	}
	w.whose[slot] = n + 1
	var b [signatureBytes]byte
	if err := w.read(b[:], int(i)); err != nil {
		return s, err
	}
	for k := range s {
		s[k] = binary.LittleEndian.Uint16(b[2*k:])
	}
	return s, nil
}
