package report

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"standpoint/report/table"
	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/position"
	"standpoint/stance/tally"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

// statementRow is the row of a statement. Off target it is neutral: it takes no
// side on what is asked about.
func (m Meta) statementRow(a *stance.Analysis, st *stance.Statement) table.Statement {
	art := &a.Article
	r := table.Statement{
		ID: table.Text(st.ID), ArticleID: table.Text(art.ID), File: table.Text(art.File),
		Outlet: table.Text(art.Outlet), Published: table.Date(art.Published),
		Camp:   table.Text(cmp.Or(st.Actor.Camp, actor.Unlisted)),
		Source: pieces(art.Text, st.Source), Cue: pieces(art.Text, st.Cue),
		Kind: table.Label(st.Kind.String()), Statement: pieces(art.Text, st.Content),
		OnTarget: table.Flag(st.Position.OnTarget), Stance: table.Text(m.label(position.Neutral)),
		Score: table.Number(st.Position.Score), Confidence: table.Number(st.Position.Confidence),
		Review: table.Flag(st.Position.Review), Evidence: m.evidence(art.Text, st.Position.Evidence),
		Tone: toneOf(st.Tone), Baseline: baseline(st.Baseline),
		Start: table.Count(st.Span().Start), End: table.Count(st.Span().End),
		Frames: m.frames(st.Frames), Words: table.Count(st.Words), CueClass: table.Label(st.CueClass),
	}
	if st.Position.OnTarget {
		r.Stance = table.Text(m.label(st.Position.Label))
	}
	if st.Actor.Name != "" {
		r.ActorID, r.Actor = table.Text(st.Actor.ID), table.Text(st.Actor.Name)
	}
	r.With, r.WithIDs = with(st.With)
	return r
}

// with are the names and keys of those who say it too.
func with(others []actor.Actor) (names, keys table.Text) {
	var n, k []string
	for _, a := range others {
		n, k = append(n, a.Name), append(k, a.ID)
	}
	return table.Text(strings.Join(n, "; ")), table.Text(strings.Join(k, "; "))
}

// label is the name of a side.
func (m Meta) label(l position.Label) string {
	switch l {
	case position.First:
		return m.Poles[0]
	case position.Second:
		return m.Poles[1]
	}
	return "neutral"
}

// pieces joins what stands apart in the text.
func pieces(s string, spans []text.Span) table.Text {
	parts := make([]string, len(spans))
	for i, sp := range spans {
		parts[i] = sp.Of(s)
	}
	return table.Text(strings.Join(parts, " […] "))
}

// evidence lists the reasons: “not welcome” → oppose (not-welcome, 2.0).
func (m Meta) evidence(s string, all []position.Evidence) table.Text {
	parts := make([]string, len(all))
	for i, e := range all {
		weight := strconv.FormatFloat(e.Weight, 'f', 1, 64)
		parts[i] = fmt.Sprintf("“%s” → %s (%s, %s)", e.Span.Of(s), m.label(e.Pole), e.Rule, weight)
	}
	return table.Text(strings.Join(parts, "; "))
}

func toneOf(s tone.Score) table.Number {
	if s.Cues == 0 {
		return table.NA()
	}
	return table.Number(s.Value)
}

func baseline(b stance.Baseline) table.Label {
	switch {
	case !b.Scored:
		return ""
	case b.Positive:
		return "positive"
	}
	return "negative"
}

func (m Meta) frames(indices []int) table.Text {
	names := make([]string, len(indices))
	for i, f := range indices {
		names[i] = m.Frames[f]
	}
	return table.Text(strings.Join(names, ";"))
}

func (m Meta) articleRow(a *stance.Analysis, facts *tally.Facts) table.Article {
	var c tally.Counts
	for i := range a.Statements {
		if p := a.Statements[i].Position; p.OnTarget {
			c = c.Plus(p.Label)
		}
	}
	return table.Article{
		ID: table.Text(a.Article.ID), File: table.Text(a.Article.File), Line: table.Count(a.Article.Line),
		Outlet: table.Text(a.Article.Outlet), Published: table.Date(a.Article.Published), Title: table.Text(a.Article.Title),
		Words: table.Count(a.Words), Statements: table.Count(len(a.Statements)), OnTarget: table.Count(c.N()),
		First: table.Count(c.First), Neutral: table.Count(c.Neutral), Second: table.Count(c.Second),
		Tone: toneOf(a.Narration), TopFrame: m.topFrame(facts.Frames.Sentences), Frames: m.frameParts(facts),
		Time: table.Text(a.Article.Time),
	}
}

// topFrame is the frame in most sentences, the first in the list on a tie.
func (m Meta) topFrame(sentences []int) table.Label {
	best, most := "", 0
	for f, n := range sentences {
		if n > most {
			best, most = m.Frames[f], n
		}
	}
	return table.Label(best)
}

// frameParts lists the frames of an article: political 0.31; legality 0.04.
func (m Meta) frameParts(facts *tally.Facts) table.Text {
	var parts []string
	for f, n := range facts.Frames.Sentences {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%s %.2f", m.Frames[f], float64(n)/float64(facts.Sentences)))
		}
	}
	return table.Text(strings.Join(parts, "; "))
}

func problemRow(p article.Problem) table.Problem {
	return table.Problem{
		File: table.Text(p.File), Line: table.Count(p.Line), Column: table.Count(p.Column),
		Problem: table.Text(p.What), Remedy: table.Text(p.Remedy), Skipped: table.Flag(p.Skipped),
	}
}
