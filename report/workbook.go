package report

import (
	"cmp"
	"io"

	"standpoint/report/table"
	"standpoint/report/workbook"
	"standpoint/stance/article"
)

// workbookName is the workbook's file.
const workbookName = "standpoint.xlsx"

// writeWorkbook writes the tables once more as one workbook, read again from
// their temporary files so that memory stays flat. What it must leave out or
// shorten is a row in problems.csv, which is the last sheet for that reason.
func (w *Writer) writeWorkbook(f figures) error {
	m := w.meta
	if !m.has("xlsx") {
		return nil
	}
	book := workbook.Book{
		Title: plain(cmp.Or(m.Title, m.Topic, "Standpoint")), About: w.scopeText(f), Version: m.Version,
		Findings: (prose{m, plain}).findings(f), Poles: m.Poles, Loss: w.loss,
	}
	for _, s := range table.Tables() {
		book.Tables = append(book.Tables, w.sheet(s))
	}
	err := w.write(workbookName, func(out io.Writer) error { return workbook.Write(out, book) })
	if err != nil {
		return err
	}
	return w.fail(w.problems.Flush())
}

func (w *Writer) sheet(s table.Spec) workbook.Table {
	return workbook.Table{
		Spec: w.meta.spec(s),
		Rows: w.rows[s.Path],
		Open: func() (io.ReadCloser, error) { return w.again(s) },
	}
}

// again opens a table that was written, for reading. problems.csv may have got
// rows since the others were closed.
func (w *Writer) again(s table.Spec) (io.ReadCloser, error) {
	if s.Path == table.Problems().Path {
		if err := w.problems.Flush(); err != nil {
			return nil, err
		}
	}
	return w.files.written(s.Path).reopen()
}

// loss makes a problem of what the workbook does not hold. What is lost of the
// problems themselves is not told: the sheet would never end.
func (w *Writer) loss(l workbook.Loss) {
	if l.Sheet != table.Problems().Title {
		w.Problem(article.Problem{File: workbookName, Line: l.Row, Column: l.Column, What: l.What, Remedy: l.Remedy})
	}
}
