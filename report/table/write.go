package table

import (
	"encoding/csv"
	"io"

	"github.com/gocarina/gocsv"
)

// BOM tells spreadsheets that a file is UTF-8.
const BOM = "\xef\xbb\xbf"

// batch is the number of rows gocsv gets at a time; it flushes after each.
const batch = 256

// Stream writes rows of one table as CSV as they come: UTF-8 with a byte-order
// mark, CRLF, RFC 4180 but for what the table's Format says. An empty table
// still has its header.
type Stream[R any] struct {
	out  *cells
	rows []R
	n    int
}

// NewStream writes the mark and the header to w.
func NewStream[R any](w io.Writer, s Spec) (*Stream[R], error) {
	if _, err := io.WriteString(w, BOM); err != nil {
		return nil, err
	}
	out := newCells(csv.NewWriter(w), s)
	if err := out.Writer.Write(s.Header()); err != nil {
		return nil, err
	}
	return &Stream[R]{out: out, rows: make([]R, 0, batch)}, nil
}

// Add writes one row, perhaps later.
func (s *Stream[R]) Add(row R) error {
	s.rows = append(s.rows, row)
	s.n++
	if len(s.rows) < batch {
		return nil
	}
	return s.Flush()
}

// Len is the number of rows added.
func (s *Stream[R]) Len() int { return s.n }

// Flush hands every row added so far to the writer below.
func (s *Stream[R]) Flush() error {
	err := gocsv.MarshalCSVWithoutHeaders(s.rows, s.out)
	s.rows = s.rows[:0]
	return err
}

// Write writes a whole table.
func Write[R any](w io.Writer, s Spec, rows []R) error {
	stream, err := NewStream[R](w, s)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if err := stream.Add(r); err != nil {
			return err
		}
	}
	return stream.Flush()
}
