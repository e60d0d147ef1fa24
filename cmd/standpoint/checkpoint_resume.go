package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"standpoint/report"
	"standpoint/stance/jsonl"
)

// begun reports whether the file of an earlier run stands there. One that holds
// not even a whole first line holds nothing, and is removed.
func (c *checkpoint) begun() (bool, error) {
	f, err := os.Open(c.path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer f.Close()
	if _, err := bufio.NewReader(f).ReadString('\n'); err != nil {
		return false, os.Remove(c.path)
	}
	return true, nil
}

// reopen reads which run the file is of and finds the end of its last whole line.
func (c *checkpoint) reopen(s streams) (err error) {
	defer func() {
		if err != nil {
			c.close()
		}
	}()
	if c.old, err = os.Open(c.path); err != nil {
		return err
	}
	c.in = bufio.NewReaderSize(c.old, 1<<20)
	first, _ := c.in.ReadBytes('\n')
	size, err := c.head.accept(first)
	if err != nil {
		return fmt.Errorf("%s cannot be resumed: %w; remove the file to begin anew", c.path, err)
	}
	end := int64(size)
	for {
		line, err := c.in.ReadBytes('\n')
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		end += int64(len(line))
		c.left++
	}
	c.kept = c.left
	if _, err := c.old.Seek(int64(size), io.SeekStart); err != nil {
		return err
	}
	c.in.Reset(c.old)
	if c.file, err = os.OpenFile(c.path, os.O_WRONLY, 0); err != nil {
		return err
	}
	if err := c.file.Truncate(end); err != nil {
		return err
	}
	_, err = c.file.Seek(0, io.SeekEnd)
	c.out = bufio.NewWriterSize(c.file, 1<<16)
	fmt.Fprintf(s.err, "standpoint: going on after %s\n", report.Plural(c.head.From+c.left, "article"))
	return err
}

// recall gives an article the analysis that was kept of it, if there is one.
// Articles must come in the order of the input.
func (c *checkpoint) recall(it *item) error {
	if c == nil || it.article == nil || it.number < c.head.From || c.left == 0 {
		return nil
	}
	line, err := c.in.ReadBytes('\n')
	c.left--
	it.saved = line
	return err
}

// complete fails when analyses were kept of articles that are no longer there.
func (c *checkpoint) complete() error {
	if c != nil && c.left > 0 {
		return c.changed("it holds fewer articles")
	}
	return nil
}

// errChanged is in the error about an input that was changed meanwhile.
var errChanged = errors.New("the input is not what it was when the run was interrupted")

func (c *checkpoint) changed(how string) error {
	return fmt.Errorf("%w: %s; bring it back, or remove %s to begin anew", errChanged, how, c.path)
}

func (c *checkpoint) recalled(it item, line jsonl.Line) (res result) {
	kept := line.Analysis.Article
	kept.File = it.article.File // JSON cannot hold every name that a disk can
	if kept != *it.article {
		res.err = c.changed(fmt.Sprintf("%s holds another article", place(it.article.File, it.article.Line)))
		return res
	}
	line.Analysis.Article = *it.article
	res.item, res.analysis = it, line.Analysis
	return res
}
