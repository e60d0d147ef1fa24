// Package page writes report.html: one file that needs nothing beside it, asks
// no other machine for anything and works from the disk.
//
//	Store    takes articles and their statements as they come, and writes them
//	         as JSON until there are enough for one page (store.go)
//	Write    the page: text by html/template (page.html), then the statements as
//	         one JSON block, then the script that shows them (page.go)
//
// Nothing an article says is ever read as markup: the template escapes it, JSON
// escapes it, the script only sets text, and the page's own content security
// policy runs no script but the one it names by its hash.
package page
