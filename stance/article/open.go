package article

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"unicode/utf8"
)

// open reads one file of a folder. What is no regular file, such as a pipe that
// nobody writes to, would hold the run up for ever.
func (r *reader) open(fsys fs.FS, p, name string, s source) error {
	info, err := fs.Stat(fsys, p)
	switch {
	case !utf8.ValidString(p):
		r.skip(name, 0, "its name is not UTF-8, and a file of such a name is not opened", "rename it")
		return nil
	case err != nil:
		r.skip(name, 0, "it cannot be opened: "+cause(err), "check its permissions and, if it is a link, that it leads to a file of this folder")
		return nil
	case !info.Mode().IsRegular():
		r.skip(name, 0, "it is not a file", "name the folder or file itself")
		return nil
	}
	f, err := fsys.Open(p)
	if err != nil {
		r.skip(name, 0, "it cannot be opened: "+cause(err), "check its permissions")
		return nil
	}
	defer f.Close()
	s.name, s.data = name, f
	if s.file == nil {
		// What is added to the file from now on is not read, or a file that another
		// program writes to might never end.
		s.data = io.LimitReader(f, info.Size())
		s.disk, _ = f.(onDiskFile)
	}
	err = r.file(s)
	if now, statErr := f.Stat(); statErr == nil && now.Size() != info.Size() {
		r.note(name, 0, fmt.Sprintf("the file changed from %d to %d bytes while it was read", info.Size(), now.Size()), "read it again when nobody writes to it")
	}
	return err
}

// pipe reads what is no file on disk but was named by the user, such as the
// <(command) of a shell; within a folder it is passed over.
func (r *reader) pipe(p string) error {
	open := r.Open
	if open == nil {
		open = func(p string) (io.ReadCloser, error) { return os.Open(p) }
	}
	f, err := open(p)
	if err != nil {
		r.skip(p, 0, "it cannot be opened: "+cause(err), "check its permissions")
		return nil
	}
	defer f.Close()
	return r.file(source{name: stdinName, data: struct{ io.Reader }{f}})
}

// file reads a source and reports its name and hash, unless it was left out.
func (r *reader) file(s source) error {
	s.kind = s.name
	if s.stdin() {
		s.kind = ""
	}
	s.name = visible(s.name)
	if s.file != nil { // within an archive
		s.data = &growth{s.data, s.file}
		return ignoreLeftOut(r.content(s))
	}
	hashed := newHashing(s.data, r.Progress)
	s.data, s.file = hashed, &hashed.onDisk
	var given int
	var left bool
	s.left = &left
	r.inTurn(0, func(r *reader) error { given = r.given; return nil })
	err := r.content(s)
	sum := ""
	if err == nil && r.Opened != nil {
		sum = hashed.sum()
	}
	if err := ignoreLeftOut(err); err != nil {
		return err
	}
	return r.inTurn(0, func(r *reader) error {
		if r.given == given {
			r.tell(Problem{File: s.name, What: "there is no article in this file", Remedy: "check that it was saved or exported whole"})
		}
		r.rest(s.name)
		if sum != "" && !left {
			r.Opened(s.name, sum)
		}
		return nil
	})
}

func ignoreLeftOut(err error) error {
	if errors.Is(err, errLeftOut) {
		return nil
	}
	return err
}

// hashing hashes and counts what is read through it.
type hashing struct {
	onDisk
	r        io.Reader
	h        hash.Hash
	progress func(int)
}

func newHashing(r io.Reader, progress func(int)) *hashing {
	return &hashing{r: r, h: sha256.New(), progress: progress}
}

func (h *hashing) Read(p []byte) (int, error) {
	n, err := h.r.Read(p)
	h.h.Write(p[:n])
	h.in += int64(n)
	if h.progress != nil {
		h.progress(n)
	}
	return n, err
}

// sum reads what is left and returns the hash of all, in hexadecimal.
func (h *hashing) sum() string {
	io.Copy(io.Discard, h)
	return hex.EncodeToString(h.h.Sum(nil))
}
