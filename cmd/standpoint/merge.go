package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"standpoint/report"
	"standpoint/stance/article"
)

// mergeOptions are the settings of merge.
type mergeOptions struct {
	outputOptions
	topic  string
	inputs []string
	jobs   int
}

func mergeCommand(s streams) *cobra.Command {
	var o mergeOptions
	c := &cobra.Command{
		Use:   "merge FILE...",
		Short: "Make of analyses the tables and charts that one run would make",
		Long: "Reads what \"standpoint analyze\" wrote, file after file in the order given (- is standard input), and\n" +
			"writes what one run over all the articles in that order would write, byte for byte. All lines must\n" +
			"come from one version, codebook and language pack. A line that does not, or that is not whole, ends\n" +
			"the merge: it would miss articles.",
		Example: "  standpoint merge 00.analyses 01.analyses -o out\n" +
			"  zcat *.analyses.gz | standpoint merge - --input articles.jsonl -o out",
		Args: func(_ *cobra.Command, files []string) error {
			if len(files) == 0 {
				return errors.New("merge needs the files that analyze wrote; name them, or - for standard input: standpoint analyze articles/ | standpoint merge - -o out")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, files []string) error { return merge(s, o, files) },
	}
	o.outputOptions.flags(c)
	jobsFlag(c, &o.jobs)
	c.Flags().StringVar(&o.topic, "topic", "", "codebook the analyses were made with: a `name` or a folder; without it, the name they give")
	c.Flags().StringArrayVar(&o.inputs, "input", nil, "`file` the articles were cut from, for its hash in run.json; again for each file")
	return c
}

// merge is the way of run without Analyze: read lines, decode in parallel, write
// in order.
func merge(s streams, o mergeOptions, files []string) error {
	if o.jobs < 1 {
		return usageError{errors.New("--jobs must be 1 or more")}
	}
	interrupted, stop := interruptible()
	defer stop()
	if slices.Contains(files, "-") {
		s.in = until(interrupted, s.in)
	}
	open := openUntil(interrupted)
	in := &shards{files: files, stdin: s.in, opener: open, bar: newProgress(s.err, o.quiet, files)}
	defer in.close()
	defer in.bar.clear()
	origin, err := in.origin()
	if interrupted.Err() != nil {
		return errInterrupted
	}
	if err != nil {
		return err
	}
	if o.topic == "" {
		o.topic = origin.Topic
	}
	p, err := o.prepare(s, o.topic, origin.Fields, open)
	if err != nil {
		return err
	}
	defer p.out.Abort()
	m := merger{seen: article.NewSeen(), gold: p.gold, bar: in.bar, warn: warner(s.err, "problems.csv")}
	defer limitMemory()()
	err = ordered(o.jobs, in.each, func(l shardLine) result { return l.decode(p.coder) }, func(x result) error {
		if interrupted.Err() != nil {
			return errInterrupted
		}
		return m.write(p.out, x)
	})
	if err == nil {
		err = addInputs(p.out, open, o.inputs)
	}
	if interrupted.Err() != nil {
		return errInterrupted
	}
	if err != nil {
		return err
	}
	return o.finish(interrupted, s, p, in.bar)
}

// merger writes what lines hold, one after another.
type merger struct {
	seen *article.Seen
	gold *goldRun
	bar  *progress
	warn func(article.Problem)
}

func (m merger) write(w *report.Writer, x result) error {
	for _, x := range once(m.seen, x) {
		switch {
		case x.problem != nil:
			m.bar.clear()
			m.warn(*x.problem)
		case x.analysis != nil:
			m.bar.article()
		}
		m.gold.add(x)
		if err := write(w, x); err != nil {
			return err
		}
	}
	return nil
}

// once is what reading would have made of an analysis among those before it:
// nothing but a problem if the article was read before, another id if its own
// was taken.
func once(seen *article.Seen, x result) []result {
	if x.analysis == nil {
		return []result{x}
	}
	a := x.analysis.Article
	p, fresh := seen.Check(&a)
	var all []result
	if p != nil {
		all = append(all, result{item: item{problem: p}})
	}
	if fresh {
		x.analysis.Name(a.ID)
		all = append(all, x)
	}
	return all
}

// addInputs names the files that the articles were cut from.
func addInputs(w *report.Writer, open opener, files []string) error {
	for _, name := range files {
		f, err := open(name)
		if err != nil {
			return fmt.Errorf("--input %s: %w", name, err)
		}
		h := sha256.New()
		_, err = io.Copy(h, f)
		f.Close()
		if err != nil {
			return fmt.Errorf("--input %s: %w", name, err)
		}
		w.AddInput(filepath.ToSlash(name), hex.EncodeToString(h.Sum(nil)))
	}
	return nil
}
