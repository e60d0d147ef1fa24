package export

import (
	"errors"
	"io"
	"reflect"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"standpoint/report/table"
)

// groupRows is the number of rows that wait in memory until they are written.
const groupRows = 20_000

// Parquet reads the CSV of a table and writes it by columns, in their order:
// integer as INT64, number as DOUBLE, boolean as BOOLEAN, the rest as UTF-8
// strings, all of them optional. version is the tool's.
func Parquet(out io.Writer, csv io.Reader, s table.Spec, version string) error {
	r, err := table.NewReader(csv, s)
	if err != nil {
		return err
	}
	w := parquet.NewWriter(out, parquet.NewSchema(s.Name, nodes(s)), parquet.Compression(&zstd.Codec{}),
		parquet.MaxRowsPerRowGroup(groupRows), parquet.CreatedBy("standpoint", version, "none"))
	row := make(parquet.Row, len(s.Columns))
	for {
		values, err := r.Values()
		if errors.Is(err, io.EOF) {
			return w.Close()
		}
		if err != nil {
			return err
		}
		for i, v := range values {
			row[i] = value(v).Level(0, level(v), i)
		}
		if _, err := w.WriteRows([]parquet.Row{row}); err != nil {
			return err
		}
	}
}

func value(v any) parquet.Value {
	if v == nil {
		return parquet.NullValue()
	}
	return parquet.ValueOf(v)
}

// level says whether an optional value is there.
func level(v any) int {
	if v == nil {
		return 0
	}
	return 1
}

// columns is a group whose fields keep the order of the table; a parquet.Group
// is a map and sorts them by name.
type columns struct {
	parquet.Group
	fields []parquet.Field
}

// Fields implements parquet.Node.
func (c columns) Fields() []parquet.Field { return c.fields }

// column implements parquet.Field.
type column struct {
	parquet.Node
	name string
}

// Name implements parquet.Field.
func (c column) Name() string { return c.name }

// Value implements parquet.Field; rows are made of values here, never of structs.
func (c column) Value(reflect.Value) reflect.Value { return reflect.Value{} }

func nodes(s table.Spec) parquet.Node {
	c := columns{Group: parquet.Group{}}
	for _, col := range s.Columns {
		node := parquet.Optional(leaf(col.Type))
		c.Group[col.Name] = node
		c.fields = append(c.fields, column{node, col.Name})
	}
	return c
}

func leaf(kind string) parquet.Node {
	switch kind {
	case "integer":
		return parquet.Leaf(parquet.Int64Type)
	case "number":
		return parquet.Leaf(parquet.DoubleType)
	case "boolean":
		return parquet.Leaf(parquet.BooleanType)
	}
	return parquet.String()
}
