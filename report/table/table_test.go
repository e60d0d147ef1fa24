package table

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"standpoint/internal/golden"
)

var poles = [2]string{"oppose", "reassure"}

func TestTextCells(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"plain", "plain", "nothing to do"},
		{"=1+1", "'=1+1", "formula"},
		{"+49", "'+49", "formula"},
		{"-5", "'-5", "formula"},
		{"@SUM(A1)", "'@SUM(A1)", "formula of old"},
		{"\t=1", "' =1", "tab in front"},
		{"\rx", "' x", "carriage return in front"},
		{"  =1", "'  =1", "blanks in front"},
		{"\u00a0=1", "'\u00a0=1", "a blank that does not break"},
		{" a", "' a", "a blank in front"},
		{"'=1", "''=1", "an apostrophe of its own"},
		{"a=b", "a=b", "only the beginning counts"},
		{"a\r\nb\tc", "a  b c", "one line a cell"},
		{"a\u2028b", "a b", "line separator"},
		{"a\x00b\x1b[31mc", "ab[31mc", "control characters go"},
		{"a\xffb", "ab", "invalid bytes go"},
		{"a\u202eb", "ab", "marks that turn the direction go"},
		{"\x00=1", "'=1", "a formula behind a control character"},
		{"", "", "empty"},
	} {
		if got, _ := Text(c.in).MarshalCSV(); got != c.want {
			t.Errorf("Text(%q) = %q, want %q (%s)", c.in, got, c.want, c.why)
		}
	}
}

func TestNumberCells(t *testing.T) {
	for _, c := range []struct {
		in   float64
		want string
	}{
		{0, "0.0000"}, {1, "1.0000"}, {-.5, "-0.5000"}, {1e-9, "0.0000"}, {-1e-9, "0.0000"},
		{1e15, "1000000000000000.0000"}, {2. / 3, "0.6667"},
		{math.NaN(), ""}, {math.Inf(1), ""}, {math.Inf(-1), ""},
	} {
		if got, _ := Number(c.in).MarshalCSV(); got != c.want {
			t.Errorf("Number(%v) = %q, want %q", c.in, got, c.want)
		}
	}
}

type sample struct {
	Name  Text   `csv:"name" meaning:"a name"`
	Share Number `csv:"{first}_share" unit:"0 to 1" meaning:"share for {first}"`
	N     Count  `csv:"n" unit:"votes" meaning:"how many"`
	Small Flag   `csv:"small_n" meaning:"whether n is small"`
	Day   Date   `csv:"day" unit:"ISO 8601 date" meaning:"a day"`
}

func sampleSpec() Spec {
	return Of[sample]("sample", "sample.csv", "Sample", "About {first}.").WithPoles(poles)
}

func TestWrite(t *testing.T) {
	head := BOM + "name,oppose_share,n,small_n,day\r\n"
	for _, c := range []struct {
		why  string
		rows []sample
		want string
	}{
		{"an empty table has its header", nil, head},
		{"quotes and commas by RFC 4180", []sample{{"a, \"b\"", .25, 3, true, "2026-01"}}, head + "\"a, \"\"b\"\"\",0.2500,3,true,2026-01\r\n"},
		{"nothing available", []sample{{"", NA(), 0, false, ""}}, head + ",,0,false,\r\n"},
	} {
		var out bytes.Buffer
		if err := Write(&out, sampleSpec(), c.rows); err != nil || out.String() != c.want {
			t.Errorf("%s: %q, %v, want %q", c.why, out.String(), err, c.want)
		}
	}
}

func TestFormats(t *testing.T) {
	rows := []sample{{"a;b, c.d", .25, 3, true, "2026-01"}}
	for _, c := range []struct{ delimiter, want string }{
		{",", "name,oppose_share,n,small_n,day\r\n\"a;b, c.d\",0.2500,3,true,2026-01\r\n"},
		{";", "name;oppose_share;n;small_n;day\r\n\"a;b, c.d\";0,2500;3;true;2026-01\r\n"},
		{"tab", "name\toppose_share\tn\tsmall_n\tday\r\na;b, c.d\t0.2500\t3\ttrue\t2026-01\r\n"},
	} {
		f, err := ParseFormat(c.delimiter)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := Write(&out, sampleSpec().In(f), rows); err != nil || out.String() != BOM+c.want {
			t.Errorf("delimiter %q: %q, %v, want %q", c.delimiter, out.String(), err, c.want)
		}
	}
	if _, err := ParseFormat("|"); err == nil {
		t.Error("any delimiter is taken")
	}
}

func TestStreamWritesEveryRow(t *testing.T) {
	var out bytes.Buffer
	if err := Write(&out, sampleSpec(), make([]sample, 3*batch+1)); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil || len(rows) != 3*batch+2 {
		t.Errorf("%d rows and the header, %v; want %d", len(rows), err, 3*batch+2)
	}
}

func TestStatementsContract(t *testing.T) {
	want := "statement_id,article_id,file,outlet,published,actor_id,actor,camp,source,cue,kind,statement,on_target,stance,score,confidence,review,evidence,tone,tone_baseline,start,end"
	if got := strings.Join(Statements().Header(), ","); !strings.HasPrefix(got, want) {
		t.Errorf("statements.csv begins with %s, want %s", got, want)
	}
}

func TestColumnsAreNamedOnce(t *testing.T) {
	for _, s := range Tables() {
		names := s.WithPoles(poles).Header()
		sorted := slices.Compact(slices.Sorted(slices.Values(names)))
		if len(sorted) != len(names) {
			t.Errorf("%s names a column twice: %v", s.Path, names)
		}
		if strings.ContainsAny(strings.Join(names, ""), "{} ") {
			t.Errorf("%s has a column that is not a name: %v", s.Path, names)
		}
	}
}

func TestDataPackage(t *testing.T) {
	data, err := DataPackage("sample", "A sample", []Spec{sampleSpec()}, nil)
	if err != nil || !json.Valid(data) {
		t.Fatalf("%v: %s", err, data)
	}
	golden.Compare(t, "datapackage.json", data)
}

// A copy in another form is a resource of its own, and the package then no
// longer calls itself tabular.
func TestDataPackageOfCopies(t *testing.T) {
	spec := sampleSpec().In(Format{Delimiter: ';', DecimalComma: true})
	data, err := DataPackage("sample", "A sample", []Spec{spec}, []Copy{{spec, "sample.jsonl", "jsonl", "application/jsonl"}})
	if err != nil || !json.Valid(data) {
		t.Fatalf("%v: %s", err, data)
	}
	golden.Compare(t, "datapackage-copies.json", data)
}

// What was written reads back by its types, in every format.
func TestReader(t *testing.T) {
	rows := []sample{{"a;b, \"c\"", .25, -3, true, "2026-01"}, {"", NA(), 0, false, ""}}
	want := [][]any{{"a;b, \"c\"", .25, int64(-3), true, "2026-01"}, {nil, nil, int64(0), false, nil}}
	for _, f := range []Format{{}, {';', true}, {Delimiter: '\t'}} {
		var out bytes.Buffer
		if err := Write(&out, sampleSpec().In(f), rows); err != nil {
			t.Fatal(err)
		}
		r, err := NewReader(&out, sampleSpec().In(f))
		if err != nil {
			t.Fatal(err)
		}
		for i := range want {
			if got, err := r.Values(); err != nil || !slices.Equal(got, want[i]) {
				t.Errorf("%+v, row %d: %v, %v; want %v", f, i, got, err, want[i])
			}
		}
		if _, err := r.Values(); err != io.EOF {
			t.Errorf("%+v: %v behind the last row", f, err)
		}
	}
}

// A cell that is not what its column says is an error with the column's name.
func TestValueOfTheWrongType(t *testing.T) {
	for _, c := range []struct{ kind, cell string }{{"integer", "1.5"}, {"number", "many"}, {"number", "NaN"}, {"number", "Inf"}, {"boolean", "maybe"}} {
		if v, err := (Column{Type: c.kind}).Value(c.cell); err == nil {
			t.Errorf("%q is taken for the %s %v", c.cell, c.kind, v)
		}
	}
	r, err := NewReader(strings.NewReader("name,oppose_share,n,small_n,day\na,b,c,d,e\n"), sampleSpec())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Values(); err == nil || !strings.Contains(err.Error(), "oppose_share") {
		t.Errorf("the error %v does not name the column", err)
	}
}

func TestMarkdown(t *testing.T) {
	golden.Compare(t, "tables.md", []byte(Markdown([]Spec{sampleSpec()})))
}
