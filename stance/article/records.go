package article

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// jsonLines reads one article a line: {"text", "outlet", "published", ...}.
func (r *reader) jsonLines(s source) error {
	b := bufio.NewScanner(s.data)
	b.Buffer(make([]byte, 0, 1<<20), MaxLine)
	line := 0
	for b.Scan() {
		line++
		if len(bytes.TrimSpace(b.Bytes())) == 0 {
			continue
		}
		a, err := parseRecord([]byte(r.decoded(s.name, line, b.Text())))
		if err != nil {
			r.skip(s.name, line, "this line is not an article: "+err.Error(), `write one JSON object a line with at least {"text": "..."}`)
			continue
		}
		a.File, a.Line = s.name, line
		a.fill(s.manifest)
		if err := r.emit(a); err != nil {
			return err
		}
	}
	if err := b.Err(); errors.Is(err, bufio.ErrTooLong) {
		r.skip(s.name, line+1, fmt.Sprintf("this line has more than %d bytes; it and what follows is left out", MaxLine), "split the file")
	} else if err != nil {
		r.skip(s.name, line+1, "the file cannot be read from here on: "+cause(err), "check that it is whole")
	}
	return nil
}

func parseRecord(line []byte) (Article, error) {
	var fields map[string]any
	if err := json.Unmarshal(line, &fields); err != nil {
		return Article{}, err
	}
	text, ok := fields["text"].(string)
	if !ok {
		return Article{}, errors.New(`it has no "text"`)
	}
	meta := map[string]string{}
	for k, v := range fields {
		switch v := v.(type) {
		case string:
			meta[strings.ToLower(k)] = v
		case float64:
			meta[strings.ToLower(k)] = strings.TrimSuffix(fmt.Sprintf("%f", v), ".000000")
		}
	}
	a := Article{Text: text}
	a.fill(meta)
	return a, nil
}

// table reads a CSV file with a column "text" and one row an article.
func (r *reader) table(s source) error {
	head, data, err := peek(s.data)
	if err != nil {
		r.skip(s.name, 0, "it cannot be read: "+cause(err), "check that it is whole")
		return nil
	}
	rows := csv.NewReader(data)
	rows.Comma = delimiter(head)
	header, err := rows.Read()
	if err != nil {
		r.skip(s.name, 1, "the header cannot be read: "+cause(err), "begin the file with a line of column names")
		return nil
	}
	for i := range header {
		header[i] = strings.ToLower(strings.TrimSpace(header[i]))
	}
	if !slices.Contains(header, "text") {
		r.skip(s.name, 1, fmt.Sprintf("there is no column \"text\" among %s", strings.Join(header, ", ")), `name the column that holds the article "text"`)
		return nil
	}
	for i, h := range header {
		if h != "" && slices.Contains(header[:i], h) {
			r.note(s.name, 1, fmt.Sprintf("the column %q stands here twice; the first that is filled counts", h), "remove or rename one")
		}
	}
	for {
		cells, err := rows.Read()
		if err == io.EOF {
			return nil
		}
		if errors.Is(err, csv.ErrFieldCount) {
			r.skip(s.name, lineOf(err), fmt.Sprintf("this row has %d cells, the header %d", len(cells), len(header)), "put cells that hold commas or line breaks between quotation marks")
			continue
		}
		if err != nil {
			r.skip(s.name, lineOf(err), "the file cannot be read from here on: "+cause(err), "close every quotation mark; double those inside a cell")
			return nil
		}
		line, _ := rows.FieldPos(0)
		if err := r.emit(r.row(s, header, cells, line)); err != nil {
			return err
		}
	}
}

// delimiter is what parts the cells of a table's first line: the semicolon of
// half of Europe's spreadsheets, a tab, or else a comma.
func delimiter(head []byte) rune {
	first, _, _ := bytes.Cut(head, []byte("\n"))
	best, most := ',', bytes.Count(first, []byte(","))
	for _, d := range []rune{';', '\t'} {
		if n := bytes.Count(first, []byte(string(d))); n > most {
			best, most = d, n
		}
	}
	return best
}

// tableHead reports a first line of column names with "text" among them.
func tableHead(head []byte) bool {
	first, _, _ := bytes.Cut(head, []byte("\n"))
	cells := strings.Split(strings.ToLower(strings.TrimSpace(string(first))), string(delimiter(head)))
	return len(cells) > 1 && slices.Contains(cells, "text")
}

func (r *reader) row(s source, header, cells []string, line int) Article {
	meta := map[string]string{}
	for i, c := range cells {
		if meta[header[i]] == "" {
			meta[header[i]] = r.decoded(s.name, line, c)
		}
	}
	a := Article{File: s.name, Line: line, Text: meta["text"]}
	a.fill(meta)
	a.fill(s.manifest)
	return a
}
