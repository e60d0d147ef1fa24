package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Pages are cleaned before the main text is looked for: go-readability alone
// kept newsletter boxes, pull quotes, captions and "read more" lines, and each
// of these would become a statement or be counted as the outlet's words.

// never are elements that hold no article text, whatever they are called.
var never = []atom.Atom{
	atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Form, atom.Button, atom.Input,
	atom.Select, atom.Textarea, atom.Label, atom.Nav, atom.Aside, atom.Figure, atom.Figcaption, atom.Caption, atom.Picture, atom.Video, atom.Audio,
	atom.Object, atom.Embed, atom.Canvas, atom.Dialog, atom.Menu, atom.Footer, atom.Time, atom.Img,
}

// furniture are words and, with a star, beginnings of words in a class, an id, a
// role or a data attribute that name what stands around an article. They are
// what the templates of news sites call it, in English, German, Italian, French
// and Spanish.
var furniture = newWordList(`
ad ads adslot adsense advert* advertis* sponsor* promos promoted* dfp taboola* outbrain* standardad anzeige werbung pubblicita publicite publicidad
alert amp-ad banner cookie* consent* cmp gdpr* onetrust* iubenda* didomi* privacy legal disclaimer popup modal overlay lightbox
newsletter* signup sign-up subscribe subscription* subscriptions abo abonnement iscriviti paywall-* regwall* gating piano offer offers upsell
related* recirc* recommend* promo pagepromo more-stories more-news read-more readmore see-also also-read lesen-sie-auch leggi-anche mehr-zum-thema correlati articoli-correlati lire-aussi most-read mostread most-popular popular trending latest teaser teasers puff readnext up-next relatedposts jp-relatedposts
share* sharing sharedaddy social* follow-us condividi teilen
bottom nav navbar navigation menu menus breadcrumb breadcrumbs pagination pager topbar top-nav masthead toolbar sidebar rail skip-link site-header site-footer footer colophon hauptmenue menu-principale ticker
comment comments comments-area commentlist comment-list disqus* kommentare commenti respond
byline* author author-* authors autor* autorenzeile firma dateline posted-on submitted entry-meta article-meta meta timestamp pubdate reading-time artikel-datum data-pubblicazione bio credit credits
caption imagecaption image-caption wp-caption-text bildunterschrift didascalia gallery slideshow carousel
tag tags topics tax-tag keywords cat-links entry-footer kicker dachzeile
widget widget-area poll* quiz vjs-video-container video-player player audio-player pull-quote pullquote pq transcript* chart-source
copyright riproduzione trust live-controls key-events screen-reader-text sr-only visually-hidden
amp-consent amp-sidebar amp-list amp-iframe complementary contentinfo dialog search searchbox`)

// wordList holds whole words and beginnings of words.
type wordList struct {
	whole  map[string]bool
	begins []string
}

func newWordList(words string) wordList {
	l := wordList{whole: map[string]bool{}}
	for _, w := range strings.Fields(words) {
		if begin, ok := strings.CutSuffix(w, "*"); ok {
			l.begins = append(l.begins, begin)
		} else {
			l.whole[w] = true
		}
	}
	return l
}

// has reports a name that is listed, or one of whose parts or neighbouring parts
// is: box-leggi-anche by leggi-anche, PagePromo by promo.
func (l wordList) has(name string) bool {
	if len(name) > 200 {
		return false
	}
	if strings.ContainsFunc(name, unicode.IsUpper) {
		name = strings.ToLower(humps.ReplaceAllString(name, "$1-$2"))
	}
	parts := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ':' })
	for i, p := range parts {
		if l.one(p) || i+1 < len(parts) && l.one(p+"-"+parts[i+1]) || i+2 < len(parts) && l.one(p+"-"+parts[i+1]+"-"+parts[i+2]) {
			return true
		}
	}
	return l.one(name)
}

// humps are where a capital begins a part of a name.
var humps = regexp.MustCompile(`([a-z])([A-Z])`)

func (l wordList) one(w string) bool {
	return l.whole[w] || slices.ContainsFunc(l.begins, func(b string) bool { return strings.HasPrefix(w, b) })
}

// clean removes what stands around the article, wherever it is.
func clean(doc *html.Node) {
	w := weights{text: map[*html.Node]int{}, body: map[*html.Node]bool{}}
	w.weigh(doc)
	w.clean(doc, w.text[doc])
}

// weights know of every element how many bytes of text it holds outside links,
// and whether the body or the heading of an article is among it.
type weights struct {
	text map[*html.Node]int
	body map[*html.Node]bool
}

func (w weights) weigh(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			w.text[n] += len(strings.TrimSpace(c.Data))
		case c.Type == html.ElementNode && c.DataAtom != atom.A && !slices.Contains(never, c.DataAtom):
			w.weigh(c)
			w.text[n] += w.text[c]
			if w.body[c] || c.DataAtom == atom.H1 || c.DataAtom == atom.Main || isBody(c) {
				w.body[n] = true
			}
		}
	}
}

func (w weights) clean(n *html.Node, total int) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.CommentNode || c.Type == html.ElementNode && w.removable(c, total) {
			n.RemoveChild(c)
		} else {
			w.clean(c, total)
		}
		c = next
	}
}

// removable reports an element that is furniture. A name is not believed when
// the element holds the body or more than half of what the page says: sites
// write "paywall" and "sidebar" on the page as a whole, too.
func (w weights) removable(n *html.Node, total int) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Head, atom.Main:
		return false
	}
	if slices.Contains(never, n.DataAtom) || hidden(n) {
		return true
	}
	if isBody(n) || w.body[n] || !named(n, furniture) {
		return false
	}
	return w.text[n]*2 < total || comments(n)
}

// comments can outgrow the article.
func comments(n *html.Node) bool {
	return strings.Contains(strings.ToLower(attr(n, "id")+" "+attr(n, "class")), "comment")
}

// named reports whether class, id, role or test id name something in the list.
func named(n *html.Node, l wordList) bool {
	if l.has(n.Data) && strings.Contains(n.Data, "-") {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "data-testid", "data-component", "data-role":
			if slices.ContainsFunc(strings.Fields(a.Val), l.has) {
				return true
			}
		}
	}
	return false
}

func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
		}
	}
	return false
}

// isBody reports an element that says it is the article's body.
func isBody(n *html.Node) bool { return strings.EqualFold(attr(n, "itemprop"), "articleBody") }

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
