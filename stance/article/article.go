// Package article reads news articles from files, one format a file of code.
//
// The way of a file: [Read] opens it (input.go, open.go), content.go looks at
// its first bytes and unpacks it (pack.go, archive.go) or hands it to its format
// (plain.go, records.go, table.go, json.go, html.go, mail.go, docx.go, warc.go,
// export.go), which hands each article to emit.go: decoded (charset.go), dated,
// in a known language and not read before. Pages are parsed by several goroutines
// (turns.go).
package article

// Article is one text an outlet published, with its metadata. Text is valid
// UTF-8; every offset anywhere in Standpoint is a byte offset into it.
type Article struct {
	// ID is the id the input gives, or one made from outlet, title and text. It
	// does not depend on the other articles of a run.
	ID string
	// File is the input file as it was named on the command line, with the path
	// inside it if it is an archive. Line is where the article begins in a file
	// that holds several, 1 otherwise; in a WARC file it is the record's number.
	File string
	Line int
	// Outlet is the publisher, "" when the input does not tell.
	Outlet string
	// Published is an ISO 8601 date, whole or in part (2026-01-27, 2026-01), or "".
	Published string
	// Time is the time of day of Published with its zone as the input gives them
	// (08:30:00+01:00), or "".
	Time   string
	Title  string
	Author string
	URL    string
	Text   string
}

// Problem is something in the input that needs a person's eye: what could not
// be read, or was read with a loss.
type Problem struct {
	File string
	// Line and Column count from 1; 0 means the whole file or the whole line.
	Line, Column int
	// What says what is wrong, Remedy what to do about it.
	What, Remedy string
	// Skipped is true when the article, line or file was left out of the run.
	Skipped bool
}
