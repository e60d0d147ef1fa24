// Package workbook writes a run's tables as one Excel workbook, for who would
// rather open one file than ten:
//
//	Write    the whole workbook, sheet after sheet (workbook.go)
//	front    the first sheet: what was found and what each sheet holds (front.go)
//	sheet    one table, read again from its CSV, row by row (sheet.go)
//	styles   number formats and colours (style.go)
//	entries  the zip file, in an order that never changes (zip.go)
//
// Cells are what the CSV files hold, so both tell the same. Equal input gives
// equal bytes.
package workbook
