// Package label is the page on which a person codes a sample of statements.
//
//	Collect, Draw   which statements (sample.go)
//	Open            the file of codings, one row a coder and statement, saved
//	                whole after every answer (store.go), by one program at a
//	                time (lock.go)
//	Server          the page and what it asks for: this machine only, with a
//	                token in the address (server.go, view.go, page.*)
//
// What an article says is sent as text and shown as text. The page asks no other
// machine for anything, and the coder sees nothing of what the program or another
// coder thinks, unless asked for.
package label
