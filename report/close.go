package report

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"standpoint/report/chart"
	"standpoint/report/table"
	"standpoint/stance/tally"
)

// Tables describes every table a run may write, the charts' own among them.
func Tables() []table.Spec { return append(table.Tables(), chartTables()...) }

// TablesPage returns docs/tables.md, with the given names for the poles.
func TablesPage(poles [2]string) string {
	specs := Tables()
	for i, s := range specs {
		specs[i] = s.WithPoles(poles)
	}
	return table.Markdown(specs)
}

// Close writes everything that is read out of the counts and puts all files into
// place. On an error it removes what was begun, and the last results stay.
func (w *Writer) Close() (Summary, error) {
	if w.done {
		return Summary{}, errDone
	}
	w.files.durable = w.Durable
	var f figures
	var names []string
	for _, step := range []func() error{
		w.usable,
		w.count,
		func() error { f = w.figures(); w.forget(); return w.finish(f) },
		w.files.finish,
		w.check,
		func() (err error) { names, err = w.files.commit(); return err },
	} {
		if err := step(); err != nil {
			w.Abort()
			return Summary{}, err
		}
	}
	w.done = true
	defer w.files.lock.Release()
	w.files.clear(slices.Concat(chartFiles(), exportFiles(), []string{workbookName}), names)
	return w.summary(f, names), nil
}

// forget gives back the memory of what was read out, which the workbook takes as
// much of.
func (w *Writer) forget() { w.tally, w.spool.finder = nil, nil }

func (w *Writer) finish(f figures) error {
	if w.err != nil {
		return w.err
	}
	for _, flush := range []func() error{w.statements.Flush, w.articles.Flush, w.problems.Flush} {
		if err := flush(); err != nil {
			return w.fail(err)
		}
	}
	charts := w.meta.charts(f)
	drawn := new(pictures)
	defer func() { drawn.begun.Wait() }()
	for _, step := range []func() error{
		func() error { return writeTable(w, table.Actors(), actorRows(f.actors, w.correction)) },
		func() error { return writeTable(w, table.Camps(), w.meta.campRows(f.camps, w.correction)) },
		func() error { return writeTable(w, table.Outlets(), outletRows(f.outlets)) },
		func() error { return writeTable(w, table.Voices(), w.meta.voiceRows(f.outlets)) },
		func() error { return writeTable(w, table.Tones(), w.meta.toneRows(f.outlets)) },
		func() error { return writeTable(w, table.Frames(), w.meta.frameRows(f.outlets)) },
		func() error { return writeTable(w, table.Words(), wordRows(f.words)) },
		func() (err error) { drawn, err = w.draw(charts); return w.fail(err) },
		func() error { return w.writePackage(charts) },
		func() error { return w.writeWorkbook(f) },
		w.writeExports,
		func() error { return w.fail(w.problems.Flush()) },
		func() error { return w.writeNetwork(f) },
		func() error { return w.writeRun(f) },
		func() error { return w.writeMarkdown(f, charts) },
		func() error { return w.writeHTML(f, drawn) },
	} {
		if err := step(); err != nil {
			return err
		}
		if err := w.check(); err != nil {
			return err
		}
	}
	return nil
}

func (w *Writer) write(name string, to func(io.Writer) error) error {
	f, err := w.files.create(name)
	if err != nil {
		return err
	}
	return w.fail(to(f))
}

// writing writes what is already made.
func writing(data []byte) func(io.Writer) error {
	return func(out io.Writer) error {
		_, err := out.Write(data)
		return err
	}
}

func writeTable[R any](w *Writer, s table.Spec, rows []R) error {
	w.rows[s.Path] = func() int { return len(rows) }
	return w.write(s.Path, func(out io.Writer) error {
		return table.Write(out, w.meta.spec(s), rows)
	})
}

// writePackage describes the tables that this run wrote.
func (w *Writer) writePackage(charts []chart.Chart) error {
	specs := table.Tables()
	for i, s := range specs {
		specs[i] = w.meta.spec(s)
	}
	for _, c := range charts {
		specs = append(specs, c.Spec)
	}
	data, err := table.DataPackage("standpoint-"+slug(w.meta.Topic), w.meta.Title, specs, w.meta.copies())
	if err != nil {
		return w.fail(err)
	}
	return w.write("datapackage.json", writing(data))
}

// slug keeps what the name of a data package may hold.
func slug(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9', r == '-', r == '_', r == '.':
			return r
		}
		return '-'
	}, strings.ToLower(s))
}

// writeRun writes what it takes to repeat the run, and no time of day.
func (w *Writer) writeRun(f figures) error {
	inputs := w.inputs
	if inputs == nil {
		inputs = []input{}
	}
	run := map[string]any{
		"version":  w.meta.Version,
		"topic":    map[string]any{"name": w.meta.Topic, "title": w.meta.Title, "poles": w.meta.Poles},
		"settings": w.meta.Settings,
		"hashes":   w.meta.Hashes,
		"inputs":   inputs,
		"counting": map[string]any{"unit": w.meta.Unit.String(), "seed": w.meta.Seed,
			"replicates": tally.DefaultReplicates, "small_n_below": tally.MinN},
		"counts": w.counts(f),
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(run); err != nil {
		return w.fail(err)
	}
	return w.write(runName, writing(out.Bytes()))
}

func (w *Writer) counts(f figures) map[string]int {
	named, bare := f.named()
	return map[string]int{
		"articles": f.totals.Articles, "words": f.totals.Words, "sentences": f.totals.Sentences,
		"statements": f.totals.Statements, "on_target": f.totals.OnTarget, "unresolved": f.totals.Unresolved,
		"review": f.totals.Review, "actors": resolved(f.actors), "outlets": len(named), "articles_without_outlet": bare,
		"problems": w.problems.Len(), "skipped": w.skipped,
		"copied_texts": w.copied.groups, "copies": w.copied.articles, "copies_left_out": w.copied.left,
	}
}

func resolved(actors []tally.Actor) int {
	n := 0
	for _, a := range actors {
		if a.Name != "" {
			n++
		}
	}
	return n
}

// topActors is how many actors a summary lists.
const topActors = 10

func (w *Writer) summary(f figures, names []string) Summary {
	named, bare := f.named()
	s := Summary{
		Totals: f.totals, Actors: resolved(f.actors), Outlets: len(named), Bare: bare,
		Problems: w.problems.Len(), Skipped: w.skipped, Files: names,
	}
	for _, c := range f.camps {
		s.Camps = append(s.Camps, CampSummary{c, w.meta.campTitle(c.Name)})
	}
	for _, a := range f.actors {
		if a.Name != "" && len(s.Top) < topActors {
			s.Top = append(s.Top, a)
		}
	}
	return s
}
