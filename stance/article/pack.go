package article

import (
	"bytes"
	"compress/bzip2"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// packing tells a packed file by its first bytes; nil when it is none.
func packing(head []byte) func(*reader, source) error {
	starts := func(magic string) bool { return bytes.HasPrefix(head, []byte(magic)) }
	switch {
	case starts("\x1f\x8b"):
		return (*reader).gzip
	case starts("\x28\xb5\x2f\xfd"):
		return (*reader).zstd
	case starts("PK\x03\x04") || starts("PK\x05\x06"):
		return (*reader).zip
	case len(head) > 262 && string(head[257:262]) == "ustar":
		return (*reader).tar
	case starts("WARC/"): // told here, for its pages may be packed
		return (*reader).warc
	case starts("BZh") && len(head) > 9 && string(head[4:10]) == "1AY&SY":
		return (*reader).bzip2
	}
	return nil
}

// misnamed says what the name promises and the content is not; "" if it keeps
// its word.
func misnamed(s source) string {
	kinds := map[string]string{".gz": "gzip file", ".tgz": "gzip file", ".zst": "zstd file", ".bz2": "bzip2 file", ".zip": "zip file", ".docx": "Word file", ".tar": "tar file"}
	return kinds[strings.ToLower(path.Ext(s.kind))]
}

func (r *reader) gzip(s source) error {
	z, err := gzip.NewReader(s.data)
	if err != nil {
		return r.leave(s, "it is not a gzip file: "+cause(err), "unpack it or correct its name")
	}
	return r.unpacked(s, z)
}

func (r *reader) zstd(s source) error {
	window := uint64(128 << 20) // what zstd --ultra and --long write; it is held in memory
	if s.depth > 0 {
		window = 8 << 20
	}
	z, err := zstd.NewReader(s.data, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(window), zstd.WithDecoderLowmem(true))
	if err != nil {
		return r.leave(s, "it is not a zstd file: "+cause(err), "unpack it or correct its name")
	}
	defer z.Close()
	return r.unpacked(s, z)
}

func (r *reader) bzip2(s source) error { return r.unpacked(s, bzip2.NewReader(s.data)) }

// unpacked reads what comes out of an unpacker.
func (r *reader) unpacked(s source, data io.Reader) error {
	if s.depth >= MaxDepth {
		return r.tooDeep(s)
	}
	in := s.inner(s.name, &growth{r: data, file: s.file})
	in.kind = strings.TrimSuffix(s.kind, path.Ext(s.kind))
	in.line, in.charset, in.left = s.line, s.charset, s.left
	return r.content(in)
}
