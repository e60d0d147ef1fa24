package article

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var pageStart = regexp.MustCompile(`(?is)^\s*(<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|title|meta|article|main|div|section|table|p|h1)\b`)

// isHTML tells a page by its first tag.
func isHTML(_ *reader, s source, head string) bool {
	switch s.ext() {
	case ".html", ".htm", ".xhtml", ".shtml":
		return strings.Contains(head, "<")
	}
	return pageStart.MatchString(head[:min(len(head), 2048)])
}

// html reads a saved page: the text of its article and what it says of itself.
func (r *reader) html(s source) error {
	data, ok := r.whole(s, MaxPage, "save the article alone")
	if !ok {
		return errLeftOut
	}
	s.data = nil // not to be held until the page has its turn
	return r.later(len(data), func(r *reader) {
		page := data
		data = "" // not to be held beside its article
		if err := r.page(s, page); errors.Is(err, errLeftOut) && s.left != nil {
			r.inTurn(0, func(*reader) error { *s.left = true; return nil })
		}
	})
}

// page finds the article of a page. It asks nothing of the reader but the
// languages, so it may run anywhere.
func (r *reader) page(s source, data string) error {
	declared := s.charset
	if declared == "" {
		declared = charsetIn(data)
	}
	text := r.decodedAs(s.name, max(s.line, 1), data, declared)
	p := readPage(text, s.meta)
	if p.err != nil {
		return r.leave(s, "the page cannot be read: "+cause(p.err), "save the article as plain text")
	}
	if p.cut {
		r.note(s.name, s.line, "a script, comment or form field of the page has no end; what stands behind it is not read", "save the page again, or its text alone")
	}
	a := p.article
	a.File, a.Line = s.name, max(s.line, 1)
	a.fill(s.meta)
	first(&a.Published, p.dated)
	if strings.TrimSpace(a.Text) == "" {
		return r.leave(s, "no article was found on this page", "check that the page was saved with its text; else save the text alone")
	}
	if p.next != "" {
		r.note(s.name, s.line, "this is one page of several; the article goes on at "+p.next, "save the other pages too, or the page that shows it whole")
	}
	return r.emit(a)
}

// page is what was found on a page.
type page struct {
	// article has the text and what the page says of itself; dated is a date above
	// the text.
	article Article
	dated   string
	// next is the page the article goes on at, "" when it does not.
	next string
	// cut is true when a part of the page was not closed.
	cut bool
	err error
}

// readPage finds the article of a page by the page and what is known of it from
// outside.
func readPage(text string, meta map[string]string) (p page) {
	doc, err := parsePage(text)
	if err != nil {
		p.err = err
		return p
	}
	p.cut = inRawText(doc)
	own := pageMeta(doc)
	p.next = own[nextPage]
	p.article.fill(own)
	known := p.article
	known.fill(meta)
	p.article.Text, p.dated = mainText(doc, known.Title)
	p.article.Text = bodyOf(own, p.article.Text)
	return p
}

// inRawText reports a page whose end lies inside a comment or an element that
// holds no marks: nothing closed it.
func inRawText(doc *html.Node) bool {
	var last *html.Node
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode || n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" {
			last = n
		}
	}
	if last == nil || !strings.Contains(strings.ToLower(last.Data), "</body>") {
		return false
	}
	switch last.Parent.DataAtom {
	case atom.Script, atom.Style, atom.Textarea, atom.Title, atom.Iframe, atom.Noembed, atom.Noframes, atom.Xmp:
		return true
	}
	return last.Type == html.CommentNode
}

// mainText is the text of a page's article, an empty line between paragraphs.
// Dated is a line above the text that is nothing but a date, as old pages have it.
func mainText(doc *html.Node, title string) (text, dated string) {
	clean(doc)
	markBreaks(doc)
	body := articleNode(doc)
	all := slices.Concat(lead(doc, body), paragraphs(body))
	var kept []string
	for _, p := range all {
		if p.node.DataAtom == atom.H1 || strings.EqualFold(p.text, title) || p.links*2 > len(p.text) || isFiller(p.text) {
			continue // the title, or a line that is nothing but links, or stands on every page
		}
		if date, ok := isoDate(p.text); ok && len(kept) == 0 {
			dated = date
			continue
		}
		kept = append(kept, p.text)
	}
	return strings.Join(kept, "\n\n"), dated
}

// fillers begin the lines that sites put between paragraphs without a name.
var fillers = regexp.MustCompile(`(?i)^\W*(advertisement|story continues below|skip advertisement|sign up (here|now|for|to)|subscribe (here|now|to)|read more:|read also:|see also:|also read:|more:|related( coverage| stories| articles)?:?$|watch:|leggi anche|lesen sie auch|lesen sie mehr|mehr zum thema|lire aussi|lea también|iscriviti|riproduzione riservata|click here|share this|follow us|all rights reserved|copyright ©|© |join .{1,40} for access)`)

// isFiller reports a short line of this kind, and one without a letter or digit.
func isFiller(text string) bool {
	return len(text) < 250 && fillers.MatchString(text) || strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// articleNode is the element that says it is the article's body, or else the one
// that Readability's scores speak for.
func articleNode(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && isBody(n) && inline(n) != "" {
			return n
		}
	}
	if got, err := readability.FromDocument(doc, nil); err == nil && got.Node != nil {
		return got.Node
	}
	return doc
}

// leads are the names of the sentence or list between title and body.
var leads = newWordList("standfirst dek deck lede teaser-text vorspann sommario occhiello chapo subheadline sub-headline bullets article-summary")

// lead lists the paragraphs of such an element that the body does not hold.
func lead(doc, body *html.Node) []paragraph {
	has := inline(body)
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || !named(n, leads) {
			continue
		}
		if text := inline(n); text != "" && !strings.Contains(has, text) {
			return paragraphs(n)
		}
		return nil
	}
	return nil
}
