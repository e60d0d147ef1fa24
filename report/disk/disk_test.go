package disk

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"github.com/gofrs/flock"
)

func take(t *testing.T, path, words string) *Lock {
	t.Helper()
	l, err := Take(path, words)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(l.Release)
	return l
}

// refused takes a lock that words hold.
func refused(t *testing.T, path, words string) {
	t.Helper()
	var held *HeldError
	if _, err := Take(path, "second"); !errors.As(err, &held) || held.Words != words {
		t.Errorf("the second got %v, want to hear %q", err, words)
	}
}

func TestLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	if err := os.WriteFile(path, []byte("words of one that was killed, and they are long"), 0o644); err != nil {
		t.Fatal(err)
	}
	first := take(t, path, "first")
	refused(t, path, "first")
	first.Release()
	if _, err := os.Stat(path); err == nil {
		t.Error("the lock's file stayed")
	}
	second := take(t, path, "second")
	first.Release() // once more: it is not its lock now
	refused(t, path, "second")
	os.Remove(path)
	third := take(t, path, "third")
	if second.Held() || !third.Held() {
		t.Error("a lock whose file is gone counts as held")
	}
	second.Release()
	refused(t, path, "third")

	var opening *os.PathError
	if _, err := Take(filepath.Join(path, "nowhere", "lock"), ""); !errors.As(err, &opening) {
		t.Errorf("in no folder: %v", err)
	}
}

// TestNoLocks holds what is said of file systems without locks: work goes on and
// the lock tells that it is none.
func TestNoLocks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	for _, c := range []struct {
		try   func(*flock.Flock) (bool, error)
		works bool
		why   string
	}{
		{(*flock.Flock).TryLock, true, "a file system with locks"},
		{func(*flock.Flock) (bool, error) { return false, syscall.ENOSYS }, false, "one without"},
		{func(*flock.Flock) (bool, error) { return false, errors.ErrUnsupported }, false, "a system without"},
	} {
		f := flock.New(path)
		l, err := takeBy(f, func() (bool, error) { return c.try(f) }, "first")
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		if l.Works() != c.works || !l.Held() {
			t.Errorf("%s: works %v, held %v", c.why, l.Works(), l.Held())
		}
		l.Release()
	}
}

// TestKilled holds that a process that is killed blocks nobody. The test runs
// itself again as that process.
func TestKilled(t *testing.T) {
	if path := os.Getenv("HOLD_LOCK"); path != "" {
		take(t, path, "child")
		os.Stdout.WriteString("held\n")
		select {}
	}
	path := filepath.Join(t.TempDir(), "lock")
	child := exec.Command(os.Args[0], "-test.run", "^TestKilled$")
	child.Env = append(os.Environ(), "HOLD_LOCK="+path)
	out, err := child.StdoutPipe()
	if err == nil {
		err = child.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	if said, _ := bufio.NewReader(out).ReadString('\n'); said != "held\n" {
		t.Fatalf("the child said %q", said)
	}
	refused(t, path, "child")
	child.Process.Kill()
	child.Wait()
	take(t, path, "after")
}

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.csv")
	for _, want := range []string{"one", "two"} {
		if err := os.WriteFile(file+".part", []byte("what a crash left"), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := Replace(file, []byte(want)); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(file); string(got) != want {
			t.Errorf("the file holds %q, want %q", got, want)
		}
	}
	folder := filepath.Join(dir, "folder")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if Replace(folder, nil) == nil || Replace(filepath.Join(dir, "nowhere", "b"), nil) == nil {
		t.Error("a folder was replaced, or a file made in no folder")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.part")); len(left) > 0 {
		t.Errorf("left are %v", left)
	}
}

// TestReplaceKeeps holds that a file keeps its permissions and a link stays one.
func TestReplaceKeeps(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("its permissions and links are others")
	}
	dir := t.TempDir()
	file, link, relative, dangling := filepath.Join(dir, "a.csv"), filepath.Join(dir, "link"), filepath.Join(dir, "relative"), filepath.Join(dir, "dangling")
	for name, to := range map[string]string{link: file, relative: "link", dangling: "new.csv"} {
		if err := os.Symlink(to, name); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(file+".part", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for i, c := range []struct {
		name, file string
		mode       os.FileMode
	}{
		{file, file, 0o600}, {file, file, 0o664}, {link, file, 0o640}, {relative, file, 0o600}, {dangling, filepath.Join(dir, "new.csv"), 0},
	} {
		if c.mode != 0 {
			if err := errors.Join(os.WriteFile(file, []byte("old"), c.mode), os.Chmod(file, c.mode)); err != nil {
				t.Fatal(err)
			}
		}
		if err := Replace(c.name, []byte{byte('0' + i)}); err != nil {
			t.Fatal(err)
		}
		info, err := os.Lstat(c.file)
		if data, _ := os.ReadFile(c.file); err != nil || string(data) != string(byte('0'+i)) {
			t.Errorf("%s: %v, %q", c.name, err, data)
		} else if c.mode != 0 && info.Mode() != c.mode {
			t.Errorf("%s: the mode is %v, want %v", c.name, info.Mode(), c.mode)
		}
		if to, err := os.Readlink(c.name); c.name != c.file && (err != nil || to == "") {
			t.Errorf("%s is no link now", c.name)
		}
	}
	loop := filepath.Join(dir, "loop")
	if os.Symlink("loop", loop); Replace(loop, nil) == nil {
		t.Error("a link to itself was replaced")
	}
}
