package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/report"
	"standpoint/report/table"
	"standpoint/stance"
	"standpoint/stance/article"
	"standpoint/stance/codebook"
	"standpoint/stance/tally"
	"standpoint/stance/text"
)

// suggestOptions are the settings of topic suggest.
type suggestOptions struct {
	topic          string
	fields         []string
	actors, phrase int
}

func topicSuggestCommand(s streams) *cobra.Command {
	var o suggestOptions
	c := &cobra.Command{
		Use: "suggest PATH...", Short: "From articles, list actors and phrases that a codebook lacks", Args: arguments(1, unlimited, "articles, a file or folder"),
		Long: "Reads articles and lists, as rows for actors.csv, who speaks often and is not listed, and the words and\n" +
			"phrases of statements about the target that the codebook does not cover, those first that set such statements\n" +
			"apart from others, each as it stands somewhere. The rows have the columns of actors.csv: fill the empty cells.\n" +
			"A suggestion takes no side; that is for you to say.",
		Example: "  standpoint topic suggest articles/ --topic ./my-topic",
		RunE:    func(_ *cobra.Command, paths []string) error { return suggest(s, o, paths) },
	}
	c.Flags().IntVar(&o.actors, "actors", 30, "how many actors to list")
	c.Flags().IntVar(&o.phrase, "phrases", 40, "how many phrases to list")
	fieldFlag(c, &o.fields)
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
	// statements counts all of them, onTarget those about the target.
	statements, onTarget int
}

func suggest(s streams, o suggestOptions, paths []string) error {
	r, err := load(o.topic)
	if err != nil {
		return err
	}
	g := suggester{reading: r, speakers: map[string]*speaker{}, phrases: newPhraseCounts()}
	n := 0
	err = r.articles(s, paths, o.fields, func(a article.Article) error {
		n++
		an, err := r.analyzer.Analyze(a)
		if err == nil {
			g.add(an)
		}
		return err
	})
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
		g.statements++
		if st.Position.OnTarget {
			g.onTarget++
		}
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
	if p.role == "" && g.tellsRole(st.Actor.Role) {
		p.role = st.Actor.Role
	}
	p.all++
	if st.Position.OnTarget {
		p.onTarget++
	}
}

// tellsRole is false of a title that is none of what a person does: "sir", "father".
func (g *suggester) tellsRole(role string) bool {
	role = strings.TrimSuffix(role, ".")
	return !g.lang.Words.Addresses[role] && !g.lang.Names.Relatives[role]
}

// merged are the speakers, a surname alone with the one longer name that ends in
// it: who is Daniel Hargreave first is Hargreave afterwards.
func (g *suggester) merged() []*speaker {
	ending := map[string][]*speaker{}
	for _, p := range g.speakers {
		if i := strings.LastIndexByte(p.name, ' '); i >= 0 {
			ending[p.name[i+1:]] = append(ending[p.name[i+1:]], p)
		}
	}
	var all []*speaker
	for _, p := range g.speakers {
		if whole := ending[p.name]; len(whole) == 1 {
			whole[0].all += p.all
			whole[0].onTarget += p.onTarget
			whole[0].role = cmp.Or(whole[0].role, p.role)
			continue
		}
		all = append(all, p)
	}
	return all
}

// least is how often an actor or a phrase must come to be worth a row.
const least = 2

func (g *suggester) print(s streams, o suggestOptions) error {
	var rows []*speaker
	for _, p := range g.merged() {
		if p.onTarget > 0 && p.all >= least {
			rows = append(rows, p)
		}
	}
	slices.SortFunc(rows, func(a, b *speaker) int {
		return cmp.Or(b.onTarget-a.onTarget, b.all-a.all, cmp.Compare(a.id, b.id))
	})
	if g.onTarget == 0 {
		fmt.Fprintf(s.out, "%s found, none about the target: see whether these are articles on the topic, and whether target in topic.toml holds the words they use.\n", report.Plural(g.statements, "statement"))
		return nil
	}
	if err := g.printActors(s, rows[:min(max(o.actors, 0), len(rows))]); err != nil {
		return err
	}
	phrases := g.phrases.top(o.phrase)
	if len(phrases) == 0 {
		fmt.Fprintf(s.out, "\nPhrases: none stands %d times or more in statements about the target, uncovered, and more often than elsewhere. More articles may show some.\n", least+1)
		return nil
	}
	fmt.Fprintln(s.out, "\nPhrases of statements about the target that the codebook does not cover: how often there, how often in other statements, and one place:")
	for _, p := range phrases {
		fmt.Fprintf(s.out, "%5d %5d  %-28q  %s\n", p.near, p.far, table.Clean(p.words), table.Clean(p.place))
	}
	return nil
}

// printActors lists how often each speaks, then the rows to paste.
func (g *suggester) printActors(s streams, rows []*speaker) error {
	if len(rows) == 0 {
		fmt.Fprintf(s.out, "Actors: everybody who speaks %d times or more, and about the target, is in actors.csv.\n", least)
		return nil
	}
	fmt.Fprintln(s.out, "Actors that are not listed: statements about the target, all statements:")
	for _, p := range rows {
		fmt.Fprintf(s.out, "%5d %5d  %s\n", p.onTarget, p.all, table.Clean(p.name))
	}
	fmt.Fprintln(s.out, "\nThe same as rows for actors.csv. Fill kind (person, institution, party or group), camp and source:")
	w := csv.NewWriter(s.out)
	w.Write([]string{"id", "name", "aliases", "kind", "role", "party", "camp", "country", "source"})
	for _, p := range rows {
		w.Write([]string{guarded(strings.TrimPrefix(p.id, "x-")), guarded(p.name), "", "", guarded(p.role), "", "", "", ""})
	}
	w.Flush()
	return w.Error()
}

// guarded is words as the tables have them: no spreadsheet takes them for a formula.
func guarded(s string) string { return text.Guard(table.Clean(s)) }

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
