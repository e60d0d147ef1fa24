package article

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// table reads a CSV file with a column "text" and one row an article.
func (r *reader) table(s source) error {
	data := &bounded{r: s.data}
	b := bufio.NewReaderSize(data, headSize)
	head, _ := b.Peek(headSize)
	rows := csv.NewReader(b)
	rows.Comma = delimiter(head)
	header, err := rows.Read()
	if err != nil {
		r.skip(s.name, 1, "the header cannot be read: "+cause(err), "begin the file with a line of column names")
		return nil
	}
	for i := range header {
		header[i] = strings.ToLower(strings.TrimSpace(r.decoded(s.name, 1, header[i])))
	}
	if column := r.textField(); !slices.Contains(header, column) {
		r.skip(s.name, 1, fmt.Sprintf("there is no column %q among %s", column, strings.Join(header, ", ")), `name the column that holds the article "text", or say which it is: --field text=NAME`)
		return nil
	}
	if twice := repeatedName(header); twice != "" {
		r.note(s.name, 1, fmt.Sprintf("the column %q stands here twice; the first that is filled counts", twice), "remove or rename one")
	}
	for {
		data.reset()
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
	cells := strings.Split(strings.ToLower(strings.TrimSpace(first)), string(delimiter([]byte(head))))
	for i := range cells {
		cells[i] = strings.Trim(cells[i], "\" ")
	}
	return len(cells) > 1 && slices.Contains(cells, r.textField())
}

func (r *reader) row(s source, header, cells []string, line int) Article {
	meta := map[string]string{}
	for i, c := range cells {
		if meta[header[i]] == "" {
			meta[header[i]] = r.decoded(s.name, line, c)
		}
	}
	r.rename(meta)
	a := Article{File: s.name, Line: line, Text: fromMarkup(meta["text"])}
	a.fill(meta)
	a.fill(s.meta)
	return a
}
