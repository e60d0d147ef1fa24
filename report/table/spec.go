// Package table holds the columns of every table a run writes. A row is a plain
// struct whose tags are the one place a column is described:
//
//	Score Number `csv:"score" unit:"-1 to 1" meaning:"stance of the statement"`
//
// The CSV files, datapackage.json and docs/tables.md are all made from them. A
// new column is one new line. "{first}" and "{second}" in a tag stand for the
// names of the topic's poles.
package table

import (
	"reflect"
	"strings"
)

// Column describes one column.
type Column struct {
	Name string
	// Type is the Frictionless type: string, number, integer or boolean.
	Type string
	// Unit is "" for text and flags.
	Unit    string
	Meaning string
}

// Spec describes one table.
type Spec struct {
	// Name is the resource's name, Path the file's, relative to the folder.
	Name, Path   string
	Title, About string
	Columns      []Column
	// Format is how its file is written.
	Format Format
}

// Of describes a table of R rows. R must be a struct of cells with csv, unit
// and meaning tags; Of panics otherwise, which the tests of the row type see.
func Of[R any](name, path, title, about string) Spec {
	rows := reflect.TypeFor[R]()
	s := Spec{Name: name, Path: path, Title: title, About: about}
	for _, f := range reflect.VisibleFields(rows) {
		if !f.Anonymous { // the fields of an embedded row are columns themselves
			s.Columns = append(s.Columns, column(f))
		}
	}
	return s
}

func column(f reflect.StructField) Column {
	c := Column{
		Name:    f.Tag.Get("csv"),
		Type:    typeOf(f.Type),
		Unit:    f.Tag.Get("unit"),
		Meaning: f.Tag.Get("meaning"),
	}
	if c.Name == "" || c.Meaning == "" {
		panic("table: field " + f.Name + " needs csv and meaning tags")
	}
	return c
}

func typeOf(t reflect.Type) string {
	switch t {
	case reflect.TypeFor[Number]():
		return "number"
	case reflect.TypeFor[Count]():
		return "integer"
	case reflect.TypeFor[Flag]():
		return "boolean"
	case reflect.TypeFor[Text](), reflect.TypeFor[Date](), reflect.TypeFor[Label]():
		return "string"
	}
	panic("table: " + t.String() + " is not a cell")
}

// WithPoles returns the table with the poles' names filled in.
func (s Spec) WithPoles(poles [2]string) Spec {
	r := strings.NewReplacer("{first}", poles[0], "{second}", poles[1])
	columns := make([]Column, len(s.Columns))
	for i, c := range s.Columns {
		columns[i] = Column{r.Replace(c.Name), c.Type, r.Replace(c.Unit), r.Replace(c.Meaning)}
	}
	s.About, s.Columns = r.Replace(s.About), columns
	return s
}

// In returns the table with another format.
func (s Spec) In(f Format) Spec {
	s.Format = f
	return s
}

// Header returns the columns' names.
func (s Spec) Header() []string {
	names := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		names[i] = c.Name
	}
	return names
}
