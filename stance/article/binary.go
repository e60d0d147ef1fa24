package article

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// binaryKinds are files that people have among their articles and that no text
// can be read from here.
var binaryKinds = []struct{ magic, what, remedy string }{
	{"%PDF-", "a PDF file", saveAsText},
	{"{\\rtf", "a Rich Text file", saveAsText},
	{"\xd0\xcf\x11\xe0", "an old Word or Excel file", saveAsText},
	{"\x89PNG", "a picture", saveAsText}, {"\xff\xd8\xff", "a picture", saveAsText}, {"GIF8", "a picture", saveAsText},
	{"RIFF", "a picture, a film or a recording", saveAsText}, {"ID3", "a recording", saveAsText}, {"OggS", "a recording", saveAsText},
	{"wOF", "a font", saveAsText},
	{"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", packAgain}, {"Rar!\x1a\x07", "a RAR archive", packAgain}, {"\xfd7zXZ\x00", "an xz file", packAgain},
	{"SQLite format 3\x00", "a database", "export its table as .csv"}, {"PAR1", "a Parquet file", "export its table as .csv or .jsonl"},
	{"\x7fELF", "a program", "remove it"},
}

const (
	saveAsText = "save the article as plain text, HTML or .docx"
	packAgain  = "pack it as .zip, .tar, .gz or .zst"
)

// notText says what the beginning of a file is when it is no text, and what to
// do; "" when nothing speaks against text.
func notText(head []byte) (what, remedy string) {
	begin := head[:min(len(head), 4096)]
	isText := utf8.Valid(begin) && bytes.IndexByte(begin, 0) < 0 // an article may begin with "ID3"
	for _, k := range binaryKinds {
		if bytes.HasPrefix(head, []byte(k.magic)) && (!isText || k.remedy == saveAsText && strings.ContainsAny(k.magic, "%{")) {
			return "this is " + k.what + ", which is not read", k.remedy
		}
	}
	switch {
	case len(bytes.Trim(head, "\x00")) == 0:
		return "the file holds nothing but empty bytes", "get it again from where it came"
	case bytes.IndexByte(begin, 0) >= 0:
		return "this is a binary file, not text", "save the article as plain text, HTML, JSON Lines or CSV"
	}
	return "", ""
}

// binaryPiece is how much of a text is looked at together for binary data. Of
// random bytes a tenth are control characters that no text holds; a text where
// more than a thirtieth of a piece are such is none.
const binaryPiece = 4096

// binaryAt is the byte at which a text turns into binary data; -1 when it never
// does.
func binaryAt[T string | []byte](s T) int {
	for at := 0; at < len(s); at += binaryPiece {
		piece := s[at:min(at+binaryPiece, len(s))]
		n, begin := 0, 0
		for i := range len(piece) {
			if c := piece[i]; c < ' ' && control[c] {
				if n++; n == 1 {
					begin = i
				}
			}
		}
		if n*30 > len(piece) && n > 8 {
			return at + begin
		}
	}
	return -1
}

// control are the control characters that stand in no text: all but those that
// move or colour it.
var control = [' ']bool{0: true, 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 14: true, 15: true, 16: true, 17: true, 18: true,
	19: true, 20: true, 21: true, 22: true, 23: true, 24: true, 25: true, 26: true, 28: true, 29: true, 30: true, 31: true}

var errBinary = errors.New("it turns into binary data")

// textOnly ends a text where it turns into binary data.
type textOnly struct {
	r     io.Reader
	ended bool
}

func (t *textOnly) Read(p []byte) (int, error) {
	if t.ended {
		return 0, errBinary
	}
	n, err := t.r.Read(p)
	if at := binaryAt(p[:n]); at >= 0 {
		t.ended = true
		return at, nil
	}
	return n, err
}

// turnsBinary reports a text that turns into binary data and leaves it out.
func (r *reader) turnsBinary(file string, line int, text string) bool {
	at := binaryAt(text)
	if at >= 0 {
		r.skip(file, max(line, 1)+strings.Count(text[:at], "\n"), "from here on this is binary data, not text", getAgain)
	}
	return at >= 0
}

const getAgain = "get the file again from where it came, or cut it off here"
