package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"standpoint/report/chart"
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
