package report

import (
	"bufio"
	"encoding/gob"
	"errors"
	"io"

	"standpoint/report/table"
	"standpoint/stance"
	"standpoint/stance/copies"
	"standpoint/stance/tally"
)

// spool holds what is known of each article until all are read: which of them
// are copies of others, and so how they count, is known only then. It waits in a
// scratch file; memory holds a signature of each article.
type spool struct {
	file   *file
	enc    *gob.Encoder
	finder copies.Finder
	n      int
}

// waiting is an article in the spool.
type waiting struct {
	Row   table.Article
	Facts *tally.Facts
}

func (w *Writer) beginSpool() error {
	f, err := w.files.create("articles.waiting")
	if err != nil {
		return err
	}
	f.scratch = true
	w.spool = &spool{file: f, enc: gob.NewEncoder(f)}
	return nil
}

func (s *spool) add(m Meta, a *stance.Analysis) error {
	facts := tally.Digest(a, len(m.Frames))
	s.finder.Add(facts.ID, facts.Outlet, facts.Published, facts.Signature)
	s.n++
	return s.enc.Encode(waiting{m.articleRow(a, facts), facts})
}

// copied counts the articles that are copies of others.
type copied struct {
	// groups is how many texts stand in more than one article, articles those
	// articles, left those that do not count.
	groups, articles, left int
}

// count writes articles.csv and counts the articles that count, in the order
// they came.
func (w *Writer) count() error {
	in, err := w.spool.file.reopen()
	if err != nil {
		return w.fail(err)
	}
	defer in.Close()
	places := w.spool.finder.Places(w.meta.Copies)
	dec := gob.NewDecoder(bufio.NewReaderSize(in, 64<<10))
	for _, p := range places {
		var next waiting
		if err := dec.Decode(&next); err != nil {
			if errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return w.fail(err)
		}
		w.copied.add(next.Facts.ID, p)
		next.Row.Copies, next.Row.CopyOf, next.Row.Counted = table.Count(p.Size), table.Text(p.First), table.Flag(p.Counted)
		if err := w.articles.Add(next.Row); err != nil {
			return w.fail(err)
		}
		if p.Counted {
			w.tally.Count(next.Facts)
		}
	}
	return nil
}

func (c *copied) add(id string, p copies.Place) {
	if p.Size == 1 {
		return
	}
	c.articles++
	if p.First == id {
		c.groups++
	}
	if !p.Counted {
		c.left++
	}
}
