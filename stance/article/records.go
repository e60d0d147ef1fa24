package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"standpoint/stance/codebook"
)

// jsonLines reads one article a line: {"text", "outlet", "published", ...}.
func (r *reader) jsonLines(s source) error {
	b := bufio.NewReaderSize(s.data, 1<<16)
	var buf []byte
	for line := 1; ; line++ {
		data, err := readLine(b, buf[:0])
		buf = data
		switch {
		case errors.Is(err, errTooLong):
			r.skip(s.name, line, fmt.Sprintf("this line has more than %d bytes", MaxLine), "split it into its articles")
			continue
		case err != nil && err != io.EOF:
			r.skip(s.name, line, "the file cannot be read from here on: "+cause(err), "check that it is whole")
			return nil
		}
		if len(bytes.TrimSpace(data)) > 0 {
			if err := r.jsonLine(s, string(data), line); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

func (r *reader) jsonLine(s source, data string, line int) error {
	data = strings.TrimSpace(r.decoded(s.name, line, data))
	err := validJSON(data)
	if err == nil && data[0] != '{' {
		err = errNoObject
	}
	var a Article
	if err == nil {
		a, err = r.record(s, line, data)
	}
	if err != nil {
		r.skip(s.name, line, "this line is not an article: "+err.Error(), `write one JSON object a line with at least {"text": "..."}, or say which field is the text: --field text=NAME`)
		return nil
	}
	a.fill(s.meta)
	return r.emit(a)
}

// ReadLine makes an article of one JSON object, as it is made of a line of a JSON
// Lines file; file and line are where it stands. The article is nil when it is
// left out, for the reason that a problem gives.
func ReadLine(object []byte, file string, line int, fields map[string]string, lang *codebook.Language) (a *Article, problems []Problem) {
	r := reader{Handler: Handler{
		Fields: fields, Language: lang, Repeats: true,
		Article: func(read Article) error { a = &read; return nil },
		Problem: func(p Problem) { problems = append(problems, p) },
	}}
	r.jsonLine(source{name: file}, string(object), line)
	return a, problems
}

// readLine reads to the end of a line into buf. Of a line that is too long
// nothing is kept, and the next call gives the next line.
func readLine(b *bufio.Reader, buf []byte) ([]byte, error) {
	long := false
	for {
		part, err := b.ReadSlice('\n')
		if long = long || len(buf)+len(part) > MaxLine; !long {
			buf = append(buf, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case err == nil && long, err == io.EOF && long:
			return buf[:0], errTooLong
		default:
			return buf, err
		}
	}
}

// isJSONLines goes by the name, or by a first line that is an object, with more
// behind it.
func isJSONLines(_ *reader, s source, head string) bool {
	head = strings.TrimSpace(head)
	switch s.ext() {
	case ".jsonl", ".ndjson":
		return !jsonStart.MatchString(head) || head[0] == '{'
	case ".json", ".md":
		return false
	}
	first, _, more := strings.Cut(head, "\n")
	return strings.HasPrefix(first, `{"`) && (json.Valid([]byte(first)) && more || len(first) > headSize/2)
}
