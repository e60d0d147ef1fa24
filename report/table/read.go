package table

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// Reader reads the CSV of a table again, row after row, so that every other
// form of a table holds what the CSV holds.
type Reader struct {
	spec Spec
	rows *csv.Reader
	cell []any
}

// NewReader begins to read what a Stream of s wrote. The error tells of a file
// that has no header.
func NewReader(r io.Reader, s Spec) (*Reader, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	if mark, err := in.Peek(len(BOM)); err == nil && string(mark) == BOM {
		in.Discard(len(BOM)) // cannot fail: it was peeked at
	}
	rows := csv.NewReader(in)
	rows.Comma, rows.ReuseRecord, rows.FieldsPerRecord = s.Format.Comma(), true, len(s.Columns)
	if _, err := rows.Read(); err != nil {
		return nil, fmt.Errorf("%s: the header: %w", s.Path, err)
	}
	return &Reader{spec: s, rows: rows, cell: make([]any, len(s.Columns))}, nil
}

// Row returns the texts of the next row, which stay good until the next call.
// The error is io.EOF after the last row.
func (r *Reader) Row() ([]string, error) { return r.rows.Read() }

// Values returns the next row by the types of its columns, as Column.Value has
// them. It stays good until the next call; the error is io.EOF after the last
// row.
func (r *Reader) Values() ([]any, error) {
	row, err := r.Row()
	if err != nil {
		return nil, err
	}
	for i, text := range row {
		if r.cell[i], err = r.spec.Columns[i].Value(text); err != nil {
			return nil, fmt.Errorf("%s, column %s: %w", r.spec.Path, r.spec.Columns[i].Name, err)
		}
	}
	return r.cell, nil
}

// Value is a cell of the CSV by the column's type: int64, float64, bool or
// string, and nil for an empty cell. Numbers may have a decimal comma.
func (c Column) Value(cell string) (any, error) {
	if cell == "" {
		return nil, nil
	}
	switch c.Type {
	case "integer":
		return strconv.ParseInt(cell, 10, 64)
	case "number":
		f, err := strconv.ParseFloat(strings.Replace(cell, ",", ".", 1), 64)
		if err == nil && (math.IsInf(f, 0) || math.IsNaN(f)) {
			err = fmt.Errorf("%q is no number", cell)
		}
		return f, err
	case "boolean":
		return strconv.ParseBool(cell)
	}
	return cell, nil
}
