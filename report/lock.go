package report

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"

	"github.com/gofrs/flock"
)

// lockName is the file that a run holds while it writes to a folder. Two runs
// on one folder would mix their files.
const lockName = ".standpoint.lock"

// ErrLocked is in the error of New about a folder that another run writes to.
var ErrLocked = errors.New("another run is writing there")

// lock takes the folder. The operating system gives it up when the process
// ends, however it ends, so a lock never outlives its run.
func lock(dir string) (*flock.Flock, error) {
	l := flock.New(filepath.Join(dir, lockName), flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o644))
	for {
		held, err := l.TryLock()
		var opening *fs.PathError
		switch {
		case errors.As(err, &opening):
			return nil, folderError(dir, err)
		case err != nil:
			return nil, nil // a file system without locks
		case !held:
			return nil, fmt.Errorf("cannot write the results to %s: %w (%s); wait for it to end, or choose another folder with -o", dir, ErrLocked, holder(l.Path()))
		case current(l):
			who := fmt.Sprintf("process %d on %s", os.Getpid(), host())
			os.WriteFile(l.Path(), []byte(who), 0o644) // a courtesy; on a full disk the run itself will say so
			return l, nil
		}
		unlock(l) // the run before removed its file while we opened it
	}
}

// current reports a lock on the file that stands there now.
func current(l *flock.Flock) bool {
	ours, err := l.Stat()
	now, err2 := os.Stat(l.Path())
	return err == nil && err2 == nil && os.SameFile(ours, now)
}

func unlock(l *flock.Flock) {
	if l == nil {
		return
	}
	if current(l) {
		os.Remove(l.Path())
	}
	l.Unlock()
}

// release gives the folder up.
func (fs *files) release() {
	unlock(fs.lock)
	fs.lock = nil
}

// holder names the process that has the lock.
func holder(path string) string {
	who, err := os.ReadFile(path)
	if err != nil || len(who) == 0 {
		return "a process that has not said which"
	}
	return string(who)
}

func host() string {
	name, err := os.Hostname()
	if err != nil {
		return "this machine"
	}
	return name
}

// leftover is the name of a file that a run was killed over.
var leftover = regexp.MustCompile(`^\..+\.\d+\.standpoint$`)

// sweep removes what killed runs left in a folder. Only who has the lock may.
func sweep(dir string) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if leftover.MatchString(e.Name()) && e.Type().IsRegular() {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
