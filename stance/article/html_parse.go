package article

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

var (
	errTooManyElements = fmt.Errorf("it has more than %d elements", MaxElements)
	errTooNested       = errors.New("too much of its text lies too many elements deep")
)

// parsePage parses HTML, unless it would grow without measure.
func parsePage(page string) (*html.Node, error) {
	if grown(page) > MaxElements {
		return nil, errTooManyElements
	}
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil, errors.New(strings.TrimPrefix(err.Error(), "html: "))
	}
	if depthOfText(doc, 0) > MaxTextDepth {
		return nil, errTooNested
	}
	return doc, nil
}

// depthOfText is how many bytes of text the elements of a page hold, each byte
// counted once for every element around it: that is what looking through all
// elements for the article takes.
func depthOfText(n *html.Node, depth int) (sum int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			sum += len(c.Data) * depth
		} else {
			sum += depthOfText(c, depth+1)
		}
	}
	return sum
}

// grown is about how many elements parsing will make of a page. A parser opens
// every <font> or <b> that was left open again in each paragraph behind it (the
// "active formatting elements" of HTML): 24 KB can become 1,500,000 elements.
func grown(page string) int {
	n := strings.Count(page, "<")
	if n < 2000 || n > MaxElements*4 {
		return n
	}
	n = 0
	var open []string // the formatting tags that were not closed, as they stand
	z := html.NewTokenizer(strings.NewReader(page))
	for n <= MaxElements {
		switch z.Next() {
		case html.ErrorToken:
			return n
		case html.StartTagToken:
			n += 1 + len(open)
			raw := string(z.Raw())
			if name, _ := z.TagName(); formatting(string(name)) {
				open = opened(open, string(name), raw)
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); len(open) > 0 && formatting(string(name)) {
				open = closed(open, string(name))
			}
		case html.SelfClosingTagToken:
			n++
		}
	}
	return n
}

func formatting(name string) bool {
	switch name {
	case "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u":
		return true
	}
	return false
}

// opened adds a tag. The same tag is kept open three times at most, a link once.
func opened(open []string, name, raw string) []string {
	if name == "a" || name == "nobr" {
		open = closed(open, name)
	}
	same := 0
	for i := len(open) - 1; i >= 0; i-- {
		if open[i] == raw {
			if same++; same == 3 {
				open = append(open[:i], open[i+1:]...)
			}
		}
	}
	if len(open) >= 512 { // the parser refuses more
		return open
	}
	return append(open, raw)
}

// closed removes the last tag of a name.
func closed(open []string, name string) []string {
	for i := len(open) - 1; i >= 0; i-- {
		if tag := open[i]; len(tag) > len(name)+1 && strings.EqualFold(tag[1:len(name)+1], name) && strings.IndexByte(" \t\n\r\f/>", tag[len(name)+1]) >= 0 {
			return append(open[:i], open[i+1:]...)
		}
	}
	return open
}
