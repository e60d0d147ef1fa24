package codebook

import (
	"errors"
	"io/fs"
	"path"
)

// Bylines are the words of lines above the text of an article that are no
// headline: who wrote it, when, whose the picture is. All are in lower case. The
// zero value knows no such line.
type Bylines struct {
	// By are what stands before the name of who made something: "photo by".
	By []string `toml:"by"`
	// Credit are what stands before a colon and whose a picture is, or what it shows.
	Credit []string `toml:"credit"`
	// Dated are what stands before a date; On may stand between them.
	Dated []string `toml:"dated"`
	On    []string `toml:"on"`
	// And stand between two who wrote, In before the place they wrote from.
	And []string `toml:"and"`
	In  []string `toml:"in"`
	// Months and Days are whole and shortened names.
	Months []string `toml:"months"`
	Days   []string `toml:"days"`
	// NumberEndings are those of days and hours: "4th", "9am".
	NumberEndings []string `toml:"number_endings"`
	// Clock are other words beside the numbers of a date, a time or a length.
	Clock []string `toml:"clock"`
}

// loadBylines reads bylines.toml; a pack may have none.
func (l *Language) loadBylines(fsys fs.FS) error {
	name := path.Join(l.ID, "bylines.toml")
	if _, err := fs.Stat(fsys, name); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	_, err := load(fsys, name, &l.Bylines)
	return err
}
