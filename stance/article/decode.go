package article

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// hashing hashes what is read through it.
type hashing struct {
	r io.Reader
	h hash.Hash
}

func newHashing(r io.Reader) *hashing { return &hashing{r, sha256.New()} }

func (h *hashing) Read(p []byte) (int, error) {
	n, err := h.r.Read(p)
	h.h.Write(p[:n])
	return n, err
}

// sum reads what is left and returns the hash of all, in hexadecimal.
func (h *hashing) sum() string {
	io.Copy(io.Discard, h)
	return hex.EncodeToString(h.h.Sum(nil))
}

// peek returns the first bytes and a reader that yields them again, without a
// byte-order mark.
func peek(r io.Reader) ([]byte, io.Reader, error) {
	b := bufio.NewReaderSize(r, 64<<10)
	head, err := b.Peek(4096)
	if err != nil && err != io.EOF {
		return nil, nil, err
	}
	if bytes.HasPrefix(head, []byte("\ufeff")) {
		b.Discard(3)
		head = head[3:]
	}
	return head, b, nil
}

func withoutBOM(r io.Reader) io.Reader {
	_, data, err := peek(r)
	if err != nil {
		return r
	}
	return data
}

// binary reports bytes that no text holds.
func binary(head []byte) bool { return bytes.IndexByte(head, 0) >= 0 }

// decoded makes text valid UTF-8 with "\n" at line ends, and reports a loss.
func (r *reader) decoded(file string, line int, s string) string {
	if !utf8.ValidString(s) {
		bad := firstInvalid(s)
		r.note(file, line+strings.Count(s[:bad], "\n"), "the text is not valid UTF-8 here; what could not be read was replaced", "save it as UTF-8")
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s
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

// emit completes an article and hands it on, unless it is empty or was read before.
func (r *reader) emit(a Article) error {
	where := fmt.Sprintf("%s:%d", a.File, a.Line)
	if strings.TrimSpace(a.Text) == "" {
		r.skip(a.File, a.Line, "the article has no text", "remove it, or save it again")
		return nil
	}
	if len(a.Text) > MaxArticle {
		r.skip(a.File, a.Line, fmt.Sprintf("the article has %d bytes, more than %d", len(a.Text), MaxArticle), "split it into its articles")
		return nil
	}
	a.Text = r.decoded(a.File, a.Line, a.Text)
	published, ok := isoDate(a.Published)
	if !ok {
		r.note(a.File, a.Line, fmt.Sprintf("the date %q is not understood and is left out", a.Published), "write it as 2026-01-31")
	}
	a.Published = published
	if a.ID == "" {
		a.ID = contentID(a)
	}
	if first, ok := r.seen[a.ID]; ok {
		r.skip(a.File, a.Line, "the same article (id "+a.ID+") was read before, from "+first, "it is counted once; remove one, or give them different ids")
		return nil
	}
	r.seen[a.ID] = where
	return r.Article(a)
}

// contentID makes an id from what the article is, not from where it lies. It
// begins with a letter, or a spreadsheet would take some ids for numbers.
func contentID(a Article) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00%s", a.Outlet, a.Title, a.Text)
	return "a" + hex.EncodeToString(h.Sum(nil))[:10]
}

var dateLayouts = []string{
	"2006-01-02", "2006-01", "2006", time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02 15:04",
	"2 January 2006", "January 2, 2006", "2 Jan 2006", "Jan 2, 2006", time.RFC1123Z, time.RFC1123,
}

// isoDate writes a date as ISO 8601, as whole as it is given.
func isoDate(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", true
	}
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			if layout == "2006-01" || layout == "2006" {
				return t.Format(layout), true
			}
			return t.Format("2006-01-02"), true
		}
	}
	return "", false
}
