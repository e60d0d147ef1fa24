package codebook

import (
	"errors"
	"io/fs"
)

// loadAntecedents reads trained weights from a TOML file, nil when there is none.
func loadAntecedents(fsys fs.FS, name string) (map[string]map[string]float64, error) {
	if _, err := fs.Stat(fsys, name); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var file struct {
		Record  map[string]string             `toml:"record"`
		Weights map[string]map[string]float64 `toml:"weights"`
	}
	_, err := load(fsys, name, &file)
	return file.Weights, err
}
