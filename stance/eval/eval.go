package eval

import (
	"path"
	"sort"
	"strings"

	"standpoint/stance"
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// matchAt is the share of common words (intersection over union) from which a
// found statement is taken to be the coded one, as in PolNeAR's evaluations.
const matchAt = 0.5

// Pair is a coded statement and the found one that matches it; Found is nil
// for a miss.
type Pair struct {
	Gold  Gold
	Found *stance.Statement
	// Actor and Stance tell whether they are right; false for a miss.
	Actor, Stance bool
}

// Extra is a found statement on the target that nobody coded.
type Extra struct {
	Doc   string
	Found *stance.Statement
	// Text is the content.
	Text string
}

// Report collects the comparison of many articles. The zero value is empty.
type Report struct {
	Pairs  []Pair
	Extras []Extra
	// OnTarget counts all found statements on the target in coded articles.
	OnTarget int
	// Missing are coded articles that were not among the input.
	Missing []string
	// Misplaced are coded statements whose place holds other words than the coder
	// saw, or lies beyond the article's end; they are not compared.
	Misplaced []Gold
	// NotSaid are statements that the coder took for none; they are not compared
	// either.
	NotSaid []Pair
	// Sampled is true where a sample was coded, so that a statement that nobody
	// coded is no mistake.
	Sampled bool
}

// Comparer compares analyses with a gold file, article by article.
type Comparer struct {
	topic *codebook.Topic
	byDoc map[string][]Gold
	seen  map[string]bool
	rep   Report
}

// NewComparer prepares a comparison.
func NewComparer(topic *codebook.Topic, gold []Gold) *Comparer {
	c := &Comparer{topic: topic, byDoc: map[string][]Gold{}, seen: map[string]bool{}}
	for _, g := range gold {
		c.byDoc[g.Doc] = append(c.byDoc[g.Doc], g)
		c.rep.Sampled = c.rep.Sampled || g.Sampled
	}
	return c
}

// Add compares one article; one that nobody coded is passed over.
func (c *Comparer) Add(an *stance.Analysis) {
	doc := path.Base(an.Article.File)
	gold, ok := c.byDoc[doc]
	if !ok {
		doc = an.Article.ID
		if gold, ok = c.byDoc[doc]; !ok {
			return
		}
	}
	c.seen[doc] = true
	taken := c.match(an, c.placed(an.Article.Text, gold))
	for i := range an.Statements {
		s := &an.Statements[i]
		if !s.Position.OnTarget {
			continue
		}
		c.rep.OnTarget++
		if !taken[i] {
			c.rep.Extras = append(c.rep.Extras, Extra{doc, s, Words(an.Article.Text, s.Content)})
		}
	}
}

// placed keeps the statements whose place holds what the coder saw.
func (c *Comparer) placed(s string, gold []Gold) []Gold {
	var kept []Gold
	for _, g := range gold {
		if g.standsIn(s) {
			kept = append(kept, g)
		} else {
			c.rep.Misplaced = append(c.rep.Misplaced, g)
		}
	}
	return kept
}

// standsIn reports whether the statement's place is in the text.
func (g Gold) standsIn(s string) bool { return StandsIn(s, g.Spans, g.Check) }

type candidate struct {
	gold, found int
	overlap     float64
}

// match pairs coded and found statements one to one, the best overlap first;
// among equals the one with the right actor.
func (c *Comparer) match(an *stance.Analysis, gold []Gold) map[int]bool {
	var all []candidate
	for g := range gold {
		gw := words(an.Document, ByteSpans(an.Article.Text, gold[g].Spans))
		for f := range an.Statements {
			if o := overlap(gw, words(an.Document, an.Statements[f].Content)); o >= matchAt {
				if gold[g].said(&an.Statements[f]) {
					o += 0.01
				}
				all = append(all, candidate{g, f, o})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].overlap > all[j].overlap })
	goldTaken, taken := map[int]int{}, map[int]bool{}
	for _, x := range all {
		if _, ok := goldTaken[x.gold]; !ok && !taken[x.found] {
			goldTaken[x.gold], taken[x.found] = x.found, true
		}
	}
	for g := range gold {
		p := Pair{Gold: gold[g]}
		if len(p.Gold.Content) == 0 {
			p.Gold.Content = []string{Words(an.Article.Text, ByteSpans(an.Article.Text, gold[g].Spans))}
		}
		if f, ok := goldTaken[g]; ok {
			p.Found = &an.Statements[f]
			p.Actor = gold[g].said(p.Found)
			p.Stance = !p.Gold.NoStatement && c.topic.Label(codebook.Side(p.Found.Position.Label)) == gold[g].Stance
		}
		if p.Gold.NoStatement {
			c.rep.NotSaid = append(c.rep.NotSaid, p)
		} else {
			c.rep.Pairs = append(c.rep.Pairs, p)
		}
	}
	return taken
}

// Report returns the comparison of what was added.
func (c *Comparer) Report() Report {
	for doc := range c.byDoc {
		if !c.seen[doc] {
			c.rep.Missing = append(c.rep.Missing, doc)
		}
	}
	sort.Strings(c.rep.Missing)
	return c.rep
}

func overlap(a, b map[int]bool) float64 {
	both := 0
	for i := range a {
		if b[i] {
			both++
		}
	}
	if union := len(a) + len(b) - both; union > 0 {
		return float64(both) / float64(union)
	}
	return 0
}

// Words joins what the spans hold, […] between.
func Words(s string, spans []text.Span) string {
	parts := make([]string, len(spans))
	for i, sp := range spans {
		parts[i] = sp.Of(s)
	}
	return strings.Join(parts, " […] ")
}
