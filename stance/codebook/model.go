package codebook

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
)

// ModelName is the file beside a codebook that holds what was learned from
// labelled statements. A codebook without it judges by its rules alone.
const ModelName = "stance.model"

// loadModel reads the model's bytes, if there is one, and the fingerprint of
// the rules. What the bytes mean is for package position to say.
func (t *Topic) loadModel(fsys fs.FS, dir string) error {
	t.ModelFile = path.Join(dir, ModelName)
	var err error
	if t.Model, err = fs.ReadFile(fsys, t.ModelFile); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &Error{t.ModelFile, 0, 0, "the file cannot be read: " + reason(err), "train it again, or remove it to judge by the rules alone"}
	}
	h := sha256.New()
	for _, name := range []string{"topic.toml", "patterns.toml"} {
		data, err := fs.ReadFile(fsys, path.Join(dir, name))
		if err != nil {
			return &Error{path.Join(dir, name), 0, 0, "the file cannot be read: " + reason(err), "every codebook needs it"}
		}
		h.Write(data)
		h.Write([]byte{0})
	}
	t.Rules = hex.EncodeToString(h.Sum(nil))
	return nil
}
