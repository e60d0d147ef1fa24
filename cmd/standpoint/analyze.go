package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"standpoint/stance/article"
	"standpoint/stance/jsonl"
)

// analyzeOptions are the settings of analyze.
type analyzeOptions struct {
	topic  string
	fields []string
	jobs   int
	// problems is true when a filter's problems are lines of its output.
	problems bool
}

func analyzeCommand(s streams) *cobra.Command {
	var o analyzeOptions
	c := &cobra.Command{
		Use:   "analyze [PATH...]",
		Short: "Analyse articles: JSON Lines out, for merge and other programs",
		Long: "Writes the whole analysis of each article as one JSON object a line. \"standpoint merge\" makes of\n" +
			"such lines, from any number of machines, what one run would have made.\n\n" +
			"Without a PATH it is a filter: one article a line comes in, {\"text\", \"id\"?, \"outlet\"?, \"published\"?,\n" +
			"\"title\"?, \"author\"?, \"url\"?, \"file\"?, \"line\"?}, and goes out with its analysis and its other fields.\n" +
			"A line that cannot be read is reported on standard error and skipped; the status is then 1.\n\n" +
			"With a PATH, named as for run, it reads what run would read. Problems and the hashes of the files\n" +
			"are lines too, so that merge tells of them. The status is 1 when no article could be read.",
		Example: "  parallel --pipe -k standpoint analyze < articles.jsonl > all.analyses\n" +
			"  standpoint analyze part-03/ > 03.analyses\n  standpoint merge *.analyses -o out",
		RunE: func(_ *cobra.Command, paths []string) error {
			in, err := newInput(paths, o.fields, o.jobs)
			if err != nil {
				return err
			}
			return analyze(s, o, in)
		},
	}
	c.Flags().BoolVar(&o.problems, "problems", false, "without a PATH: write problems as lines too, for merge to tell of them; the status is then 0")
	jobsFlag(c, &o.jobs)
	fieldFlag(c, &o.fields)
	topicFlag(c, &o.topic)
	return c
}

func analyze(s streams, o analyzeOptions, in input) error {
	r, err := load(o.topic)
	if err != nil {
		return err
	}
	coder, err := r.coder(in.fields)
	if err != nil {
		return err
	}
	if len(in.paths) == 0 {
		return filter(s, in.jobs, lineAnalyzer{r, coder, in.fields, o.problems}.work)
	}
	in.repeats = true // which article was read before, merge can tell
	return analyzeFiles(s, r, coder, in)
}

// coder writes and reads the analyses of this codebook.
func (r *reading) coder(fields map[string]string) (*jsonl.Coder, error) {
	return jsonl.New(r.origin(fields), [2]string{r.topic.Poles[0].ID, r.topic.Poles[1].ID}, r.analyzer.FrameNames(), r.lang.Text)
}

func (r *reading) origin(fields map[string]string) jsonl.Origin {
	return jsonl.Origin{Version: version, Topic: r.topic.ID, Codebook: r.topic.Hash, Language: r.lang.ID, Pack: r.lang.Hash, Fields: fields}
}

// lineAnalyzer turns a line with an article into one with its analysis.
type lineAnalyzer struct {
	*reading
	coder  *jsonl.Coder
	fields map[string]string
	// problems is true when they are lines of the output.
	problems bool
}

func (f lineAnalyzer) work(l *line) {
	rec, _ := parseRecord(l.data) // what is wrong with it, reading will say
	file, number := rec.place("standard input", l.number)
	a, problems := article.ReadLine(l.data, file, number, f.fields, f.lang)
	l.data = nil
	for _, p := range problems {
		f.report(l, p)
	}
	if a == nil {
		return
	}
	res := f.analyse(item{article: a})
	if res.problem != nil {
		f.report(l, *res.problem)
		return
	}
	data, err := f.coder.Analysis(res.analysis, rec)
	l.data, l.err = append(l.data, data...), errors.Join(res.err, err)
}

// report says what is wrong with a line, on standard error or as a line itself.
func (f lineAnalyzer) report(l *line, p article.Problem) {
	switch {
	case f.problems:
		data, err := f.coder.Problem(p)
		l.data, l.err = append(l.data, data...), err
	case p.Skipped:
		l.err = errors.New(p.What)
	default:
		l.notes = append(l.notes, p.What+"; "+p.Remedy)
	}
}

// place is where an article stood before it was cut out, if its record says so.
func (r record) place(file string, line int) (string, int) {
	var named string
	var numbered int
	if json.Unmarshal(r["file"], &named) == nil && named != "" {
		file = named
	}
	if json.Unmarshal(r["line"], &numbered) == nil && numbered > 0 {
		line = numbered
	}
	return file, line
}

// analyzeFiles writes the analyses of what run would read.
func analyzeFiles(s streams, r *reading, c *jsonl.Coder, in input) error {
	out, warn, articles := bufio.NewWriterSize(s.out, 1<<16), warner(s.err, "the output"), 0
	err := ordered(in.jobs, func(yield func(item) bool) error { return r.produce(s, in, yield) },
		func(it item) result {
			res := r.analyse(it)
			if res.err == nil {
				res.line, res.err = encode(c, res)
			}
			return res
		},
		func(x result) error {
			if x.problem != nil {
				warn(*x.problem)
			} else if x.analysis != nil {
				articles++
			}
			if x.err != nil {
				return x.err
			}
			_, err := out.Write(x.line)
			return err
		})
	if err := errors.Join(err, out.Flush()); err != nil {
		return err
	}
	if articles == 0 {
		fmt.Fprintln(s.err, "standpoint: no article could be read")
		return errReported
	}
	return nil
}

// encode is the line of a result.
func encode(c *jsonl.Coder, x result) ([]byte, error) {
	switch {
	case x.problem != nil:
		return c.Problem(*x.problem)
	case x.analysis != nil:
		return c.Analysis(x.analysis, nil)
	}
	return c.Input(jsonl.Input{File: x.file[0], SHA256: x.file[1]})
}
