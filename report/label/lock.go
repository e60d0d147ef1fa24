package label

import (
	"cmp"
	"errors"
	"fmt"

	"standpoint/report/disk"
)

// errLocked is returned when another program has the codings open.
var errLocked = errors.New("only one can write it")

// takeLock makes the lock of a file, which says to others that its page is at
// address.
func takeLock(file, address string) (*disk.Lock, error) {
	l, err := disk.Take(file+".lock", fmt.Sprintf("open in another page of standpoint label at %s (%s)", address, disk.Process()))
	var held *disk.HeldError
	switch {
	case errors.As(err, &held):
		where := cmp.Or(held.Words, "open in another page of standpoint label")
		return nil, fmt.Errorf("%s is %s: %w; go on there or end that page with Ctrl-C", file, where, errLocked)
	case err != nil:
		return nil, fmt.Errorf("the codings cannot be opened: %w; choose another file with -o, or make its folder writable", err)
	}
	return l, nil
}
