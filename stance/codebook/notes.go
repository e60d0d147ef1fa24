package codebook

import (
	"errors"
	"io/fs"
	"path"
)

// loadNotes reads the phrases of standing notes; a pack may have none.
func (l *Language) loadNotes(fsys fs.FS) error {
	name := path.Join(l.ID, "notes.toml")
	var file struct {
		Phrases []string `toml:"phrases"`
	}
	if _, err := fs.Stat(fsys, name); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	data, err := load(fsys, name, &file)
	if err != nil {
		return err
	}
	if err := l.check(name, data, file.Phrases); err != nil {
		return err
	}
	l.Notes, err = l.Matcher(file.Phrases)
	return err
}
