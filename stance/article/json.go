package article

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"regexp"
)

var jsonStart = regexp.MustCompile(`^\s*(\[\s*\{|\{\s*")`)

// isJSON tells an array of objects, or an object over several lines.
func isJSON(_ *reader, s source, head string) bool {
	return s.ext() == ".json" || jsonStart.MatchString(head) && s.ext() != ".md"
}

// json reads an array of articles, one article or several one after another, or
// an object that holds an array of them, as the answers of news services do. An
// array is read element by element, so its size does not matter.
func (r *reader) json(s source) error {
	lines := &lineCounter{r: s.data}
	data := &bounded{r: lines}
	b := bufio.NewReader(data)
	first, skipped := firstByte(b)
	array := first == '['
	d := json.NewDecoder(b)
	offset := func() int64 { return skipped + d.InputOffset() }
	if array {
		d.Token()
	}
	for !array || d.More() {
		data.reset()
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return r.jsonEnd(s, lines.at(offset()), err)
		}
		line := lines.at(offset() - int64(len(raw)))
		if err := r.element(s, r.decoded(s.name, line, string(raw)), line, !array); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil { // the closing bracket
		return r.jsonEnd(s, lines.at(offset()), errors.Join(err, io.ErrUnexpectedEOF))
	}
	return nil
}

// firstByte is the first that is no blank, and how many blanks stand before it.
func firstByte(b *bufio.Reader) (c byte, blanks int64) {
	for {
		c, err := b.ReadByte()
		if err != nil || c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			b.UnreadByte()
			return c, blanks
		}
		blanks++
	}
}

func (r *reader) jsonEnd(s source, line int, err error) error {
	if !errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		r.skip(s.name, line, "the file cannot be read from here on: "+cause(err), "check that it is whole and is JSON")
	}
	return nil
}

// element reads one value: an article, or where outer is set an object around
// articles.
func (r *reader) element(s source, value string, line int, outer bool) error {
	err := validJSON(value) // decoding may have changed it
	if err == nil && value[0] != '{' {
		err = errNoObject
	}
	var found []Article
	if err == nil {
		var a Article
		if a, err = r.record(s, line, value); err == nil {
			found = []Article{a}
		} else if outer {
			found = r.within(s, line, value, 0)
		}
	}
	if len(found) == 0 {
		r.skip(s.name, line, "this element is not an article: "+err.Error(), `give it at least {"text": "..."}, or say which field is the text: --field text=NAME`)
		return nil
	}
	for _, a := range found {
		a.fill(s.meta)
		if err := r.emit(a); err != nil {
			return err
		}
	}
	return nil
}

// within finds the articles in the arrays of an object.
func (r *reader) within(s source, line int, value string, depth int) (found []Article) {
	inside := func(v string) { found = append(found, r.within(s, line, v, depth+1)...) }
	switch {
	case depth > 6: // each level is looked through again
	case value[0] == '[':
		elements(value, inside)
	case value[0] != '{':
	case depth > 0:
		if a, err := r.record(s, line, value); err == nil {
			return []Article{a}
		}
		fallthrough
	default:
		members(value, func(_, v string) { inside(v) })
	}
	return found
}

// lineCounter knows the line of an offset a little behind what was read last.
type lineCounter struct {
	r      io.Reader
	read   int64
	breaks []int64
	passed int
}

func (l *lineCounter) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	for i, c := range p[:n] {
		if c == '\n' {
			l.breaks = append(l.breaks, l.read+int64(i))
		}
	}
	l.read += int64(n)
	return n, err
}

// at gives the line of an offset; offsets must not go back.
func (l *lineCounter) at(offset int64) int {
	n := 0
	for n < len(l.breaks) && l.breaks[n] < offset {
		n++
	}
	l.passed += n
	l.breaks = l.breaks[n:]
	return l.passed + 1
}
