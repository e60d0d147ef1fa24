package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/report"
	"standpoint/stance/article"
	"standpoint/stance/eval"
)

// evalOptions are the settings of eval.
type evalOptions struct {
	topic, format, coder string
	misses               bool
	fields               []string
}

func evalCommand(s streams) *cobra.Command {
	var o evalOptions
	c := &cobra.Command{
		Use:   "eval GOLD [PATH...]",
		Short: "Compare with statements that people coded",
		Long: "Reads a gold file and the articles it codes, without PATH the seeds, and prints how many of the\n" +
			"coded statements were found, with the right actor and stance, how good the stance is, how far its\n" +
			"confidence can be trusted, and how far several coders agree.\n\n" +
			"A gold file is the CSV file that \"standpoint label\" writes, or has one JSON object a line: doc,\n" +
			"actor, also, content, span in code points, stance, on_target, coder. Where several people coded a\n" +
			"statement, what most of them said counts; statements without a majority are named and left out.\n" +
			"A found statement matches a coded one when they share half of their words or more.",
		Example: "  standpoint eval gold.jsonl articles/ --misses\n  standpoint eval codes.csv articles/ --coder anna",
		Args:    arguments(1, unlimited, "a gold file, then the articles it codes"),
		RunE: func(_ *cobra.Command, args []string) error {
			if o.format != "text" && o.format != "csv" && o.format != "json" {
				return usageError{fmt.Errorf("--format is %q; use text, csv or json", o.format)}
			}
			r, err := load(o.topic)
			if err != nil {
				return err
			}
			return r.eval(s, args[0], args[1:], o)
		},
	}
	c.Flags().StringVar(&o.format, "format", "text", "text, csv or json")
	c.Flags().StringVar(&o.coder, "coder", "", "compare with what this coder `name` said, not with what most said")
	c.Flags().BoolVar(&o.misses, "misses", false, "list what is missed, wrong or not coded (text only)")
	fieldFlag(c, &o.fields)
	topicFlag(c, &o.topic)
	return c
}

func (r *reading) labels() []string {
	return []string{r.topic.Poles[0].ID, "neutral", r.topic.Poles[1].ID}
}

// readGold reads a gold file with at least one statement.
func (r *reading) readGold(name string) ([]eval.Gold, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("the gold file cannot be opened: %w", err)
	}
	defer f.Close()
	return r.goldFrom(f, name)
}

// goldFrom reads what name holds.
func (r *reading) goldFrom(f io.Reader, name string) ([]eval.Gold, error) {
	gold, err := eval.ReadGold(f, name, r.labels())
	if err == nil && len(gold) == 0 {
		err = fmt.Errorf("%s:1: the file holds no coded statement; code some with \"standpoint label\"", name)
	}
	return gold, err
}

func (r *reading) eval(s streams, goldFile string, paths []string, o evalOptions) error {
	gold, err := r.readGold(goldFile)
	if err != nil {
		return err
	}
	agreement := eval.Agreement(gold)
	if o.coder != "" {
		if gold, err = eval.By(gold, o.coder); err != nil {
			return fmt.Errorf("%s: %w", goldFile, err)
		}
	}
	gold, split := eval.Settle(gold)
	c := eval.NewComparer(r.topic, gold)
	compare := func(a article.Article) error {
		an, err := r.analyzer.Analyze(a)
		if err == nil {
			c.Add(an)
		}
		return err
	}
	if err := r.articles(s, paths, o.fields, compare); err != nil {
		return err
	}
	rep := c.Report()
	if len(rep.Pairs) == 0 && len(rep.Missing) > 0 {
		return fmt.Errorf("%s: none of its articles is among those read; it codes %s; name the file or folder that holds them", goldFile, strings.Join(firstFew(rep.Missing), ", "))
	}
	if err := r.print(s, rep, agreement, split, o); err != nil {
		return err
	}
	return warnGold(s.err, goldFile, rep, split)
}

// warnGold names what of a gold file was not compared. What stands on other words
// than the coder saw is an error: the articles are not those that were coded.
func warnGold(w io.Writer, file string, rep eval.Report, split []eval.Gold) error {
	if len(rep.Missing) > 0 {
		fmt.Fprintf(w, "standpoint: %s: %s not among those read (%s); their statements count as nothing\n", file, report.Plural(len(rep.Missing), "coded article"), strings.Join(firstFew(rep.Missing), ", "))
	}
	if len(split) > 0 {
		ids := make([]string, len(split))
		for i, g := range split {
			ids[i] = g.ID
		}
		fmt.Fprintf(w, "standpoint: %s: the coders do not agree on %s (%s), left out; settle them with a further coder, or choose one with --coder\n", file, report.Plural(len(split), "statement"), strings.Join(firstFew(ids), ", "))
	}
	for _, g := range rep.Misplaced {
		fmt.Fprintf(w, "standpoint: %s:%d: article %s has other words at %s than the coder saw, left out; give the article as it was coded\n", file, g.Line, g.Doc, eval.FormatSpans(g.Spans))
	}
	if len(rep.Misplaced) > 0 {
		return errReported
	}
	return nil
}

// firstFew are the first of a list, with how many more there are.
func firstFew(list []string) []string {
	const few = 5
	if len(list) <= few {
		return list
	}
	return append(slices.Clone(list[:few]), fmt.Sprintf("and %d more", len(list)-few))
}
