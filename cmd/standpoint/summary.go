package main

import (
	"fmt"
	"io"
	"strings"

	"standpoint/report"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/tally"
)

// summarise prints what a person wants to know in ten seconds.
func summarise(w io.Writer, dir string, topic *codebook.Topic, s report.Summary) {
	first, second := topic.Poles[0].ID, topic.Poles[1].ID
	fmt.Fprintf(w, "%s\n%s from %s: %d statements, %d on the topic, by %s\n\n", topic.Title,
		report.Plural(s.Articles, "article"), report.Plural(s.Outlets, "outlet"), s.Statements, s.OnTarget, report.Plural(s.Actors, "actor"))
	width := 0
	for _, c := range s.Camps {
		width = max(width, len([]rune(c.Title)))
	}
	fmt.Fprintf(w, "%-*s  %s | neutral | %s\n", width, "camp", first, second)
	for _, c := range s.Camps {
		if c.Votes.N() > 0 {
			fmt.Fprintf(w, "%-*s  %s %s\n", width, c.Title, bar(c.Votes), votes(c.Votes))
		}
	}
	fmt.Fprintf(w, "\n%-*s  %s | neutral | %s\n", width, "actor", first, second)
	for _, a := range s.Top {
		if a.Name != "" {
			fmt.Fprintf(w, "%-*s  %s\n", width, a.Name, votes(a.Votes))
		}
	}
	if s.Problems > 0 {
		fmt.Fprintf(w, "\n%s (%d left something out): see problems.csv\n", report.Plural(s.Problems, "problem"), s.Skipped)
	}
	fmt.Fprintf(w, "\n%d files in %s/, begin with report.html\n", len(s.Files), strings.TrimSuffix(dir, "/"))
}

func votes(c tally.Counts) string { return fmt.Sprintf("%d | %d | %d", c.First, c.Neutral, c.Second) }

// bar draws a split on twenty columns: first pole, neutral, second pole.
func bar(c tally.Counts) string {
	const width = 20
	first := (c.First*width + c.N()/2) / c.N()
	second := min((c.Second*width+c.N()/2)/c.N(), width-first)
	return strings.Repeat("█", first) + strings.Repeat("·", width-first-second) + strings.Repeat("▒", second)
}

// warner returns a function that shows the first problems of the input as they
// come; all of them are in problems.csv.
func warner(w io.Writer) func(article.Problem) {
	const most = 10
	n := 0
	return func(p article.Problem) {
		if n++; n <= most {
			fmt.Fprintf(w, "standpoint: %s: %s; %s\n", place(p.File, p.Line), p.What, p.Remedy)
		} else if n == most+1 {
			fmt.Fprintln(w, "standpoint: further problems are in problems.csv only")
		}
	}
}

func place(file string, line int) string {
	if line > 0 {
		return fmt.Sprintf("%s:%d", file, line)
	}
	return file
}
