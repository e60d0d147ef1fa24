package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Limits on what one input may hold; what lies beyond is left out and reported.
const (
	// MaxArticle is the size of one article in bytes.
	MaxArticle = 32 << 20
	// MaxLine is the length in bytes of one line of a JSON Lines file, of one row
	// of a table and of one element of a JSON array.
	MaxLine = 64 << 20
	// MaxPage is the size of one HTML page, letter or Word file in bytes.
	MaxPage = 16 << 20
	// MaxRatio is how many times larger than the file read from disk the content
	// of an archive may be. News text packs to a fifth; only files made to harm
	// reach 200. It counts from MaxRatioFrom bytes on, for small files repeat more.
	MaxRatio     = 200
	MaxRatioFrom = 16 << 20
	// MaxDepth is how many archives may lie in one another.
	MaxDepth = 6
	// MaxFolders is how many folders may lie in one another.
	MaxFolders = 100
	// MaxEntries is how many files one archive may hold.
	MaxEntries = 1_000_000
	// MaxInner is the size in bytes of a .zip file inside another archive; it must
	// be held in memory.
	MaxInner = 64 << 20
	// MaxElements is how many elements a page may have; a long live blog has
	// 30,000.
	MaxElements = 250_000
	// MaxTextDepth is how many bytes the text of a page may have, each counted as
	// often as elements lie around it: 16 MB at 16 elements deep. Pages of news
	// reach a hundredth.
	MaxTextDepth = 16 * MaxPage
	// MaxCells is how many cells a row of a table may have.
	MaxCells = 1_000_000
	// MaxField is the length in bytes of a title, an outlet or other metadata of
	// an article; it stands in every row of every statement.
	MaxField = 4096
	// MaxParts is how many parts of a letter may lie in one another.
	MaxParts = 8
	// MaxProblems is how many problems of one file are listed; beyond, they are
	// counted.
	MaxProblems = 10_000
	// FirstYear and LastYear are the years an article can be from.
	FirstYear, LastYear = "1500", "2100"
)

var (
	errTooLong = fmt.Errorf("one record is longer than %d bytes", MaxLine)
	errTooWide = fmt.Errorf("one row has more than %d cells", MaxCells)
	errGrows   = fmt.Errorf("it unpacks to more than %d times its size", MaxRatio)
	// errLeftOut ends the reading of a file that was reported and left out.
	errLeftOut = errors.New("left out")
)

// onDisk counts what was read of a file on disk, and what came out of it from
// all archives inside.
type onDisk struct{ in, out int64 }

// bomb reports content out of proportion to the file.
func (f *onDisk) bomb() bool { return f.out > MaxRatioFrom && f.out > MaxRatio*f.in }

// growth stops an unpacker whose output is out of proportion.
type growth struct {
	r    io.Reader
	file *onDisk
}

func (g *growth) Read(p []byte) (int, error) {
	if g.file.bomb() {
		return 0, errGrows
	}
	n, err := g.r.Read(p)
	g.file.out += int64(n)
	return n, err
}

// bounded fails once more than MaxLine bytes or MaxCells cells were read since
// the last reset: it keeps decoders that look for the end of a record from
// holding a whole file.
type bounded struct {
	r        io.Reader
	n, cells int
	// comma parts the cells, 0 where there are none.
	comma byte
}

func (b *bounded) reset() { b.n, b.cells = 0, 0 }

func (b *bounded) Read(p []byte) (int, error) {
	switch {
	case b.n > MaxLine:
		return 0, errTooLong
	case b.cells > MaxCells:
		return 0, errTooWide
	}
	n, err := b.r.Read(p[:min(len(p), headSize)]) // decoders ask for twice what they have
	b.n += n
	if b.comma != 0 {
		b.cells += bytes.Count(p[:n], []byte{b.comma})
	}
	return n, err
}
