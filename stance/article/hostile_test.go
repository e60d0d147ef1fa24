package article

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

const good = `{"text":"One."}`

// hostileCase is an input made to harm, or harmed itself. It gives so many
// articles and a problem that says so; problem "" is none.
type hostileCase struct {
	file     string
	in       func() string
	articles int
	problem  string
	why      string
}

// hostileMemory is what no case may take more of, with its input and whatever
// the runtime has not given back. How long each took, -v tells.
const hostileMemory = 700 << 20

func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("makes and reads 2 GB")
	}
	for _, c := range slices.Concat(smallCases(), largeCases, longRecords, longPages) {
		in := c.in()
		data := map[string]string{c.file: in}
		if c.file == "manifest.csv" {
			data["b.txt"] = "One."
		}
		var o outcome
		runtime.GC()
		start, peak := time.Now(), watchMemory()
		if err := ReadFS(files(data), "in", o.handler()); err != nil {
			t.Fatal(err)
		}
		took, used := time.Since(start), peak()
		if used > hostileMemory {
			t.Errorf("%s: %d MB", c.why, used>>20)
		}
		t.Logf("%-60s %6.2f s %5d MB", c.why, took.Seconds(), used>>20)
		found := c.problem == ""
		for _, p := range o.problems {
			found = found || strings.Contains(p.What, c.problem)
			if p.What == "" || p.Remedy == "" || len(p.What) > 1000 {
				t.Errorf("%s: problem %+v", c.why, p)
			}
		}
		for _, a := range o.articles {
			if !utf8.ValidString(a.Text) || strings.Contains(a.Text, "\x00") || len(a.Title) > MaxField+9 || strings.ContainsAny(a.ID+a.File+a.Outlet+a.Title, "\x1b\n") {
				t.Errorf("%s: article %.500q", c.why, fmt.Sprint(a))
			}
		}
		if len(o.articles) != c.articles || !found || len(o.articles)+len(o.problems) == 0 || len(o.problems) > 2*(MaxProblems+1) {
			t.Errorf("%s: %d articles, want %d; %d problems %+v, want %q", c.why, len(o.articles), c.articles, len(o.problems), o.problems[:min(len(o.problems), 5)], c.problem)
		}
	}
}

// watchMemory returns a function that gives the most memory in use since.
func watchMemory() func() uint64 {
	stop, most := make(chan bool), make(chan uint64)
	go func() {
		var m runtime.MemStats
		var peak uint64
		for {
			select {
			case <-stop:
				most <- peak
				return
			case <-time.After(5 * time.Millisecond):
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapInuse)
			}
		}
	}()
	return func() uint64 { stop <- true; return <-most }
}

// TestLinks holds that links lead nowhere outside a folder, that loops end, and
// that what is no file is not waited for.
func TestLinks(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	os.WriteFile(filepath.Join(outside, "secret.txt"), []byte("The secret."), 0o644)
	os.WriteFile(filepath.Join(dir, "b.txt"), []byte("One."), 0o644)
	os.Mkdir(filepath.Join(dir, "sub"), 0o755)
	for name, to := range map[string]string{
		"out.txt": filepath.Join(outside, "secret.txt"), "up.txt": "../../../../etc/hostname", "loop.txt": "loop.txt",
		"folder": outside, "sub/back": "..", "gone.txt": "nothing.txt", "again.txt": "b.txt",
	} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	if err := namedPipe(filepath.Join(dir, "pipe.txt")); err != nil {
		t.Skip(err)
	}
	var o outcome
	if err := Read([]string{dir, filepath.Join(dir, "loop.txt"), filepath.Join(dir, "gone.txt")}, nil, o.handler()); err != nil {
		t.Fatal(err)
	}
	// Of the eight and the two named, again.txt is b.txt a second time.
	if len(o.articles) != 1 || o.articles[0].Text != "One." || len(o.problems) != 10 {
		t.Errorf("%+v, problems %d %v", o.articles, len(o.problems), o.problems)
	}
}
