package table

import (
	"encoding/csv"
	"fmt"
	"strings"
)

// Format is how CSV files are written. The zero value is RFC 4180: commas
// between cells, a point in numbers.
type Format struct {
	// Delimiter stands between cells; 0 is a comma.
	Delimiter rune
	// DecimalComma writes 0,5 instead of 0.5, as half of Europe's spreadsheets
	// read it. The delimiter must then not be a comma.
	DecimalComma bool
}

// ParseFormat reads a delimiter: a comma, a semicolon or a tab ("tab" or \t).
// With a semicolon go decimal commas, because spreadsheets that expect the one
// expect the other.
func ParseFormat(delimiter string) (Format, error) {
	switch delimiter {
	case ",":
		return Format{}, nil
	case ";":
		return Format{Delimiter: ';', DecimalComma: true}, nil
	case "tab", `\t`, "\t":
		return Format{Delimiter: '\t'}, nil
	}
	return Format{}, fmt.Errorf("unknown delimiter %q: use ',' or ';' or tab", delimiter)
}

// Comma is the delimiter.
func (f Format) Comma() rune {
	if f.Delimiter == 0 {
		return ','
	}
	return f.Delimiter
}

// cells writes the rows that gocsv makes, with numbers in the table's format.
type cells struct {
	*csv.Writer
	// numbers are the columns with decimals, none where a point is right.
	numbers []int
	row     []string
}

func newCells(out *csv.Writer, s Spec) *cells {
	out.UseCRLF = true
	out.Comma = s.Format.Comma()
	c := &cells{Writer: out}
	for i, column := range s.Columns {
		if s.Format.DecimalComma && column.Type == "number" {
			c.numbers = append(c.numbers, i)
		}
	}
	return c
}

// Write implements gocsv.CSVWriter.
func (c *cells) Write(row []string) error {
	if len(c.numbers) == 0 {
		return c.Writer.Write(row)
	}
	c.row = append(c.row[:0], row...)
	for _, i := range c.numbers {
		c.row[i] = strings.Replace(c.row[i], ".", ",", 1)
	}
	return c.Writer.Write(c.row)
}
