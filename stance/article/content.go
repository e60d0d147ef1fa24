package article

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// source is something about to be read: a file, or a part of one.
type source struct {
	// name and line say where it is; line is 0 for a whole file.
	name string
	line int
	// kind is the name that tells the kind: a.txt for a.txt.gz once unpacked.
	kind string
	// meta is what is known of it from outside: its row in the manifest, the
	// envelope it came in. What it says itself counts more.
	meta map[string]string
	// charset is what the envelope declares.
	charset string
	data    io.Reader
	// disk is the file where it can be read at any place, nil where not.
	disk onDiskFile
	// depth counts the archives around it; file is the one on disk.
	depth int
	file  *onDisk
	// left becomes true when the page that is all of the file is left out; nil for
	// a part of a file.
	left *bool
}

// inner is a source inside another one.
func (s source) inner(name string, data io.Reader) source {
	return source{name: name, kind: name, meta: s.meta, data: data, depth: s.depth + 1, file: s.file}
}

// ext is the ending of the name, in small letters.
func (s source) ext() string { return strings.ToLower(path.Ext(s.kind)) }

func (s source) stdin() bool { return s.name == stdinName }

// headSize is how much of a source is looked at to tell what it is.
const headSize = 64 << 10

// format is a way articles are written. Each decides by the beginning of the
// text, and by the ending of the name where that leaves a doubt.
type format struct {
	is   func(r *reader, s source, head string) bool
	read func(*reader, source) error
	// binary data may be a part of it, as in letters.
	binary bool
}

// formats are tried in this order. A new one needs a line here.
func formats() []format {
	return []format{
		{isHTML, (*reader).html, false},
		{isMail, (*reader).mail, true},
		{isJSONLines, (*reader).jsonLines, false},
		{isJSON, (*reader).json, false},
		{isTable, (*reader).table, false},
		{isExport, (*reader).export, false},
		{isPlain, (*reader).plain, false},
	}
}

// content reads a source by what its first bytes say it is.
func (r *reader) content(s source) error {
	if r.failed != nil {
		return r.failed
	}
	b := bufio.NewReaderSize(s.data, headSize)
	head, err := b.Peek(headSize)
	s.data = b
	switch {
	case len(head) == 0 && err != nil && err != io.EOF:
		return r.leave(s, "it cannot be read: "+cause(err), "check that it is whole")
	case len(bytes.TrimSpace(head)) == 0:
		return r.leave(s, "the file is empty", "remove it, or save the article again")
	}
	if unpack := packing(head); unpack != nil {
		return unpack(r, s)
	}
	if what := misnamed(s); what != "" {
		return r.leave(s, "it is not a "+what, "unpack it or correct its name")
	}
	data, changed := r.unmarked(s, head)
	if changed {
		b = bufio.NewReaderSize(data, headSize)
		head, _ = b.Peek(headSize)
		s.data = b
	}
	if len(bytes.TrimSpace(head)) == 0 {
		return r.leave(s, "the file is empty", "remove it, or save the article again")
	}
	if what, remedy := notText(head); what != "" {
		return r.leave(s, what, remedy)
	}
	return r.format(s, string(head))
}

func (r *reader) format(s source, head string) error {
	if strings.Contains(head, "\r") && !strings.Contains(head, "\n") {
		s.data, head = macLines{s.data}, strings.ReplaceAll(head, "\r", "\n")
	}
	for _, f := range formats() {
		if f.is(r, s, head) {
			if !f.binary {
				s.data = &textOnly{r: s.data}
			}
			return f.read(r, s)
		}
	}
	return r.leave(s, fmt.Sprintf("files of kind %q are not read", s.ext()), "use .txt, .md, .html, .json, .jsonl, .csv, .eml, .docx or .warc, also packed as .zip, .tar, .gz or .zst")
}

// macLines ends lines as all others do, in a text that ends them as old Macs did.
type macLines struct{ r io.Reader }

func (m macLines) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	for i := range p[:n] {
		if p[i] == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

// leave reports a source and leaves it out.
func (r *reader) leave(s source, what, remedy string) error {
	r.skip(s.name, s.line, what, remedy)
	return errLeftOut
}

func isPlain(_ *reader, s source, _ string) bool {
	return s.stdin() || slices.Contains([]string{".txt", ".text", ".md", ".markdown", ""}, s.ext())
}
