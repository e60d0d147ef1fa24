package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/gofrs/flock"
)

// Lock is a file that one process holds at a time, with words in it that say who
// does. The operating system gives it up when the process ends, however it ends,
// so a lock never outlives its holder.
type Lock struct{ flock *flock.Flock }

// HeldError is the error of Take about a lock that another process has. Words are
// what that one wrote; "" when it has written nothing.
type HeldError struct{ Words string }

// Error says that the lock is held, and the holder's words.
func (e *HeldError) Error() string { return "held by another process: " + e.Words }

// Take takes the lock at path, or returns a *HeldError. An fs.PathError says that
// no file can be made there. On a file system without locks it holds nothing and
// returns no error: work is not to stop there, and Works tells.
func Take(path, words string) (*Lock, error) {
	f := flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o644))
	return takeBy(f, f.TryLock, words)
}

// takeBy is Take by whatever tries to lock f.
func takeBy(f *flock.Flock, try func() (bool, error), words string) (*Lock, error) {
	path := f.Path()
	for {
		held, err := try()
		var opening *fs.PathError
		switch {
		case errors.As(err, &opening):
			return nil, err
		case err != nil:
			return &Lock{}, nil
		case !held:
			return nil, &HeldError{holder(path)}
		}
		l := &Lock{f}
		if l.Held() {
			write(path, words) // a courtesy; on a full disk the work itself will say so
			return l, nil
		}
		l.Release() // the holder before removed its file while we opened it
	}
}

// Works reports whether the file system has locks. Where it has none nobody is
// kept out, and Held is true all the same.
func (l *Lock) Works() bool { return l.flock != nil }

// Held reports whether the lock is still on the file that stands there: somebody
// may have removed it, and a third process made its own.
func (l *Lock) Held() bool {
	if l.flock == nil {
		return true
	}
	ours, err := l.flock.Stat()
	now, err2 := os.Stat(l.flock.Path())
	return err == nil && err2 == nil && os.SameFile(ours, now)
}

// Release gives the lock up and removes its file. A nil lock is none.
func (l *Lock) Release() {
	if l == nil || l.flock == nil {
		return
	}
	if l.flock.Locked() && l.Held() {
		os.Remove(l.flock.Path())
	}
	l.flock.Unlock()
}

// Process names this process to others, on other machines too.
func Process() string {
	host, err := os.Hostname()
	if err != nil {
		host = "this machine"
	}
	return fmt.Sprintf("process %d on %s", os.Getpid(), host)
}

// wordsAt is where the words stand. The first byte is what is locked, and Windows
// lets nobody read or write that.
const wordsAt = 1

func write(path, words string) {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return
	}
	defer f.Close()
	f.Truncate(wordsAt)
	f.WriteAt([]byte(words), wordsAt)
}

// holder reads the words of the process that has the lock, which may not have
// come to writing them yet.
func holder(path string) string {
	words := make([]byte, 1000)
	for range 10 {
		if f, err := os.Open(path); err == nil {
			n, _ := f.ReadAt(words, wordsAt) // the file is shorter
			f.Close()
			if n > 0 {
				return string(bytes.TrimSpace(words[:n]))
			}
		}
		time.Sleep(20 * time.Millisecond)
	}
	return ""
}
