// Package golden compares what a test made with a file in testdata, byte for
// byte. Run the tests with -update to accept what they made.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// update is registered once for every test binary that imports the package.
var update = flag.Bool("update", false, "rewrite the golden files with what the tests made")

// Compare fails the test when got differs from testdata/name. With -update it
// writes got there instead. name may hold folders.
func Compare(t testing.TB, name string, got []byte) {
	t.Helper()
	File(t, filepath.Join("testdata", name), got)
}

// File is Compare for a file anywhere, such as a generated page under docs.
func File(t testing.TB, path string, got []byte) {
	t.Helper()
	if *update {
		write(t, path, got)
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run go test -update to make it", err)
	}
	if bytes.Equal(want, got) {
		return
	}
	if diff := cmp.Diff(string(want), string(got)); len(diff) < 8000 {
		t.Errorf("%s differs (-want +got), run go test -update to accept:\n%s", path, diff)
		return
	}
	t.Errorf("%s differs: %d bytes wanted, %d made, first at byte %d", path, len(want), len(got), firstDifference(want, got))
}

func write(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func firstDifference(a, b []byte) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}
