package article

import (
	"bytes"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// wide is a character set of two or four bytes a letter.
type wide struct {
	name, mark string
	encoding   encoding.Encoding
}

// wides are told by their marks; those of UTF-32 begin like those of UTF-16.
var wides = []wide{
	{"UTF-32 (utf-32le)", "\xff\xfe\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"UTF-32 (utf-32be)", "\x00\x00\xfe\xff", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"UTF-16 (utf-16le)", "\xff\xfe", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"UTF-16 (utf-16be)", "\xfe\xff", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

// unmarked removes a byte-order mark and reads UTF-16 and UTF-32, with a mark or
// without, as UTF-8. Other character sets are left to decoded: the marks between
// records are ASCII in all of them.
func (r *reader) unmarked(s source, head []byte) (io.Reader, bool) {
	utf8BOM := []byte("\ufeff")
	if bytes.HasPrefix(head, utf8BOM) {
		io.CopyN(io.Discard, s.data, int64(len(utf8BOM)))
		return s.data, true
	}
	set := wideOf(head)
	if set == nil {
		return s.data, false
	}
	r.note(s.name, s.line, "the text is in "+set.name+" and was read as such", "nothing; save it as UTF-8 if it looks wrong")
	return withoutBOM(set.encoding.NewDecoder().Reader(s.data)), true
}

// wideOf tells UTF-16 and UTF-32 by their marks, or by which of every four bytes
// are empty; nil for anything else.
func wideOf(head []byte) *wide {
	for i := range wides {
		if bytes.HasPrefix(head, []byte(wides[i].mark)) {
			return &wides[i]
		}
	}
	var zeros [4]int
	head = head[:min(len(head), 4096)&^3]
	for i, b := range head {
		if b == 0 {
			zeros[i&3]++
		}
	}
	// Of Latin letters the high bytes are empty, of punctuation and of other
	// scripts not always.
	quarter := len(head) / 4
	empty := func(i int) bool { return zeros[i]*10 >= quarter*7 }
	full := func(i int) bool { return zeros[i]*20 <= quarter }
	switch {
	case quarter == 0:
		return nil
	case full(0) && empty(2) && empty(3) && zeros[3] == quarter:
		return &wides[0]
	case full(3) && empty(0) && empty(1) && zeros[0] == quarter:
		return &wides[1]
	case full(0) && full(2) && empty(1) && empty(3):
		return &wides[2]
	case full(1) && full(3) && empty(0) && empty(2):
		return &wides[3]
	}
	return nil
}
