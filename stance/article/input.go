package article

import (
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Limits on what one input may hold; beyond them the article is left out and
// reported.
const (
	// MaxArticle is the size of one article in bytes.
	MaxArticle = 32 << 20
	// MaxLine is the length of one line of a JSON Lines file in bytes.
	MaxLine = 64 << 20
)

// Handler takes what reading yields, in input order.
type Handler struct {
	// Article takes an article; reading stops at its first error.
	Article func(Article) error
	// Problem takes what could not be read, or only with a loss.
	Problem func(Problem)
	// Opened, if set, takes the name and content hash of every file read.
	Opened func(name, sha256 string)
}

// Read reads the articles of files, folders, globs and "-" (standard input), in
// the order given; a folder's files in the order of their names. What cannot be
// read is a Problem, never an error; the error is the handler's own.
func Read(paths []string, stdin io.Reader, h Handler) error {
	r := &reader{Handler: h, seen: map[string]string{}}
	for _, p := range paths {
		if err := r.path(p, stdin); err != nil {
			return err
		}
	}
	return nil
}

// ReadFS reads every article of a file system, as Read does of a folder; name
// stands before the files' names.
func ReadFS(fsys fs.FS, name string, h Handler) error {
	r := &reader{Handler: h, seen: map[string]string{}}
	return r.folder(fsys, name)
}

type reader struct {
	Handler
	// seen maps the ids read so far to where they were first read.
	seen map[string]string
}

// source is one input file about to be read.
type source struct {
	name     string
	manifest map[string]string
	data     io.Reader
}

func (r *reader) path(p string, stdin io.Reader) error {
	if p == "-" {
		return r.file(source{name: stdinName, data: stdin})
	}
	info, err := os.Stat(p)
	switch {
	case err == nil && info.IsDir():
		return r.folder(os.DirFS(p), filepath.ToSlash(p))
	case err == nil:
		return r.open(os.DirFS(filepath.Dir(p)), filepath.Base(p), filepath.ToSlash(p), r.manifest(os.DirFS(filepath.Dir(p)), "", filepath.ToSlash(filepath.Dir(p))))
	}
	matches, globErr := filepath.Glob(p)
	if globErr != nil || len(matches) == 0 {
		r.skip(p, 0, "there is no such file or folder", "check the path; put a pattern between quotation marks")
		return nil
	}
	for _, m := range matches {
		if err := r.path(m, stdin); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) folder(fsys fs.FS, name string) error {
	found := 0
	manifests := map[string]map[string]map[string]string{}
	present := map[string]bool{}
	err := fs.WalkDir(fsys, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			r.skip(path.Join(name, p), 0, "it cannot be read: "+cause(err), "check its permissions")
			return nil
		}
		hidden := strings.HasPrefix(e.Name(), ".") && p != "."
		if hidden && e.IsDir() {
			return fs.SkipDir
		}
		if e.IsDir() || hidden || e.Name() == manifestName {
			return nil
		}
		found++
		dir := path.Dir(p)
		if _, ok := manifests[dir]; !ok {
			manifests[dir] = r.manifest(fsys, dir, name)
		}
		present[p] = true
		return r.open(fsys, p, path.Join(name, p), manifests[dir])
	})
	r.unusedRows(name, manifests, present)
	if found == 0 && err == nil {
		r.skip(name, 0, "the folder holds nothing to read", "put .txt, .md, .jsonl or .csv files there")
	}
	return err
}

// unusedRows reports rows of manifests whose file is not there.
func (r *reader) unusedRows(name string, manifests map[string]map[string]map[string]string, present map[string]bool) {
	for _, dir := range slices.Sorted(maps.Keys(manifests)) {
		for _, file := range slices.Sorted(maps.Keys(manifests[dir])) {
			if !present[path.Join(dir, file)] {
				r.note(path.Join(name, dir, manifestName), 0, fmt.Sprintf("it describes %q, which is not in the folder", file), "correct the file's name or remove the row")
			}
		}
	}
}

const manifestName = "manifest.csv"

// stdinName is how standard input is called in tables and messages.
const stdinName = "standard input"

// manifest reads the metadata table of a folder: a row a file. A folder without
// one has none.
func (r *reader) manifest(fsys fs.FS, dir, name string) map[string]map[string]string {
	p := path.Join(dir, manifestName)
	f, err := fsys.Open(p)
	if err != nil {
		return nil
	}
	defer f.Close()
	rows := csv.NewReader(withoutBOM(f))
	rows.FieldsPerRecord = -1
	header, err := rows.Read()
	if err != nil || !slices.Contains(header, "file") {
		r.skip(path.Join(name, p), 1, "the manifest has no column \"file\"", "begin it with file,outlet,published,title")
		return nil
	}
	table := map[string]map[string]string{}
	for {
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return table
		}
		if err != nil {
			r.skip(path.Join(name, p), lineOf(err), "the manifest cannot be read from here on: "+cause(err), "put cells that hold commas between quotation marks")
			return table
		}
		meta := map[string]string{}
		for i, c := range cells {
			if i < len(header) {
				line, _ := rows.FieldPos(i)
				meta[strings.ToLower(header[i])] = strings.TrimSpace(r.decoded(path.Join(name, p), line, c))
			}
		}
		table[meta["file"]] = meta
	}
}

func (r *reader) open(fsys fs.FS, p, name string, manifest map[string]map[string]string) error {
	f, err := fsys.Open(p)
	if err != nil {
		r.skip(name, 0, "it cannot be opened: "+cause(err), "check its permissions")
		return nil
	}
	defer f.Close()
	s := source{name: name, data: f, manifest: manifest[path.Base(p)]}
	if strings.HasSuffix(name, ".gz") {
		z, err := gzip.NewReader(f)
		if err != nil {
			r.skip(name, 0, "it is not a gzip file: "+cause(err), "unpack it or correct its name")
			return nil
		}
		s.data = z
	}
	return r.file(s)
}

// file reads one file by what its name and first bytes say it is.
func (r *reader) file(s source) error {
	hashed := newHashing(s.data)
	head, data, err := peek(hashed)
	if err != nil {
		r.skip(s.name, 0, "it cannot be read: "+cause(err), "check that it is whole")
		return nil
	}
	s.data = data
	switch ext := strings.ToLower(path.Ext(strings.TrimSuffix(s.name, ".gz"))); {
	case len(strings.TrimSpace(string(head))) == 0:
		r.skip(s.name, 0, "the file is empty", "remove it, or save the article again")
		return nil
	case binary(head):
		r.skip(s.name, 0, "this is a binary file, not text", "save the article as plain text, Markdown, JSON Lines or CSV")
		return nil
	case ext == ".jsonl" || ext == ".ndjson" || s.name == stdinName && head[0] == '{':
		err = r.jsonLines(s)
	case ext == ".csv" || ext == ".tsv" || s.name == stdinName && tableHead(head):
		err = r.table(s)
	case ext == ".txt" || ext == ".md" || ext == ".markdown" || ext == ".text" || s.name == stdinName:
		err = r.plain(s)
	default:
		r.skip(s.name, 0, fmt.Sprintf("files of kind %q are not read", ext), "use .txt, .md, .jsonl or .csv, also with .gz behind")
		return nil
	}
	if err == nil && r.Opened != nil {
		r.Opened(s.name, hashed.sum())
	}
	return err
}

func (r *reader) skip(file string, line int, what, remedy string) {
	r.Problem(Problem{File: file, Line: line, What: what, Remedy: remedy, Skipped: true})
}

func (r *reader) note(file string, line int, what, remedy string) {
	r.Problem(Problem{File: file, Line: line, What: what, Remedy: remedy})
}

// cause is what went wrong, without the path that stands beside it.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

func lineOf(err error) int {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return p.Line
	}
	return 0
}
