package main

import (
	"fmt"
	"io"
	"strings"

	"standpoint/report"
	"standpoint/report/table"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/position"
	"standpoint/stance/tally"
)

// summarise prints what a person wants to know in ten seconds.
func summarise(w io.Writer, dir string, topic *codebook.Topic, s report.Summary) {
	first, second := topic.Poles[0].ID, topic.Poles[1].ID
	fmt.Fprintf(w, "%s\n%s: %s, %d on the topic, by %s\n", topic.Title,
		report.From(s.Articles, s.Outlets, s.Bare), report.Plural(s.Statements, "statement"), s.OnTarget, report.Plural(s.Actors, "actor"))
	paint := newPainter(w)
	head := fmt.Sprintf("%s | neutral | %s", paint.side(position.First, first), paint.side(position.Second, second))
	camps, most := split{"camp", nil}, split{"most quoted", nil}
	for _, c := range s.Camps {
		camps.add(c.Title, c.Votes)
	}
	for _, a := range s.Top[:min(len(s.Top), shownActors)] {
		most.add(a.Name, a.Votes)
	}
	camps.print(w, paint, head)
	most.print(w, paint, head)
	for _, warning := range report.Warnings(s.Totals) {
		fmt.Fprintf(w, "\nwarning: %s\n", warning)
	}
	if s.Problems > 0 {
		fmt.Fprintf(w, "\n%s: see problems.csv\n", report.Problems(s.Problems, s.Skipped))
	}
	fmt.Fprintf(w, "\n%d files in %s/, begin with report.html\n", len(s.Files), strings.TrimSuffix(dir, "/"))
}

// split is a part of the summary: a line for each who speaks about the target.
type split struct {
	title string
	lines []splitLine
}

type splitLine struct {
	name  string
	votes tally.Counts
}

// add leaves out whom nothing about the target is known of.
func (p *split) add(name string, c tally.Counts) {
	if c.N() > 0 {
		p.lines = append(p.lines, splitLine{name, c})
	}
}

// print writes nothing where there are no lines.
func (p split) print(w io.Writer, paint painter, head string) {
	if len(p.lines) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s  %s\n", column(p.title), head)
	for _, l := range p.lines {
		fmt.Fprintf(w, "%s  %s %s\n", column(l.name), bar(paint, l.votes), votes(l.votes))
	}
}

func votes(c tally.Counts) string { return fmt.Sprintf("%d | %d | %d", c.First, c.Neutral, c.Second) }

// shownActors is how many actors a summary that is read in ten seconds lists.
const shownActors = 7

// column is a name on 36 columns, so that a line with its bar fits on eighty.
func column(name string) string {
	const width = 36
	r := []rune(table.Clean(name))
	if len(r) > width {
		r = append(r[:width-1], '…')
	}
	return string(r) + strings.Repeat(" ", width-len(r))
}

// bar draws a split on twenty columns: first pole, neutral, second pole.
func bar(p painter, c tally.Counts) string {
	const width = 20
	first := (c.First*width + c.N()/2) / c.N()
	second := min((c.Second*width+c.N()/2)/c.N(), width-first)
	return p.side(position.First, strings.Repeat("█", first)) + p.side(position.Neutral, strings.Repeat("·", width-first-second)) +
		p.side(position.Second, strings.Repeat("▒", second))
}

// warner returns a function that shows the first problems of the input as they
// come, of those that say the same of one file the first three. The others are
// listed in a file of that name, or nowhere with "".
func warner(w io.Writer, listed string) func(article.Problem) {
	others := "not shown"
	if listed != "" {
		others = "in " + listed + " only"
	}
	const most, alike = 10, 3
	shown, same := 0, map[string]int{}
	return func(p article.Problem) {
		if shown > most {
			return
		}
		what := p.File + "\x00" + p.What
		same[what]++
		switch {
		case same[what] == alike+1:
			fmt.Fprintf(w, "standpoint: %s: more of the same is %s\n", p.File, others)
		case same[what] > alike:
		case shown == most:
			fmt.Fprintf(w, "standpoint: further problems are %s\n", others)
			shown++
		default:
			fmt.Fprintf(w, "standpoint: %s: %s; %s\n", place(p.File, p.Line), p.What, p.Remedy)
			shown++
		}
	}
}

func place(file string, line int) string {
	if line > 0 {
		return fmt.Sprintf("%s:%d", file, line)
	}
	return file
}
