package main

import (
	"errors"

	"standpoint/seeds"
	"standpoint/stance/article"
)

// input is what is read, and how.
type input struct {
	paths  []string
	fields map[string]string
	// repeats is true when articles that were read before go on too.
	repeats bool
	jobs    int
	// kept is what an interrupted run kept, nil for nothing.
	kept *checkpoint
	// bar shows how far reading is, nil for nothing.
	bar *progress
	// open opens paths that are no files on disk; nil stands for os.Open.
	open opener
}

func newInput(paths, fields []string, jobs int) (in input, err error) {
	if jobs < 1 {
		return in, usageError{errors.New("--jobs must be 1 or more")}
	}
	if in.fields, err = parseFields(fields); err != nil {
		return in, usageError{err}
	}
	in.paths, in.jobs = paths, jobs
	return in, nil
}

var errStopped = errors.New("stopped")

// produce yields what reading the paths, or the seeds, brings.
func (r *reading) produce(s streams, in input, yield func(item) bool) error {
	articles := 0
	send := func(it item) error {
		if !yield(it) {
			return errStopped
		}
		return nil
	}
	h := article.Handler{
		Fields: in.fields, Language: r.lang, Repeats: in.repeats, Jobs: in.jobs, Open: in.open,
		Article: func(a article.Article) error {
			it := item{article: &a, number: articles}
			articles++
			return errors.Join(in.kept.recall(&it), send(it))
		},
		Problem:  func(p article.Problem) { send(item{problem: &p}) },
		Progress: in.bar.read,
		Opened:   func(name, hash string) { send(item{file: [2]string{name, hash}}) },
	}
	read := func() error { return article.Read(in.paths, s.in, h) }
	if len(in.paths) == 0 {
		read = func() error { return article.ReadFS(seeds.Files, "seeds", h) }
	}
	if err := read(); err != nil {
		return err
	}
	return in.kept.complete()
}
