package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"
)

// Look is how charts are drawn. The zero value is light, 170 mm wide (the type
// area of an A4 page), and 144 dots an inch.
type Look struct {
	// Theme is light, dark or print.
	Theme string
	// Width is in millimetres, from MinWidth to MaxWidth. Letters keep their size.
	Width float64
	// DPI is the dots an inch of a PNG, from MinDPI to MaxDPI.
	DPI int
}

// The bounds of a Look: narrower charts have no room for names and figures,
// wider ones and finer ones take hundreds of megabytes to draw.
const (
	MinWidth, MaxWidth = 120, 600
	MinDPI, MaxDPI     = 36, 600
)

// ParseLook checks what somebody asked for.
func ParseLook(theme string, width float64, dpi int) (Look, error) {
	switch {
	case !slices.Contains(themes, theme):
		return Look{}, fmt.Errorf("unknown theme %q: use one of %s", theme, strings.Join(themes, ", "))
	case !(width >= MinWidth && width <= MaxWidth):
		return Look{}, fmt.Errorf("a chart cannot be %g mm wide: use %d to %d", width, MinWidth, MaxWidth)
	case dpi < MinDPI || dpi > MaxDPI:
		return Look{}, fmt.Errorf("a chart cannot have %d dots an inch: use %d to %d", dpi, MinDPI, MaxDPI)
	}
	return Look{theme, width, dpi}, nil
}

func (l Look) width() vg.Length { return vg.Length(cmp.Or(l.Width, 170)) * vg.Millimeter }

func (l Look) dpi() int { return cmp.Or(l.DPI, 144) }
