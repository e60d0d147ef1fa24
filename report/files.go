package report

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/report/disk"
)

// files are the files of a run, each under a temporary name until all of them
// are whole.
type files struct {
	dir string
	// made are the folders that did not exist before, the outermost first.
	made []string
	open []*file
	lock *disk.Lock
	// durable is true when the files must be on the disk itself before they take
	// the place of others.
	durable bool
}

// file is one of them.
type file struct {
	*bufio.Writer
	name string // relative to the folder, with slashes
	f    *os.File
	shut bool
	// temporary is true of a file that is only needed until the run ends.
	temporary bool
}

// openFolder makes the folder, locks it and removes what killed runs left there.
func openFolder(dir string) (fs *files, err error) {
	if err := refuseForeign(dir); err != nil {
		return nil, err
	}
	fs = &files{dir: dir}
	if err := fs.mkdir(dir); err != nil {
		return nil, folderError(dir, err)
	}
	if fs.lock, err = lock(dir); err != nil {
		fs.discard()
		return nil, err
	}
	charts := filepath.Join(dir, "charts")
	if err := fs.mkdir(charts); err != nil {
		fs.discard()
		return nil, folderError(dir, err)
	}
	sweep(dir)
	sweep(charts)
	return fs, nil
}

// mkdir makes d and what is missing above it, and remembers what it made.
func (fs *files) mkdir(d string) error {
	var missing []string
	for p := d; ; p = filepath.Dir(p) {
		if _, err := os.Stat(p); !os.IsNotExist(err) || p == filepath.Dir(p) {
			break
		}
		missing = append([]string{p}, missing...)
	}
	fs.made = append(fs.made, missing...)
	return os.MkdirAll(d, 0o755)
}

func folderError(dir string, err error) error {
	return fmt.Errorf("cannot write the results to %s: %w; choose another folder with -o, or make this one writable", dir, err)
}

// create begins a file under a temporary name in the folder it will stand in,
// so that the final rename stays within one file system.
func (fs *files) create(name string) (*file, error) {
	path := filepath.Join(fs.dir, filepath.FromSlash(name))
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.standpoint")
	if err != nil {
		return nil, folderError(fs.dir, err)
	}
	made := &file{Writer: bufio.NewWriterSize(f, 64<<10), name: name, f: f}
	fs.open = append(fs.open, made)
	return made, nil
}

// scratch begins a file that is only needed until the run ends.
func (fs *files) scratch(name string) (*file, error) {
	f, err := fs.create(name)
	if err == nil {
		f.temporary = true
	}
	return f, err
}

// reopen opens what was written to the file so far, for reading from the
// beginning.
func (f *file) reopen() (*os.File, error) {
	if err := f.Flush(); err != nil {
		return nil, err
	}
	return os.Open(f.f.Name())
}

// written is the file of that name, nil when it was not begun.
func (fs *files) written(name string) *file {
	for _, f := range fs.open {
		if f.name == name {
			return f
		}
	}
	return nil
}

// finish brings a file's bytes to the disk's care and closes it.
func (f *file) finish(durable bool) error {
	if f.shut {
		return nil
	}
	f.shut = true
	if err := f.Flush(); err != nil {
		f.f.Close()
		return err
	}
	err := f.f.Chmod(0o644)
	if err == nil && durable {
		err = f.f.Sync()
	}
	if err != nil {
		f.f.Close()
		return err
	}
	return f.f.Close()
}

// finish finishes every file.
func (fs *files) finish() error {
	for _, f := range fs.open {
		if err := f.finish(fs.durable); err != nil {
			return folderError(fs.dir, err)
		}
	}
	return nil
}

// commit renames all files once every one is finished, run.json before the others:
// a run that is killed meanwhile leaves a folder that the next one knows for a run's.
// names are those that stand afterwards, in the order they were begun.
func (fs *files) commit() (names []string, err error) {
	for _, f := range fs.open {
		if !f.temporary {
			names = append(names, f.name)
		}
	}
	if run := fs.written(runName); run != nil {
		fs.open = slices.Insert(slices.DeleteFunc(fs.open, func(f *file) bool { return f == run }), 0, run)
	}
	for _, f := range fs.open {
		if err := fs.place(f); err != nil {
			return nil, err
		}
	}
	fs.open = nil
	fs.syncFolders()
	return names, nil
}

// place gives a finished file its name, or removes it when it was temporary.
func (fs *files) place(f *file) error {
	if f.temporary {
		os.Remove(f.f.Name())
		return nil
	}
	if err := os.Rename(f.f.Name(), filepath.Join(fs.dir, filepath.FromSlash(f.name))); err != nil {
		return folderError(fs.dir, err)
	}
	return nil
}

// syncFolders brings the new names to the disk where that is asked for.
func (fs *files) syncFolders() {
	if !fs.durable {
		return
	}
	for _, dir := range []string{fs.dir, filepath.Join(fs.dir, "charts")} {
		disk.SyncFolder(dir)
	}
}

// discard removes the temporary files, and the folders made for them where
// nothing else stands in them.
func (fs *files) discard() {
	for _, f := range fs.open {
		if !f.shut {
			f.shut = true
			f.f.Close()
		}
		os.Remove(f.f.Name())
	}
	fs.open = nil
	fs.lock.Release()
	for i := len(fs.made) - 1; i >= 0; i-- {
		os.Remove(fs.made[i])
	}
}

// clear removes files of an earlier run that this one has no data for or was
// told to leave out: they would be taken for its results.
func (fs *files) clear(maybe []string, written []string) {
	kept := "\n" + strings.Join(written, "\n") + "\n"
	for _, name := range maybe {
		if !strings.Contains(kept, "\n"+name+"\n") {
			os.Remove(filepath.Join(fs.dir, filepath.FromSlash(name)))
		}
	}
	os.Remove(filepath.Join(fs.dir, "charts")) // only goes when it is empty
}
