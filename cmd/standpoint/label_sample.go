package main

import (
	"context"
	"errors"
	"fmt"

	"standpoint/report"
	"standpoint/report/label"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/eval"
)

// labeller reads what label needs.
type labeller struct {
	*reading
	streams streams
	options labelOptions
	in      input
	// ctx ends when somebody interrupts the reading.
	ctx context.Context
}

// draw analyses all articles and draws the sample.
func (l labeller) draw() ([]label.Item, error) {
	fmt.Fprintln(l.streams.err, "reading the articles ...")
	var items []label.Item
	warn := warner(l.streams.err, "")
	err := ordered(l.in.jobs, func(yield func(item) bool) error {
		return l.produce(l.streams, l.in, yield)
	}, l.analyse, func(x result) error {
		if l.ctx.Err() != nil {
			return errInterrupted
		}
		if x.problem != nil {
			warn(*x.problem)
		}
		if x.analysis != nil {
			items = append(items, label.Items(x.analysis, l.options.by, l.options.all, l.side)...)
		}
		return x.err
	})
	if err != nil {
		return nil, err
	}
	sample := label.Draw(items, l.options.sample, l.options.seed)
	if len(sample) == 0 {
		return nil, errors.New("there is no statement to code; check the paths and the topic, or draw from all statements with --all")
	}
	fmt.Fprintf(l.streams.err, "drew %d of %s\n", len(sample), report.Plural(len(items), "statement"))
	return sample, nil
}

// side is the stance that the program gives a statement.
func (l labeller) side(s *stance.Statement) string {
	if !s.Position.OnTarget {
		return eval.OffTarget
	}
	return l.topic.Label(codebook.Side(s.Position.Label))
}

// views reads the articles of the sample and shows each statement in its own. It
// fails when one is not there or holds other words now, and names it.
func (l labeller) views(store *label.Store) (map[string]label.View, error) {
	wanted := map[string][]eval.Coding{}
	for _, c := range store.Sample() {
		wanted[c.Doc] = append(wanted[c.Doc], c)
	}
	views := map[string]label.View{}
	h := article.Handler{Fields: l.in.fields, Language: l.lang, Open: l.in.open, Problem: func(article.Problem) {}}
	h.Article = func(a article.Article) error {
		if l.ctx.Err() != nil {
			return errInterrupted
		}
		codings := wanted[a.ID]
		if len(codings) == 0 {
			return nil
		}
		an, err := l.analyzer.Analyze(a)
		for _, c := range codings {
			if err == nil && eval.StandsIn(a.Text, c.Spans, c.Check) {
				views[c.ID] = label.ViewOf(an, c, l.verdict())
			}
		}
		return err
	}
	if err := article.Read(l.in.paths, nil, h); err != nil {
		return nil, err
	}
	for _, c := range store.Sample() {
		if _, ok := views[c.ID]; !ok {
			return nil, fmt.Errorf("%s:%d: article %q is not among those read, or has other words at %s than when the sample was drawn; give the articles of the sample, or delete the rows of this statement",
				l.options.file, store.Line(c.ID), c.Doc, eval.FormatSpans(c.Spans))
		}
	}
	return views, nil
}

// verdict tells what the program thinks of a statement; nil when that is not to
// be seen.
func (l labeller) verdict() func(*stance.Statement) string {
	if !l.options.machine {
		return nil
	}
	return func(s *stance.Statement) string {
		return fmt.Sprintf("%s, confidence %.2f", l.side(s), s.Position.Confidence)
	}
}

func (l labeller) page() label.Page {
	first, second := l.topic.Poles[0], l.topic.Poles[1]
	return label.Page{Title: l.topic.Title, Question: l.topic.Question, Coder: l.options.coder, File: l.options.file, Choices: []label.Choice{
		{Code: first.ID, Title: first.Title, Description: first.Description},
		{Code: "neutral", Title: "Neutral", Description: "is about the target and takes neither side"},
		{Code: second.ID, Title: second.Title, Description: second.Description},
		{Code: eval.OffTarget, Title: "Off target", Description: "is not about: " + l.topic.Title},
		{Code: eval.NoStatement, Title: "Not a statement", Description: "nobody says this: the program took something else for a statement, or cut it so that it cannot be judged"},
	}}
}
