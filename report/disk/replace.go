package disk

import (
	"errors"
	"os"
	"path/filepath"
)

// Replace gives a file new contents. They are written beside it as FILE.part,
// flushed to the disk and renamed, so that a crash leaves the file as it was or
// as it is to be. What a crash left of FILE.part is overwritten. After an error
// nothing has changed. Only one process may replace a file at a time.
func Replace(file string, data []byte) error {
	part := file + ".part"
	f, err := os.OpenFile(part, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(part, file)
	}
	if err != nil {
		os.Remove(part)
		return err
	}
	SyncFolder(filepath.Dir(file))
	return nil
}

// SyncFolder brings the names in a folder to the disk, on systems that can.
func SyncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}
