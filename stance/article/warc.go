package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

// warc reads the pages of a web archive, as Common Crawl writes them (ISO 28500).
// A record is a page when it is a response with status 200 and HTML or plain
// text inside; what it is inside is told by its bytes, since the headers are
// often those of another form of the page. No package for this resolves.
func (r *reader) warc(s source) error {
	w := warcReader{b: bufio.NewReaderSize(s.data, 64<<10)}
	others := 0
	for {
		rec, err := w.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			r.skip(s.name, w.number, "the file cannot be read from here on: "+cause(err), "check that it is whole")
			break
		}
		page, charset, ok := rec.page()
		if !ok {
			if rec.isContent() {
				others++
			}
			continue
		}
		in := s.inner(s.name, page)
		in.kind, in.line, in.charset = "", w.number, charset
		in.meta = map[string]string{"url": rec.header.Get("Warc-Target-Uri")}
		if err := ignoreLeftOut(r.content(in)); err != nil {
			return err
		}
	}
	if others > 0 {
		r.note(s.name, 0, fmt.Sprintf("%d of %d records hold no page: pictures, redirections, errors", others, w.number), "nothing, unless you miss an article")
	}
	return nil
}

// warcReader reads record after record.
type warcReader struct {
	b      *bufio.Reader
	number int
	body   *io.LimitedReader
}

type warcRecord struct {
	header textproto.MIMEHeader
	body   *bufio.Reader
}

// next skips what is left of the record before and reads a header.
func (w *warcReader) next() (*warcRecord, error) {
	if w.body != nil {
		if _, err := io.Copy(io.Discard, w.body); err != nil {
			return nil, err
		}
		if w.body.N > 0 {
			return nil, io.ErrUnexpectedEOF
		}
	}
	if err := w.version(); err != nil {
		return nil, err
	}
	w.number++
	header, err := readHeader(w.b)
	if err != nil {
		return nil, err
	}
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return nil, fmt.Errorf("record %d has the length %q", w.number, limited(header.Get("Content-Length"), 80))
	}
	w.body = &io.LimitedReader{R: w.b, N: length}
	return &warcRecord{header, bufio.NewReader(w.body)}, nil
}

// version finds the line a record begins with, over the empty lines between two
// and over what a wrong length leaves.
func (w *warcReader) version() error {
	for junk := 0; ; {
		line, err := w.b.ReadSlice('\n')
		switch {
		case bytes.HasPrefix(line, []byte("WARC/")):
			return nil
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil:
			return err
		}
		if junk += len(line); junk > MaxLine {
			return errors.New("no record begins here")
		}
	}
}

// readHeader reads "Name: value" lines up to an empty one, 64 KB at most.
func readHeader(b *bufio.Reader) (textproto.MIMEHeader, error) {
	h := textproto.MIMEHeader{}
	for size := 0; size < 64<<10; {
		line, err := b.ReadSlice('\n')
		if err != nil {
			return nil, fmt.Errorf("a header is broken: %w", err)
		}
		size += len(line)
		text := strings.TrimSpace(string(line))
		if text == "" {
			return h, nil
		}
		if key, value, ok := strings.Cut(text, ":"); ok {
			h.Add(strings.TrimSpace(key), strings.TrimSpace(value))
		}
	}
	return nil, errors.New("a header is longer than 64 KB")
}

// isContent reports a record that a crawler fetched something with.
func (w *warcRecord) isContent() bool {
	kind := w.header.Get("Warc-Type")
	return kind == "response" || kind == "conversion" || kind == "resource"
}

// page gives the body of a record that is a page, with its declared charset.
func (w *warcRecord) page() (io.Reader, string, bool) {
	if !w.isContent() {
		return nil, "", false
	}
	kind := w.header.Get("Content-Type")
	if w.header.Get("Warc-Type") == "response" {
		status, err := w.body.ReadString('\n')
		if err != nil || !strings.Contains(status, " 200") {
			return nil, "", false
		}
		header, err := readHeader(w.body)
		if err != nil {
			return nil, "", false
		}
		kind = header.Get("Content-Type")
		if strings.EqualFold(header.Get("Transfer-Encoding"), "chunked") {
			return w.unchunked(kind)
		}
	}
	return w.body, charsetIn(kind), isPage(kind)
}

// unchunked reads a chunked body, unless the crawler already did.
func (w *warcRecord) unchunked(kind string) (io.Reader, string, bool) {
	line, _ := w.body.Peek(16)
	size, _, ok := bytes.Cut(line, []byte("\r\n"))
	if _, err := strconv.ParseUint(string(size), 16, 32); !ok || err != nil {
		return w.body, charsetIn(kind), isPage(kind)
	}
	res, err := http.ReadResponse(bufio.NewReader(io.MultiReader(strings.NewReader("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), w.body)), nil)
	if err != nil {
		return nil, "", false
	}
	return res.Body, charsetIn(kind), isPage(kind)
}

func isPage(contentType string) bool {
	kind, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(kind) {
	case "", "text/html", "application/xhtml+xml", "text/plain":
		return true
	}
	return false
}
