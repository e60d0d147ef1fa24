// Package jsonl writes analyses as JSON Lines and reads them again, so that they
// can wait on disk or come from other machines. docs/scale.md describes a line
// field by field.
//
//	Coder     one of its methods a kind of line (coder.go)
//	the line  the types that JSON is made of (schema.go)
//	way back  from a line to an Analysis, with every figure the tables need, or an
//	          error that says what is wrong with the line (decode.go, analysis.go)
//
// A line holds the article's text but not its words and sentences: those are a
// function of the text and the language pack, and reading finds them again. A
// line that holds a text which somebody changed is refused, for its offsets lead
// astray.
package jsonl
