package article

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"standpoint/stance/codebook"
)

// Handler takes what reading yields, in input order, and says how to read.
type Handler struct {
	// Article takes an article; reading stops at its first error.
	Article func(Article) error
	// Problem takes what could not be read, or only with a loss.
	Problem func(Problem)
	// Opened, if set, takes the name and content hash of every file read.
	Opened func(name, sha256 string)
	// Progress, if set, takes how many more bytes of the input files were read, as
	// they lie on the disk.
	Progress func(bytes int)
	// Open, if set, opens paths that are no files on disk, such as named pipes, in
	// place of os.Open: those may be silent for ever, and their reader knows when
	// to give up.
	Open func(path string) (io.ReadCloser, error)
	// Fields says how fields of tables and JSON are called where their names are
	// not ours: text to body. A dot leads into an object: text to fields.body.
	Fields map[string]string
	// Language is the one that can be analysed: articles in others are left out and
	// reported, and its words tell the headline of a text from a line of who wrote
	// it. nil reads all, and takes such a line for a headline.
	Language *codebook.Language
	// Repeats hands on articles that were read before, too, with the ids they were
	// given. Who sets it asks a Seen himself.
	Repeats bool
	// Jobs is how many web pages are parsed at the same time, be they files or
	// records of an archive; what is handed on, and in which order, is the same with
	// any number. 0 and 1 parse each when it is read.
	Jobs int
}

// Read reads the articles of files, folders, globs and "-" (standard input), in
// the order given; a folder's files in the order of their names. What cannot be
// read is a Problem, never an error; the error is the handler's own.
//
// Of a folder nothing is read that lies outside: links that lead out are
// reported. A file named by itself is read wherever it lies.
func Read(paths []string, stdin io.Reader, h Handler) error {
	r := newReader(h)
	r.several = len(paths) > 1
	for _, p := range paths {
		if err := r.path(p, stdin, true); err != nil {
			return r.end(err)
		}
	}
	return r.end(nil)
}

// ReadFS reads every article of a file system, as Read does of a folder; name
// stands before the files' names.
func ReadFS(fsys fs.FS, name string, h Handler) error {
	r := newReader(h)
	return r.end(r.folder(fsys, name, source{}))
}

type reader struct {
	Handler
	turns
	seen *Seen
	// beside is the manifest of the folder that the file read last lies in; several
	// is true when more than one file is named.
	beside struct {
		dir   string
		table manifest
	}
	several bool
	// lastCharset is the last file and character set reported: once is enough.
	// records is that of the records of the file at hand.
	lastCharset string
	records     fileCharset
	// given counts the articles and problems so far, listed the problems of the
	// file at hand; unlisted and lost are those beyond MaxProblems, and how many
	// of them left something out.
	given, listed, unlisted, lost int
}

func newReader(h Handler) *reader {
	return &reader{Handler: h, seen: NewSeen(), turns: turns{slots: make(chan struct{}, max(h.Jobs, 1)), stop: make(chan struct{})}}
}

// stdinName is how standard input is called in tables and messages.
const stdinName = "standard input"

func (r *reader) path(p string, stdin io.Reader, glob bool) error {
	if p == "-" {
		return r.file(source{name: stdinName, data: stdin})
	}
	info, err := os.Stat(p)
	switch {
	case err == nil && info.IsDir():
		return r.root(p)
	case err == nil && info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) != 0:
		return r.pipe(p)
	case err == nil:
		dir, base := filepath.Split(p)
		fsys := os.DirFS(filepath.Clean(dir))
		beside := r.manifestBeside(fsys, filepath.Dir(p))
		if base == manifestName && r.several {
			return nil // as in a folder; folder/* names it too
		}
		return r.open(fsys, base, filepath.ToSlash(p), source{meta: beside[base]})
	}
	matches, globErr := filepath.Glob(p)
	if !glob || globErr != nil || len(matches) == 0 {
		r.skip(p, 0, "there is no such file or folder", "check the path and what it links to; put a pattern between quotation marks")
		return nil
	}
	r.several = r.several || len(matches) > 1
	for _, m := range matches {
		if err := r.path(m, stdin, false); err != nil {
			return err
		}
	}
	return nil
}

// root reads a folder; the operating system keeps links from leading out of it.
func (r *reader) root(p string) error {
	root, err := os.OpenRoot(p)
	if err != nil {
		r.skip(filepath.ToSlash(p), 0, "it cannot be opened: "+cause(err), "check its permissions")
		return nil
	}
	defer root.Close()
	return r.folder(root.FS(), filepath.ToSlash(p), source{})
}

// holdsResults reports a folder that a run wrote, whose report is no article.
func holdsResults(fsys fs.FS, dir string) bool {
	for _, file := range [...]string{"run.json", "statements.csv", "report.md"} {
		if _, err := fs.Stat(fsys, path.Join(dir, file)); err != nil {
			return false
		}
	}
	return true
}

// tooNested reports a folder that lies in too many others.
func tooNested(p string) bool { return strings.Count(p, "/") >= MaxFolders }

// folder reads the files of a folder or of a zip archive, within which outer is
// what the archive is.
func (r *reader) folder(fsys fs.FS, name string, outer source) error {
	found := 0
	manifests := map[string]manifest{}
	present := map[string]bool{}
	err := fs.WalkDir(fsys, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			r.skip(path.Join(name, p), 0, "it cannot be read: "+cause(err), "check its permissions, and that its name is UTF-8")
			return nil
		}
		hidden := strings.HasPrefix(e.Name(), ".") && p != "."
		if hidden && e.IsDir() {
			return fs.SkipDir
		}
		if e.IsDir() && tooNested(p) {
			r.skip(path.Join(name, p), 0, fmt.Sprintf("more than %d folders lie in one another", MaxFolders), "name the folder itself")
			return fs.SkipDir
		}
		if e.IsDir() && p != "." && holdsResults(fsys, p) {
			r.note(path.Join(name, p), 0, "the folder holds the results of a run and is passed over", "name it on the command line if its files are articles")
			return fs.SkipDir
		}
		if e.IsDir() || hidden || e.Name() == manifestName {
			return nil
		}
		if outer.file != nil && outer.file.bomb() {
			r.skip(name, 0, errGrows.Error()+"; the rest is left out", "unpack it yourself if you trust it")
			return fs.SkipAll
		}
		found++
		dir := path.Dir(p)
		if _, ok := manifests[dir]; !ok {
			manifests[dir] = r.manifestOf(fsys, dir, name, outer.file == nil)
		}
		if len(manifests[dir]) > 0 {
			present[p] = true
		}
		s := outer
		s.meta = manifests[dir][path.Base(p)]
		return r.open(fsys, p, path.Join(name, p), s)
	})
	r.unusedRows(name, manifests, present)
	if outer.file == nil {
		r.inTurn(0, func(r *reader) error { r.rest(name); return nil })
	}
	if found == 0 && err == nil {
		r.skip(name, 0, "the folder holds nothing to read", "put .txt, .md, .html, .jsonl or .csv files there")
	}
	return err
}
