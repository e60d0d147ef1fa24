package report

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func begin(t *testing.T, dir string) *Writer {
	t.Helper()
	w, err := New(dir, Meta{Poles: [2]string{"a", "b"}})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestLocked holds that one run at a time writes to a folder, and that the next
// may as soon as it has ended, well or not.
func TestLocked(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	first := begin(t, dir)
	if _, err := New(dir, Meta{}); !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), "process ") {
		t.Errorf("a second run got %v, want ErrLocked and who holds it", err)
	}
	if !first.Guarded() {
		t.Error("a second run is not refused, it says")
	}
	first.Abort()
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("the folder made for the first run is still there: %v", err)
	}
	second := begin(t, dir)
	if _, err := second.Close(); err != nil {
		t.Fatal(err)
	}
	third := begin(t, dir)
	third.Abort()
	if _, err := os.Stat(filepath.Join(dir, lockName)); !os.IsNotExist(err) {
		t.Errorf("the lock's file is still there: %v", err)
	}
}

// TestAfterKill holds that what a killed run leaves stops nobody and is cleared
// away, and that nothing else is.
func TestAfterKill(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{lockName, ".statements.csv.123.standpoint", ".mine.tmp", ".mine.standpoint", "notes.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("process 1"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	begin(t, dir).Abort()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, e := range entries {
		left = append(left, e.Name())
	}
	if want := []string{".mine.standpoint", ".mine.tmp", "notes.txt"}; !slices.Equal(left, want) {
		t.Errorf("left are %v, want %v", left, want)
	}
}

// TestCheck holds that Close can be stopped until all files are whole, and then
// leaves what stood there.
func TestCheck(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "run.json"), []byte(lastRun), 0o644); err != nil {
		t.Fatal(err)
	}
	asked, stop := 0, errors.New("stop")
	w := begin(t, t.TempDir())
	w.Check = func() error { asked++; return nil }
	if _, err := w.Close(); err != nil || asked == 0 {
		t.Fatalf("asked %d times, %v", asked, err)
	}
	w, left := begin(t, dir), asked
	w.Check = func() error {
		if left--; left == 0 {
			return stop // the last time
		}
		return nil
	}
	if _, err := w.Close(); err != stop {
		t.Errorf("got %v, want what Check said", err)
	}
	names, _ := os.ReadDir(dir)
	if data, _ := os.ReadFile(filepath.Join(dir, "run.json")); len(names) != 1 || string(data) != lastRun {
		t.Errorf("left are %v, with %q", names, data)
	}
}
