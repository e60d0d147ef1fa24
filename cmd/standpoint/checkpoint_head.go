package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"

	"standpoint/report"
)

// checkpointHead says which run a checkpoint is of. What is not in it does not
// change an analysis and may differ: --jobs, and the forms of tables and charts.
type checkpointHead struct {
	Version string `json:"version"`
	// Build is the commit the program was built from, where that is known.
	Build    string            `json:"build"`
	Paths    []string          `json:"paths"`
	Settings map[string]any    `json:"settings"`
	Hashes   map[string]string `json:"hashes"`
	// From is the number of articles before the first that is kept.
	From int `json:"from"`
}

func headOf(meta report.Meta, paths []string) (h checkpointHead, err error) {
	h = checkpointHead{Version: meta.Version, Build: build(), Paths: slices.Clone(paths), Settings: meta.Settings, Hashes: meta.Hashes}
	return read(h.line()) // as it comes back from a file
}

// build is the commit of the program, with a mark when it was changed since; ""
// where the toolchain did not write it down.
func build() string {
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		return ""
	}
	var s strings.Builder
	for _, set := range info.Settings {
		switch {
		case set.Key == "vcs.revision":
			s.WriteString(set.Value)
		case set.Key == "vcs.modified" && set.Value == "true":
			s.WriteString(", changed since")
		}
	}
	return s.String()
}

// line is the first line of the file. The error of Marshal is left out: a head
// holds nothing that JSON has no form for.
func (h checkpointHead) line() []byte {
	data, _ := json.Marshal(map[string]checkpointHead{"checkpoint": h})
	return append(data, '\n')
}

func read(line []byte) (h checkpointHead, err error) {
	var j map[string]checkpointHead
	if err := json.Unmarshal(line, &j); err != nil {
		return h, errors.New("its first line is not whole")
	}
	h, ok := j["checkpoint"]
	if !ok {
		return h, errors.New("it is not a checkpoint")
	}
	return h, nil
}

// accept takes over where the kept articles begin from the first line of a file,
// and gives its length; it fails when that is of another run.
func (h *checkpointHead) accept(line []byte) (size int, err error) {
	old, err := read(line)
	if err != nil {
		return 0, err
	}
	h.From = old.From
	var parts []string
	for _, x := range []struct {
		what    string
		was, is any
	}{
		{"the version of the program", old.Version, h.Version},
		{"the build of the program", old.Build, h.Build},
		{"what is read", old.Paths, h.Paths},
		{"the settings", old.Settings, h.Settings},
		{"the codebook or language pack", old.Hashes, h.Hashes},
	} {
		if !reflect.DeepEqual(x.was, x.is) {
			parts = append(parts, fmt.Sprintf("%s was %v and is %v", x.what, x.was, x.is))
		}
	}
	if len(parts) > 0 {
		return 0, errors.New(strings.Join(parts, "; "))
	}
	return len(line), nil
}
