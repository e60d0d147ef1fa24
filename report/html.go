package report

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"standpoint/report/page"
	"standpoint/report/table"
	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/tally"
)

// pageName is the file of the page.
const pageName = "report.html"

// actorsACamp is how many actors the page lists under a camp.
const actorsACamp = 100

// beginPage opens the scratch file that the page's statements wait in.
func (w *Writer) beginPage() error {
	f, err := w.files.scratch(pageName + ".statements")
	if err != nil {
		return err
	}
	w.page = page.NewStore(f)
	return nil
}

// pageArticle is an article as the page shows it.
func pageArticle(a *stance.Analysis) page.Article {
	art := &a.Article
	p := page.Article{ID: art.ID, File: art.File, Outlet: art.Outlet, Published: art.Published, Title: art.Title, URL: art.URL, Text: art.Text}
	for i := range a.Statements {
		st := &a.Statements[i]
		s := page.Statement{
			ID: st.ID, ActorKey: cmp.Or(st.Actor.ID, st.Actor.Name), Actor: st.Actor.Name, Role: st.Actor.Role,
			Camp: cmp.Or(st.Actor.Camp, actor.Unlisted), Kind: st.Kind.String(), OnTarget: st.Position.OnTarget,
			Review: st.Position.Review, Side: int(st.Position.Label), Score: st.Position.Score, Confidence: st.Position.Confidence,
			Source: st.Source, Cue: st.Cue, Content: st.Content,
		}
		for _, a := range st.With {
			s.With, s.WithKeys = append(s.With, a.Name), append(s.WithKeys, cmp.Or(a.ID, a.Name))
		}
		for _, e := range st.Position.Evidence {
			s.Evidence = append(s.Evidence, page.Evidence{Span: e.Span, Side: int(e.Pole), Weight: e.Weight, Rule: e.Rule})
		}
		p.Statements = append(p.Statements, s)
	}
	return p
}

// writeHTML writes report.html: the figures, and then the statements from
// their scratch file.
func (w *Writer) writeHTML(f figures, drawn *pictures) error {
	m := w.meta
	p := page.Page{
		Title: plain(cmp.Or(m.Title, m.Topic, "Standpoint")), Target: plain(m.context().Target), Version: m.Version,
		Scope: w.scopeText(f), Findings: (prose{m, plain}).findings(f), Poles: m.Poles, Vote: m.vote(),
		Camps: m.pageCamps(f), Reading: m.readingPoints(plain), Files: w.beside(),
	}
	p.On, p.Off = w.page.Kept()
	var err error
	if p.Figures, err = drawn.wait(); err != nil {
		return w.fail(err)
	}
	statements, err := w.files.written(pageName + ".statements").reopen()
	if err != nil {
		return w.fail(err)
	}
	defer statements.Close()
	return w.write(pageName, func(out io.Writer) error { return page.Write(out, p, statements) })
}

// scopeText is what was read, without marks for Markdown.
func (w *Writer) scopeText(f figures) string {
	return strings.TrimSpace(strings.ReplaceAll(w.scope(f), "`", ""))
}

// beside are the files of the run that a reader of the page may want next.
func (w *Writer) beside() []string {
	var names []string
	if w.meta.has("xlsx") {
		names = append(names, workbookName)
	}
	for _, s := range table.Tables() {
		names = append(names, s.Path)
	}
	return append(names, networkName, "report.md", "datapackage.json", runName)
}

// pageCamps are the camps heard on the target with their actors.
func (m Meta) pageCamps(f figures) []page.Camp {
	var camps []page.Camp
	for _, c := range f.camps {
		p := page.Camp{Key: c.Name, Title: plain(m.campTitle(c.Name)), Votes: page.Votes(c.Votes)}
		for _, a := range f.actors {
			switch {
			case a.Camp != c.Name || a.Votes.N() == 0:
			case len(p.Actors) == actorsACamp:
				p.More++
			default:
				p.Actors = append(p.Actors, pageActor(a))
			}
		}
		if p.N() > 0 {
			camps = append(camps, p)
		}
	}
	return slices.Clip(camps)
}

func pageActor(a tally.Actor) page.Actor {
	return page.Actor{Key: a.ID, Name: plain(cmp.Or(a.Name, "speakers who stayed unknown")), Role: plain(a.Role), Votes: page.Votes(a.Votes)}
}
