package workbook

import (
	"fmt"
	"io"
	"sort"

	"github.com/xuri/excelize/v2"

	"standpoint/report/table"
)

// MaxRows is the number of rows that Excel and LibreOffice hold in a sheet, its
// header not counted; the CSV file has them all.
const MaxRows = 1<<20 - 1

// maxCell is the length of a cell that Excel can hold, in UTF-16 units.
const maxCell = 32_767

// Book is what a workbook is made of.
type Book struct {
	// Title and About head the first sheet; Findings are its sentences.
	Title, About string
	Findings     []string
	// Version is the tool's, for the file's properties.
	Version string
	// Poles are the names of the two sides, which colour the cells that hold them.
	Poles [2]string
	// Tables are the sheets after the first, in order.
	Tables []Table
	// Loss is told of everything the workbook holds less of than the tables do.
	// It may be nil.
	Loss func(Loss)
}

// Table is one sheet.
type Table struct {
	table.Spec
	// Rows is the number of rows of the CSV, its header not counted. It is asked
	// when the sheet's turn has come.
	Rows func() int
	// Open opens the CSV. It is called twice, and not before the sheet's turn.
	Open func() (io.ReadCloser, error)
}

// Loss is a place where the workbook holds less than the tables.
type Loss struct {
	// Sheet is the sheet's name; Row and Column count from 1, as Excel does. Column
	// is 0 when whole rows are left out, from Row on.
	Sheet       string
	Row, Column int
	// What says what is missing, Remedy where it is found.
	What, Remedy string
}

// writer is a workbook in the making.
type writer struct {
	Book
	file   *excelize.File
	styles styles
}

// Write writes the workbook to out.
func Write(out io.Writer, b Book) error {
	w := &writer{Book: b, file: excelize.NewFile()}
	defer w.file.Close()
	if err := w.build(); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	w.settle()
	z, err := newEntries(out)
	if err != nil {
		return err
	}
	defer z.remove()
	w.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return z })
	if _, err := w.file.WriteTo(io.Discard); err != nil {
		return fmt.Errorf("workbook: %w", err)
	}
	return nil
}

func (w *writer) build() (err error) {
	if w.styles, err = newStyles(w.file); err != nil {
		return err
	}
	if err := w.file.SetSheetName("Sheet1", frontSheet); err != nil {
		return err
	}
	for _, t := range w.Tables {
		if _, err := w.file.NewSheet(t.Title); err != nil {
			return err
		}
	}
	w.file.SetActiveSheet(0) // now: later it would read every sheet again
	for _, t := range w.Tables {
		if err := w.sheet(t); err != nil {
			return fmt.Errorf("sheet %s: %w", t.Title, err)
		}
	}
	if err := w.front(); err != nil {
		return err
	}
	return w.properties()
}

// properties sets what a file manager shows. The time is the one excelize puts
// into every new file: a clock would change the bytes.
func (w *writer) properties() error {
	const begin = "2006-09-16T00:00:00Z"
	return w.file.SetDocProps(&excelize.DocProperties{
		Title: w.Title, Creator: "Standpoint " + w.Version, LastModifiedBy: "Standpoint " + w.Version,
		Description: w.About, Created: begin, Modified: begin,
	})
}

// settle orders what excelize took from a map: the kinds of picture a file may
// hold.
func (w *writer) settle() {
	kinds := w.file.ContentTypes.Defaults
	sort.Slice(kinds, func(i, j int) bool { return kinds[i].Extension < kinds[j].Extension })
}

func (w *writer) lose(l Loss) {
	if w.Loss != nil {
		w.Loss(l)
	}
}
