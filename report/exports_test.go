package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"

	"standpoint/report/table"
)

// TestFormsOfTablesTellTheSame compares every cell of every table in all four
// forms, with points and with commas in the numbers of the CSV.
func TestFormsOfTablesTellTheSame(t *testing.T) {
	for _, f := range []table.Format{{}, {Delimiter: ';', DecimalComma: true}} {
		meta, dir := testMeta(), t.TempDir()
		meta.Tables, meta.Format = []string{"xlsx", "jsonl", "parquet"}, f
		writeReport(t, dir, meta, 60)
		all := readAll(t, dir)
		book, err := excelize.OpenFile(filepath.Join(dir, workbookName))
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range table.Tables() {
			s = meta.spec(s)
			want := csvCells(t, s, all[s.Path])
			if s.Name == "statements" && len(want) < 100 {
				t.Fatalf("only %d rows to compare", len(want))
			}
			sameCells(t, s, "jsonl", want, jsonCells(t, s, all[inForm(s.Path, "jsonl")]))
			sameCells(t, s, "parquet", want, parquetCells(t, all[inForm(s.Path, "parquet")]))
			sameCells(t, s, "xlsx", want, sheetCells(t, s, book))
		}
		book.Close()
	}
}

// sameCells compares the cells as the words that Go prints them with, nil as
// nothing.
func sameCells(t *testing.T, s table.Spec, form string, want, got [][]any) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s as %s has %d rows, want %d", s.Name, form, len(got), len(want))
		return
	}
	for i := range want {
		for k := range want[i] {
			if w, g := fmt.Sprint(want[i][k]), fmt.Sprint(got[i][k]); w != g {
				t.Errorf("%s as %s, row %d, column %s: %s, want %s", s.Name, form, i+1, s.Columns[k].Name, g, w)
			}
		}
	}
}

func csvCells(t *testing.T, s table.Spec, data string) (rows [][]any) {
	t.Helper()
	r, err := table.NewReader(strings.NewReader(data), s)
	for err == nil {
		var row []any
		if row, err = r.Values(); err == nil {
			rows = append(rows, slices.Clone(row))
		}
	}
	if !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	return rows
}

func jsonCells(t *testing.T, s table.Spec, data string) (rows [][]any) {
	t.Helper()
	for line := range strings.Lines(data) {
		var fields map[string]any
		d := json.NewDecoder(strings.NewReader(line))
		d.UseNumber()
		if err := d.Decode(&fields); err != nil || len(fields) != len(s.Columns) {
			t.Fatalf("%s: %v, %d fields", s.Name, err, len(fields))
		}
		row := make([]any, len(s.Columns))
		for i, c := range s.Columns {
			row[i] = fields[c.Name]
		}
		rows = append(rows, row)
	}
	return rows
}

func parquetCells(t *testing.T, data string) (rows [][]any) {
	t.Helper()
	f, err := parquet.OpenFile(bytes.NewReader([]byte(data)), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range f.RowGroups() {
		all := make([]parquet.Row, g.NumRows())
		if n, err := g.Rows().ReadRows(all); n != len(all) {
			t.Fatalf("%d of %d rows: %v", n, len(all), err)
		}
		for _, values := range all {
			row := make([]any, len(values))
			for i, v := range values {
				switch {
				case v.IsNull():
				case v.Kind() == parquet.Int64:
					row[i] = v.Int64()
				case v.Kind() == parquet.Double:
					row[i] = v.Double()
				case v.Kind() == parquet.Boolean:
					row[i] = v.Boolean()
				default:
					row[i] = v.String()
				}
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// sheetCells reads a sheet without its number formats. Whole dates are numbers
// there; they are read as they are shown.
func sheetCells(t *testing.T, s table.Spec, book *excelize.File) (rows [][]any) {
	t.Helper()
	raw, err := book.GetRows(s.Title, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	shown, err := book.GetRows(s.Title)
	if err != nil {
		t.Fatal(err)
	}
	for i := range raw[1:] {
		row := make([]any, len(s.Columns))
		for k, c := range s.Columns {
			if k >= len(raw[i+1]) || raw[i+1][k] == "" {
				continue
			}
			cell := raw[i+1][k]
			if strings.HasPrefix(c.Unit, "ISO 8601") {
				cell = shown[i+1][k]
			}
			if c.Type == "boolean" {
				cell = map[string]string{"1": "true", "0": "false"}[cell]
			}
			if row[k], err = c.Value(cell); err != nil {
				t.Fatalf("%s, row %d, column %s: %v", s.Name, i+2, c.Name, err)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func TestParseTables(t *testing.T) {
	for _, c := range []struct{ list, want string }{
		{"csv", "[]"}, {"csv,xlsx", "[xlsx]"}, {"parquet, jsonl,csv", "[jsonl parquet]"}, {"xlsx", "[xlsx]"},
		{"csv,ods", `unknown form of tables "ods"`}, {"", `unknown form of tables ""`},
	} {
		forms, err := ParseTables(c.list)
		got := fmt.Sprint(forms)
		if err != nil {
			got = err.Error()
		}
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("%q: %s, want %s", c.list, got, c.want)
		}
	}
}
