package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Replace gives a file new contents. They are written beside it as FILE.part,
// flushed to the disk and renamed, so that a crash leaves the file as it was or
// as it is to be. What a crash left of FILE.part is overwritten. After an error
// nothing has changed. Only one process may replace a file at a time.
//
// A file that is there keeps its permissions: what only its owner may read stays
// so. A link stays a link, and the file it leads to is replaced. What is no file,
// such as a pipe or /dev/null, is written to: it would be gone otherwise.
func Replace(file string, data []byte) error {
	file = linked(file)
	if info, err := os.Stat(file); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return os.WriteFile(file, data, 0o644)
	}
	part := file + ".part"
	f, err := createLike(file, part)
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

// createLike makes an empty file with the permissions of another, should that be
// there.
func createLike(file, part string) (*os.File, error) {
	mode := fs.FileMode(0o644)
	info, err := os.Stat(file)
	there := err == nil
	if there {
		mode = info.Mode().Perm()
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	f, err := os.OpenFile(part, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, mode)
	if err != nil || !there {
		return f, err
	}
	if err := f.Chmod(mode); err != nil { // whatever mask the process has, and whatever a crash left
		f.Close()
		os.Remove(part)
		return nil, err
	}
	return f, nil
}

// mostLinks is how many links may lead to one another.
const mostLinks = 40

// linked is the file that a link leads to, there or not; file where it is none.
func linked(file string) string {
	for range mostLinks {
		to, err := os.Readlink(file)
		if err != nil {
			return file
		}
		if !filepath.IsAbs(to) {
			dir, _ := filepath.Split(file)
			to = dir + to // not cleaned: dir may be a link, and ".." its parent
		}
		file = to
	}
	return file
}

// SyncFolder brings the names in a folder to the disk, on systems that can.
func SyncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}
