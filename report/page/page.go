package page

import (
	_ "embed" // the template, the style and the script
	"encoding/json"
	"html/template"
	"io"
	"strings"

	"standpoint/report/policy"
)

var (
	//go:embed page.html
	markup string
	//go:embed page.css
	style string
	//go:embed page.js
	script string
)

// Page is what stands on the page beside the statements.
type Page struct {
	Title, Target, Version string
	// Scope says what was read, in a few sentences; Findings are sentences too.
	Scope    string
	Findings []string
	// Poles are the names of the two sides, First and Second.
	Poles [2]string
	// Vote is the noun for one vote.
	Vote    string
	Camps   []Camp
	Figures []Figure
	// Reading says how figures were made; Files are the files beside the page.
	Reading []string
	Files   []string
	// On and Off count the statements about the target and the others: those on
	// the page and those left out.
	On, Off Kept
}

// Kept counts statements on the page and those left out.
type Kept struct{ Held, Left int }

// Camp is a camp with its actors, those with most votes first.
type Camp struct {
	Key, Title string
	Votes
	Actors []Actor
	// More is the number of actors left out.
	More int
}

// Actor is a row under a camp.
type Actor struct {
	Key, Name, Role string
	Votes
}

// Votes are counts by side.
type Votes struct{ First, Neutral, Second int }

// N is the number of all votes.
func (v Votes) N() int { return v.First + v.Neutral + v.Second }

// Small is true where N is too small to say much.
func (v Votes) Small() bool { return v.N() < 5 }

// Figure is a chart: its drawing as SVG, the words that stand for it, and the
// table of its figures beside the page.
type Figure struct {
	Name, Title, Alt string
	// SVG is the drawing, Style the CSS rules that its colours come from.
	SVG, Style string
	// Forms are the endings of the chart's files beside the page.
	Forms []string
}

// view is what the template sees.
type view struct {
	Page
	Style    template.CSS
	Policy   string
	Drawings []template.HTML
}

// counted are votes with the names of what they are for.
type counted struct {
	Votes
	Poles [2]string
}

func withPoles(v view, votes Votes) counted { return counted{votes, v.Poles} }

// Write writes the page with the statements that a Store wrote.
func Write(out io.Writer, p Page, statements io.Reader) error {
	t, err := template.New("page").Funcs(template.FuncMap{"votes": withPoles}).Parse(markup)
	if err != nil {
		return err
	}
	v := view{Page: p, Style: template.CSS(style), Policy: rules()}
	for _, f := range p.Figures {
		v.Drawings = append(v.Drawings, drawing(f.SVG))
		v.Style += template.CSS("\n" + f.Style)
	}
	if err := t.Execute(out, v); err != nil {
		return err
	}
	names, err := json.Marshal(names(p)) // escapes what would end the block
	if err != nil {
		return err
	}
	return write(out, strings.NewReader("<script type=\"application/json\" id=\"names\">"+string(names)+"</script>\n<script type=\"application/json\" id=\"articles\">["),
		statements, strings.NewReader("]</script>\n<script>"+script+"</script>\n</body>\n</html>\n"))
}

func write(out io.Writer, parts ...io.Reader) error {
	for _, part := range parts {
		if _, err := io.Copy(out, part); err != nil {
			return err
		}
	}
	return nil
}

// rules forbid everything from elsewhere and every script but ours.
func rules() string {
	return "default-src 'none'; style-src 'unsafe-inline'; script-src " + policy.Source(script) + "; base-uri 'none'; form-action 'none'"
}

// names are the words the script needs.
func names(p Page) map[string]any {
	camps := map[string]string{}
	for _, c := range p.Camps {
		camps[c.Key] = c.Title
	}
	return map[string]any{"first": p.Poles[0], "second": p.Poles[1], "camps": camps, "version": p.Version, "title": p.Title}
}

// drawing is the element of an SVG file. It is made by report/chart, which
// escapes the names in it.
func drawing(svg string) template.HTML {
	if i := strings.Index(svg, "<svg "); i > 0 {
		svg = svg[i:]
	}
	return template.HTML(svg)
}
