package table

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

type dataPackage struct {
	Name      string     `json:"name"`
	Title     string     `json:"title"`
	Profile   string     `json:"profile"`
	Resources []resource `json:"resources"`
}

type resource struct {
	Name        string   `json:"name"`
	Path        string   `json:"path"`
	Profile     string   `json:"profile"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Format      string   `json:"format"`
	MediaType   string   `json:"mediatype"`
	Encoding    string   `json:"encoding"`
	Dialect     *dialect `json:"dialect,omitempty"`
	Schema      schema   `json:"schema"`
}

type dialect struct {
	Delimiter      string `json:"delimiter,omitempty"`
	LineTerminator string `json:"lineTerminator"`
}

type schema struct {
	Fields        []field  `json:"fields"`
	MissingValues []string `json:"missingValues"`
}

type field struct {
	Name        string `json:"name"`
	Type        string `json:"type"`
	DecimalChar string `json:"decimalChar,omitempty"`
	Unit        string `json:"unit,omitempty"`
	Description string `json:"description"`
}

// Copy is a table once more in another form: jsonl or parquet.
type Copy struct {
	Spec
	// Path is the copy's own, Form its ending, MediaType what it is called on the
	// net.
	Path, Form, MediaType string
}

// DataPackage returns datapackage.json: a data package by version 1 of the
// Frictionless specification, with each column's unit beside its type. Without
// copies it is a tabular one, which may hold CSV only.
func DataPackage(name, title string, specs []Spec, copies []Copy) ([]byte, error) {
	p := dataPackage{Name: name, Title: title, Profile: "tabular-data-package"}
	for _, s := range specs {
		p.Resources = append(p.Resources, s.resource())
	}
	for _, c := range copies {
		p.Profile = "data-package"
		p.Resources = append(p.Resources, c.resource())
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(p)
	return out.Bytes(), err
}

func (s Spec) resource() resource {
	r := resource{
		Name: s.Name, Path: s.Path, Profile: "tabular-data-resource",
		Title: s.Title, Description: s.About,
		Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
		Dialect: &dialect{LineTerminator: "\r\n"},
		Schema:  schema{MissingValues: []string{""}},
	}
	if s.Format.Delimiter != 0 {
		r.Dialect.Delimiter = string(s.Format.Delimiter)
	}
	for _, c := range s.Columns {
		f := field{Name: c.Name, Type: c.Type, Unit: c.Unit, Description: c.Meaning}
		if s.Format.DecimalComma && c.Type == "number" {
			f.DecimalChar = ","
		}
		r.Schema.Fields = append(r.Schema.Fields, f)
	}
	return r
}

// resource is that of the CSV but for what only CSV has.
func (c Copy) resource() resource {
	r := c.Spec.In(Format{}).resource()
	r.Name, r.Path, r.Profile = c.Name+"-"+c.Form, c.Path, "data-resource"
	r.Format, r.MediaType, r.Dialect = c.Form, c.MediaType, nil
	return r
}

// Markdown returns the page that documents the tables.
func Markdown(specs []Spec) string {
	var b strings.Builder
	b.WriteString("# Tables\n\nGenerated from the row types in `report/table` and `report/chart`; do not edit.\n\n" +
		"All files are CSV as RFC 4180 has it: UTF-8 with a byte-order mark, lines ended by CRLF, " +
		"plain decimal numbers, an empty cell for what is not available. " +
		"With --delimiter ';' cells are separated by semicolons and numbers have decimal commas. " +
		"A cell that a spreadsheet would take for a formula begins with an apostrophe. " +
		"Tables written as JSON Lines or Parquet hold the same values in their types, and null for an empty cell.\n")
	for _, s := range specs {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| column | type | unit | meaning |\n|---|---|---|---|\n", s.Path, s.About)
		for _, c := range s.Columns {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", c.Name, c.Type, pipe(c.Unit), pipe(c.Meaning))
		}
	}
	return b.String()
}

func pipe(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
