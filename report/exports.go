package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"standpoint/report/export"
	"standpoint/report/table"
)

// tableForms are the forms a run's tables can have beside CSV.
var tableForms = []string{"xlsx", "jsonl", "parquet"}

// ParseTables reads a list of table forms, such as "csv,xlsx,jsonl,parquet",
// and returns those beside CSV in our order. The CSV files are always written,
// because the other forms are made from them.
func ParseTables(list string) ([]string, error) {
	asked := strings.Split(strings.ReplaceAll(list, " ", ""), ",")
	for _, name := range asked {
		if name != "csv" && !slices.Contains(tableForms, name) {
			return nil, fmt.Errorf("unknown form of tables %q: use csv and some of %s, with commas between; the CSV files are always written", name, strings.Join(tableForms, ", "))
		}
	}
	forms := []string{}
	for _, f := range tableForms {
		if slices.Contains(asked, f) {
			forms = append(forms, f)
		}
	}
	return forms, nil
}

// has is true of a form of tables that this run writes.
func (m Meta) has(form string) bool {
	if m.Tables == nil {
		return form == "xlsx"
	}
	return slices.Contains(m.Tables, form)
}

// exports are the forms that are one file a table.
var exports = []struct {
	form, media string
	write       func(out io.Writer, csv io.Reader, s table.Spec, version string) error
}{
	{"jsonl", "application/jsonl", func(out io.Writer, in io.Reader, s table.Spec, _ string) error {
		return export.JSONLines(out, in, s)
	}},
	{"parquet", "application/vnd.apache.parquet", export.Parquet},
}

// copies are the tables in other forms, for datapackage.json.
func (m Meta) copies() []table.Copy {
	var all []table.Copy
	for _, e := range exports {
		for _, s := range table.Tables() {
			if m.has(e.form) {
				all = append(all, table.Copy{Spec: m.spec(s), Path: inForm(s.Path, e.form), Form: e.form, MediaType: e.media})
			}
		}
	}
	return all
}

// writeExports writes every table once more in the forms asked for. It comes
// after the workbook, which may add to the problems.
func (w *Writer) writeExports() error {
	for _, e := range exports {
		if !w.meta.has(e.form) {
			continue
		}
		for _, s := range table.Tables() {
			in, err := w.again(s)
			if err != nil {
				return w.fail(err)
			}
			err = w.write(inForm(s.Path, e.form), func(out io.Writer) error { return e.write(out, in, w.meta.spec(s), w.meta.Version) })
			in.Close()
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// inForm is the name of a table's file in another form.
func inForm(path, form string) string { return strings.TrimSuffix(path, ".csv") + "." + form }

// exportFiles are all that writeExports may write.
func exportFiles() []string {
	var names []string
	for _, e := range exports {
		for _, s := range table.Tables() {
			names = append(names, inForm(s.Path, e.form))
		}
	}
	return names
}
