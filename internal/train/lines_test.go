package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func packed(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

func TestRecords(t *testing.T) {
	const two = "{\"text\":\"one\"}\n{\"text\":\"two\"}\n"
	for _, c := range []struct{ name, data, want, err, why string }{
		{"a.jsonl", two, "one two", "", "one object a line"},
		{"a.jsonl", strings.TrimSpace(two), "one two", "", "no line end behind the last"},
		{"a.jsonl.gz", packed(two), "one two", "", "packed"},
		{"a.jsonl.gz", two, "", "a.jsonl.gz: gzip", "packed by its name only"},
		{"a.jsonl", two + "{\n", "one two", "a.jsonl:3: ", "a broken line has its number"},
		{"a.jsonl", "", "", "", "nothing"},
	} {
		path := filepath.Join(t.TempDir(), c.name)
		if err := os.WriteFile(path, []byte(c.data), 0o644); err != nil {
			t.Fatal(err)
		}
		var got []string
		failed := ""
		for x, err := range records[unlabelled](path) {
			if err != nil {
				failed = err.Error()
				break
			}
			got = append(got, x.Text)
		}
		if s := strings.Join(got, " "); s != c.want || !strings.Contains(failed, c.err) || (failed == "") != (c.err == "") {
			t.Errorf("%s: %q and the error %q, want %q and %q", c.why, s, failed, c.want, c.err)
		}
	}
	if _, err := readAll[unlabelled](filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a file that is not there was read")
	}
}
