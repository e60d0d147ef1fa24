package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"standpoint/report"
	"standpoint/stance/jsonl"
)

// A checkpoint is a file in the output folder that holds a run's analyses as they
// come: a line that says which run it is, then a line an article as analyze
// writes it. A run that was killed goes on from it. It reads all of the input
// again, which is quick, and takes over what was analysed, which is not; so its
// results are those of a run that was never killed.
type checkpoint struct {
	path  string
	coder *jsonl.Coder
	head  checkpointHead
	// kept is the number of articles in the file.
	kept int
	// old is what an earlier run kept and left the number of its lines not read yet.
	old  *os.File
	in   *bufio.Reader
	left int
	// file is nil until the first article is kept.
	file *os.File
	out  *bufio.Writer
}

// checkpointName is hidden, so that no run takes it for an article.
const checkpointName = ".standpoint-checkpoint.jsonl"

// longRun is the number of articles after which a run is worth keeping: less is
// analysed again in seconds.
const longRun = 2000

// syncEvery is the number of articles after which the file is brought to the
// disk itself. A killed program loses nothing of what it wrote before; a machine
// without power loses what came after.
const syncEvery = 1000

// openCheckpoint begins the checkpoint of a run, or with resume goes on with the
// one that stands in the folder. It is nil for a run that is to keep none. A
// checkpoint that nobody asks to resume stops the run, for it may hold hours.
func openCheckpoint(s streams, o runOptions, meta report.Meta, coder *jsonl.Coder, paths []string) (*checkpoint, error) {
	c := &checkpoint{path: filepath.Join(o.out, checkpointName), coder: coder}
	switch o.checkpoint {
	case "always", "long", "never":
	default:
		return nil, usageError{fmt.Errorf("unknown --checkpoint %q: use long, always or never", o.checkpoint)}
	}
	var err error
	if c.head, err = headOf(meta, paths); err != nil {
		return nil, err
	}
	if o.checkpoint == "long" {
		c.head.From = longRun
	}
	switch begun, err := c.begun(); {
	case err != nil:
		return nil, err
	case begun && !o.resume:
		return nil, fmt.Errorf("%s holds the work of a run that did not end (%s); go on with it by the same command and --resume, or remove that file to begin anew", o.out, c.path)
	case begun:
		return c, c.reopen(s)
	case o.resume:
		fmt.Fprintf(s.err, "standpoint: %s holds no unfinished run; beginning with the first article\n", o.out)
	}
	if o.checkpoint == "never" {
		return nil, nil
	}
	return c, nil
}

// work is analyse for articles without a kept analysis; what it finds is kept.
func (c *checkpoint) work(analyse func(item) result) func(item) result {
	if c == nil {
		return analyse
	}
	return func(it item) result {
		if it.article == nil || it.number < c.head.From {
			return analyse(it)
		}
		if it.saved != nil {
			// A line that a failing disk damaged is no loss: the article is here.
			if line, err := c.coder.Decode(it.saved); err == nil && line.Analysis != nil {
				return c.recalled(it, line)
			}
			return analyse(it)
		}
		res := analyse(it)
		if res.err == nil {
			res.line, res.err = encode(c.coder, res)
		}
		return res
	}
}

// keep writes the line of a result, in the order of the input.
func (c *checkpoint) keep(x result) error {
	if c == nil || x.line == nil {
		return nil
	}
	err := c.begin()
	if err == nil {
		_, err = c.out.Write(x.line)
	}
	if c.kept++; err == nil && c.kept%syncEvery == 0 {
		err = errors.Join(c.out.Flush(), c.file.Sync())
	}
	if err != nil {
		return fmt.Errorf("cannot keep the work so far in %s: %w; make room, or use --checkpoint never", c.path, err)
	}
	return nil
}

// begin makes the file and writes which run it is of.
func (c *checkpoint) begin() (err error) {
	if c.file != nil {
		return nil
	}
	if c.file, err = os.OpenFile(c.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644); err != nil {
		return err
	}
	c.out = bufio.NewWriterSize(c.file, 1<<16)
	_, err = c.out.Write(c.head.line())
	return errors.Join(err, c.out.Flush())
}

// holds reports whether there is something to go on with.
func (c *checkpoint) holds() bool { return c != nil && c.file != nil && c.kept > 0 }

// close brings what was kept to the disk and leaves it there for --resume.
func (c *checkpoint) close() {
	if c == nil {
		return
	}
	if c.old != nil {
		c.old.Close()
	}
	if c.file != nil {
		if c.out != nil {
			c.out.Flush()
		}
		c.file.Close()
	}
}

// end removes the checkpoint of a run that ended well, and of another says how to
// go on.
func (c *checkpoint) end(s streams, err error) error {
	switch {
	case !c.holds():
	case errors.Is(err, errChanged):
	case err != nil:
		fmt.Fprintf(s.err, "standpoint: the work so far is kept in %s; go on by the same command and --resume\n", c.path)
	default:
		c.close()
		return os.Remove(c.path)
	}
	return err
}
