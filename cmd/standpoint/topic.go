package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/lexicons"
	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/text"
)

func topicCommand(s streams) *cobra.Command {
	c := &cobra.Command{Use: "topic", Short: "List, show and check codebooks", Args: subcommands,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() }}
	c.AddCommand(
		&cobra.Command{Use: "list", Short: "List the codebooks that Standpoint comes with", Args: arguments(0, 0, ""),
			RunE: func(*cobra.Command, []string) error { return listTopics(s) }},
		&cobra.Command{Use: "show [NAME or FOLDER]", Short: "Show a codebook: question, poles, camps, actors", Args: arguments(0, 1, ""),
			RunE: func(_ *cobra.Command, args []string) error { return showTopic(s, topicArg(args)) }},
		&cobra.Command{Use: "check [NAME or FOLDER]", Short: "Load a codebook and run its examples", Args: arguments(0, 1, ""),
			Long: "Loads a codebook, which finds every mistake of form, and runs its examples by the rules alone. The\nstatus is 1 if one example gets another stance than it should. Notes say what is no mistake but\nlooks like one: a phrase in two patterns, a pattern that no example shows, a model from before the\nlast change.",
			RunE: func(_ *cobra.Command, args []string) error { return checkTopic(s, topicArg(args)) }},
		topicNewCommand(s), topicSuggestCommand(s),
	)
	return c
}

func topicArg(args []string) string {
	if len(args) == 0 {
		return defaultTopic
	}
	return args[0]
}

func listTopics(s streams) error {
	lang, err := codebook.LoadLanguage(lexicons.Files, "en")
	if err != nil {
		return err
	}
	for _, name := range topicNames() {
		t, err := codebook.LoadTopic(lexicons.Files, "topics/"+name, lang)
		if err != nil {
			return err
		}
		fmt.Fprintf(s.out, "%-16s %s\n", name, t.Title)
	}
	return nil
}

func showTopic(s streams, name string) error {
	r, err := load(name)
	if err != nil {
		return err
	}
	t := r.topic
	fmt.Fprintf(s.out, "%s\n%s\n\n", t.Title, t.Question)
	for _, p := range t.Poles {
		fmt.Fprintf(s.out, "%-10s %s\n", p.ID, p.Description)
	}
	fmt.Fprintf(s.out, "\n%d patterns, %d frames of its own, %d examples\n%s\n", len(t.Patterns), len(t.Frames), len(t.Examples), r.modelLine())
	camps := slices.SortedFunc(slices.Values(t.Camps), func(a, b codebook.Camp) int { return a.Order - b.Order })
	for _, c := range camps {
		fmt.Fprintf(s.out, "\n%s: %s\n", c.Name, c.Description)
		for _, a := range t.Actors {
			if a.Camp == c.ID {
				fmt.Fprintf(s.out, "  %-40s %s\n", a.Name, strings.Trim(a.Role+", "+a.Party, ", "))
			}
		}
	}
	return nil
}

func checkTopic(s streams, name string) error {
	r, err := load(name)
	if err != nil {
		return err
	}
	e := explainer{s.out, r, newPainter(s.out)}
	wrong := 0
	for _, x := range r.topic.Examples {
		d, p := r.judgeExample(x)
		got := r.topic.Label(codebook.Side(p.Label))
		if !p.OnTarget {
			got = "off"
		}
		if got == x.Stance {
			continue
		}
		wrong++
		fmt.Fprintf(s.out, "wrong: %q %s\n   wanted   %s  %s\n", x.Statement, x.Cue, x.Stance, x.Comment)
		e.position(d.Text, p)
	}
	fmt.Fprintf(s.out, "%s: %d actors, %d camps, %d patterns; %d of %d examples right\n", r.topic.ID,
		len(r.topic.Actors), len(r.topic.Camps), len(r.topic.Patterns), len(r.topic.Examples)-wrong, len(r.topic.Examples))
	r.notes(s.out)
	switch {
	case len(r.topic.Examples) == 0:
		return errors.New("the codebook has no examples; write some into examples.toml, so that it can be checked")
	case wrong > 0:
		return errReported
	}
	return nil
}

// judgeExample judges an example by the rules, as if an article on the topic
// reported it; an example that must be off target gets no such help.
func (r *reading) judgeExample(x codebook.Example) (*text.Document, position.Position) {
	d := text.Parse(strings.TrimSpace(x.Cue+" "+x.Statement), r.lang.Text)
	st := position.Statement{Content: []text.Span{{Start: len(d.Text) - len(x.Statement), End: len(d.Text)}}}
	if x.Cue != "" {
		st.Cue = text.Span{Start: 0, End: len(x.Cue)}
		st.Class = r.analyzer.CueClass(d, st.Cue)
	}
	around := position.Near
	if x.Stance == "off" {
		around = position.Far
	}
	return d, position.NewJudge(r.lang, r.topic).Judge(d, st, around)
}
