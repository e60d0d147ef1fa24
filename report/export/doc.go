// Package export writes a run's tables once more in forms that programs read
// with their types:
//
//	JSONLines    one JSON object a row (jsonl.go)
//	Parquet      columns, as pandas, R and DuckDB read them (parquet.go)
//
// Both read the CSV again, row after row, so that all forms tell the same and
// no table waits in memory. An empty cell is null. Equal input gives equal
// bytes: no clock, no order of maps, no name of a machine.
package export
