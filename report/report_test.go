package report

import (
	"os"
	"path/filepath"
	"testing"
)

func writeReport(t testing.TB, dir string, meta Meta, n int) Summary {
	t.Helper()
	w, err := New(dir, meta)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	w.AddInput("in/a.jsonl", "00ff")
	for i := range n {
		if err := w.Add(testAnalysis(i)); err != nil {
			t.Fatal(err)
		}
	}
	s, err := w.Close()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func readAll(t testing.TB, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		all[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEqualInputGivesEqualBytes(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	s := writeReport(t, a, testMeta(), 60)
	writeReport(t, b, testMeta(), 60)
	first, second := readAll(t, a), readAll(t, b)
	if len(first) != len(s.Files) {
		t.Errorf("%d files stand, the summary names %d", len(first), len(s.Files))
	}
	for name, data := range first {
		if second[name] != data {
			t.Errorf("%s differs between two runs", name)
		}
	}
}

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip("LOOK=folder writes a report to look at")
	}
	writeReport(t, dir, testMeta(), 60)
}
