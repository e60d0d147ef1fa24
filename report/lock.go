package report

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"standpoint/report/disk"
)

// lockName is the file that a run holds while it writes to a folder. Two runs
// on one folder would mix their files.
const lockName = ".standpoint.lock"

// ErrLocked is in the error of New about a folder that another run writes to.
var ErrLocked = errors.New("another run is writing there")

// lock takes the folder.
func lock(dir string) (*disk.Lock, error) {
	l, err := disk.Take(filepath.Join(dir, lockName), disk.Process())
	var held *disk.HeldError
	switch {
	case errors.As(err, &held):
		who := cmp.Or(held.Words, "a process that has not said which")
		return nil, fmt.Errorf("cannot write the results to %s: %w (%s); wait for it to end, or choose another folder with -o", dir, ErrLocked, who)
	case err != nil:
		return nil, folderError(dir, err)
	}
	return l, nil
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
