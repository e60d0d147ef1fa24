package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// decoded makes a record of a file, or a part of one, valid UTF-8 with "\n" at
// line ends and no NUL, and reports what it took it for or lost. All records of a
// file are taken for the same.
func (r *reader) decoded(file string, line int, s string) string {
	return r.readable(file, line, s, func() (string, string, bool) {
		if r.records.file != file {
			r.records = fileCharset{file: file}
		}
		return r.records.read(s)
	})
}

// decodedAs is decoded for a whole text whose character set may be declared.
// That counts only where the bytes are not UTF-8 and agree with it.
func (r *reader) decodedAs(file string, line int, s, declared string) string {
	return r.readable(file, line, s, func() (string, string, bool) { return fromLegacy(s, declared) })
}

func (r *reader) readable(file string, line int, s string, legacy func() (text, name string, ok bool)) string {
	if !utf8.ValidString(s) {
		s = r.converted(file, line, s, legacy)
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

func (r *reader) converted(file string, line int, s string, legacy func() (text, name string, ok bool)) string {
	if !damagedUTF8(s) {
		if text, name, ok := legacy(); ok {
			r.noteCharset(file, line, name)
			return text
		}
	}
	r.note(file, line+strings.Count(s[:firstInvalid(s)], "\n"), "the text is not valid UTF-8 here; what could not be read was replaced", "save it as UTF-8")
	return strings.ToValidUTF8(s, "\ufffd")
}

// noteCharset reports the character set of a text, unless that was the last one
// reported of its file.
func (r *reader) noteCharset(file string, line int, name string) {
	r.inTurn(0, func(r *reader) error {
		if note := file + "\x00" + name; note != r.lastCharset {
			r.lastCharset = note
			r.tell(Problem{File: file, Line: line, What: "the text is not UTF-8 and was read as " + name, Remedy: "nothing if it looks right; else save it as UTF-8"})
		}
		return nil
	})
}

// fromLegacy reads a text that is not UTF-8 in the declared character set or in
// the one its bytes speak for.
func fromLegacy(s, declared string) (text, name string, ok bool) {
	if enc, err := htmlindex.Get(strings.TrimSpace(declared)); err == nil {
		if name, _ := htmlindex.Name(enc); name != "utf-8" && !strings.HasPrefix(name, "utf-16") {
			if text, ok := decode(enc, s); ok {
				return text, name, true
			}
		}
	}
	return detected(s)
}

// fileCharset is the character set of a file of many records. Guessing at each
// would take 40 µs a record, and short ones would be taken for different sets.
type fileCharset struct {
	file, name string
	// failed counts the records that are in no character set.
	failed int
}

// maxGuesses is how many records of a file are looked at for their character set
// without finding one.
const maxGuesses = 20

func (f *fileCharset) read(s string) (text, name string, ok bool) {
	if f.name != "" && f.name != "windows-1252" { // which has a letter for every byte, so it agrees with all
		if text, name, ok = fromLegacy(s, f.name); ok && name == f.name {
			return text, name, ok
		}
	}
	if f.failed >= maxGuesses {
		return "", "", false
	}
	if text, name, ok = detected(s); ok {
		f.name = name
	} else {
		f.failed++
	}
	return text, name, ok
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

// whole reads a source to its end as text; false, and reported, when it cannot
// be, is longer than limit or turns into binary data.
func (r *reader) whole(s source, limit int, remedy string) (string, bool) {
	data, ok := r.bytes(s, limit, remedy)
	return string(data), ok
}

// bytes reads a source to its end; false, and reported, when it cannot be or is
// longer than limit.
func (r *reader) bytes(s source, limit int, remedy string) ([]byte, bool) {
	data, err := io.ReadAll(io.LimitReader(s.data, int64(limit)+1))
	switch {
	case errors.Is(err, errBinary):
		r.skip(s.name, max(s.line, 1)+bytes.Count(data, []byte("\n")), "from here on this is binary data, not text", getAgain)
	case err != nil:
		r.skip(s.name, s.line, "it cannot be read to its end: "+cause(err), "check that it is whole")
	case len(data) > limit:
		r.skip(s.name, s.line, fmt.Sprintf("it has more than %d bytes", limit), remedy)
	default:
		return data, true
	}
	return nil, false
}

func withoutBOM(r io.Reader) io.Reader {
	b := bufio.NewReader(r)
	if head, _ := b.Peek(3); bytes.Equal(head, []byte("\ufeff")) {
		b.Discard(3)
	}
	return b
}
