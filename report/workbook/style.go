package workbook

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"standpoint/report/table"
)

// styles are the numbers under which excelize keeps a look.
type styles struct {
	head, text, lines, count, number, share, date int
	title, heading, prose, link                   int
	// first, neutral, second and small are for conditional formats.
	first, neutral, second, small int
}

func newStyles(f *excelize.File) (s styles, err error) {
	top := &excelize.Alignment{Vertical: "top"}
	lines := &excelize.Alignment{Vertical: "top", WrapText: true}
	for _, x := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.head, excelize.Style{Font: &excelize.Font{Family: "Calibri", Bold: true, Size: 11}, Alignment: lines, Fill: fill("EDEDED"),
			Border: []excelize.Border{{Type: "bottom", Color: "5C5C5C", Style: 1}}}},
		{&s.text, excelize.Style{Alignment: top}},
		{&s.lines, excelize.Style{Alignment: lines}},
		{&s.count, excelize.Style{Alignment: top, CustomNumFmt: format("#,##0")}},
		{&s.number, excelize.Style{Alignment: top, CustomNumFmt: format("0.00")}},
		{&s.share, excelize.Style{Alignment: top, CustomNumFmt: format("0.0%")}},
		{&s.date, excelize.Style{Alignment: top, CustomNumFmt: format("yyyy-mm-dd")}},
		{&s.title, excelize.Style{Font: &excelize.Font{Family: "Calibri", Bold: true, Size: 16}, Alignment: lines}},
		{&s.heading, excelize.Style{Font: &excelize.Font{Family: "Calibri", Bold: true, Size: 12}, Alignment: lines}},
		{&s.prose, excelize.Style{Alignment: lines}},
		{&s.link, excelize.Style{Font: &excelize.Font{Family: "Calibri", Size: 11, Color: "0B5394", Underline: "single"}, Alignment: top}},
	} {
		if *x.id, err = f.NewStyle(&x.style); err != nil {
			return s, err
		}
	}
	for _, x := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.first, excelize.Style{Fill: fill("FBE0BF"), Font: &excelize.Font{Color: "6B3A00"}}},
		{&s.neutral, excelize.Style{Fill: fill("EDEDED"), Font: &excelize.Font{Color: "3A3A3A"}}},
		{&s.second, excelize.Style{Fill: fill("E2D8EE"), Font: &excelize.Font{Color: "3B1C66"}}},
		{&s.small, excelize.Style{Font: &excelize.Font{Color: "6A6A6A", Italic: true}}},
	} {
		if *x.id, err = f.NewConditionalStyle(&x.style); err != nil {
			return s, err
		}
	}
	return s, nil
}

func fill(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func format(s string) *string { return &s }

// kind is how the cells of a column are made.
type kind struct {
	style int
	value func(string) (any, bool)
}

// kinds are those of all columns; lines breaks long texts into lines.
func (w *writer) kinds(s table.Spec, lines bool) []kind {
	text := w.styles.text
	if lines {
		text = w.styles.lines
	}
	all := make([]kind, len(s.Columns))
	for i, c := range s.Columns {
		switch {
		case c.Type == "integer":
			all[i] = kind{w.styles.count, func(s string) (any, bool) { n, err := strconv.Atoi(s); return n, err == nil }}
		case c.Type == "number" && c.Unit == "0 to 1":
			all[i] = kind{w.styles.share, number}
		case c.Type == "number":
			all[i] = kind{w.styles.number, number}
		case c.Type == "boolean":
			all[i] = kind{w.styles.text, func(s string) (any, bool) { return s == "true", s == "true" || s == "false" }}
		case strings.HasPrefix(c.Unit, "ISO 8601"):
			all[i] = kind{w.styles.date, day}
		default:
			all[i] = kind{text, func(string) (any, bool) { return nil, false }}
		}
	}
	return all
}

// cell is a text in the column's type, or as it is where it does not fit.
func (k kind) cell(s string) any {
	if s == "" {
		return nil
	}
	if v, ok := k.value(s); ok {
		return excelize.Cell{StyleID: k.style, Value: v}
	}
	return excelize.Cell{StyleID: k.style, Value: s}
}

func number(s string) (any, bool) {
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil && !math.IsInf(f, 0) && !math.IsNaN(f)
}

// day is a whole date as Excel counts days; dates in part, and those before
// its calendar begins to be right, stay texts.
func day(s string) (any, bool) {
	t, err := time.Parse(time.DateOnly, s)
	n := int(t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
	return n, err == nil && n > 60
}

// dress gives a sheet what is not in its cells: the frozen header, the filter,
// the notes and the colours.
func (w *writer) dress(t Table, rows int) error {
	corner := column(len(t.Columns)) + strconv.Itoa(max(rows+1, 2))
	if err := w.file.SetPanes(t.Title, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := w.file.AutoFilter(t.Title, "A1:"+corner, nil); err != nil {
		return err
	}
	if err := w.print(t.Title, "landscape"); err != nil {
		return err
	}
	for i, c := range t.Columns {
		if err := w.note(t.Title, column(i+1)+"1", c); err != nil {
			return err
		}
		in := fmt.Sprintf("%s2:%s%d", column(i+1), column(i+1), max(rows+1, 2))
		if rules := w.colours(c); len(rules) > 0 {
			if err := w.file.SetConditionalFormat(t.Title, in, rules); err != nil {
				return err
			}
		}
		if c.Name == "small_n" {
			rule := excelize.ConditionalFormatOptions{Type: "formula", Criteria: "$" + column(i+1) + "2", Format: &w.styles.small}
			if err := w.file.SetConditionalFormat(t.Title, "A2:"+corner, []excelize.ConditionalFormatOptions{rule}); err != nil {
				return err
			}
		}
	}
	return nil
}

// print makes a sheet as wide as the paper.
func (w *writer) print(sheet, orientation string) error {
	fit, wide, long, a4 := true, 1, 0, 9
	if err := w.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return w.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &orientation, FitToWidth: &wide, FitToHeight: &long, Size: &a4})
}

// note says on the header's cell what the column holds.
func (w *writer) note(sheet, cell string, c table.Column) error {
	text := c.Meaning
	if c.Unit != "" {
		text += " (" + c.Unit + ")"
	}
	return w.file.AddComment(sheet, excelize.Comment{Cell: cell, Author: "Standpoint", Text: text, Width: 260, Height: 90})
}

// colours are the rules for a column that holds a side or runs between them.
func (w *writer) colours(c table.Column) []excelize.ConditionalFormatOptions {
	is := func(word string, style *int) excelize.ConditionalFormatOptions {
		return excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Value: strconv.Quote(word), Format: style}
	}
	switch {
	case c.Name == "stance":
		return []excelize.ConditionalFormatOptions{is(w.Poles[0], &w.styles.first), is("neutral", &w.styles.neutral), is(w.Poles[1], &w.styles.second)}
	case c.Name == "score" || c.Name == "balance":
		return []excelize.ConditionalFormatOptions{{Type: "3_color_scale", Criteria: "=", MinType: "num", MidType: "num", MaxType: "num",
			MinValue: "-1", MidValue: "0", MaxValue: "1", MinColor: "#F3B56B", MidColor: "#FFFFFF", MaxColor: "#B39CCF"}}
	}
	return nil
}

// column is the letter of the nth column, counted from 1.
func column(n int) string {
	name, _ := excelize.ColumnNumberToName(n) // fails only below 1 and above 16384
	return name
}
