package article

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// unmarked removes a byte-order mark and reads UTF-16, with a mark or without,
// as UTF-8. Other character sets are left to decoded: the marks between records
// are ASCII in all of them.
func (r *reader) unmarked(s source, head []byte) (io.Reader, bool) {
	utf8BOM := []byte("\ufeff")
	enc := utf16Of(head)
	switch {
	case bytes.HasPrefix(head, utf8BOM):
		io.CopyN(io.Discard, s.data, int64(len(utf8BOM)))
		return s.data, true
	case enc == nil:
		return s.data, false
	}
	name, _ := htmlindex.Name(enc)
	r.note(s.name, s.line, "the text is in UTF-16 ("+name+") and was read as such", "nothing; save it as UTF-8 if it looks wrong")
	return withoutBOM(enc.NewDecoder().Reader(s.data)), true
}

// utf16Of tells UTF-16 by its mark, or by the empty half of most of its units.
func utf16Of(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	var zero [2]int
	head = head[:min(len(head), 4096)&^1]
	for i, b := range head {
		if b == 0 {
			zero[i&1]++
		}
	}
	switch half := len(head) / 2; {
	case half >= 2 && zero[1]*10 >= half*7 && zero[0]*20 <= half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case half >= 2 && zero[0]*10 >= half*7 && zero[1]*20 <= half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// decoded makes text valid UTF-8 with "\n" at line ends and no NUL, and reports
// what it took it for or lost.
func (r *reader) decoded(file string, line int, s string) string {
	return r.decodedAs(file, line, s, "")
}

// decodedAs is decoded for a text whose character set is declared. That counts
// only where the bytes are not UTF-8 and agree with it.
func (r *reader) decodedAs(file string, line int, s, declared string) string {
	if !utf8.ValidString(s) {
		s = r.converted(file, line, s, declared)
	}
	if strings.Contains(s, "\x00") {
		r.note(file, line, "the text holds NUL bytes, which were removed", "check that the file is whole")
		s = strings.ReplaceAll(s, "\x00", "")
	}
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s
}

func (r *reader) converted(file string, line int, s, declared string) string {
	if text, name, ok := fromLegacy(s, declared); ok {
		if note := file + "\x00" + name; note != r.lastCharset {
			r.lastCharset = note
			r.note(file, line, "the text is not UTF-8 and was read as "+name, "nothing if it looks right; else save it as UTF-8")
		}
		return text
	}
	r.note(file, line+strings.Count(s[:firstInvalid(s)], "\n"), "the text is not valid UTF-8 here; what could not be read was replaced", "save it as UTF-8")
	return strings.ToValidUTF8(s, "\ufffd")
}

// fromLegacy reads a text that is not UTF-8 in the declared character set or in
// the one its bytes speak for. A damaged UTF-8 text is in none.
func fromLegacy(s, declared string) (text, name string, ok bool) {
	if damagedUTF8(s) {
		return "", "", false
	}
	if enc, err := htmlindex.Get(strings.TrimSpace(declared)); err == nil {
		if name, _ := htmlindex.Name(enc); name != "utf-8" && !strings.HasPrefix(name, "utf-16") {
			if text, ok := decode(enc, s); ok {
				return text, name, true
			}
		}
	}
	return detected(s)
}

func firstInvalid(s string) int {
	for i := 0; i < len(s); {
		r, w := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && w == 1 {
			return i
		}
		i += w
	}
	return len(s)
}

var charsetDeclared = regexp.MustCompile(`(?i)charset\s*=\s*["']?([a-z0-9_:.-]+)`)

// charsetIn finds a declaration in a header or in the beginning of a page.
func charsetIn(head string) string {
	if m := charsetDeclared.FindStringSubmatch(head[:min(len(head), 4096)]); m != nil {
		return m[1]
	}
	return ""
}

// whole reads a source to its end as text; false when it cannot be or is longer
// than limit.
func (r *reader) whole(s source, limit int, remedy string) (string, bool) {
	data, err := io.ReadAll(io.LimitReader(s.data, int64(limit)+1))
	switch {
	case err != nil:
		r.skip(s.name, s.line, "it cannot be read to its end: "+cause(err), "check that it is whole")
	case len(data) > limit:
		r.skip(s.name, s.line, fmt.Sprintf("it has more than %d bytes", limit), remedy)
	default:
		return string(data), true
	}
	return "", false
}

func withoutBOM(r io.Reader) io.Reader {
	b := bufio.NewReader(r)
	if head, _ := b.Peek(3); bytes.Equal(head, []byte("\ufeff")) {
		b.Discard(3)
	}
	return b
}
