// Package report writes what a run found: tables, charts and a page to read.
//
//	New      begins: temporary files beside the last results (files.go)
//	Add      streams an article's rows and counts it (writer.go, rows.go)
//	Close    reads the tally out into the other tables, the charts, the workbook,
//	         the network, report.md, report.html, datapackage.json and run.json,
//	         then puts all into place (close.go)
//	Abort    leaves the last good results as they were
//
// Equal input gives equal bytes: no clock, no order of maps, no random names in
// the content.
package report
