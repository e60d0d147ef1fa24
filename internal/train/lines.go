package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
)

// longestLine is what a line of data may have, in bytes.
const longestLine = 1 << 26

// records yields the JSON objects of a file that holds one a line; one whose name
// ends in .gz is unpacked. An error is the last that comes.
func records[T any](path string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		f, err := os.Open(path)
		if err != nil {
			yield(none, err)
			return
		}
		defer f.Close()
		var in io.Reader = f
		if strings.HasSuffix(path, ".gz") {
			if in, err = gzip.NewReader(f); err != nil {
				yield(none, fmt.Errorf("%s: %w", path, err))
				return
			}
		}
		lines := bufio.NewScanner(in)
		lines.Buffer(nil, longestLine)
		for n := 1; lines.Scan(); n++ {
			var x T
			if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
				yield(none, fmt.Errorf("%s:%d: %w", path, n, err))
				return
			}
			if !yield(x, nil) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield(none, fmt.Errorf("%s: %w", path, err))
		}
	}
}

// readAll reads all records of a file.
func readAll[T any](path string) ([]T, error) {
	var all []T
	for x, err := range records[T](path) {
		if err != nil {
			return nil, err
		}
		all = append(all, x)
	}
	return all, nil
}

// unlabelled is an article that nobody labelled.
type unlabelled struct{ Text string }
