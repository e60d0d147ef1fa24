package report

import (
	"errors"
	"io"
	"slices"
	"sync"

	"standpoint/report/chart"
	"standpoint/report/page"
	"standpoint/stance/article"
)

// pictures are the charts while they are drawn, which is most of the time that a
// small run takes: other files are written meanwhile.
type pictures struct {
	begun   sync.WaitGroup
	figures []page.Figure
	errs    []error
}

// wait returns the charts as the page shows them, when all files are written.
func (p *pictures) wait() ([]page.Figure, error) {
	p.begun.Wait()
	return p.figures, errors.Join(p.errs...)
}

// draw begins the charts' files and lets them be drawn.
func (w *Writer) draw(charts []chart.Chart) (*pictures, error) {
	w.tellUnset(charts)
	p := &pictures{figures: make([]page.Figure, len(charts)), errs: make([]error, len(charts))}
	for i, c := range charts {
		forms, err := w.beginForms(c)
		if err != nil {
			return p, err
		}
		p.begun.Go(func() {
			p.figures[i], p.errs[i] = w.meta.figure(c)
			for _, f := range forms {
				p.errs[i] = errors.Join(p.errs[i], f.write(c, f.to))
			}
		})
	}
	return p, nil
}

// form is a file that a chart is written to.
type form struct {
	to    *file
	write func(chart.Chart, io.Writer) error
}

// beginForms begins the files of a chart, the last that of its table.
func (w *Writer) beginForms(c chart.Chart) ([]form, error) {
	var all []form
	add := func(ending string, write func(chart.Chart, io.Writer) error) error {
		to, err := w.files.create("charts/" + c.Name + "." + ending)
		all = append(all, form{to, write})
		return err
	}
	for _, f := range drawForms {
		if !slices.Contains(w.meta.forms(), f.name) {
			continue
		}
		if err := add(f.name, f.write); err != nil {
			return nil, err
		}
	}
	return all, add("csv", chart.Chart.CSV)
}

// figure is a chart as the page shows it.
func (m Meta) figure(c chart.Chart) (page.Figure, error) {
	svg, style, err := c.Adaptive()
	return page.Figure{Name: c.Name, Title: c.Title, Alt: c.Alt, SVG: svg, Style: style, Forms: m.forms()}, err
}

// tellUnset makes a problem of every chart with letters that its pictures cannot
// set.
func (w *Writer) tellUnset(charts []chart.Chart) {
	forms := slices.DeleteFunc(slices.Clone(w.meta.forms()), func(form string) bool { return form == "svg" })
	if len(forms) == 0 {
		return
	}
	unset := make([]int, len(charts))
	var all sync.WaitGroup
	for i, c := range charts {
		all.Go(func() { unset[i] = c.Unset() })
	}
	all.Wait()
	for i, c := range charts {
		for _, form := range forms {
			if unset[i] > 0 {
				w.Problem(article.Problem{File: "charts/" + c.Name + "." + form, What: Plural(unset[i], "text") + " in letters that the charts' font lacks; they are […] there",
					Remedy: "use the SVG, or read the names in " + c.Spec.Path + ", where they stand in the same order; the number beside the mark says which"})
			}
		}
	}
}
