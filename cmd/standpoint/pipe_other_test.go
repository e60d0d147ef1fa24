//go:build !unix

package main

import "errors"

// namedPipe fails: only on Unix is a named pipe a file in a folder.
func namedPipe(string) error { return errors.ErrUnsupported }
