package chart

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Adaptive returns the drawing for a page that is light or dark as its reader
// has it, and light on paper, with the style rule that it needs. The two themes
// draw the same shapes, so only colours differ: each pair becomes a variable.
func (c Chart) Adaptive() (svg, style string, err error) {
	day, night := c.page.look, c.page.look
	day.Theme, night.Theme = "light", "dark"
	svg, err = c.svg(day)
	if err != nil {
		return "", "", err
	}
	other, err := c.svg(night)
	if err != nil {
		return "", "", err
	}
	var nights []string
	recolour(other, func(hex string) string { nights = append(nights, hex); return hex })
	var light, dark []string
	at := 0
	svg = recolour(svg, func(hex string) string {
		if at == len(nights) {
			err = fmt.Errorf("chart %s: the themes draw different shapes", c.Name)
			return hex
		}
		name := "--c" + hex[1:] + nights[at][1:]
		if set := name + ":" + hex; !slices.Contains(light, set) {
			light, dark = append(light, set), append(dark, name+":"+nights[at])
		}
		at++
		return "var(" + name + ")"
	})
	return svg, ":root{" + strings.Join(light, ";") + "}@media screen and (prefers-color-scheme:dark){:root{" + strings.Join(dark, ";") + "}}", err
}

// styles are the attributes that hold colours. Names in texts are escaped and so
// cannot hold one.
var (
	styles = regexp.MustCompile(`style="[^"]*"`)
	hex    = regexp.MustCompile(`#[0-9A-F]{6}\b`)
)

// recolour puts another colour in place of each one of a drawing, in order.
func recolour(svg string, other func(hex string) string) string {
	return styles.ReplaceAllStringFunc(svg, func(style string) string { return hex.ReplaceAllStringFunc(style, other) })
}
