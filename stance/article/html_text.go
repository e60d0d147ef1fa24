package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks are the elements that begin and end a paragraph.
var blocks = []atom.Atom{
	atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Blockquote, atom.Cite, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
	atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Pre, atom.Table, atom.Tr, atom.Td, atom.Th, atom.Hr, atom.Body, atom.Center, atom.Details, atom.Summary,
}

// paragraph is one block of text of a page.
type paragraph struct {
	text string
	// links is how many bytes of it are links; node is the block itself.
	links int
	node  *html.Node
}

// paragraphs lists the blocks of text below a node, in order. A line break is a
// blank, a break mark parts paragraphs.
func paragraphs(n *html.Node) []paragraph {
	var l paragraphList
	l.walk(n, n, false)
	l.end(n)
	return l.done
}

type paragraphList struct {
	done  []paragraph
	text  strings.Builder
	links int
}

func (l *paragraphList) walk(n, block *html.Node, link bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			l.add(c.Data, block, link)
		case c.Type != html.ElementNode:
		case c.DataAtom == atom.Br:
			l.text.WriteByte(' ')
		case slices.Contains(blocks, c.DataAtom):
			l.end(block)
			if c.DataAtom == atom.Table && isData(c) {
				l.rows(c)
			} else {
				from := len(l.done)
				l.walk(c, c, link)
				l.end(c)
				if c.DataAtom == atom.Blockquote {
					l.signed(from)
				}
			}
			l.end(c)
		default:
			l.walk(c, block, link || c.DataAtom == atom.A)
		}
	}
}

// signed writes what a page marks as a quotation with its source, <blockquote> with
// <cite> at its end, as newspapers print it: in quotation marks, an opening one before each
// paragraph, and a dash before who says it. Its paragraphs are those from this one on.
func (l *paragraphList) signed(from int) {
	n := len(l.done) - 1
	if n <= from || l.done[n].node.DataAtom != atom.Cite {
		return
	}
	cite := &l.done[n].text
	if !strings.ContainsAny(firstRune(l.done[from].text), "“\"«„”") {
		for i := from; i < n; i++ {
			l.done[i].text = "“" + l.done[i].text
		}
		l.done[n-1].text += "”"
	}
	if !strings.HasPrefix(*cite, "—") && !strings.HasPrefix(*cite, "–") && !strings.HasPrefix(*cite, "-") {
		*cite = "— " + *cite
	}
}

// firstRune is the first character of a text: only a mark there tells that the text has
// its quotation marks, one inside may be a scare quote's.
func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

// isData reports a table of figures, which names its columns or rows. Others only
// put a page in order.
func isData(table *html.Node) bool {
	named := false
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Table, atom.P:
			return false
		case atom.Th:
			named = true
		}
	}
	return named
}

// rows makes a paragraph of each row of a table.
func (l *paragraphList) rows(table *html.Node) {
	for n := range table.Descendants() {
		if n.DataAtom != atom.Tr {
			continue
		}
		var cells []string
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
				cells = append(cells, inline(c))
			}
		}
		l.text.WriteString(strings.Join(cells, " | "))
		l.end(n)
	}
}

func (l *paragraphList) add(text string, block *html.Node, link bool) {
	for i, part := range strings.Split(text, breakMark) {
		if i > 0 {
			l.end(block)
		}
		if link {
			l.links += len(strings.TrimSpace(part))
		}
		l.text.WriteString(part)
	}
}

func (l *paragraphList) end(block *html.Node) {
	if text := oneLine(l.text.String()); text != "" {
		l.done = append(l.done, paragraph{text, l.links, block})
	}
	l.text.Reset()
	l.links = 0
}

// breakMark is the Unicode paragraph separator.
const breakMark = "\u2029"

// markBreaks puts a break mark for the second of two line breaks, which is how
// pages without <p> part paragraphs. Readability keeps text but drops the breaks.
func markBreaks(n *html.Node) {
	breaks := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		case c.DataAtom != atom.Br:
			breaks = 0
			markBreaks(c)
		default:
			if breaks++; breaks == 2 {
				c.Type, c.DataAtom, c.Data, c.Attr = html.TextNode, 0, breakMark, nil
			}
		}
	}
}

// oneLine joins words by single blanks and drops what cannot be seen.
func oneLine(s string) string {
	s = strings.NewReplacer("\u00ad", "", "\u200b", "", "\ufeff", "").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// inline is the text below a node as one paragraph.
func inline(n *html.Node) string { return inlineUpTo(n, 0) }

// inlineUpTo is inline for a text that is of use only when it is short: unless
// most is 0, it ends soon after so many bytes.
func inlineUpTo(n *html.Node, most int) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if b.WriteString(d.Data); most > 0 && b.Len() > 64*most {
				break
			}
		}
	}
	return oneLine(b.String())
}

// fromMarkup gives the paragraphs of a field that holds HTML, as the answers of
// news services do; other text stays as it is.
func (r *reader) fromMarkup(file string, line int, text string) string {
	if !strings.HasPrefix(strings.TrimSpace(text), "<") || !strings.Contains(text, "</p>") {
		return text
	}
	doc, err := parsePage(text)
	if err != nil {
		r.note(file, line, "the text holds HTML that cannot be read: "+cause(err)+"; its marks were left in it", "give the text without HTML")
		return text
	}
	return wholeText(doc)
}

// wholeText is all text of HTML that has no page around it.
func wholeText(doc *html.Node) string {
	clean(doc)
	markBreaks(doc)
	var text []string
	for _, p := range paragraphs(doc) {
		text = append(text, p.text)
	}
	return strings.Join(text, "\n\n")
}
