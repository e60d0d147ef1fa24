package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"standpoint/report/table"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/tally"
)

// suggestOptions are the settings of topic suggest.
type suggestOptions struct {
	topic          string
	actors, phrase int
}

func topicSuggestCommand(s streams) *cobra.Command {
	var o suggestOptions
	c := &cobra.Command{
		Use: "suggest PATH...", Short: "From articles, list actors and phrases that a codebook lacks", Args: cobra.MinimumNArgs(1),
		Long: "Reads articles and lists, as rows for actors.csv, who speaks often and is not listed, and the words and\n" +
			"phrases of statements about the target that the codebook does not cover, those first that set such statements\n" +
			"apart from others. The first two columns of the rows are counts: delete them after pasting, and fill\n" +
			"the empty cells. A suggestion takes no side; that is for you to say.",
		Example: "  standpoint topic suggest articles/ --topic ./my-topic",
		RunE:    func(_ *cobra.Command, paths []string) error { return suggest(s, o, paths) },
	}
	c.Flags().IntVar(&o.actors, "actors", 30, "how many actors to list")
	c.Flags().IntVar(&o.phrase, "phrases", 40, "how many phrases to list")
	topicFlag(c, &o.topic)
	return c
}

// speaker is an actor that the codebook does not list and how often it speaks.
type speaker struct {
	id, name, role string
	onTarget, all  int
}

// suggester counts what articles hold and the codebook does not.
type suggester struct {
	*reading
	speakers map[string]*speaker
	phrases  phraseCounts
}

func suggest(s streams, o suggestOptions, paths []string) error {
	r, err := load(o.topic)
	if err != nil {
		return err
	}
	g := suggester{reading: r, speakers: map[string]*speaker{}, phrases: newPhraseCounts()}
	n := 0
	err = article.Read(paths, s.in, article.Handler{Problem: warner(s.err), Article: func(a article.Article) error {
		n++
		an, err := r.analyzer.Analyze(a)
		if err == nil {
			g.add(an)
		}
		return err
	}})
	if err != nil {
		return err
	}
	if n == 0 {
		return errReported
	}
	return g.print(s, o)
}

func (g *suggester) add(an *stance.Analysis) {
	for i := range an.Statements {
		st := &an.Statements[i]
		g.speaks(st)
		for _, c := range st.Content {
			first, last := an.Document.TokensIn(c)
			covered := map[int]bool{}
			for _, known := range []*codebook.Matcher{&g.topic.PatternMatcher, &g.topic.Target, &g.topic.Context} {
				known.Each(an.Document, first, last, func(m codebook.Match) {
					for k := m.First; k < m.Last; k++ {
						covered[k] = true
					}
				})
			}
			g.phrases.add(g.lang, an.Document, first, last, covered, st.Position.OnTarget)
		}
	}
}

// speaks counts a statement for an actor that is named and not listed.
func (g *suggester) speaks(st *stance.Statement) {
	if st.Actor.Listed || st.Actor.Name == "" {
		return
	}
	p := g.speakers[st.Actor.ID]
	if p == nil {
		p = &speaker{id: st.Actor.ID, name: st.Actor.Name}
		g.speakers[st.Actor.ID] = p
	}
	if p.role == "" {
		p.role = st.Actor.Role
	}
	p.all++
	if st.Position.OnTarget {
		p.onTarget++
	}
}

// least is how often an actor or a phrase must come to be worth a row.
const least = 2

func (g *suggester) print(s streams, o suggestOptions) error {
	var rows []*speaker
	for _, p := range g.speakers {
		if p.onTarget > 0 && p.all >= least {
			rows = append(rows, p)
		}
	}
	slices.SortFunc(rows, func(a, b *speaker) int {
		return cmp.Or(b.onTarget-a.onTarget, b.all-a.all, cmp.Compare(a.id, b.id))
	})
	fmt.Fprintln(s.out, "Actors that are not listed. Delete the first two columns, fill camp, kind and source, and paste into actors.csv:")
	w := csv.NewWriter(s.out)
	w.Write([]string{"statements_on_target", "statements", "id", "name", "aliases", "kind", "role", "party", "camp", "country", "source"})
	for _, p := range rows[:min(max(o.actors, 0), len(rows))] {
		w.Write([]string{strconv.Itoa(p.onTarget), strconv.Itoa(p.all), p.id, table.Clean(p.name), "", "", table.Clean(p.role), "", "", "", ""})
	}
	w.Flush()
	fmt.Fprintln(s.out, "\nPhrases of statements about the target that the codebook does not cover: how often there, how often in other statements:")
	for _, p := range g.phrases.top(o.phrase) {
		fmt.Fprintf(s.out, "%5d %5d  %q\n", p.near, p.far, table.Clean(p.words))
	}
	return w.Error()
}

// distinctive is the z-score from which a phrase sets statements about the
// target apart.
const distinctive = 1.0

// score is how far a phrase sets statements about the target apart; without
// other statements, how often it comes.
func (c phraseCounts) score(p phraseCount) float64 {
	if c.far == 0 {
		return float64(p.near)
	}
	return tally.LogOdds(p.near, c.near, p.far, c.far)
}
