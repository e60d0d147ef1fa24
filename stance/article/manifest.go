package article

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/stance/text"
)

// manifestName is the metadata table of a folder, a row a file.
const manifestName = "manifest.csv"

// manifest maps the files of one folder to what is known of them.
type manifest map[string]map[string]string

// manifestOf reads the manifest of a folder; nil when there is none. One on disk
// is an input of the run as an article is.
func (r *reader) manifestOf(fsys fs.FS, dir, name string, onDisk bool) manifest {
	p := path.Join(dir, manifestName)
	f, err := fsys.Open(p)
	if err != nil {
		return nil
	}
	defer f.Close()
	hashed := newHashing(f, nil)
	table := r.readManifest(path.Join(name, p), hashed)
	if onDisk && table != nil && r.Opened != nil {
		name, sum := visible(path.Join(name, p)), hashed.sum()
		r.inTurn(0, func(r *reader) error { r.Opened(name, sum); return nil })
	}
	return table
}

// manifestBeside is the manifest of the folder of a file that was named itself.
// It is read once for all files of the folder that follow one another.
func (r *reader) manifestBeside(fsys fs.FS, dir string) manifest {
	if r.beside.dir != dir || r.beside.table == nil {
		r.beside.dir, r.beside.table = dir, r.manifestOf(fsys, "", filepath.ToSlash(dir), true)
		if r.beside.table == nil {
			r.beside.table = manifest{}
		}
	}
	return r.beside.table
}

func (r *reader) readManifest(name string, f io.Reader) manifest {
	b := &bounded{r: f}
	in := bufio.NewReader(withoutBOM(b))
	head, _ := in.Peek(4096)
	rows := csv.NewReader(in)
	rows.Comma, rows.FieldsPerRecord = text.Delimiter(head), -1
	header, err := rows.Read()
	for i := range header {
		header[i] = strings.ToLower(strings.TrimSpace(header[i]))
	}
	if err != nil || !slices.Contains(header, "file") {
		r.skip(name, 1, "the manifest has no column \"file\"", "begin it with file,outlet,published,title")
		return nil
	}
	table := manifest{}
	for {
		b.reset()
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return table
		}
		if err != nil {
			r.skip(name, lineOf(err), "the manifest cannot be read from here on: "+cause(err), "put cells that hold commas between quotation marks")
			return table
		}
		meta := map[string]string{}
		for i, c := range cells {
			if i < len(header) {
				line, _ := rows.FieldPos(i)
				meta[header[i]] = strings.TrimSpace(r.decoded(name, line, c))
			}
		}
		line, _ := rows.FieldPos(0)
		r.describe(table, meta, name, line)
	}
}

// describe adds a row. A manifest speaks of the files beside it and of no others.
func (r *reader) describe(table manifest, meta map[string]string, name string, line int) {
	if file := meta["file"]; strings.ContainsAny(file, `/\`) {
		r.skip(name, line, fmt.Sprintf("it describes %q, which does not lie beside it", file), "name files of the same folder; other folders have their own manifest.csv")
		return
	}
	table[meta["file"]] = meta
}

// unusedRows reports rows of manifests whose file is not there.
func (r *reader) unusedRows(name string, manifests map[string]manifest, present map[string]bool) {
	for _, dir := range slices.Sorted(maps.Keys(manifests)) {
		for _, file := range slices.Sorted(maps.Keys(manifests[dir])) {
			if !present[path.Join(dir, file)] {
				r.note(path.Join(name, dir, manifestName), 0, fmt.Sprintf("it describes %q, which is not in the folder", file), "correct the file's name or remove the row")
			}
		}
	}
}
