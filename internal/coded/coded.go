// Package coded reads mentions that people coded by hand, with the articles they
// stand in: for each, who it names. Tests measure the resolver of actors on them,
// internal/train trains it.
package coded

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"standpoint/stance/actor"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// Mention is one line of a file of coded mentions. Offsets count code points and
// are half-open.
type Mention struct {
	Article    string
	Start, End int
	// Type is pronoun, title, institution, document, spokesperson or unnamed.
	Type string
	// Actor holds spans that name who it is; none of them for an unnamed one.
	Actor [][2]int
}

// Article is one line of a PolNeAR file.
type Article struct {
	ID, Text     string
	Attributions []struct{ Source, Content [][2]int }
}

// Case is an article with its coded mentions, ready to be resolved.
type Case struct {
	ID         string
	Doc        *text.Document
	Regions    []quote.Region
	Statements []quote.Statement
	Mentions   []Mention
	// At is, for each mention, the statement whose source it is, -1 when it is no
	// coded source.
	At []int
	// spans are, for each mention, the places that name who it is, in bytes.
	spans [][]text.Span
}

// Read reads the articles that have mentions in a file, with these.
func Read(articles, mentions string, lang text.Language) ([]Case, error) {
	coded := map[string][]Mention{}
	err := lines(mentions, func(m Mention) { coded[m.Article] = append(coded[m.Article], m) })
	if err != nil {
		return nil, err
	}
	var cases []Case
	err = lines(articles, func(a Article) {
		if len(coded[a.ID]) > 0 {
			cases = append(cases, newCase(a, coded[a.ID], lang))
		}
	})
	return cases, err
}

func newCase(a Article, mentions []Mention, lang text.Language) Case {
	c := Case{ID: a.ID, Doc: text.Parse(a.Text, lang), Mentions: mentions}
	c.Regions = quote.Regions(c.Doc)
	at := offsets(a.Text)
	span := func(p [2]int) text.Span { return text.Span{Start: at[p[0]], End: at[p[1]]} }
	index := map[text.Span]int{}
	for _, x := range a.Attributions {
		if len(x.Source) > 0 && len(x.Content) > 0 {
			index[span(x.Source[0])] = len(c.Statements)
			c.Statements = append(c.Statements, quote.Statement{Source: []text.Span{span(x.Source[0])}, Content: []text.Span{span(x.Content[0])}})
		}
	}
	for _, m := range mentions {
		i, ok := index[span([2]int{m.Start, m.End})]
		if !ok {
			i = -1
		}
		c.At = append(c.At, i)
		var spans []text.Span
		for _, p := range m.Actor {
			spans = append(spans, span(p))
		}
		c.spans = append(c.spans, spans)
	}
	return c
}

// Right returns whether an actor is who the statement's source, if it is a coded
// mention, stands for. ok is false for another statement.
func (c *Case) Right(r *actor.Registry, statement int) (right func(actor.Actor) bool, ok bool) {
	for k, at := range c.At {
		if at != statement {
			continue
		}
		ids := map[string]bool{}
		for _, sp := range c.spans[k] {
			named := []quote.Statement{{Source: []text.Span{sp}, Content: c.Statements[at].Content}}
			if id := r.Resolve(c.Doc, c.Regions, named, true)[0].ID; id != "" {
				ids[id] = true
			}
		}
		if len(c.spans[k]) == 0 {
			ids[""] = true
		}
		return func(a actor.Actor) bool { return ids[a.ID] }, true
	}
	return nil, false
}

// offsets maps code points to bytes.
func offsets(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

func lines[T any](path string, take func(T)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 16<<20)
	for n := 1; in.Scan(); n++ {
		var x T
		if err := json.Unmarshal(in.Bytes(), &x); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		take(x)
	}
	return in.Err()
}
