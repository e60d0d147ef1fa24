package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
)

// entries implements excelize.ZipWriter. Excelize hands over streamed sheets in
// the order of a map; here every entry is packed as it comes and all are
// written in the order of their names at the end.
type entries struct {
	out io.Writer
	all []*entry
}

// entry is one packed file of the zip.
type entry struct {
	name   string
	packed bytes.Buffer
	flate  *flate.Writer
	size   uint64
	sum    uint32
}

// Create implements excelize.ZipWriter.
func (z *entries) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	e := &entry{name: name}
	var err error
	e.flate, err = flate.NewWriter(&e.packed, flate.BestSpeed)
	z.all = append(z.all, e)
	return e, err
}

// AddFS implements excelize.ZipWriter, which never calls it.
func (z *entries) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close implements excelize.ZipWriter: it writes the file.
func (z *entries) Close() error {
	if err := z.finish(); err != nil {
		return err
	}
	// [Content_Types].xml comes first by its bracket, as readers like it.
	slices.SortFunc(z.all, func(a, b *entry) int {
		return cmp.Or(-cmp.Compare(one(a), one(b)), cmp.Compare(a.name, b.name))
	})
	w := zip.NewWriter(z.out)
	for _, e := range z.all {
		raw, err := w.CreateRaw(&zip.FileHeader{Name: e.name, Method: zip.Deflate, CRC32: e.sum,
			CompressedSize64: uint64(e.packed.Len()), UncompressedSize64: e.size})
		if err != nil {
			return err
		}
		if _, err := e.packed.WriteTo(raw); err != nil {
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
	return z.all[len(z.all)-1].flate.Close()
}

// Write implements io.Writer.
func (e *entry) Write(p []byte) (int, error) {
	e.size += uint64(len(p))
	e.sum = crc32.Update(e.sum, crc32.IEEETable, p)
	return e.flate.Write(p)
}
