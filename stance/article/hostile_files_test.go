package article

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// TestStrangeFiles holds that files of strange names and kinds in a folder are
// read or reported, and that the run does not wait for any.
func TestStrangeFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string, mode fs.FileMode) {
		p := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(p), 0o755)
		if err := os.WriteFile(p, []byte(data), 0o644); err != nil {
			t.Skip(err)
		}
		os.Chmod(p, mode)
	}
	write("line\nbreak\x1b[31m.txt", "One.", 0o644)
	write("caf\xe9.txt", "Two.", 0o644)
	write(strings.Repeat("a", 251)+".txt", "Three.", 0o644)
	write("folder.txt/no ending", "Four.", 0o644)
	write("<script>.html", "<html><p>Five.", 0o644)
	write("=cmd().txt", "Six.", 0o644)
	write(" ", "Seven.", 0o644)
	write(strings.Repeat("deep/", 101)+"a.txt", "Eight.", 0o644)
	write("locked.txt", "Nine.", 0)
	write("locked/a.txt", "Ten.", 0o644)
	os.Chmod(filepath.Join(dir, "locked"), 0)
	defer os.Chmod(filepath.Join(dir, "locked"), 0o755)
	articles := 6
	if os.Getuid() == 0 { // who may read everything
		articles += 2
	}
	var o outcome
	if err := Read([]string{dir}, nil, o.handler()); err != nil {
		t.Fatal(err)
	}
	if len(o.articles) != articles || len(o.articles)+len(o.problems) != 10 {
		t.Errorf("%d articles, want %d; problems %+v", len(o.articles), articles, o.problems)
	}
	for _, f := range o.about() {
		if strings.ContainsFunc(f, unseen) {
			t.Errorf("file %q", f)
		}
	}
	said := ""
	for _, p := range o.problems {
		said += p.File + ": " + p.What + "\n"
	}
	for _, want := range []string{`caf\xe9.txt: its name is not UTF-8`, "deep: more than 100 folders lie in one another"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q among\n%s", want, said)
		}
	}
}

// restless is a file that changes while it is read: it never ends, or it is gone.
type restless struct {
	size func() int64
	data io.Reader
}

func (f restless) Read(p []byte) (int, error) { return f.data.Read(p) }

func (f restless) Close() error { return nil }

func (f restless) Stat() (fs.FileInfo, error) { return sized{f.size()}, nil }

type sized struct{ n int64 }

func (s sized) Name() string       { return "a.jsonl" }
func (s sized) Size() int64        { return s.n }
func (s sized) Mode() fs.FileMode  { return 0o644 }
func (s sized) ModTime() time.Time { return time.Time{} }
func (s sized) IsDir() bool        { return false }
func (s sized) Sys() any           { return nil }

// restlessFS opens files that change, or fails to.
type restlessFS struct {
	fstest.MapFS
	open func() (fs.File, error)
}

func (f restlessFS) Open(name string) (fs.File, error) {
	if name == "a.jsonl" {
		return f.open()
	}
	return f.MapFS.Open(name)
}

func (f restlessFS) Stat(name string) (fs.FileInfo, error) {
	if name == "a.jsonl" {
		return sized{int64(len(good) + 1)}, nil
	}
	return f.MapFS.Stat(name)
}

type endless string

func (e endless) Read(p []byte) (int, error) { return copy(p, e), nil }

// TestChangingFiles holds that a file that grows without end, shrinks, vanishes
// or breaks while it is read ends and is reported.
func TestChangingFiles(t *testing.T) {
	growing := int64(len(good))
	for _, c := range []struct {
		open     func() (fs.File, error)
		articles int
		problem  string
		why      string
	}{
		{func() (fs.File, error) {
			return restless{size: func() int64 { growing += 100; return growing }, data: endless(good + "\n")}, nil
		}, 1, "the file changed from", "somebody writes to it without end"},
		{func() (fs.File, error) {
			return restless{size: func() int64 { return 0 }, data: strings.NewReader("")}, nil
		}, 0, "the file changed from 16 to 0 bytes", "somebody emptied it"},
		{func() (fs.File, error) { return nil, fs.ErrNotExist }, 0, "it cannot be opened", "it is gone"},
		{func() (fs.File, error) {
			return restless{size: func() int64 { return int64(len(good) + 1) }, data: io.MultiReader(strings.NewReader(good[:9]), broken{})}, nil
		}, 0, "the disk is gone", "its disk fails"},
	} {
		var o outcome
		fsys := restlessFS{files(map[string]string{"a.jsonl": good}), c.open}
		if err := ReadFS(fsys, "in", o.handler()); err != nil {
			t.Fatal(err)
		}
		said := ""
		for _, p := range o.problems {
			said += p.What + "; "
		}
		if len(o.articles) != c.articles || !strings.Contains(said, c.problem) {
			t.Errorf("%s: %d articles, problems %s", c.why, len(o.articles), said)
		}
	}
}

// broken fails, as a disk does.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("the disk is gone") }

// TestPipes holds that a pipe named by the user is read, as <(command) of a shell
// gives it.
func TestPipes(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Skip(err)
	}
	go func() { w.WriteString(good); w.Close() }()
	name := filepath.Join("/dev/fd", fmt.Sprint(r.Fd()))
	if _, err := os.Stat(name); err != nil {
		t.Skip(err)
	}
	var o outcome
	if err := Read([]string{name}, nil, o.handler()); err != nil || len(o.articles) != 1 {
		t.Errorf("%v, %+v", err, o)
	}
	r.Close()
}
