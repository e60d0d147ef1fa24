package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"standpoint/report/chart"
	"standpoint/stance/article"
)

// chartFiles are all files that charts may write, to clear those of an earlier run.
func chartFiles() []string {
	var names []string
	for _, s := range chartTables() {
		stem := s.Path[:len(s.Path)-len(".csv")]
		names = append(names, stem+".csv")
		for _, f := range drawForms {
			names = append(names, stem+"."+f.name)
		}
	}
	return names
}

// writeCharts draws all charts at once, because drawing is most of the time
// that a small run takes, and then writes them in order.
func (w *Writer) writeCharts(charts []chart.Chart) error {
	drawn := make([][]drawing, len(charts))
	var all sync.WaitGroup
	for i, c := range charts {
		all.Go(func() { drawn[i] = w.meta.draw(c) })
	}
	all.Wait()
	for i, forms := range drawn {
		w.unset(charts[i])
		for _, d := range forms {
			if d.err != nil {
				return w.fail(d.err)
			}
			if err := w.write("charts/"+d.name, writing(d.data.Bytes())); err != nil {
				return err
			}
		}
	}
	return nil
}

// unset makes a problem of a chart with letters that its pictures cannot set.
func (w *Writer) unset(c chart.Chart) {
	n := 0
	for _, form := range []string{"png", "pdf"} {
		if !slices.Contains(w.meta.forms(), form) {
			continue
		}
		if n == 0 {
			n = c.Unset()
		}
		if n > 0 {
			w.Problem(article.Problem{File: "charts/" + c.Name + "." + form, What: Plural(n, "text") + " in letters that the charts' font lacks; they are […] there",
				Remedy: "use the SVG, or read the names in " + c.Spec.Path + ", where they stand in the same order; the number beside the mark says which"})
		}
	}
}

// drawing is one form of a chart in memory.
type drawing struct {
	name string
	data *bytes.Buffer
	err  error
}

// drawForms are the forms a chart can be written in, the best to show first.
var drawForms = []struct {
	name  string
	write func(chart.Chart, io.Writer) error
}{{"svg", chart.Chart.SVG}, {"png", chart.Chart.PNG}, {"pdf", chart.Chart.PDF}}

// ParseForms reads a list of chart forms, such as "svg,png,pdf", and returns
// it in our order without repetition.
func ParseForms(list string) ([]string, error) {
	asked := strings.Split(strings.ReplaceAll(list, " ", ""), ",")
	var forms, known []string
	for _, f := range drawForms {
		known = append(known, f.name)
		if slices.Contains(asked, f.name) {
			forms = append(forms, f.name)
		}
	}
	for _, name := range asked {
		if !slices.Contains(known, name) {
			return nil, fmt.Errorf("unknown chart form %q: use some of %s, with commas between", name, strings.Join(known, ", "))
		}
	}
	return forms, nil
}

// forms are those of this run.
func (m Meta) forms() []string {
	if len(m.Forms) == 0 {
		return []string{"svg", "png"}
	}
	return m.Forms
}

// draw makes a chart's forms and its table.
func (m Meta) draw(c chart.Chart) []drawing {
	var all []drawing
	for _, form := range drawForms {
		if slices.Contains(m.forms(), form.name) {
			data := new(bytes.Buffer)
			err := form.write(c, data)
			all = append(all, drawing{c.Name + "." + form.name, data, err})
		}
	}
	data := new(bytes.Buffer)
	err := c.CSV(data)
	return append(all, drawing{c.Name + ".csv", data, err})
}
