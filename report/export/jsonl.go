package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"standpoint/report/table"
)

// JSONLines reads the CSV of a table and writes one JSON object a row, its
// fields in the order of the columns. Every field is there, null where the cell
// is empty.
func JSONLines(out io.Writer, csv io.Reader, s table.Spec) error {
	r, err := table.NewReader(csv, s)
	if err != nil {
		return err
	}
	names, err := fieldNames(s)
	if err != nil {
		return err
	}
	to, p := bufio.NewWriterSize(out, 64<<10), newPlain()
	for {
		row, err := r.Values()
		if errors.Is(err, io.EOF) {
			return to.Flush()
		}
		if err == nil {
			err = object(to, p, names, row)
		}
		if err != nil {
			return err
		}
	}
}

// fieldNames are the beginnings of the fields: {"a": for the first, ,"b": for
// the others.
func fieldNames(s table.Spec) ([][]byte, error) {
	names, p := make([][]byte, len(s.Columns)), newPlain()
	for i, c := range s.Columns {
		name, err := p.marshal(c.Name)
		if err != nil {
			return nil, err
		}
		before := ","
		if i == 0 {
			before = "{"
		}
		names[i] = []byte(before + string(name) + ":")
	}
	return names, nil
}

func object(to *bufio.Writer, p *plain, names [][]byte, row []any) error {
	for i, v := range row {
		data, err := p.marshal(v)
		if err != nil {
			return err
		}
		to.Write(names[i]) // the writer keeps its error until Flush
		to.Write(data)
	}
	_, err := to.WriteString("}\n")
	return err
}

// plain writes values as JSON without turning < and & into something else.
type plain struct {
	out bytes.Buffer
	enc *json.Encoder
}

func newPlain() *plain {
	p := new(plain)
	p.enc = json.NewEncoder(&p.out)
	p.enc.SetEscapeHTML(false)
	return p
}

// marshal returns what stays good until the next call.
func (p *plain) marshal(v any) ([]byte, error) {
	p.out.Reset()
	err := p.enc.Encode(v)
	return bytes.TrimSuffix(p.out.Bytes(), []byte("\n")), err
}
