package learn

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
)

// The file format, all numbers little-endian:
//
//	8 bytes   magic "stndpnt\n"
//	2 bytes   format version, FormatVersion
//	2 bytes   feature version, the maker's own
//	4 bytes   length of the record, then the record as JSON
//	          sections until 32 bytes before the end, each:
//	            1 byte length of its name, the name,
//	            4 bytes length of its content, the content
//	32 bytes  SHA-256 of everything before
const (
	magic = "stndpnt\n"
	// FormatVersion is the version of the format that this package writes and
	// reads.
	FormatVersion = 1
	prefix        = len(magic) + 2 + 2 + 4
	maxSections   = 64
)

// Record says where weights come from, so that they can be made again.
type Record struct {
	// Kind is what the model is for: "quotes".
	Kind string `json:"kind"`
	// Data names the training data, Articles and Statements count it.
	Data       string `json:"data"`
	Articles   int    `json:"articles"`
	Statements int    `json:"statements"`
	Seed       uint64 `json:"seed"`
	// Command makes the file again.
	Command string `json:"command"`
	// Figures were measured on data that was not trained on; each name says what
	// and on what.
	Figures map[string]float64 `json:"figures,omitempty"`
}

// Section is one named part of a model.
type Section struct {
	Name string
	Data []byte
}

// File is a trained model as it is stored.
type File struct {
	// FeatureVersion is the version of the features the weights belong to, 0 to
	// 65535.
	FeatureVersion int
	Record         Record
	Sections       []Section
}

// FormatError is why a model cannot be read, and what to do about it.
type FormatError struct{ Problem, Remedy string }

// Error names the problem and the remedy.
func (e *FormatError) Error() string { return "model: " + e.Problem + "; " + e.Remedy }

func formatError(remedy, format string, args ...any) error {
	return &FormatError{fmt.Sprintf(format, args...), remedy}
}

const (
	remedyTrain = "train it again with go run ./internal/train"
	remedyCopy  = "the file is damaged: take it from the repository again, or " + remedyTrain
)

// Encode returns the bytes of the file. Equal files have equal bytes.
func (f *File) Encode() ([]byte, error) {
	record, err := json.Marshal(f.Record)
	if err != nil {
		return nil, fmt.Errorf("model record: %w", err)
	}
	le := binary.LittleEndian
	out := append([]byte(nil), magic...)
	out = le.AppendUint16(out, FormatVersion)
	out = le.AppendUint16(out, uint16(f.FeatureVersion))
	out = le.AppendUint32(out, uint32(len(record)))
	out = append(out, record...)
	for _, s := range f.Sections {
		out = append(append(out, byte(len(s.Name))), s.Name...)
		out = le.AppendUint32(out, uint32(len(s.Data)))
		out = append(out, s.Data...)
	}
	sum := sha256.Sum256(out)
	return append(out, sum[:]...), nil
}

// DecodeFile reads what Encode wrote. It fails with a *FormatError when data is
// something else, damaged, of another format version, or when its kind or its
// feature version is not the one asked for.
func DecodeFile(data []byte, kind string, featureVersion int) (*File, error) {
	le := binary.LittleEndian
	switch {
	case len(data) < prefix+sha256.Size || string(data[:len(magic)]) != magic:
		return nil, formatError("give a file that internal/train wrote", "this is not a Standpoint model (%d bytes)", len(data))
	case le.Uint16(data[8:]) != FormatVersion:
		return nil, formatError(remedyTrain, "its format version is %d and this program reads %d", le.Uint16(data[8:]), FormatVersion)
	}
	body := data[:len(data)-sha256.Size]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], data[len(body):]) {
		return nil, formatError(remedyCopy, "its checksum does not match its content")
	}
	f := &File{FeatureVersion: int(le.Uint16(data[10:]))}
	if f.FeatureVersion != featureVersion {
		return nil, formatError(remedyTrain, "it was trained with features of version %d and this program makes version %d", f.FeatureVersion, featureVersion)
	}
	rest := body[prefix:]
	n := int(le.Uint32(data[12:]))
	if n > len(rest) {
		return nil, formatError(remedyCopy, "its record is cut short")
	}
	if err := json.Unmarshal(rest[:n], &f.Record); err != nil {
		return nil, formatError(remedyCopy, "its record cannot be read: %v", err)
	}
	if f.Record.Kind != kind {
		return nil, formatError("give the file of that kind", "it is a model for %q and %q was asked for", f.Record.Kind, kind)
	}
	return f, f.sections(rest[n:])
}

func (f *File) sections(rest []byte) error {
	for len(rest) > 0 {
		n := int(rest[0])
		if len(rest) < 1+n+4 || len(f.Sections) == maxSections {
			return formatError(remedyCopy, "a section's name is cut short")
		}
		name := string(rest[1 : 1+n])
		rest = rest[1+n:]
		size := int(binary.LittleEndian.Uint32(rest))
		rest = rest[4:]
		if size > len(rest) {
			return formatError(remedyCopy, "section %q is cut short", name)
		}
		f.Sections = append(f.Sections, Section{name, rest[:size]})
		rest = rest[size:]
	}
	return nil
}

// Section returns the content of a section, or an error when there is none.
func (f *File) Section(name string) ([]byte, error) {
	for _, s := range f.Sections {
		if s.Name == name {
			return s.Data, nil
		}
	}
	return nil, formatError(remedyTrain, "section %q is missing", name)
}
