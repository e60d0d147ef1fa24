package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standpoint/report/chart"
	"standpoint/report/table"
	"standpoint/stance/tally"
)

// writeMarkdown writes report.md: what was read, the findings as sentences, the
// charts, small tables, and how to read them.
func (w *Writer) writeMarkdown(f figures, charts []chart.Chart) error {
	var b strings.Builder
	m := w.meta
	fmt.Fprintf(&b, "# %s\n\n", escape(cmp.Or(m.Title, m.Topic, "Standpoint")))
	fmt.Fprintf(&b, "Who stands where on %s, and how each outlet tells it. Written by Standpoint %s.\n\n", escape(m.context().Target), escape(m.Version))
	b.WriteString("## What was read\n\n" + w.scope(f) + "\n")
	b.WriteString("## Findings\n\n")
	for _, s := range (prose{m, escape}).findings(f) {
		b.WriteString("- " + s + "\n")
	}
	b.WriteString("\n## Charts\n")
	if len(charts) == 0 {
		b.WriteString("\nNo chart: nothing on target was found.\n")
	}
	for _, c := range charts {
		fmt.Fprintf(&b, "\n![%s](charts/%s.%s)\n\nFigures: [charts/%s.csv](charts/%s.csv)\n", escape(c.Alt), c.Name, m.forms()[0], c.Name, c.Name)
	}
	m.pageTables(&b, f)
	b.WriteString(m.reading())
	return w.write("report.md", writing([]byte(b.String())))
}

// scope says how much is behind the figures.
func (w *Writer) scope(f figures) string {
	t := f.totals
	named, bare := f.named()
	s := fmt.Sprintf("%s, %s. %s found, of which %s about the target and %s a speaker who stayed unknown.",
		From(t.Articles, len(named), bare), Plural(t.Words, "word"), Plural(t.Statements, "statement"), be(t.OnTarget), have(t.Unresolved))
	if bare > 0 && len(named) > 0 {
		s += " What has no outlet stands in the tables of outlets without a name, and is left out of charts that compare outlets."
	}
	if t.Review > 0 {
		s += fmt.Sprintf(" %s marked for a person to look at (`review` in statements.csv).", be(t.Review))
	}
	if c := w.copied; c.articles > 0 {
		s += fmt.Sprintf(" %s nearly the same text as others (`copy_of` in articles.csv), %s in all; %d of them count in no figure.",
			be(c.articles), Plural(c.groups, "text"), c.left)
	}
	if n := w.problems.Len(); n > 0 {
		s += fmt.Sprintf(" The input had %s (problems.csv).", Problems(n, w.skipped))
	}
	return s + "\n"
}

// From says how many articles there are from how many outlets, of which bare name
// none.
func From(articles, outlets, bare int) string {
	switch {
	case bare > 0 && outlets == 0:
		return Plural(articles, "article") + " without an outlet"
	case bare > 0:
		return fmt.Sprintf("%s, %d from %s and %d without an outlet", Plural(articles, "article"), articles-bare, Plural(outlets, "outlet"), bare)
	}
	return Plural(articles, "article") + " from " + Plural(outlets, "outlet")
}

// Plural is a number with its noun: 1 article, 2 articles.
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Problems says how many problems there were, and how many of them left something
// out.
func Problems(n, skipped int) string {
	which := "which left nothing out"
	switch {
	case skipped == 0:
	case n == 1:
		which = "which left something out"
	case skipped == n:
		which = "each of which left something out"
	default:
		which = fmt.Sprintf("%d of which left something out", skipped)
	}
	return Plural(n, "problem") + ", " + which
}

func be(n int) string {
	if n == 1 {
		return "1 is"
	}
	return fmt.Sprintf("%d are", n)
}

func have(n int) string {
	if n == 1 {
		return "1 has"
	}
	return fmt.Sprintf("%d have", n)
}

// pageTables writes the camps, the actors with most votes and the outlets; camps
// and actors only where one has a vote.
func (m Meta) pageTables(b *strings.Builder, f figures) {
	head := fmt.Sprintf("%s | neutral | %s | n |", escape(m.Poles[0]), escape(m.Poles[1]))
	if slices.ContainsFunc(f.camps, func(c tally.Camp) bool { return c.Votes.N() > 0 }) {
		fmt.Fprintf(b, "\n## Camps\n\n| camp | %s\n|---|--:|--:|--:|--:|\n", head)
		for _, c := range f.camps {
			fmt.Fprintf(b, "| %s | %s |\n", escape(m.campTitle(c.Name)), votes(c.Votes))
		}
	}
	if top := topOf(f.actors, 15); len(top) > 0 {
		fmt.Fprintf(b, "\n## Actors with most votes\n\n| actor | role | camp | %s\n|---|---|---|--:|--:|--:|--:|\n", head)
		for _, a := range top {
			fmt.Fprintf(b, "| %s | %s | %s | %s |\n", escape(a.Name), escape(a.Role), escape(m.campTitle(a.Camp)), votes(a.Votes))
		}
	}
	fmt.Fprintf(b, "\n## Outlets\n\n| outlet | articles | statements | %s\n|---|--:|--:|--:|--:|--:|--:|\n", head)
	for _, o := range mostQuoted(f.outlets, 40) {
		fmt.Fprintf(b, "| %s | %d | %d | %s |\n", escape(outletTitle(o.Name)), o.Articles, o.Statements, votes(o.Votes))
	}
	b.WriteString("\nAll rows, with intervals: camps.csv, actors.csv, outlets.csv.\n")
}

func topOf(actors []tally.Actor, most int) []tally.Actor {
	var top []tally.Actor
	for _, a := range actors {
		if a.Name != "" && a.Votes.N() > 0 && len(top) < most {
			top = append(top, a)
		}
	}
	return top
}

// mostQuoted are the outlets with most votes for a side, then by name.
func mostQuoted(outlets []tally.Outlet, most int) []tally.Outlet {
	sorted := slices.Clone(outlets)
	slices.SortStableFunc(sorted, func(a, b tally.Outlet) int {
		return cmp.Compare(b.Votes.Sided(), a.Votes.Sided())
	})
	return sorted[:min(most, len(sorted))]
}

func votes(c tally.Counts) string {
	return fmt.Sprintf("%d | %d | %d | %d", c.First, c.Neutral, c.Second, c.N())
}

func outletTitle(name string) string { return cmp.Or(name, "outlet not given") }

// reading says how the figures were made and what they do not say.
func (m Meta) reading() string {
	return "\n## How to read this\n\n- " + strings.Join(m.readingPoints(escape), "\n- ") + "\n"
}

func (m Meta) readingPoints(esc func(string) string) []string {
	return []string{
		fmt.Sprintf("n counts %s. Only statements about the target count; the counting unit can be changed with --count.", cmp.Or(unitWords(m.Unit), "statements")),
		fmt.Sprintf("Intervals are at 95 %%: Wilson's for shares; for outlets the wider of Wilson's and, from %d articles on, a Poisson bootstrap over articles.", tally.MinN),
		fmt.Sprintf("A position is the logarithm of “%s” to “%s”, half a vote added to each, neutral excluded (Lowe et al. 2011).", esc(m.Poles[1]), esc(m.Poles[0])),
		fmt.Sprintf("Figures on fewer than %d votes are shown and marked as small; they carry little weight.", tally.MinN),
		"Statements were found and judged by a program. statements.csv holds the words behind every figure, with the evidence.",
		"Whom an outlet quotes is not what the outlet thinks.",
	}
}

// noLinks breaks what Markdown turns into a link by itself.
var noLinks = strings.NewReplacer("://", "&#58;//", "www.", "www&#46;")

// escape takes the meaning from characters that Markdown or HTML would read.
func escape(s string) string {
	var b strings.Builder
	for _, r := range table.Clean(s) {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case strings.ContainsRune("\\`*_{}[]()#!|~$", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '@': // a mention or an address
			b.WriteString("&#64;")
		default:
			b.WriteRune(r)
		}
	}
	return noLinks.Replace(b.String())
}
