package report

import (
	"bufio"
	"encoding/gob"
	"errors"
	"io"
	"sync"

	"standpoint/report/table"
	"standpoint/stance"
	"standpoint/stance/copies"
	"standpoint/stance/tally"
)

// spool holds what is known of each article until all are read: which of them
// are copies of others, and so how they count, is known only then. It waits in a
// scratch file, and the signatures that tell copies in another.
type spool struct {
	file, signatures *file
	enc              *gob.Encoder
	finder           *copies.Finder
	n                int
}

// waiting is an article in the spool.
type waiting struct {
	Row   table.Article
	Facts *tally.Facts
}

func (w *Writer) beginSpool() (err error) {
	s := &spool{}
	if s.file, err = w.files.scratch("articles.waiting"); err != nil {
		return err
	}
	if s.signatures, err = w.files.scratch("articles.signatures"); err != nil {
		return err
	}
	s.enc, s.finder = gob.NewEncoder(s.file), copies.NewFinder(s.signatures)
	w.spool = s
	return nil
}

func (s *spool) add(m Meta, a *stance.Analysis) error {
	facts := tally.Digest(a, len(m.Frames))
	s.n++
	return errors.Join(
		s.finder.Add(facts.ID, facts.Outlet, facts.Published, copies.Sign(a.Document)),
		s.enc.Encode(waiting{m.articleRow(a, facts), facts}))
}

// places finds the copies.
func (s *spool) places(by copies.Rule) (*copies.Places, error) {
	in, err := s.signatures.reopen()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return s.finder.Places(by, in)
}

// count writes articles.csv and counts the articles that count, in the order
// they came. One goroutine reads and another counts.
func (w *Writer) count() error {
	places, err := w.spool.places(w.meta.Copies)
	if err != nil {
		return w.fail(err)
	}
	read := make(chan *tally.Facts, 16)
	var counting sync.WaitGroup
	counting.Go(func() {
		for facts := range read {
			w.tally.Count(facts)
		}
	})
	err = w.recall(places, func(facts *tally.Facts) { read <- facts })
	close(read)
	counting.Wait()
	return w.fail(err)
}

// recall reads the spool again, completes articles.csv and hands over the facts
// of the articles that count.
func (w *Writer) recall(places *copies.Places, count func(*tally.Facts)) error {
	in, err := w.spool.file.reopen()
	if err != nil {
		return err
	}
	defer in.Close()
	dec := gob.NewDecoder(bufio.NewReaderSize(in, 64<<10))
	for i := range w.spool.n {
		var next waiting
		if err := dec.Decode(&next); err != nil {
			if errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return err
		}
		p := places.Of(i)
		w.copied.add(next.Facts.ID, p)
		next.Row.Copies, next.Row.CopyOf, next.Row.Counted = table.Count(p.Size), table.Text(p.First), table.Flag(p.Counted)
		if err := w.articles.Add(next.Row); err != nil {
			return err
		}
		if p.Counted {
			count(next.Facts)
		}
	}
	return nil
}

// copied counts the articles that are copies of others.
type copied struct {
	// groups is how many texts stand in more than one article, articles those
	// articles, left those that do not count.
	groups, articles, left int
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
