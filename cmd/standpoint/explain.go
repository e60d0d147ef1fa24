package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"standpoint/report"
	"standpoint/report/table"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/text"
)

func explainCommand(s streams) *cobra.Command {
	var topic, statement string
	var fields []string
	c := &cobra.Command{
		Use:   "explain [PATH...]",
		Short: "Show statements with their source, cue, evidence and score",
		Example: "  standpoint explain article.txt\n  standpoint explain --statement \"ICE agents are not welcome here\"\n" +
			"  pbpaste | standpoint explain -",
		RunE: func(_ *cobra.Command, paths []string) error {
			if statement != "" && len(paths) > 0 {
				return usageError{fmt.Errorf("--statement judges its own text, and %s would not be read; give one of the two", paths[0])}
			}
			r, err := load(topic)
			if err != nil {
				return err
			}
			e := explainer{s.out, r, newPainter(s.out)}
			if statement != "" {
				e.position(statement, r.analyzer.Stance(statement, ""))
				return nil
			}
			return e.articles(s, paths, fields)
		},
	}
	c.Flags().StringVar(&statement, "statement", "", "judge this `text` as one statement about the target")
	fieldFlag(c, &fields)
	topicFlag(c, &topic)
	return c
}

type explainer struct {
	out io.Writer
	r   *reading
	painter
}

func (e explainer) articles(s streams, paths, fields []string) error {
	if len(paths) == 0 {
		return usageError{fmt.Errorf("explain needs a file, - or --statement")}
	}
	n := 0
	err := e.r.articles(s, paths, fields, func(a article.Article) error {
		n++
		an, err := e.r.analyzer.Analyze(a)
		if err == nil {
			e.article(an)
		}
		return err
	})
	if err == nil && n == 0 {
		return errReported
	}
	return err
}

func (e explainer) article(an *stance.Analysis) {
	a := an.Article
	fmt.Fprintln(e.out, e.bold(strings.TrimSpace(table.Clean(a.File)+"  "+table.Clean(a.Title))))
	if from := strings.Trim(table.Clean(a.Outlet)+", "+table.Clean(a.Published), ", "); from != "" {
		fmt.Fprintln(e.out, from)
	}
	fmt.Fprintln(e.out)
	if len(an.Statements) == 0 {
		fmt.Fprintf(e.out, "   no statement was found: nobody is quoted or reported in its %s\n\n", report.Plural(len(an.Document.Sentences), "sentence"))
	}
	for i := range an.Statements {
		s := &an.Statements[i]
		name := s.Actor.Name
		if name == "" {
			name = "unresolved"
		}
		fmt.Fprintf(e.out, "%s  %s (%s, %s)\n", e.bold(fmt.Sprint(i+1)), e.bold(table.Clean(name)), s.Actor.Camp, table.Clean(s.Actor.How))
		for _, a := range s.With {
			fmt.Fprintf(e.out, "   with     %s (%s)\n", e.bold(table.Clean(a.Name)), a.Camp)
		}
		fmt.Fprintf(e.out, "   found    %s, %s\n", s.Kind, s.Rule)
		fmt.Fprintf(e.out, "   source   %s\n", e.spans(a.Text, s.Source))
		fmt.Fprintf(e.out, "   cue      %s\n", e.spans(a.Text, s.Cue))
		fmt.Fprintf(e.out, "   content  %s\n", e.spans(a.Text, s.Content))
		e.position(a.Text, s.Position)
		fmt.Fprintln(e.out)
	}
}

// position prints the label and, line by line, what it rests on.
func (e explainer) position(s string, p position.Position) {
	if !p.OnTarget {
		fmt.Fprintf(e.out, "   stance   not counted: not about the target, or nobody is reported to have said it\n")
		return
	}
	label := e.r.topic.Label(codebook.Side(p.Label))
	review := ""
	if p.Review {
		review = ", a person should look"
	}
	fmt.Fprintf(e.out, "   stance   %s  score %+.2f, confidence %.2f%s\n", e.side(p.Label, label), p.Score, p.Confidence, review)
	for _, ev := range p.Evidence {
		fmt.Fprintf(e.out, "     %s  %.1f  %s  %s\n", e.side(ev.Pole, e.r.topic.Label(codebook.Side(ev.Pole))), ev.Weight, table.Clean(ev.Of(s)), e.rule(ev))
	}
	if len(p.Evidence) == 0 {
		fmt.Fprintln(e.out, "     no word of the codebook takes a side here")
	}
}

// rule names a rule with its place in the codebook.
func (e explainer) rule(ev position.Evidence) string {
	id, _, _ := strings.Cut(ev.Rule, ":")
	for _, p := range e.r.topic.Patterns {
		if p.ID == id {
			return fmt.Sprintf("(%s, patterns.toml:%d)", ev.Note(), p.Line)
		}
	}
	return "(" + ev.Note() + ")"
}

func (e explainer) spans(s string, spans []text.Span) string {
	parts := make([]string, len(spans))
	for i, sp := range spans {
		parts[i] = fmt.Sprintf("%s [%d:%d]", table.Clean(sp.Of(s)), sp.Start, sp.End)
	}
	return strings.Join(parts, " … ")
}

// painter colours output on a terminal, unless NO_COLOR is set.
type painter struct{ on bool }

func newPainter(w io.Writer) painter {
	f, ok := w.(*os.File)
	return painter{ok && term.IsTerminal(int(f.Fd())) && os.Getenv("NO_COLOR") == ""}
}

func (p painter) paint(code, s string) string {
	if !p.on {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p painter) bold(s string) string { return p.paint("1", s) }

// side colours a pole as the charts do: the first orange, the second purple.
func (p painter) side(l position.Label, s string) string {
	switch l {
	case position.First:
		return p.paint("33", s)
	case position.Second:
		return p.paint("35", s)
	}
	return p.paint("2", s)
}
