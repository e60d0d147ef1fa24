package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"io"
	"math"
	"time"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"codeberg.org/go-pdf/fpdf"
	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// PDF writes the chart as a page of its own size, its text searchable. Gonum's
// own canvas sets text in Windows-1252 and writes the time of day, so this one
// takes its place.
func (c Chart) PDF(w io.Writer) error {
	canvas := newPDF(c.page.width(), c.page.height())
	canvas.doc.SetTitle(c.Title, true)
	canvas.doc.SetSubject(c.Alt, true)
	c.page.numbered().draw(draw.New(settable{canvas, nil}))
	canvas.Pop()
	return canvas.doc.Output(w)
}

// pdfCanvas implements vg.Canvas.
type pdfCanvas struct {
	doc  *fpdf.Fpdf
	w, h vg.Length
	// width and ink are the line's and the colour, kept for each Push.
	states []pdfState
}

type pdfState struct {
	width vg.Length
	ink   color.Color
}

const pdfFont = "Liberation Sans"

func newPDF(w, h vg.Length) *pdfCanvas {
	doc := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: w.Points(), Ht: h.Points()}})
	begin := time.Date(2006, 9, 16, 0, 0, 0, 0, time.UTC) // a clock would change the bytes
	doc.SetCreationDate(begin)
	doc.SetModificationDate(begin)
	doc.SetCatalogSort(true)
	doc.SetProducer("Standpoint", true)
	doc.AddUTF8FontFromBytes(pdfFont, "", bytes.Clone(liberationsansregular.TTF))
	doc.AddUTF8FontFromBytes(pdfFont, "B", bytes.Clone(liberationsansbold.TTF))
	doc.SetMargins(0, 0, 0)
	doc.SetAutoPageBreak(false, 0)
	doc.AddPage()
	c := &pdfCanvas{doc: doc, w: w, h: h, states: make([]pdfState, 1)}
	vg.Initialize(c)
	c.Push()
	c.Translate(vg.Point{Y: h}) // vg counts from the bottom
	c.Scale(1, -1)
	return c
}

// Size implements vg.CanvasSizer.
func (c *pdfCanvas) Size() (w, h vg.Length) { return c.w, c.h }

func (c *pdfCanvas) state() *pdfState { return &c.states[len(c.states)-1] }

func (c *pdfCanvas) SetLineWidth(w vg.Length) {
	c.state().width = w
	c.doc.SetLineWidth(w.Points())
}

func (c *pdfCanvas) SetLineDash(pattern []vg.Length, offset vg.Length) {
	dashes := make([]float64, len(pattern))
	for i, d := range pattern {
		dashes[i] = d.Points()
	}
	c.doc.SetDashPattern(dashes, offset.Points())
}

func (c *pdfCanvas) SetColor(ink color.Color) {
	if ink == nil {
		ink = color.Black
	}
	c.state().ink = ink
	r, g, b, _ := ink.RGBA()
	c.doc.SetFillColor(int(r>>8), int(g>>8), int(b>>8))
	c.doc.SetDrawColor(int(r>>8), int(g>>8), int(b>>8))
	c.doc.SetTextColor(int(r>>8), int(g>>8), int(b>>8))
}

func (c *pdfCanvas) Rotate(rad float64) { c.doc.TransformRotate(-rad*180/math.Pi, 0, 0) }

func (c *pdfCanvas) Translate(pt vg.Point) {
	c.doc.TransformTranslate(pt.X.Points(), pt.Y.Points())
}

func (c *pdfCanvas) Scale(x, y float64) { c.doc.TransformScale(x*100, y*100, 0, 0) }

func (c *pdfCanvas) Push() {
	c.states = append(c.states, *c.state())
	c.doc.TransformBegin()
}

// Pop brings back the colour and the line too: fpdf remembers the last ones
// set, while the page returns to those before.
func (c *pdfCanvas) Pop() {
	c.doc.TransformEnd()
	c.states = c.states[:len(c.states)-1]
	c.SetColor(c.state().ink)
	c.SetLineWidth(c.state().width)
}

func (c *pdfCanvas) Stroke(p vg.Path) {
	if c.state().width > 0 {
		c.path(p, "D")
	}
}

func (c *pdfCanvas) Fill(p vg.Path) { c.path(p, "F") }

func (c *pdfCanvas) path(p vg.Path, style string) {
	for _, comp := range p {
		x, y := comp.Pos.X.Points(), comp.Pos.Y.Points()
		switch comp.Type {
		case vg.MoveComp:
			c.doc.MoveTo(x, y)
		case vg.LineComp:
			c.doc.LineTo(x, y)
		case vg.ArcComp:
			c.arc(comp)
		case vg.CurveComp:
			c.curve(comp.Control, x, y)
		case vg.CloseComp:
			c.doc.ClosePath()
		}
	}
	c.doc.DrawPath(style)
}

func (c *pdfCanvas) curve(control []vg.Point, x, y float64) {
	switch len(control) {
	case 1:
		c.doc.CurveTo(control[0].X.Points(), control[0].Y.Points(), x, y)
	case 2:
		c.doc.CurveBezierCubicTo(control[0].X.Points(), control[0].Y.Points(), control[1].X.Points(), control[1].Y.Points(), x, y)
	}
}

// arc draws a part of a circle as curves of at most a quarter each.
func (c *pdfCanvas) arc(a vg.PathComp) {
	x, y, r := a.Pos.X.Points(), a.Pos.Y.Points(), a.Radius.Points()
	parts := math.Max(1, math.Ceil(math.Abs(a.Angle)/(math.Pi/2)-1e-9))
	step := a.Angle / parts
	k := 4. / 3 * math.Tan(step/4) * r
	at := a.Start
	c.doc.LineTo(x+r*math.Cos(at), y+r*math.Sin(at))
	for range int(parts) {
		end := at + step
		c.doc.CurveBezierCubicTo(x+r*math.Cos(at)-k*math.Sin(at), y+r*math.Sin(at)+k*math.Cos(at),
			x+r*math.Cos(end)+k*math.Sin(end), y+r*math.Sin(end)-k*math.Cos(end), x+r*math.Cos(end), y+r*math.Sin(end))
		at = end
	}
}

func (c *pdfCanvas) FillString(face font.Face, pt vg.Point, s string) {
	style := ""
	if face.Font.Weight == xfont.WeightBold {
		style = "B"
	}
	c.doc.SetFont(pdfFont, style, face.Font.Size.Points())
	c.Push()
	c.Translate(pt)
	c.Scale(1, -1)
	c.doc.Text(0, 0, s)
	c.Pop()
}

// DrawImage implements vg.Canvas; no chart holds a picture.
func (c *pdfCanvas) DrawImage(vg.Rectangle, image.Image) {
	c.doc.SetError(fmt.Errorf("a chart cannot hold a picture"))
}
