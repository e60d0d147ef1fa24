package article

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// onDiskFile is a file that can be read at any place, as a .zip must be.
type onDiskFile interface {
	io.ReaderAt
	Stat() (fs.FileInfo, error)
}

// zip reads a zip archive as a folder. Nothing is unpacked to disk.
func (r *reader) zip(s source) error {
	at, size, ok := r.seekable(s)
	if !ok {
		return errLeftOut
	}
	z, err := zip.NewReader(at, size)
	if err != nil {
		return r.leave(s, "it is not a whole zip file: "+cause(err), "pack it again")
	}
	switch kind := officeKind(z); {
	case kind == "word":
		return r.docx(s, z)
	case kind != "":
		return r.leave(s, "this is "+kind+", which is not read", "save the article as .docx, or the table as .csv")
	case s.depth >= MaxDepth:
		return r.tooDeep(s)
	case len(z.File) > MaxEntries:
		return r.leave(s, fmt.Sprintf("it holds more than %d files", MaxEntries), "pack it as several archives")
	}
	for _, f := range z.File {
		f.Name = zipName(f.Name)
	}
	z.File = slices.DeleteFunc(z.File, func(f *zip.File) bool { return r.refused(s, f) })
	return r.folder(z, s.name, s.inner("", nil))
}

// seekable gives a source as a thing to read at any place: the file itself, or
// within an archive and on standard input its bytes.
func (r *reader) seekable(s source) (io.ReaderAt, int64, bool) {
	if s.disk != nil {
		if info, err := s.disk.Stat(); err == nil {
			s.file.in = max(s.file.in, info.Size())
			return s.disk, info.Size(), true
		}
	}
	data, ok := r.bytes(s, MaxInner, "unpack the archive around it")
	return bytes.NewReader(data), int64(len(data)), ok
}

// officeKind tells the documents that are zip archives inside.
func officeKind(z *zip.Reader) string {
	for _, f := range z.File {
		switch {
		case f.Name == "word/document.xml":
			return "word"
		case f.Name == "xl/workbook.xml":
			return "an Excel workbook"
		case f.Name == "ppt/presentation.xml":
			return "a PowerPoint file"
		case f.Name == "content.xml":
			return "an OpenDocument file"
		}
	}
	return ""
}

// zipName is the name of a file in a zip archive as other archives have it. Old
// packers write names in the character set of MS-DOS, and backslashes.
func zipName(name string) string {
	if !utf8.ValidString(name) {
		if text, err := charmap.CodePage437.NewDecoder().String(name); err == nil {
			name = text
		}
	}
	return strings.ReplaceAll(name, `\`, "/")
}

func (r *reader) refused(s source, f *zip.File) bool {
	switch name := strings.TrimSuffix(f.Name, "/"); {
	case f.FileInfo().IsDir() && (name == "" || inside(name)):
		return false
	case !inside(name):
		r.skip(s.name, 0, fmt.Sprintf("the archive holds a file with the path %q, which leads out of it", limited(f.Name, 80)), "do not use archives that you do not trust")
	case f.Flags&1 != 0:
		r.skip(path.Join(s.name, name), 0, "it is encrypted", "pack it without a password")
	case f.Mode()&fs.ModeSymlink != 0:
		r.skip(path.Join(s.name, name), 0, "it is a link, which is not followed", "pack the file itself")
	default:
		return false
	}
	return true
}

// inside reports a path that stays in its archive and that a file can have.
func inside(name string) bool {
	return fs.ValidPath(strings.TrimPrefix(name, "./")) && len(name) < 4096 && !strings.Contains(name, `\`)
}

// tar reads a tar archive in the order its files stand in; a manifest counts for
// the files behind it.
func (r *reader) tar(s source) error {
	if s.depth >= MaxDepth {
		return r.tooDeep(s)
	}
	t := tar.NewReader(s.data)
	manifests := map[string]manifest{}
	for n := 0; ; n++ {
		h, err := t.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return r.leave(s, "it cannot be read from here on: "+cause(err), "check that it is whole")
		case n == MaxEntries:
			return r.leave(s, fmt.Sprintf("it holds more than %d files; the rest is left out", MaxEntries), "pack it as several archives")
		}
		if err := r.tarred(s, h, &growth{r: t, file: s.file}, manifests); err != nil {
			return err
		}
		if s.file.bomb() {
			return r.leave(s, errGrows.Error()+"; the rest is left out", "unpack it yourself if you trust it")
		}
	}
}

func (r *reader) tarred(s source, h *tar.Header, data io.Reader, manifests map[string]manifest) error {
	h.Name = strings.ToValidUTF8(h.Name, "\ufffd")
	name := path.Clean(strings.TrimSuffix(h.Name, "/"))
	dir, base := path.Split(name)
	switch {
	case h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader:
		return nil
	case !inside(h.Name):
		r.skip(s.name, 0, fmt.Sprintf("the archive holds a file with the path %q, which leads out of it", limited(h.Name, 80)), "do not use archives that you do not trust")
		return nil
	case strings.HasPrefix(name, ".") || strings.Contains(name, "/."): // hidden
		return nil
	case h.Typeflag == tar.TypeSymlink || h.Typeflag == tar.TypeLink:
		r.skip(path.Join(s.name, name), 0, "it is a link, which is not followed", "pack the file itself")
		return nil
	case h.Typeflag != tar.TypeReg:
		r.skip(path.Join(s.name, name), 0, "it is not a file", "pack the file itself")
		return nil
	case base == manifestName:
		manifests[dir] = r.readManifest(path.Join(s.name, name), data)
		return nil
	}
	in := s.inner(path.Join(s.name, name), data)
	in.meta = manifests[dir][base]
	return ignoreLeftOut(r.content(in))
}

func (r *reader) tooDeep(s source) error {
	return r.leave(s, fmt.Sprintf("more than %d archives lie in one another", MaxDepth), "unpack it yourself")
}
