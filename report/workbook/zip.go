package workbook

import (
	"archive/zip"
	"bufio"
	"cmp"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"slices"
)

// entries implements excelize.ZipWriter. Excelize hands over streamed sheets in
// the order of a map; here every entry is packed as it comes, into one file of
// scratch, and all are written in the order of their names at the end.
type entries struct {
	out     io.Writer
	scratch *os.File
	packed  *bufio.Writer
	at      int64
	all     []*entry
	// flate packs every entry, one after another; a new one for each would take
	// longer than the packing of a small workbook.
	flate *flate.Writer
}

// entry is one packed file of the zip and where it lies in the scratch.
type entry struct {
	entries      *entries
	name         string
	begin, bytes int64
	size         uint64
	sum          uint32
}

func newEntries(out io.Writer) (*entries, error) {
	f, err := os.CreateTemp("", "standpoint-workbook-*.tmp")
	if err != nil {
		return nil, fmt.Errorf("no room for the workbook's scratch file: %w; set TMPDIR to a folder with room, or leave the workbook out with --tables csv", err)
	}
	return &entries{out: out, scratch: f, packed: bufio.NewWriterSize(f, 64<<10)}, nil
}

// remove takes the scratch away.
func (z *entries) remove() {
	z.scratch.Close()
	os.Remove(z.scratch.Name())
}

// Create implements excelize.ZipWriter.
func (z *entries) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	if err := z.pack(); err != nil {
		return nil, err
	}
	e := &entry{entries: z, name: name, begin: z.at}
	z.all = append(z.all, e)
	return e, nil
}

// pack has flate begin anew.
func (z *entries) pack() (err error) {
	if z.flate == nil {
		z.flate, err = flate.NewWriter(counting{z}, flate.BestSpeed)
		return err
	}
	z.flate.Reset(counting{z})
	return nil
}

// counting writes to the scratch and keeps the place.
type counting struct{ *entries }

// Write implements io.Writer.
func (c counting) Write(p []byte) (int, error) {
	n, err := c.packed.Write(p)
	c.at += int64(n)
	return n, err
}

// AddFS implements excelize.ZipWriter, which never calls it.
func (z *entries) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close implements excelize.ZipWriter: it writes the file.
func (z *entries) Close() error {
	if err := z.finish(); err != nil {
		return err
	}
	if err := z.packed.Flush(); err != nil {
		return err
	}
	// [Content_Types].xml comes first by its bracket, as readers like it.
	slices.SortFunc(z.all, func(a, b *entry) int {
		return cmp.Or(-cmp.Compare(one(a), one(b)), cmp.Compare(a.name, b.name))
	})
	w := zip.NewWriter(z.out)
	for _, e := range z.all {
		raw, err := w.CreateRaw(&zip.FileHeader{Name: e.name, Method: zip.Deflate, CRC32: e.sum,
			CompressedSize64: uint64(e.bytes), UncompressedSize64: e.size})
		if err != nil {
			return err
		}
		if _, err := io.Copy(raw, io.NewSectionReader(z.scratch, e.begin, e.bytes)); err != nil {
			return err
		}
	}
	return w.Close()
}

func one(e *entry) int {
	if e.name == "[Content_Types].xml" {
		return 1
	}
	return 0
}

// finish ends the entry begun last.
func (z *entries) finish() error {
	if len(z.all) == 0 {
		return nil
	}
	e := z.all[len(z.all)-1]
	err := z.flate.Close()
	e.bytes = z.at - e.begin
	return err
}

// Write implements io.Writer.
func (e *entry) Write(p []byte) (int, error) {
	e.size += uint64(len(p))
	e.sum = crc32.Update(e.sum, crc32.IEEETable, p)
	return e.entries.flate.Write(p)
}
