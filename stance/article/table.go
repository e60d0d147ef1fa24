package article

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"standpoint/stance/text"
)

// table reads a CSV file with a column "text" and one row an article.
func (r *reader) table(s source) error {
	data := &bounded{r: s.data}
	b := bufio.NewReaderSize(data, headSize)
	head, _ := b.Peek(headSize)
	rows := csv.NewReader(b) // which reads from b itself, for b is large enough
	rows.Comma = text.Delimiter(head)
	data.comma = byte(rows.Comma)
	header, ok := r.tableHeader(s, rows)
	if !ok {
		return nil
	}
	var order dateOrder
	for n := 0; ; n++ {
		data.reset()
		cells, err := rows.Read()
		if err == io.EOF && n == 0 {
			return r.leave(s, "the table has column names and no rows", "check that it was exported whole")
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			_, end := b.Peek(1)
			if !r.badRow(s, err, len(cells), len(header), end == nil) {
				return nil
			}
			continue
		}
		line, _ := rows.FieldPos(0)
		if sameHeader(header, cells) {
			r.skip(s.name, line, "the line of column names stands here again", "remove it")
			continue
		}
		a := r.row(s, header, cells, line)
		order.settle(r, &a)
		if err := r.emit(a); err != nil {
			return err
		}
	}
}

// tableHeader reads the names of the columns, in small letters; false, and
// reported, when none is the text.
func (r *reader) tableHeader(s source, rows *csv.Reader) ([]string, bool) {
	header, err := rows.Read()
	if err != nil {
		r.skip(s.name, 1, "the header cannot be read: "+cause(err), "begin the file with a line of column names")
		return nil, false
	}
	for i := range header {
		header[i] = strings.ToLower(strings.TrimSpace(r.decoded(s.name, 1, header[i])))
	}
	if column := r.textField(); !slices.Contains(header, column) {
		names := limited(strings.Join(header, ", "), maxMessage/2)
		r.skip(s.name, 1, fmt.Sprintf("there is no column %q among %s", column, names), `name the column that holds the article "text", or say which it is: --field text=NAME`)
		return nil, false
	}
	if twice := repeatedName(header); twice != "" {
		r.note(s.name, 1, fmt.Sprintf("the column %q stands here twice; the first that is filled counts", limited(twice, 80)), "remove or rename one")
	}
	return header, true
}

// badRow reports a row that cannot be read, and whether those behind it can be.
func (r *reader) badRow(s source, err error, cells, columns int, more bool) bool {
	var at *csv.ParseError
	line := 0
	if errors.As(err, &at) {
		line = at.StartLine
	}
	switch {
	case errors.Is(err, csv.ErrFieldCount):
		r.skip(s.name, line, fmt.Sprintf("this row has %d cells, the header %d", cells, columns), "put cells that hold commas or line breaks between quotation marks")
	case at != nil && more:
		r.skip(s.name, line, fmt.Sprintf("this row cannot be read: %v (line %d, byte %d)", at.Err, at.Line, at.Column), "put the cell between quotation marks, and double those inside it")
	default:
		r.skip(s.name, line, "the file cannot be read from here on: "+cause(err), "close every quotation mark; double those inside a cell")
		return false
	}
	return true
}

// sameHeader reports a row that is the header again, as where two tables were
// joined.
func sameHeader(header, cells []string) bool {
	return slices.EqualFunc(header, cells, func(h, c string) bool { return strings.EqualFold(h, strings.TrimSpace(c)) })
}

// repeatedName is the first column name that stands twice, "" when none does.
func repeatedName(header []string) string {
	seen := map[string]bool{}
	for _, h := range header {
		if h != "" && seen[h] {
			return h
		}
		seen[h] = true
	}
	return ""
}

// textField is what the input calls the text.
func (r *reader) textField() string {
	if name, ok := r.Fields["text"]; ok {
		return strings.ToLower(name)
	}
	return "text"
}

// isTable goes by the name, or by a first line of column names with that of the
// text among them.
func isTable(r *reader, s source, head string) bool {
	switch s.ext() {
	case ".csv", ".tsv":
		return true
	case ".md", ".markdown":
		return false
	}
	first, _, _ := strings.Cut(head, "\n")
	cells := strings.Split(strings.ToLower(strings.TrimSpace(first)), string(text.Delimiter([]byte(head))))
	for i := range cells {
		cells[i] = strings.Trim(cells[i], "\" ")
	}
	return len(cells) > 1 && slices.Contains(cells, r.textField())
}

func (r *reader) row(s source, header, cells []string, line int) Article {
	meta := map[string]string{}
	for i, c := range cells {
		if r.wants(header[i]) && meta[header[i]] == "" {
			meta[header[i]] = r.decoded(s.name, line, c)
		}
	}
	r.rename(meta)
	a := Article{File: s.name, Line: line, Text: r.fromMarkup(s.name, line, meta["text"])}
	a.fill(meta)
	a.fill(s.meta)
	return a
}
