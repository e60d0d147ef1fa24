package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"
)

// record is one JSON object of a filter's input; fields the filter does not
// know pass through.
type record map[string]json.RawMessage

// text returns the article or statement to work on.
func (r record) text() (string, error) {
	var s string
	if raw, ok := r["text"]; !ok {
		return "", errors.New(`it has no "text"`)
	} else if err := json.Unmarshal(raw, &s); err != nil {
		return "", errors.New(`"text" is not a string`)
	}
	return s, nil
}

func (r record) set(name string, value any) error {
	raw, err := json.Marshal(value)
	r[name] = raw
	return err
}

// filterOptions are the flags every filter has.
type filterOptions struct {
	topic   string
	offsets string
	jobs    int
}

// filterCommand builds a filter: JSON Lines in and out, one object a line.
func filterCommand(s streams, use, short, long, example string, work func(*reading, record, offsets) error) *cobra.Command {
	var o filterOptions
	c := &cobra.Command{
		Use: use, Short: short, Args: arguments(0, 0, "lines of JSON on standard input"),
		Example: example,
		Long:    long + "\n\nA line that cannot be read is reported on standard error and skipped; the status is then 1.",
		RunE: func(*cobra.Command, []string) error {
			if o.offsets != "bytes" && o.offsets != "runes" {
				return usageError{fmt.Errorf("--offsets is %q; use bytes or runes", o.offsets)}
			}
			r, err := load(o.topic)
			if err != nil {
				return err
			}
			return filter(s, max(o.jobs, 1), func(l *line) {
				l.data, l.err = filterLine(l.data, func(rec record) error { return work(r, rec, offsets(o.offsets == "runes")) })
			})
		},
	}
	c.Flags().StringVar(&o.offsets, "offsets", "bytes", "what offsets count: bytes or runes (code points)")
	c.Flags().IntVar(&o.jobs, "jobs", runtime.GOMAXPROCS(0), "lines worked on at the same time")
	onePerProcessor(c)
	topicFlag(c, &o.topic)
	return c
}

// line is one line of the input and, after work, of the output.
type line struct {
	number int
	data   []byte
	err    error
	// notes are said of a line that is not skipped.
	notes []string
}

// filter reads lines, works on them in parallel and writes them in order.
func filter(s streams, jobs int, work func(*line)) error {
	out := bufio.NewWriterSize(s.out, 1<<16)
	bad := 0
	err := ordered(jobs, func(yield func(line) bool) error { return eachLine(s.in, yield) },
		func(l line) line { work(&l); return l },
		func(l line) error {
			for _, note := range l.notes {
				fmt.Fprintf(s.err, "standpoint: line %d: %s\n", l.number, note)
			}
			if l.err != nil {
				bad++
				fmt.Fprintf(s.err, "standpoint: line %d: %s; the line is skipped\n", l.number, l.err)
				return nil
			}
			_, err := out.Write(l.data)
			return err
		})
	if err := errors.Join(err, out.Flush()); err != nil {
		return err
	}
	if bad > 0 {
		return errReported
	}
	return nil
}

func eachLine(r io.Reader, yield func(line) bool) error {
	b := bufio.NewReaderSize(r, 1<<20)
	for n := 1; ; n++ {
		data, err := b.ReadBytes('\n')
		if len(bytes.TrimSpace(data)) > 0 && !yield(line{number: n, data: data}) {
			return nil
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func parseRecord(data []byte) (rec record, err error) {
	if err := json.Unmarshal(data, &rec); err != nil || rec == nil {
		return nil, fmt.Errorf("it is not a JSON object (%v)", err)
	}
	return rec, nil
}

func filterLine(data []byte, work func(record) error) (out []byte, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("it could not be worked on (%v); this is a fault of Standpoint, please report it", cause)
		}
	}()
	rec, err := parseRecord(data)
	if err != nil {
		return nil, err
	}
	if err := work(rec); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err = enc.Encode(rec)
	return b.Bytes(), err
}
