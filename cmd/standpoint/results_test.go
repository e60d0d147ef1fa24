package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"standpoint/internal/golden"
	"standpoint/report"
)

// TestResults makes results/ again from the seeds and compares every file. With
// -update it writes them there.
func TestResults(t *testing.T) {
	const committed = "../../results"
	out := filepath.Join(t.TempDir(), "results")
	if updating() {
		out = committed
	}
	var stdout, stderr bytes.Buffer
	if status := run([]string{"run", "-q", "-o", out}, streams{nil, &stdout, &stderr}); status != 0 || stderr.Len() > 0 {
		t.Fatalf("status %d: %s", status, stderr.String())
	}
	if diff := compareFolders(committed, out); diff != "" {
		t.Errorf("results/ is not what the seeds give (first: committed, second: made): %s; if it should be, run\n\tgo test ./cmd/standpoint -run TestResults -update", diff)
	}
}

// updating is true when the tests were run with -update, a flag of
// internal/golden.
func updating() bool {
	f := flag.Lookup("update")
	return f != nil && f.Value.String() == "true"
}

// TestTablesPage holds docs/tables.md to the row types it documents.
func TestTablesPage(t *testing.T) {
	golden.File(t, "../../docs/tables.md", []byte(report.TablesPage([2]string{"oppose", "reassure"})))
}

func TestCompareFolders(t *testing.T) {
	write := func(dir, name, data string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	a, b := t.TempDir(), t.TempDir()
	write(a, "same", "1")
	write(b, "same", "1")
	if diff := compareFolders(a, b); diff != "" {
		t.Errorf("equal folders: %s", diff)
	}
	write(a, "gone", "1")
	write(b, "new", "1")
	write(b, "same", "2")
	if diff, want := compareFolders(a, b), "gone stands in the first only, new stands in the second only, same differs"; diff != want {
		t.Errorf("got %q, want %q", diff, want)
	}
}
