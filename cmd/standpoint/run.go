package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"github.com/spf13/cobra"

	"standpoint/report"
	"standpoint/report/chart"
	"standpoint/report/table"
	"standpoint/seeds"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/copies"
	"standpoint/stance/tally"
)

// runOptions are the settings of a run.
type runOptions struct {
	out, topic, count         string
	syndicated                string
	charts, tables, delimiter string
	fields                    []string
	jobs                      int
	theme                     string
	chartWidth                float64
	dpi                       int
	quiet                     bool
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
		Example: "  standpoint run\n  standpoint run articles/ -o out --count article\n  standpoint run \"2026-01/*.txt\" more.jsonl --topic ./my-topic",
		RunE:    func(_ *cobra.Command, paths []string) error { return runAll(s, o, paths) },
	}
	c.Flags().StringVarP(&o.out, "output", "o", "results", "`folder` to write to")
	c.Flags().StringVar(&o.count, "count", "statement", "what counts once: statement, article (one vote an actor and article) or day")
	c.Flags().StringVar(&o.syndicated, "syndicated", "outlet", "how often a text counts that stands in several articles: outlet (once in each outlet that has it) or once")
	c.Flags().StringVar(&o.charts, "charts", "svg,png", "forms of the charts: some of svg, png, pdf")
	c.Flags().StringVar(&o.theme, "theme", "light", "look of the charts: light, dark, or print for paper without colours")
	c.Flags().Float64Var(&o.chartWidth, "chart-width", 170, "width of the charts in millimetres, 120 to 600; letters keep their size")
	c.Flags().IntVar(&o.dpi, "dpi", 144, "dots an inch of PNG charts, 36 to 600")
	c.Flags().StringVar(&o.tables, "tables", "csv,xlsx", "forms of the tables: csv and some of xlsx, jsonl, parquet")
	c.Flags().StringVar(&o.delimiter, "delimiter", ",", "what stands between the cells of CSV files: , or ; (then with decimal commas) or tab")
	c.Flags().IntVar(&o.jobs, "jobs", runtime.GOMAXPROCS(0), "articles analysed at the same time")
	c.Flags().StringArrayVar(&o.fields, "field", nil, "what a field is called in tables and JSON, as `ours=theirs`: text=body; again for each field")
	c.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "print no summary")
	topicFlag(c, &o.topic)
	return c
}

// item is one thing that reading yields, in input order: an article, a problem
// or the end of a file.
type item struct {
	article *article.Article
	problem *article.Problem
	file    [2]string // name and hash
}

// result is an item after analysis.
type result struct {
	item
	analysis *stance.Analysis
	err      error
}

// runAll is the path around Analyze: read, analyse in parallel, write in order.
func runAll(s streams, o runOptions, paths []string) error {
	unit, err := tally.ParseUnit(o.count)
	if err != nil {
		return usageError{err}
	}
	if o.jobs < 1 {
		return usageError{errors.New("--jobs must be 1 or more")}
	}
	fields, err := parseFields(o.fields)
	if err != nil {
		return usageError{err}
	}
	r, err := load(o.topic)
	if err != nil {
		return err
	}
	meta := r.meta(unit)
	if err := o.forms(&meta); err != nil {
		return usageError{err}
	}
	if meta.Copies, err = copies.ParseRule(o.syndicated); err != nil {
		return usageError{err}
	}
	meta.Settings["syndicated"] = o.syndicated
	if len(fields) > 0 {
		meta.Settings["fields"] = fields
	}
	w, err := report.New(o.out, meta)
	if err != nil {
		return err
	}
	defer w.Abort()
	warn := warner(s.err)
	interrupted, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err = ordered(o.jobs, func(yield func(item) bool) error { return r.produce(s, paths, fields, yield) }, r.analyse, func(x result) error {
		if interrupted.Err() != nil {
			return errors.New("interrupted; nothing was written and the last results are as they were")
		}
		if x.problem != nil {
			warn(*x.problem)
		}
		return write(w, x)
	})
	if err != nil {
		return err
	}
	if w.Articles() == 0 {
		fmt.Fprintln(s.err, "standpoint: no article could be read, so nothing was written")
		return errReported
	}
	sum, err := w.Close()
	if err == nil && !o.quiet {
		summarise(s.out, o.out, r.topic, sum)
	}
	return err
}

// forms puts what files are written as into m.
func (o runOptions) forms(m *report.Meta) (err error) {
	if m.Tables, err = report.ParseTables(o.tables); err != nil {
		return err
	}
	if m.Look, err = chart.ParseLook(o.theme, o.chartWidth, o.dpi); err != nil {
		return err
	}
	if m.Forms, err = report.ParseForms(o.charts); err != nil {
		return err
	}
	m.Format, err = table.ParseFormat(o.delimiter)
	return err
}

var errStopped = errors.New("stopped")

// produce yields what reading the paths, or the seeds, brings.
func (r *reading) produce(s streams, paths []string, fields map[string]string, yield func(item) bool) error {
	send := func(it item) error {
		if !yield(it) {
			return errStopped
		}
		return nil
	}
	h := article.Handler{
		Fields: fields, Languages: []string{r.lang.ID},
		Article: func(a article.Article) error { return send(item{article: &a}) },
		Problem: func(p article.Problem) { send(item{problem: &p}) },
		Opened:  func(name, hash string) { send(item{file: [2]string{name, hash}}) },
	}
	if len(paths) == 0 {
		return article.ReadFS(seeds.Files, "seeds", h)
	}
	return article.Read(paths, s.in, h)
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

func (r *reading) meta(unit tally.Unit) report.Meta {
	m := report.Meta{
		Version: version, Topic: r.topic.ID, Title: r.topic.Title, Target: r.topic.Title,
		Poles:  [2]string{r.topic.Poles[0].ID, r.topic.Poles[1].ID},
		Frames: r.analyzer.FrameNames(), Unit: unit, Seed: 1,
		Settings: map[string]any{"count": unit.String(), "topic": r.topic.ID, "language": r.lang.ID},
		Hashes:   map[string]string{"codebook": r.topic.Hash, "language": r.lang.Hash},
	}
	for _, c := range r.topic.Camps {
		m.Camps = append(m.Camps, report.Camp{Name: c.ID, Title: c.Name})
	}
	return m
}
