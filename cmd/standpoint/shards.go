package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"standpoint/stance/jsonl"
)

// shards are files of analyses, read one after another.
type shards struct {
	files []string
	stdin io.Reader
	// first is the first line of all, once it was looked at.
	first *shardLine
	open  io.Closer
	opener
	in   *bufio.Reader
	file string
	line int
	// bar shows how far reading is, nil for nothing.
	bar *progress
}

// shardLine is a line and where it stands.
type shardLine struct {
	file   string
	number int
	data   []byte
}

func (l shardLine) decode(c *jsonl.Coder) (x result) {
	line, err := c.Decode(l.data)
	if err != nil {
		x.err = l.wrong(err)
		return x
	}
	x.analysis, x.problem = line.Analysis, line.Problem
	if line.Input != nil {
		x.file = [2]string{line.Input.File, line.Input.SHA256}
	}
	return x
}

func (l shardLine) wrong(err error) error {
	remedy := "make this file again with analyze"
	if errors.Is(err, jsonl.ErrOrigin) {
		remedy = "merge only what one version of Standpoint made with one codebook and the same --field, and name the codebook with --topic if it is a folder"
	}
	return fmt.Errorf("%s:%d: %w; %s", l.file, l.number, err, remedy)
}

// origin is how the first analysis was made.
func (s *shards) origin() (o jsonl.Origin, err error) {
	first, err := s.next()
	if err == io.EOF {
		return o, errors.New("the files hold no analysis; make them with standpoint analyze")
	}
	if err != nil {
		return o, err
	}
	s.first = &first
	if o, err = jsonl.OriginOf(first.data); err != nil {
		err = first.wrong(err)
	}
	return o, err
}

// each yields all lines.
func (s *shards) each(yield func(shardLine) bool) error {
	if s.first != nil && !yield(*s.first) {
		return nil
	}
	for {
		l, err := s.next()
		if err == io.EOF {
			return nil
		}
		if err != nil || !yield(l) {
			return err
		}
	}
}

// next is the next line that is not empty; io.EOF after the last file.
func (s *shards) next() (shardLine, error) {
	for {
		if s.in == nil {
			if err := s.nextFile(); err != nil {
				return shardLine{}, err
			}
		}
		data, err := s.in.ReadBytes('\n')
		s.line++
		s.bar.read(len(data))
		if err != nil && err != io.EOF {
			return shardLine{}, fmt.Errorf("%s: %w", s.file, err)
		}
		if err == io.EOF {
			s.close()
		}
		if len(bytes.TrimSpace(data)) > 0 {
			return shardLine{s.file, s.line, data}, nil
		}
	}
}

func (s *shards) nextFile() error {
	if len(s.files) == 0 {
		return io.EOF
	}
	s.file, s.files, s.line = s.files[0], s.files[1:], 0
	if s.file == "-" {
		s.in = bufio.NewReaderSize(s.stdin, 1<<20)
		return nil
	}
	f, err := s.opener(s.file)
	if err != nil {
		return fmt.Errorf("%w; nothing was merged", err)
	}
	s.open, s.in = f, bufio.NewReaderSize(f, 1<<20)
	return nil
}

func (s *shards) close() {
	if s.open != nil {
		s.open.Close()
	}
	s.open, s.in = nil, nil
}
