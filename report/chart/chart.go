package chart

import (
	"bytes"
	"fmt"
	"html"
	"image/png"
	"io"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
	"gonum.org/v1/plot/vg/vgsvg"

	"standpoint/report/table"
)

// Chart is one picture, ready to be written in any of its forms. The zero value
// has nothing to draw.
type Chart struct {
	// Name is the file name without its ending.
	Name string
	// Title says what is shown; Alt says it in words, with the figures, for who
	// cannot see the picture.
	Title, Alt string
	// Spec describes the columns of the chart's table.
	Spec table.Spec

	page page
	csv  func(io.Writer) error
}

// Context is what charts say about the run. Poles are the codebook's words.
type Context struct {
	// Target is what the stance is about, as a phrase: "the deployment of ...".
	Target string
	Poles  [2]string
	// Votes says what one vote is where it is not a statement: "one vote per actor
	// and article".
	Votes string
	// Format is how the charts' tables are written, Look how charts are drawn.
	Format table.Format
	Look   Look
}

// pole is the name of a side where it stands among other words: a codebook may
// call its sides oppose and reassure, or against and for.
func (c Context) pole(side int) string { return "“" + c.Poles[side] + "”" }

// Empty is true when there is nothing to draw.
func (c Chart) Empty() bool { return c.csv == nil }

// Size is the chart's width and height in points.
func (c Chart) Size() (w, h float64) {
	return c.page.width().Points(), c.page.height().Points()
}

// PNG writes the chart as a picture. It is packed fast: better packing takes half
// as long again and saves three bytes of a hundred.
func (c Chart) PNG(w io.Writer) error {
	img := vgimg.NewWith(vgimg.UseWH(c.page.width(), c.page.height()), vgimg.UseDPI(c.page.look.dpi()))
	c.page.numbered().draw(draw.New(settable{img, nil}))
	packer := png.Encoder{CompressionLevel: png.BestSpeed}
	return packer.Encode(w, img.Image())
}

// SVG writes the chart as a drawing whose text stays text. Where Liberation Sans
// is missing, fonts of the same widths take its place.
func (c Chart) SVG(w io.Writer) error {
	drawing, err := c.svg(c.page.look)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, drawing)
	return err
}

func (c Chart) svg(l Look) (string, error) {
	p := c.page
	p.look = l
	svg := vgsvg.New(p.width(), p.height())
	p.draw(draw.New(svg))
	var out bytes.Buffer
	_, err := svg.WriteTo(&out)
	return c.dress(out.String()), err
}

// dress adds fallback fonts and, for screen readers, the title and the
// alternative text.
func (c Chart) dress(svg string) string {
	svg = strings.ReplaceAll(svg, "font-family:Liberation Sans;",
		"font-family:'Liberation Sans',Arial,Helvetica,sans-serif;")
	head, body, _ := strings.Cut(svg, "<svg ")
	open, rest, _ := strings.Cut(body, ">\n")
	return head + `<svg role="img" ` + open + ">\n<title>" + html.EscapeString(c.Title) +
		"</title>\n<desc>" + html.EscapeString(c.Alt) + "</desc>\n" + rest
}

// CSV writes the table of exactly what the chart draws.
func (c Chart) CSV(w io.Writer) error { return c.csv(w) }

// listed joins what an alternative text says of each row; of many rows it says
// the first, and where the rest is.
func listed(parts []string) string {
	const most = 15
	if len(parts) <= most {
		return strings.Join(parts, "; ") + "."
	}
	return strings.Join(parts[:most], "; ") + fmt.Sprintf("; and %d more, in the table of the chart.", len(parts)-most)
}

// points keeps lengths in points short to write.
func points(f float64) vg.Length { return vg.Points(f) }
