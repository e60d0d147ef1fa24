package export

import (
	"bytes"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"standpoint/report/table"
)

type row struct {
	Who   table.Text   `csv:"who" meaning:"a name"`
	Share table.Number `csv:"a_share" unit:"0 to 1" meaning:"a share"`
	N     table.Count  `csv:"n" unit:"votes" meaning:"how many"`
	Small table.Flag   `csv:"small_n" meaning:"whether n is small"`
}

func spec() table.Spec { return table.Of[row]("rows", "rows.csv", "Rows", "Some rows.") }

func csvOf(t testing.TB, s table.Spec, rows []row) string {
	t.Helper()
	var data bytes.Buffer
	if err := table.Write(&data, s, rows); err != nil {
		t.Fatal(err)
	}
	return data.String()
}

func TestJSONLines(t *testing.T) {
	comma := spec().In(table.Format{Delimiter: ';', DecimalComma: true})
	for _, c := range []struct {
		why  string
		spec table.Spec
		rows []row
		want string
	}{
		{"no row, no line", spec(), nil, ""},
		{"types, in the order of the columns", spec(), []row{{"Élodie 😀", .25, 3, true}}, `{"who":"Élodie 😀","a_share":0.25,"n":3,"small_n":true}` + "\n"},
		{"what is not available is null", spec(), []row{{"", table.NA(), 0, false}}, `{"who":null,"a_share":null,"n":0,"small_n":false}` + "\n"},
		{"markup stays as it is, quotation marks are escaped", spec(), []row{{`<b> & "x" \`, 0, 1, false}}, `{"who":"<b> & \"x\" \\","a_share":0,"n":1,"small_n":false}` + "\n"},
		{"a decimal comma is no part of the value", comma, []row{{"a;b", -.5, 1, false}}, `{"who":"a;b","a_share":-0.5,"n":1,"small_n":false}` + "\n"},
	} {
		var out bytes.Buffer
		err := JSONLines(&out, strings.NewReader(csvOf(t, c.spec, c.rows)), c.spec)
		if err != nil || out.String() != c.want {
			t.Errorf("%s: %q, %v; want %q", c.why, out.String(), err, c.want)
		}
	}
}

// More rows than one group holds, with a gap in every column that may have one.
func TestParquet(t *testing.T) {
	rows := make([]row, groupRows+3)
	for i := range rows {
		rows[i] = row{"x", table.Number(i) / 8, table.Count(i), i%2 == 0}
	}
	rows[1] = row{"", table.NA(), -1, false}
	data := csvOf(t, spec(), rows)
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := Parquet(out, strings.NewReader(data), spec(), "1.2.3"); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two files of one table differ")
	}
	f, err := parquet.OpenFile(bytes.NewReader(first.Bytes()), int64(first.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range f.Schema().Fields() {
		names = append(names, c.Name()+" "+c.Type().String())
	}
	if got, want := strings.Join(names, ", "), "who STRING, a_share DOUBLE, n INT(64,true), small_n BOOLEAN"; got != want {
		t.Errorf("columns %s, want %s", got, want)
	}
	if n := len(f.RowGroups()); n != 2 || f.NumRows() != int64(len(rows)) {
		t.Errorf("%d groups of %d rows, want 2 of %d", n, f.NumRows(), len(rows))
	}
	got := make([]parquet.Row, 2)
	if _, err := f.RowGroups()[0].Rows().ReadRows(got); err != nil {
		t.Fatal(err)
	}
	if v := got[1]; !v[0].IsNull() || !v[1].IsNull() || v[2].Int64() != -1 || v[3].Boolean() {
		t.Errorf("the row with gaps reads %v", v)
	}
}

func TestOneBadCellStopsWithItsColumn(t *testing.T) {
	bad := "who,a_share,n,small_n\na,0.5,three,true\n"
	if err := JSONLines(new(bytes.Buffer), strings.NewReader(bad), spec()); err == nil || !strings.Contains(err.Error(), "column n") {
		t.Errorf("JSON Lines: %v", err)
	}
	if err := Parquet(new(bytes.Buffer), strings.NewReader(bad), spec(), ""); err == nil || !strings.Contains(err.Error(), "column n") {
		t.Errorf("Parquet: %v", err)
	}
}
