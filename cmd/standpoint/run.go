package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"standpoint/report"
	"standpoint/stance"
	"standpoint/stance/article"
)

// runOptions are the settings of a run.
type runOptions struct {
	outputOptions
	topic  string
	fields []string
	jobs   int
	// checkpoint says which runs keep their work on disk; resume goes on with it.
	checkpoint string
	resume     bool
}

func runCommand(s streams) *cobra.Command {
	var o runOptions
	c := &cobra.Command{
		Use:   "run [PATH...]",
		Short: "Read articles and write tables, charts and a report",
		Long: "Reads articles and writes tables, charts and a report. A PATH is a file, a folder, a pattern\n" +
			"between quotation marks, or - for standard input; without any, the seed articles are read.\n\n" +
			"The status is 0 when at least one article was read, even if others were not: those are in\n" +
			"problems.csv. It is 1 when none could be read or the results could not be written.",
		Example: "  standpoint run                                     the seed articles, into results/\n" +
			"  standpoint run articles/ -o out --count article    your folder; one vote an actor and article\n" +
			"  standpoint run \"2026-01/*.txt\" more.jsonl --topic ./my-topic\n" +
			"  standpoint run export.csv --field text=body --field outlet=newspaper\n" +
			"  standpoint run articles/ --delimiter ';' --tables csv,xlsx,parquet\n" +
			"  standpoint run articles/ --charts pdf --theme print --chart-width 120\n" +
			"  cat article.txt | standpoint run - --json          the summary for another program",
		RunE: func(_ *cobra.Command, paths []string) error { return runAll(s, o, paths) },
	}
	o.outputOptions.flags(c)
	jobsFlag(c, &o.jobs)
	fieldFlag(c, &o.fields)
	topicFlag(c, &o.topic)
	c.Flags().StringVar(&o.checkpoint, "checkpoint", "long", "runs that keep their work on disk, for --resume: long (from the 2,000th article on), always or never")
	c.Flags().BoolVar(&o.resume, "resume", false, "go on with a run that was interrupted or killed; give the same paths and settings")
	return c
}

// item is one thing that reading yields, in input order: an article, a problem
// or the end of a file.
type item struct {
	article *article.Article
	problem *article.Problem
	file    [2]string // name and hash
	// number counts the articles from 0; saved is the analysis that an interrupted
	// run kept of this one.
	number int
	saved  []byte
}

// result is an item after analysis.
type result struct {
	item
	analysis *stance.Analysis
	// line is the result as JSON, where it is kept as such.
	line []byte
	err  error
}

// runAll is the path around Analyze: read, analyse in parallel, write in order.
func runAll(s streams, o runOptions, paths []string) error {
	in, err := newInput(paths, o.fields, o.jobs)
	if err == nil {
		err = refuseInput(o.out, paths)
	}
	if err != nil {
		return err
	}
	interrupted, stop := interruptible()
	defer stop()
	in.open = openUntil(interrupted)
	p, err := o.prepare(s, o.topic, in.fields, in.open)
	if err != nil {
		return err
	}
	defer p.out.Abort()
	kept, err := openCheckpoint(s, o, p.meta, p.coder, paths)
	if err != nil {
		return err
	}
	defer kept.close()
	in.kept, in.bar = kept, newProgress(s.err, o.quiet, paths)
	defer in.bar.clear()
	warn := warner(s.err, "problems.csv")
	defer limitMemory()()
	if slices.Contains(paths, "-") {
		s.in = until(interrupted, s.in)
	}
	err = ordered(o.jobs, func(yield func(item) bool) error { return p.r.produce(s, in, yield) }, kept.work(p.r.analyse), func(x result) error {
		if interrupted.Err() != nil {
			return errInterrupted
		}
		if x.problem != nil {
			in.bar.clear()
			warn(*x.problem)
		}
		if x.article != nil {
			in.bar.article()
		}
		p.gold.add(x)
		return errors.Join(kept.keep(x), write(p.out, x))
	})
	if err == nil && interrupted.Err() != nil {
		err = errInterrupted // while nothing came in
	}
	if err == nil {
		p.out.Durable = kept.holds()
		err = o.finish(interrupted, s, p, in.bar)
	}
	return kept.end(s, err)
}

// analyse works on one item. Should the analysis of an article fail in a way we
// did not foresee, the article becomes a problem and the run goes on.
func (r *reading) analyse(it item) (res result) {
	res.item = it
	if it.article == nil {
		return res
	}
	defer func() {
		if cause := recover(); cause != nil {
			res.article, res.analysis = nil, nil
			res.problem = &article.Problem{File: it.article.File, Line: it.article.Line, Skipped: true,
				What: fmt.Sprintf("the article could not be analysed: %v", cause), Remedy: "this is a fault of Standpoint; please report it with the article"}
		}
	}()
	res.analysis, res.err = r.analyzer.Analyze(*it.article)
	return res
}

func write(w *report.Writer, x result) error {
	switch {
	case x.err != nil:
		return x.err
	case x.problem != nil:
		w.Problem(*x.problem)
	case x.analysis != nil:
		return w.Add(x.analysis)
	case x.file[0] != "":
		w.AddInput(x.file[0], x.file[1])
	}
	return nil
}
