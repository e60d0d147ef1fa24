package workbook

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"standpoint/report/table"
)

type row struct {
	Who   table.Text   `csv:"who" meaning:"a name"`
	Side  table.Text   `csv:"stance" meaning:"{first}, neutral or {second}"`
	Share table.Number `csv:"share" unit:"0 to 1" meaning:"a share"`
	N     table.Count  `csv:"n" unit:"votes" meaning:"how many"`
	Small table.Flag   `csv:"small_n" meaning:"whether n is small"`
	Day   table.Date   `csv:"day" unit:"ISO 8601 date" meaning:"a day"`
}

func sheetOf(t testing.TB, rows []row) Table {
	t.Helper()
	spec := table.Of[row]("rows", "rows.csv", "Rows", "Some rows.").WithPoles([2]string{"oppose", "reassure"})
	var data bytes.Buffer
	if err := table.Write(&data, spec, rows); err != nil {
		t.Fatal(err)
	}
	return Table{Spec: spec, Rows: func() int { return len(rows) },
		Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data.Bytes())), nil }}
}

func write(t testing.TB, rows []row) (data []byte, losses []Loss) {
	t.Helper()
	var out bytes.Buffer
	err := Write(&out, Book{Title: "A topic", About: "What was read.", Findings: []string{"Something."}, Poles: [2]string{"oppose", "reassure"},
		Tables: []Table{sheetOf(t, rows)}, Loss: func(l Loss) { losses = append(losses, l) }})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), losses
}

func TestCellsAreTyped(t *testing.T) {
	data, losses := write(t, []row{
		{"Élodie 😀 <b>", "oppose", .25, 3, true, "2026-01-27"},
		{"=1+1", "neutral", table.NA(), 1200, false, "2026-01"},
	})
	if len(losses) > 0 {
		t.Errorf("lost %v", losses)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for cell, want := range map[string]string{
		"A1": "who", "A2": "Élodie 😀 <b>", "B2": "oppose", "C2": "25.0%", "D2": "3", "E2": "TRUE", "F2": "2026-01-27",
		"A3": "'=1+1", "C3": "", "D3": "1,200", "E3": "FALSE", "F3": "2026-01",
	} {
		if got, err := f.GetCellValue("Rows", cell); got != want || err != nil {
			t.Errorf("%s shows %q, %v; want %q", cell, got, err, want)
		}
	}
	if kind, _ := f.GetCellType("Rows", "A3"); kind == excelize.CellTypeFormula {
		t.Error("a text became a formula")
	}
	if notes, err := f.GetComments("Rows"); len(notes) != 6 || err != nil {
		t.Errorf("%d notes, %v; want one a column", len(notes), err)
	}
	if first := f.GetSheetName(f.GetActiveSheetIndex()); first != frontSheet || f.GetSheetName(0) != frontSheet {
		t.Errorf("the sheet that opens is %q", first)
	}
}

func TestEqualBytes(t *testing.T) {
	rows := []row{{"a", "oppose", 1, 1, true, ""}, {"b", "reassure", 0, 9, false, "2026-02-03"}}
	first, _ := write(t, rows)
	for range 5 {
		if again, _ := write(t, rows); !bytes.Equal(first, again) {
			t.Fatal("two workbooks of one table differ")
		}
	}
}

// A cell that is too long is marked and told of, on the boundary of a letter.
func TestLongCells(t *testing.T) {
	for _, c := range []struct {
		text string
		cut  bool
	}{
		{strings.Repeat("x", maxCell), false},
		{strings.Repeat("x", maxCell+1), true},
		{strings.Repeat("é", maxCell), false},
		{strings.Repeat("😀", maxCell/2), false},
		{strings.Repeat("😀", maxCell/2+1), true},
	} {
		data, losses := write(t, []row{{Who: table.Text(c.text), N: 1}})
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		got, _ := f.GetCellValue("Rows", "A2")
		switch {
		case !c.cut && (got != c.text || len(losses) > 0):
			t.Errorf("%.4q… of %d bytes lost something: %v", c.text, len(c.text), losses)
		case c.cut && (!strings.HasSuffix(got, "…shortened]") || len(losses) != 1 || losses[0].Row != 2 || losses[0].Column != 1):
			t.Errorf("%.4q… of %d bytes: ends %q, told of %v", c.text, len(c.text), got[len(got)-20:], losses)
		}
	}
}

func TestRowsBeyondTheLimit(t *testing.T) {
	s := sheetOf(t, []row{{Who: "a"}})
	s.Rows = func() int { return MaxRows + 7 }
	var losses []Loss
	var out bytes.Buffer
	err := Write(&out, Book{Tables: []Table{s}, Loss: func(l Loss) { losses = append(losses, l) }})
	if err != nil || len(losses) != 1 || !strings.Contains(losses[0].What, fmt.Sprint(MaxRows)) {
		t.Errorf("%v, told of %v", err, losses)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	if found, err := f.SearchSheet(frontSheet, `the first 1048575 of 1048582 rows`, true); len(found) != 1 || err != nil {
		t.Errorf("the first sheet says it in %v, %v", found, err)
	}
}

func BenchmarkStatements(b *testing.B) {
	rows := make([]row, 10_000)
	for i := range rows {
		rows[i] = row{table.Text(fmt.Sprint("speaker ", i)), "oppose", .5, 3, true, "2026-01-27"}
	}
	for b.Loop() {
		write(b, rows)
	}
}
