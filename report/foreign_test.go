package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// lastRun is a run.json as short as one may be.
const lastRun = `{"version":"0.1.0","hashes":{},"counting":{},"counts":{}}`

// TestForeign holds that a run begins only where it overwrites nobody's work but a
// run's, and leaves the folder as it was where it does not begin.
func TestForeign(t *testing.T) {
	for _, c := range []struct {
		why   string
		files map[string]string
		want  string // part of the error, "" for none
	}{
		{"an empty folder", nil, ""},
		{"files that no run writes", map[string]string{"notes.txt": "mine", "codes.csv": "mine"}, ""},
		{"a folder of charts of no run", map[string]string{"charts/mine.png": "mine"}, ""},
		{"the tables of a codebook", map[string]string{"actors.csv": "id,name", "camps.csv": "id,name"}, "(actors.csv, camps.csv)"},
		{"somebody's own table", map[string]string{"statements.csv": "mine"}, "(statements.csv)"},
		{"somebody's own page", map[string]string{"report.html": "mine"}, "(report.html)"},
		{"a chart's name", map[string]string{"charts/political-split.svg": "mine"}, "(charts/political-split.svg)"},
		{"a run.json of another program", map[string]string{"run.json": `{"version":"3","hashes":{}}`}, "(run.json)"},
		{"a run.json that is no JSON", map[string]string{"run.json": "go"}, "(run.json)"},
		{"many files", map[string]string{"run.json": "go", "words.csv": "", "actors.csv": "", "camps.csv": "", "frames.csv": ""}, ", 2 more)"},
		{"the results of a run", map[string]string{"run.json": lastRun, "actors.csv": "old"}, ""},
	} {
		dir := t.TempDir()
		for name, data := range c.files {
			os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755)
			if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		w, err := New(dir, Meta{})
		if w != nil {
			w.Abort()
		}
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", c.why, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: got %v, want ...%s...", c.why, err, c.want)
		}
		for name, data := range c.files {
			if got, _ := os.ReadFile(filepath.Join(dir, name)); string(got) != data {
				t.Errorf("%s: %s now holds %q", c.why, name, got)
			}
		}
	}
}

// TestFileNames holds that every file a run writes is known as one.
func TestFileNames(t *testing.T) {
	known := map[string]bool{}
	for _, name := range FileNames() {
		known[name] = true
	}
	dir := t.TempDir()
	if _, err := begin(t, dir).Close(); err != nil {
		t.Fatal(err)
	}
	for name := range readAll(t, dir) {
		if !known[name] && !strings.HasPrefix(name, ".") {
			t.Errorf("%s is not among FileNames", name)
		}
	}
}
