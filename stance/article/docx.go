package article

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// docx reads a Word file: one article. Deleted text, notes and comments are not
// part of it. encoding/xml expands no entities of a document, so a file made to
// grow without end is an error.
func (r *reader) docx(s source, z *zip.Reader) error {
	text, title, err := wordText(s, z)
	if err != nil {
		return r.leave(s, "the Word file cannot be read: "+cause(err), "save it again, or as plain text")
	}
	if exportShape(text) != nil {
		return r.exported(s, text)
	}
	a := Article{File: s.name, Line: max(s.line, 1), Title: title, Text: text}
	a.fieldParagraphs()
	a.fill(s.meta)
	return r.emit(a)
}

// fieldParagraphs takes "outlet: ..." paragraphs at the top for front matter.
func (a *Article) fieldParagraphs() {
	meta := map[string]string{}
	rest := a.Text
	for {
		line, more, _ := strings.Cut(rest, "\n\n")
		key, value, ok := strings.Cut(line, ":")
		key = strings.ToLower(strings.TrimSpace(key))
		if !ok || !frontMatterKeys[key] || more == "" {
			break
		}
		meta[key] = strings.TrimSpace(value)
		rest = more
	}
	a.Text = rest
	a.fill(meta)
}

func wordText(s source, z *zip.Reader) (text, title string, err error) {
	f, err := z.Open("word/document.xml")
	if err != nil {
		return "", "", err
	}
	defer f.Close()
	// Word writes four bytes for one of text, and more.
	all := &io.LimitedReader{R: &growth{f, s.file}, N: 4*MaxPage + 1}
	w := wordReader{xml: xml.NewDecoder(all)}
	for {
		t, err := w.xml.Token()
		switch {
		case all.N == 0:
			return "", "", fmt.Errorf("its document has more than %d bytes", 4*MaxPage)
		case errors.Is(err, io.EOF):
			return strings.Join(w.done, "\n\n"), w.title, nil
		case err != nil:
			return "", "", err
		}
		w.token(t)
	}
}

// wordReader collects the paragraphs of a document.
type wordReader struct {
	xml     *xml.Decoder
	done    []string
	line    strings.Builder
	title   string
	inText  bool
	isTitle bool
}

func (w *wordReader) token(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "Fallback": // what stands in Choice once more, for old programs
			w.xml.Skip()
		case "t":
			w.inText = true
		case "tab", "br", "cr":
			w.line.WriteByte(' ')
		case "pStyle":
			for _, a := range t.Attr {
				w.isTitle = w.isTitle || a.Name.Local == "val" && a.Value == "Title"
			}
		}
	case xml.CharData:
		if w.inText {
			w.line.Write(t)
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "t":
			w.inText = false
		case "p":
			w.endParagraph()
		}
	}
}

func (w *wordReader) endParagraph() {
	text := oneLine(w.line.String())
	switch {
	case text != "" && w.isTitle && w.title == "":
		w.title = text
	case text != "":
		w.done = append(w.done, text)
	}
	w.line.Reset()
	w.isTitle = false
}
