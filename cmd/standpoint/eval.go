package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/seeds"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/eval"
)

func evalCommand(s streams) *cobra.Command {
	var topic, format string
	var misses bool
	c := &cobra.Command{
		Use:   "eval GOLD [PATH...]",
		Short: "Compare with statements that people coded",
		Long: "Reads a gold file (one JSON object a line: doc, actor, also, content, span in code points, stance,\n" +
			"on_target) and the articles it codes, without PATH the seeds, and prints how many of the coded\n" +
			"statements were found, with the right actor and stance, and how many reported ones nobody coded.\n" +
			"A found statement matches a coded one when they share half of their words or more.",
		Example: "  standpoint eval gold.jsonl articles/ --misses",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if format != "text" && format != "csv" && format != "json" {
				return usageError{fmt.Errorf("--format is %q; use text, csv or json", format)}
			}
			r, err := load(topic)
			if err != nil {
				return err
			}
			return r.eval(s, args[0], args[1:], format, misses)
		},
	}
	c.Flags().StringVar(&format, "format", "text", "text, csv or json")
	c.Flags().BoolVar(&misses, "misses", false, "list what is missed, wrong or not coded (text only)")
	topicFlag(c, &topic)
	return c
}

func (r *reading) labels() []string {
	return []string{r.topic.Poles[0].ID, "neutral", r.topic.Poles[1].ID}
}

func (r *reading) eval(s streams, goldFile string, paths []string, format string, misses bool) error {
	f, err := os.Open(goldFile)
	if err != nil {
		return fmt.Errorf("the gold file cannot be opened: %w", err)
	}
	defer f.Close()
	gold, err := eval.ReadGold(f, goldFile, r.labels())
	if err != nil {
		return err
	}
	c := eval.NewComparer(r.topic, gold)
	h := article.Handler{Problem: warner(s.err), Article: func(a article.Article) error {
		an, err := r.analyzer.Analyze(a)
		if err == nil {
			c.Add(an)
		}
		return err
	}}
	if len(paths) == 0 {
		err = article.ReadFS(seeds.Files, "seeds", h)
	} else {
		err = article.Read(paths, s.in, h)
	}
	if err != nil {
		return err
	}
	return r.print(s, c.Report(), format, misses)
}

func (r *reading) print(s streams, rep eval.Report, format string, misses bool) error {
	figures := rep.Figures(r.topic, r.labels())
	switch format {
	case "json":
		return r.printJSON(s, rep, figures)
	case "csv":
		return r.printCSV(s, rep, figures)
	}
	for _, f := range figures {
		fmt.Fprintf(s.out, "%-34s %s  of %d %s\n", f.Name, value(f), f.N, f.Of)
	}
	fmt.Fprintf(s.out, "\ncoded stance (rows), given stance (columns: %s)\n", strings.Join(r.labels(), ", "))
	for i, row := range rep.Confusion(r.topic, r.labels()) {
		fmt.Fprintf(s.out, "%-12s %v\n", r.labels()[i], row)
	}
	r.printCalibration(s, rep)
	if len(rep.Missing) > 0 {
		fmt.Fprintf(s.out, "\ncoded but not among the articles: %s\n", strings.Join(rep.Missing, ", "))
	}
	if misses {
		r.printMisses(s, rep)
	}
	return nil
}

func value(f eval.Figure) string {
	switch {
	case !f.Known():
		return "   -                 "
	case f.Score && math.IsNaN(f.Low):
		return fmt.Sprintf("%5.1f                 ", 100*f.Value)
	case f.Score:
		return fmt.Sprintf("%5.1f    [%4.1f, %5.1f]", 100*f.Value, 100*f.Low, 100*f.High)
	}
	return fmt.Sprintf("%5.1f %%  [%4.1f, %5.1f]", 100*f.Value, 100*f.Low, 100*f.High)
}

func (r *reading) printMisses(s streams, rep eval.Report) {
	fmt.Fprintln(s.out)
	for _, p := range rep.Pairs {
		what := strings.Join(p.Gold.Content, " […] ")
		switch {
		case p.Found == nil:
			fmt.Fprintf(s.out, "missed  %s  %s: %s\n", p.Gold.ID, p.Gold.Actor, clean(what))
		case !p.Actor:
			fmt.Fprintf(s.out, "actor   %s  %s, not %q: %s\n", p.Gold.ID, p.Gold.Actor, p.Found.Actor.Name, clean(what))
		case !p.Stance:
			fmt.Fprintf(s.out, "stance  %s  %s, not %s: %s\n", p.Gold.ID, p.Gold.Stance, r.topic.Label(codebook.Side(p.Found.Position.Label)), clean(what))
		}
	}
	for _, x := range rep.Extras {
		fmt.Fprintf(s.out, "extra   %s  %s: %s\n", x.Doc, x.Found.Actor.Name, clean(x.Text))
	}
}

func (r *reading) printCSV(s streams, rep eval.Report, figures []eval.Figure) error {
	w := csv.NewWriter(s.out)
	w.Write([]string{"figure", "of", "value", "low", "high", "n"})
	for _, f := range figures {
		row := []string{f.Name, f.Of, "", "", "", strconv.Itoa(f.N)}
		if f.Known() {
			row[2] = fmt.Sprintf("%.4f", f.Value)
		}
		if f.Known() && !math.IsNaN(f.Low) {
			row[3], row[4] = fmt.Sprintf("%.4f", f.Low), fmt.Sprintf("%.4f", f.High)
		}
		w.Write(row)
	}
	for _, row := range tableCSV(rep.Judged(r.topic, givenOnTarget)) {
		w.Write(row)
	}
	w.Flush()
	return w.Error()
}

func (r *reading) printJSON(s streams, rep eval.Report, figures []eval.Figure) error {
	type figure struct {
		Figure string   `json:"figure"`
		Of     string   `json:"of"`
		Value  *float64 `json:"value"`
		Low    *float64 `json:"low,omitempty"`
		High   *float64 `json:"high,omitempty"`
		N      int      `json:"n"`
	}
	var list []figure
	for _, f := range figures {
		x := figure{Figure: f.Name, Of: f.Of, N: f.N}
		if f.Known() {
			x.Value = &f.Value
		}
		if f.Known() && !math.IsNaN(f.Low) {
			x.Low, x.High = &f.Low, &f.High
		}
		list = append(list, x)
	}
	enc := json.NewEncoder(s.out)
	enc.SetIndent("", "  ")
	js := rep.Judged(r.topic, givenOnTarget)
	return enc.Encode(map[string]any{"figures": list, "labels": r.labels(), "confusion": rep.Confusion(r.topic, r.labels()),
		"missing": rep.Missing, "calibration": calibrationRows(js), "coverage": coverageRows(js)})
}
