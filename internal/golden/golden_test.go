package golden

import (
	"os"
	"path/filepath"
	"testing"
)

// recorder takes the place of a failing test.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.txt")
	if err := os.WriteFile(path, []byte("abc"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		got  string
		fail bool
	}{{"abc", false}, {"abd", true}, {"ab", true}, {"abc\n", true}} {
		r := &recorder{TB: t}
		File(r, path, []byte(c.got))
		if r.failed != c.fail {
			t.Errorf("File(%q): failed is %v, want %v", c.got, r.failed, c.fail)
		}
	}
}

func TestFirstDifference(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"abc", "abd", 2}, {"ab", "abc", 2}, {"", "", 0}} {
		if got := firstDifference([]byte(c.a), []byte(c.b)); got != c.want {
			t.Errorf("firstDifference(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
