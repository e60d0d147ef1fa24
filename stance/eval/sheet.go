package eval

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"standpoint/stance/text"
)

// The columns of a file of codings. A row is what one coder says of one
// statement; other columns, such as notes of the coders, are kept and not read.
const (
	ColumnID      = "statement_id"
	ColumnArticle = "article_id"
	// ColumnSpan holds the places of the content in the article, in code points,
	// ends excluded: 343-402;410-420.
	ColumnSpan = "span"
	// ColumnCheck holds Check of the content, so that a changed article is noticed.
	ColumnCheck = "check"
	ColumnCoder = "coder"
	// ColumnLabel holds a pole's id, neutral, off, none, skip, or nothing for what
	// is not coded yet.
	ColumnLabel = "label"
	// ColumnTurn numbers a coder's answers from 1, so that they can be undone.
	ColumnTurn = "turn"
)

// SheetColumns are the columns of a new file, in order.
var SheetColumns = []string{ColumnID, ColumnArticle, ColumnSpan, ColumnCheck, ColumnCoder, ColumnLabel, ColumnTurn}

// Sheet is a CSV file as it stands, whatever columns it has, with the lines its
// rows begin on.
type Sheet struct {
	Name string
	// Comma stands between cells; a spreadsheet may have made it a semicolon.
	Comma  rune
	Header []string
	Rows   [][]string
	Lines  []int
}

// ReadSheet reads a file of codings. Columns may stand in any order. A mistake is
// an error with the line and what to do; so is a row that was cut off.
func ReadSheet(r io.Reader, name string) (*Sheet, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", name, err)
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	s := &Sheet{Name: name, Comma: text.Delimiter(data)}
	rows := csv.NewReader(bytes.NewReader(data))
	rows.Comma = s.Comma
	for {
		row, err := rows.Read()
		var bad *csv.ParseError
		switch {
		case err == io.EOF:
			return s, s.check()
		case errors.As(err, &bad) && errors.Is(err, csv.ErrFieldCount):
			return nil, s.fault(bad.Line, "the row has %d cells and not %d as the first line; complete it or delete it, then its statement is asked again", len(row), len(s.Header))
		case errors.As(err, &bad):
			return nil, s.fault(bad.Line, "%v; correct the quotation marks of this row or delete it", bad.Err)
		case err != nil:
			return nil, s.fault(0, "%v", err)
		case s.Header == nil:
			s.Header = row
			continue
		}
		line, _ := rows.FieldPos(0)
		s.Rows, s.Lines = append(s.Rows, row), append(s.Lines, line)
	}
}

func (s *Sheet) check() error {
	for _, column := range []string{ColumnID, ColumnArticle, ColumnSpan, ColumnLabel} {
		if !slices.Contains(s.Header, column) {
			return s.fault(1, "there is no column %q; the first line must name %s", column, strings.Join(SheetColumns, ", "))
		}
	}
	return nil
}

func (s *Sheet) fault(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", s.Name, line, fmt.Errorf(format, args...))
}

// Cell is a cell by row and column, "" where there is no such column, without the
// apostrophe that Set put before it.
func (s *Sheet) Cell(row int, column string) string {
	at := slices.Index(s.Header, column)
	if at < 0 {
		return ""
	}
	return text.Unguard(s.Rows[row][at])
}

// Set changes a cell so that Cell gives value back; a column that is not there is
// left alone. What a spreadsheet would take for a formula gets an apostrophe.
func (s *Sheet) Set(row int, column, value string) {
	if at := slices.Index(s.Header, column); at >= 0 {
		s.Rows[row][at] = text.Guard(value)
	}
}
