package workbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// frontSheet is the first sheet's name.
const frontSheet = "Start here"

// front writes the first sheet: what was found and what each sheet holds.
func (w *writer) front() error {
	f := &front{writer: w, row: 1}
	f.layout() // first, because the chart is placed by the widths
	f.line(w.styles.title, w.Title)
	f.line(w.styles.prose, w.About)
	f.skip()
	f.line(w.styles.heading, "What was found")
	for _, s := range w.Findings {
		f.line(w.styles.prose, s)
	}
	f.skip()
	f.chart()
	f.line(w.styles.heading, "What each sheet holds")
	for _, t := range w.Tables {
		f.sheet(t)
	}
	f.skip()
	f.line(w.styles.prose, "Point at a column's name to read what it holds. Sort and filter with the arrows in the first row. "+
		"Rows in grey italics rest on few votes. The same tables are beside this file as CSV.")
	return f.err
}

// front keeps the row to write next and the first error.
type front struct {
	*writer
	row int
	err error
}

func (f *front) do(err error) {
	if f.err == nil {
		f.err = err
	}
}

func (f *front) skip() { f.row++ }

// line writes a sentence over both columns.
func (f *front) line(style int, s string) {
	short, _ := shorten(s)
	a, b := fmt.Sprintf("A%d", f.row), fmt.Sprintf("B%d", f.row)
	f.do(f.file.SetCellStr(frontSheet, a, short))
	f.do(f.file.SetCellStyle(frontSheet, a, b, style))
	f.do(f.file.MergeCell(frontSheet, a, b))
	height := 15.0 // merged cells do not grow by themselves
	if style == f.styles.title {
		height = 24
	}
	f.do(f.file.SetRowHeight(frontSheet, f.row, height*lines(short, frontLeft+frontRight)))
	f.row++
}

// frontLeft and frontRight are the widths of the two columns, in characters.
const frontLeft, frontRight = 24, 92

// lines is how many lines a text surely fits on.
func lines(s string, width int) float64 { return float64(1 + len([]rune(s))/(width-6)) }

// sheet names one sheet, as a link, with what it holds.
func (f *front) sheet(t Table) {
	a, b := fmt.Sprintf("A%d", f.row), fmt.Sprintf("B%d", f.row)
	f.do(f.file.SetCellStr(frontSheet, a, t.Title))
	f.do(f.file.SetCellStyle(frontSheet, a, a, f.styles.link))
	f.do(f.file.SetCellHyperLink(frontSheet, a, fmt.Sprintf("'%s'!A1", t.Title), "Location"))
	about := fmt.Sprintf("%s (%d rows)", t.About, t.Rows())
	if t.Rows() > MaxRows {
		about = fmt.Sprintf("%s (the first %d of %d rows: Excel holds no more; all are in %s)", t.About, MaxRows, t.Rows(), t.Path)
	}
	f.do(f.file.SetCellStr(frontSheet, b, about))
	f.do(f.file.SetRowHeight(frontSheet, f.row, 15*lines(about, frontRight)))
	f.do(f.file.SetCellStyle(frontSheet, b, b, f.styles.prose))
	f.row++
}

func (f *front) layout() {
	no := false
	f.do(f.file.SetColWidth(frontSheet, "A", "A", frontLeft))
	f.do(f.file.SetColWidth(frontSheet, "B", "B", frontRight))
	f.do(f.file.SetSheetView(frontSheet, 0, &excelize.ViewOptions{ShowGridLines: &no}))
	f.do(f.print(frontSheet, "portrait"))
}

// chart draws the political split from the cells of the sheet of camps, so that
// it can be restyled and follows what is edited there.
func (f *front) chart() {
	at := slices.IndexFunc(f.Tables, func(t Table) bool { return t.Name == "camps" })
	if at < 0 || f.Tables[at].Rows() == 0 {
		return
	}
	t := f.Tables[at]
	cells := func(name string, first, last int) string {
		c := column(1 + slices.Index(t.Header(), name))
		return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", t.Title, c, first, c, last)
	}
	last := t.Rows() + 1
	var series []excelize.ChartSeries
	for i, name := range []string{f.Poles[0], "neutral", f.Poles[1]} {
		head, _, _ := strings.Cut(cells(name, 1, 1), ":")
		series = append(series, excelize.ChartSeries{Name: head, Categories: cells("camp_title", 2, last), Values: cells(name, 2, last),
			Fill: fill([]string{"E08214", "DBDBDB", "542788"}[i])})
	}
	gap, height := uint(40), uint(110+34*t.Rows())
	f.do(f.file.AddChart(frontSheet, fmt.Sprintf("A%d", f.row), &excelize.Chart{
		Type: excelize.BarPercentStacked, Series: series, GapWidth: &gap,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "Stance by camp, share of votes"}}},
		Legend:    excelize.ChartLegend{Position: "top"},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: excelize.Font{Color: "1A1A1A"}},
		YAxis:     excelize.ChartAxis{MajorGridLines: true, Font: excelize.Font{Color: "1A1A1A"}, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0%"}},
		Dimension: excelize.ChartDimension{Width: 780, Height: height},
		Format:    excelize.GraphicOptions{AltText: "Stacked bars of the political split; the figures are on the sheet " + t.Title},
	}))
	f.row += int(height)/20 + 3
}
