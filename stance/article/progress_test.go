package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Progress counts every byte of every file once, as it lies on the disk.
func TestProgress(t *testing.T) {
	dir := t.TempDir()
	want := 0
	for name, text := range map[string]string{"a.txt": strings.Repeat("A word. ", 9000), "b.txt": "Short.", "empty.txt": ""} {
		want += len(text)
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got := 0
	err := Read([]string{dir}, nil, Handler{
		Article: func(Article) error { return nil }, Problem: func(Problem) {}, Progress: func(n int) { got += n },
		Opened: func(string, string) {},
	})
	if err != nil || got != want {
		t.Errorf("%d bytes, %v; want %d", got, err, want)
	}
}
