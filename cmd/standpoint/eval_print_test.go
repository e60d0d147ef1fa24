package main

import (
	"bytes"
	"testing"
)

// TestConfusion holds that columns stand under their labels, whatever their lengths.
func TestConfusion(t *testing.T) {
	const want = `
coded stance (rows) and given stance (columns) of the found statements
              für  neutral  gegenüber
für           120        3          0
neutral         0        5          0
gegenüber       1        0    1234567
`
	var out bytes.Buffer
	printConfusion(&out, []string{"für", "neutral", "gegenüber"}, [][]int{{120, 3, 0}, {0, 5, 0}, {1, 0, 1234567}})
	if out.String() != want {
		t.Errorf("%s\nwant%s", out.String(), want)
	}
}
