package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestProgressLine(t *testing.T) {
	for _, c := range []struct {
		why      string
		articles int
		done     int64
		total    int64
		spent    time.Duration
		want     string
	}{
		{"nothing known of the input", 1, 0, 0, 2 * time.Second, "1 article, 0 a second"},
		{"standard input has no end to count to", 90, 5e6, 0, 2 * time.Second, "90 articles, 45 a second"},
		{"a quarter in ten seconds", 1000, 5e6, 20e6, 10 * time.Second, "1000 articles, 100 a second, 25 % of 20 MB read, about 31 s left"},
		{"minutes", 1000, 1e9, 10e9, 10 * time.Minute, "1000 articles, 2 a second, 10 % of 10.0 GB read, about 1 h 30 min left"},
		{"all is read, the last are worked on", 1000, 5e3, 5e3, 10 * time.Second, "1000 articles, 100 a second, 100 % of 5 KB read"},
		{"a file that grew", 1000, 9e3, 5e3, 10 * time.Second, "1000 articles, 100 a second, 100 % of 5 KB read"},
	} {
		p := &progress{articles: c.articles, total: c.total}
		p.read(int(c.done))
		if got := p.line(c.spent); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// The line comes late, not too often, no wider than the terminal, and goes.
func TestProgressOnATerminal(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	p := &progress{out: &out, width: func() int { return 20 }, now: func() time.Time { return now }, began: now}
	p.article()
	p.phase("writing")
	p.clear()
	if out.Len() > 0 {
		t.Errorf("a short run shows %q", out.String())
	}
	now = now.Add(2 * time.Second)
	p.article()
	p.article()
	if got := out.String(); got != "\r\x1b[K2 articles, 1 a sec" {
		t.Errorf("two articles in one moment show %q", got)
	}
	p.clear()
	p.clear()
	if !strings.HasSuffix(out.String(), "sec\r\x1b[K") {
		t.Errorf("the line stays: %q", out.String())
	}
}

func TestNoProgressElsewhere(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if newProgress(file, false, nil) != nil || newProgress(new(bytes.Buffer), false, nil) != nil {
		t.Error("progress goes into a file")
	}
	var none *progress
	none.read(1)
	none.article()
	none.phase("")
	none.clear()
}

func TestSizeOf(t *testing.T) {
	dir := t.TempDir()
	for name, n := range map[string]int{"a.txt": 10, "b.txt": 200, "c.csv": 3000} {
		if err := os.WriteFile(filepath.Join(dir, name), make([]byte, n), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		paths []string
		want  int64
	}{{nil, 0}, {[]string{dir}, 3210}, {[]string{filepath.Join(dir, "*.txt")}, 210}, {[]string{filepath.Join(dir, "c.csv"), dir}, 6210},
		{[]string{dir, "-"}, 0}, {[]string{"gone"}, 0}} {
		if got := sizeOf(c.paths); got != c.want {
			t.Errorf("%v hold %d bytes, want %d", c.paths, got, c.want)
		}
	}
}
