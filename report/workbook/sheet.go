package workbook

import (
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"standpoint/report/table"
)

// sampled is how many rows decide on the widths of the columns; wrapped is the
// number of rows up to which long texts are broken into lines: laying out more
// takes a spreadsheet too long.
const (
	sampled = 200
	wrapped = 5_000
)

// sheet writes one table: everything about the sheet first, because the stream
// takes it along when it ends, then the rows.
func (w *writer) sheet(t Table) error {
	n := t.Rows()
	shown := min(n, MaxRows)
	if shown < n {
		w.lose(Loss{t.Title, shown + 2, 0, fmt.Sprintf("the sheet %q of standpoint.xlsx holds the first %d of %d rows", t.Title, shown, n),
			"all rows are in " + t.Path})
	}
	if err := w.dress(t, shown); err != nil {
		return err
	}
	rows, err := w.file.NewStreamWriter(t.Title)
	if err != nil {
		return err
	}
	widths, err := t.widths()
	if err != nil {
		return err
	}
	for i, width := range widths {
		if err := rows.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := w.rows(rows, t, shown); err != nil {
		return err
	}
	return rows.Flush()
}

func (w *writer) rows(to *excelize.StreamWriter, t Table, shown int) error {
	head := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = excelize.Cell{StyleID: w.styles.head, Value: c.Name}
	}
	if err := to.SetRow("A1", head); err != nil {
		return err
	}
	kinds := w.kinds(t.Spec, shown <= wrapped)
	cells := make([]any, len(t.Columns))
	return t.each(shown, func(row int, record []string) error {
		for i, text := range record {
			text, cut := shorten(text)
			if cut > 0 {
				w.lose(Loss{t.Title, row, i + 1, fmt.Sprintf("column %s of the sheet %q in standpoint.xlsx is shortened: a cell cannot hold %d characters",
					t.Columns[i].Name, t.Title, cut), "the whole text is in " + t.Path})
			}
			cells[i] = kinds[i].cell(text)
		}
		return to.SetRow(fmt.Sprintf("A%d", row), cells)
	})
}

// each reads the CSV again and calls yield with every row and its number in the
// sheet, at most so many.
func (t Table) each(most int, yield func(row int, record []string) error) error {
	in, err := t.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	r, err := table.NewReader(in, t.Spec)
	if err != nil {
		return err
	}
	for row := 2; row <= most+1; row++ {
		record, err := r.Row()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = yield(row, record)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// widths are those of the longest text among the header and the first rows,
// within reason.
func (t Table) widths() ([]float64, error) {
	const least, most, filterButton = 7, 60, 4
	longest := make([]int, len(t.Columns))
	for i, c := range t.Columns {
		longest[i] = len(c.Name) + filterButton
	}
	err := t.each(sampled, func(_ int, record []string) error {
		for i, text := range record {
			longest[i] = max(longest[i], utf8.RuneCountInString(text)+1)
		}
		return nil
	})
	widths := make([]float64, len(longest))
	for i, n := range longest {
		widths[i] = float64(min(max(n, least), most))
	}
	return widths, err
}

// shorten cuts what a cell cannot hold and marks the cut; units is the length
// in UTF-16 units of a text that was cut, 0 of others.
func shorten(s string) (short string, units int) {
	const mark = " […shortened]"
	if len(s) <= maxCell {
		return s, 0
	}
	room, end := maxCell-len(mark), 0
	for i, r := range s {
		n := 1
		if r > 0xffff {
			n = 2
		}
		if units += n; units <= room {
			end = i + utf8.RuneLen(r)
		}
	}
	if units <= maxCell {
		return s, 0
	}
	return s[:end] + mark, units
}
