// Package disk keeps files whole on a disk that others use too: Take lets one
// process at a time work on something, Replace puts a file in place at once or
// not at all.
package disk
