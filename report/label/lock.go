package label

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"time"
)

// A lock is a file beside the codings that says which program has them open:
// where it listens. Whoever finds one asks there; if nobody answers, the program
// has died and its lock is taken over. Such a lock works alike on every system
// and tells a dead owner from a living one without process numbers, which are
// used again.
type lock struct {
	name string
	mine holder
}

// holder is what stands in a lock.
type holder struct {
	// Address is where the page is, as host:port, PID the process.
	Address string `json:"address"`
	PID     int    `json:"pid"`
}

// errLocked is returned when another program has the codings open.
var errLocked = errors.New("only one can write it")

// takeLock makes the lock of a file, for a program that already listens at
// address.
func takeLock(file, address string) (*lock, error) {
	l := &lock{file + ".lock", holder{address, os.Getpid()}}
	for range 3 {
		err := l.create()
		if err == nil || !errors.Is(err, fs.ErrExist) {
			return l, err
		}
		owner, alive := l.owner()
		if alive {
			return nil, fmt.Errorf("%s is open in another page of standpoint label (%s, process %d): %w; go on there or end that page with Ctrl-C; if there is none, delete %s", file, owner.Address, owner.PID, errLocked, l.name)
		}
		if err := os.Remove(l.name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("the lock of a program that has died cannot be removed: %w; delete %s", err, l.name)
		}
	}
	return nil, fmt.Errorf("%s keeps coming back: %w; end the other page, then delete it", l.name, errLocked)
}

func (l *lock) create() error {
	f, err := os.OpenFile(l.name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	err = json.NewEncoder(f).Encode(l.mine)
	return errors.Join(err, f.Close())
}

// owner reads a lock and asks whether its program still listens. A lock that was
// not yet written whole is read once more before it counts as dead.
func (l *lock) owner() (h holder, alive bool) {
	for range 2 {
		data, err := os.ReadFile(l.name)
		if err == nil && json.Unmarshal(data, &h) == nil {
			break
		}
		time.Sleep(200 * time.Millisecond)
	}
	c, err := net.DialTimeout("tcp", h.Address, time.Second)
	if err != nil {
		return h, false
	}
	c.Close()
	return h, true
}

// held reports whether the lock is still this program's: of two that find a dead
// lock in the same instant one loses it again.
func (l *lock) held() bool {
	var h holder
	data, err := os.ReadFile(l.name)
	return err == nil && json.Unmarshal(data, &h) == nil && h == l.mine
}

func (l *lock) release() {
	if l.held() {
		os.Remove(l.name)
	}
}
