package main

import (
	"context"
	"fmt"
	"io"
	"maps"

	"github.com/spf13/cobra"

	"standpoint/report"
	"standpoint/report/chart"
	"standpoint/report/table"
	"standpoint/stance/copies"
	"standpoint/stance/jsonl"
	"standpoint/stance/tally"
)

// outputOptions say how results are counted and written, by run and merge.
type outputOptions struct {
	out, count, gold          string
	syndicated                string
	charts, tables, delimiter string
	theme                     string
	chartWidth                float64
	dpi                       int
	quiet, json               bool
}

func (o *outputOptions) flags(c *cobra.Command) {
	c.Flags().StringVarP(&o.out, "output", "o", "results", "`folder` to write to")
	c.Flags().StringVar(&o.count, "count", "statement", "what counts once: statement, article (one vote an actor and article) or day")
	c.Flags().StringVar(&o.syndicated, "syndicated", "outlet", "how often a text counts that stands in several articles: outlet (once in each outlet that has it) or once")
	c.Flags().StringVar(&o.charts, "charts", "svg,png", "forms of the charts: some of svg, png, pdf")
	c.Flags().StringVar(&o.theme, "theme", "light", "look of the charts: light, dark, or print (stays readable when printed in grey)")
	c.Flags().Float64Var(&o.chartWidth, "chart-width", 170, "width of the charts in millimetres, 120 to 600; letters keep their size")
	c.Flags().IntVar(&o.dpi, "dpi", 144, "dots an inch of PNG charts, 36 to 600")
	c.Flags().StringVar(&o.tables, "tables", "csv,xlsx", "forms of the tables: csv and some of xlsx, jsonl, parquet")
	c.Flags().StringVar(&o.delimiter, "delimiter", ",", "what stands between the cells of CSV files: , or ; (then with decimal commas) or tab")
	c.Flags().StringVar(&o.gold, "gold", "", "statements of these articles coded by hand, a `file` as eval takes: corrects the shares of camps and actors for the program's mistakes")
	c.Flags().BoolVarP(&o.quiet, "quiet", "q", false, "print no summary and no progress")
	defer o.completions(c)
	c.Flags().BoolVar(&o.json, "json", false, "print the summary as one JSON object")
}

// completions are what a shell offers for the flags.
func (o *outputOptions) completions(c *cobra.Command) {
	for flag, values := range map[string][]string{
		"count": {"statement", "article", "day"}, "charts": {"svg", "png", "pdf", "svg,png,pdf"}, "theme": {"light", "dark", "print"},
		"tables": {"csv", "csv,xlsx", "csv,jsonl", "csv,parquet", "csv,xlsx,jsonl,parquet"}, "delimiter": {",", ";", "tab"},
	} {
		offer(c, flag, cobra.ShellCompDirectiveNoFileComp, values)
	}
	c.MarkFlagDirname("output")
}

// offer has a shell offer values for a flag of c.
func offer(c *cobra.Command, flag string, d cobra.ShellCompDirective, values []string) {
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, d)); err != nil {
		panic(err) // there is no such flag: a fault of ours
	}
}

// meta is what the report says about a run with these options.
func (o outputOptions) meta(r *reading, fields map[string]string) (report.Meta, error) {
	unit, err := tally.ParseUnit(o.count)
	if err != nil {
		return report.Meta{}, usageError{err}
	}
	m := r.meta(unit)
	if m.Copies, err = copies.ParseRule(o.syndicated); err != nil {
		return report.Meta{}, usageError{err}
	}
	m.Settings["syndicated"] = o.syndicated
	if err := o.forms(&m); err != nil {
		return report.Meta{}, usageError{err}
	}
	if len(fields) > 0 {
		m.Settings["fields"] = maps.Clone(fields)
	}
	return m, nil
}

// forms puts what files are written as into m.
func (o outputOptions) forms(m *report.Meta) (err error) {
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

// prepared is what run and merge read, count and write with.
type prepared struct {
	r     *reading
	coder *jsonl.Coder
	meta  report.Meta
	gold  *goldRun
	out   *report.Writer
}

// prepare loads the codebook and begins the report, which is for the caller to
// abort or close.
func (o outputOptions) prepare(s streams, topic string, fields map[string]string, open opener) (p prepared, err error) {
	if p.r, err = load(topic); err != nil {
		return p, err
	}
	if err = refuseTopic(o.out, topic); err != nil {
		return p, err
	}
	if p.coder, err = p.r.coder(fields); err != nil {
		return p, err
	}
	if p.meta, err = o.meta(p.r, fields); err != nil {
		return p, err
	}
	if p.gold, err = p.r.gold(o, open, &p.meta); err != nil {
		return p, err
	}
	p.out, err = o.report(s, p.meta)
	return p, err
}

// report begins the report in the folder of -o.
func (o outputOptions) report(s streams, meta report.Meta) (*report.Writer, error) {
	w, err := report.New(o.out, meta)
	if err == nil && !w.Guarded() {
		warnUnguarded(s.err, o.out, "a second run into it")
	}
	return w, err
}

// warnUnguarded says that nothing keeps a second program from a place.
func warnUnguarded(w io.Writer, place, second string) {
	fmt.Fprintf(w, "standpoint: %s lies on a file system without locks, so %s is not refused; start none before this one has ended\n", place, second)
}

// finish puts the results into place, unless ctx ends before, and says what they
// are.
func (o outputOptions) finish(ctx context.Context, s streams, p prepared, bar *progress) error {
	bar.clear()
	w, topic := p.out, p.r.topic
	if w.Articles() == 0 {
		fmt.Fprintln(s.err, "standpoint: no article could be read, so nothing was written")
		return errReported
	}
	bar.phase("writing tables and charts")
	correction := p.gold.correct(w)
	w.Check = func() error {
		if ctx.Err() != nil {
			return errInterrupted
		}
		return nil
	}
	sum, err := w.Close()
	bar.clear()
	switch {
	case err != nil:
		return err
	case o.json:
		return printJSON(s.out, o.out, topic, sum, correction)
	case !o.quiet:
		summarise(s.out, o.out, topic, sum)
		p.gold.tell(s.out, correction)
	}
	return nil
}
