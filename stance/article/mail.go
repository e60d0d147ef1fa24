package article

import (
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"path"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

var (
	mailHeader = regexp.MustCompile(`(?im)^(message-id|mime-version|received|return-path|delivered-to): `)
	mailSender = regexp.MustCompile(`(?im)^from: `)
)

// isMail goes by the name, or by headers that only letters have.
func isMail(_ *reader, s source, head string) bool {
	if s.ext() == ".eml" || isSnapshot(s) {
		return true
	}
	headers, _, _ := strings.Cut(strings.ReplaceAll(head, "\r\n", "\n"), "\n\n")
	return mailHeader.MatchString(headers) && mailSender.MatchString(headers)
}

// isSnapshot tells a page that a browser saved as a letter.
func isSnapshot(s source) bool { return s.ext() == ".mht" || s.ext() == ".mhtml" }

// mail reads a letter: one article, its attachments others. Its subject is the
// title, its date the date, its sender the author. What it quotes of the letter it
// answers is left out. "outlet: ..." lines at the
// top of the text say more.
func (r *reader) mail(s source) error {
	all := &io.LimitedReader{R: s.data, N: MaxPage + 1}
	m, err := mail.ReadMessage(all)
	if err != nil {
		return r.leave(s, "the letter cannot be read: "+cause(err), "save it again as .eml")
	}
	l := letter{r: r, s: s}
	if err := l.part(m.Header, m.Body, 0); err != nil {
		return err
	}
	if all.N == 0 {
		return r.leave(s, fmt.Sprintf("it has more than %d bytes", MaxPage), "save its text and its attachments alone")
	}
	if l.failed {
		return errLeftOut
	}
	text, quoted := withoutQuotes(l.plain)
	if quoted > 0 {
		r.note(s.name, max(s.line, 1), fmt.Sprintf("what the letter quotes of another is left out (lines that begin with \">\": %d)", quoted), "nothing; save them as a text of their own if they are an article")
	}
	if strings.TrimSpace(text) == "" {
		text = l.page
	}
	meta, body, _ := frontMatter(strings.TrimSpace(text) + "\n")
	a := Article{File: s.name, Line: max(s.line, 1), Text: body}
	a.fill(meta)
	a.fill(s.meta)
	a.fill(mailMeta(m.Header))
	if l.attached > 0 && strings.TrimSpace(body) == "" {
		return nil
	}
	return r.emit(a)
}

func mailMeta(h mail.Header) map[string]string {
	words := mime.WordDecoder{CharsetReader: charsetReader}
	subject, err := words.DecodeHeader(h.Get("Subject"))
	if err != nil {
		subject = h.Get("Subject")
	}
	meta := map[string]string{"title": strings.ToValidUTF8(subject, "\ufffd")}
	parser := mail.AddressParser{WordDecoder: &words}
	if from, err := parser.Parse(h.Get("From")); err == nil {
		meta["author"] = strings.ToValidUTF8(from.Name, "\ufffd")
	}
	if date, err := h.Date(); err == nil {
		meta["published"] = date.Format("2006-01-02T15:04:05Z07:00")
	}
	return meta
}

func charsetReader(charset string, in io.Reader) (io.Reader, error) {
	enc, err := htmlindex.Get(charset)
	if err != nil {
		return nil, err
	}
	return enc.NewDecoder().Reader(in), nil
}

// letter collects the texts of a letter's parts.
type letter struct {
	r           *reader
	s           source
	plain, page string
	attached    int
	// failed is true once a text of it could not be read, which was reported.
	failed bool
}

// header is what letters and their parts have.
type header interface{ Get(string) string }

func (l *letter) part(h header, body io.Reader, depth int) error {
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	disposition, dparams, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	name := dparams["filename"]
	if name == "" {
		name = params["name"]
	}
	body = transferred(h.Get("Content-Transfer-Encoding"), body)
	switch {
	case strings.HasPrefix(kind, "multipart/") && depth >= MaxParts:
		l.r.note(l.s.name, l.s.line, fmt.Sprintf("more than %d parts of the letter lie in one another; those inside are left out", MaxParts), "save the text of the letter alone")
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] == "":
		l.r.note(l.s.name, l.s.line, "the letter does not say what stands between its parts; they are left out", "save the text of the letter alone")
	case strings.HasPrefix(kind, "multipart/"):
		return l.parts(multipart.NewReader(body, params["boundary"]), depth)
	case kind == "message/rfc822" && disposition != "attachment":
		return l.attachment("forwarded.eml", kind, body)
	case disposition == "attachment" || name != "":
		return l.attachment(path.Base(strings.ReplaceAll(name, `\`, "/")), kind, body)
	case isSnapshot(l.s):
		return l.snapshot(kind, params["charset"], body)
	case kind == "text/html":
		l.page += l.pageText(l.text(body, params["charset"]))
	case kind == "text/plain" || kind == "text/markdown":
		l.plain += l.text(body, params["charset"])
	}
	return nil
}

func (l *letter) parts(m *multipart.Reader, depth int) error {
	for {
		p, err := m.NextRawPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			l.r.note(l.s.name, l.s.line, "the letter ends before its last part", "check that it is whole")
			return nil
		}
		if err := l.part(p.Header, p, depth+1); err != nil {
			return err
		}
	}
}

// snapshot reads the first page of a saved page; those behind it are its frames.
func (l *letter) snapshot(kind, charset string, body io.Reader) error {
	if kind != "text/html" || l.attached > 0 {
		return nil
	}
	l.attached++
	in := l.s
	in.data, in.charset, in.left = body, charset, nil
	return ignoreLeftOut(l.r.html(in))
}

// attachment reads an attached file as one of a folder; pictures and the like
// are no articles.
func (l *letter) attachment(name, kind string, body io.Reader) error {
	if strings.HasPrefix(kind, "image/") || l.s.depth >= MaxDepth {
		return nil
	}
	l.attached++
	in := l.s.inner(path.Join(l.s.name, name), &growth{body, l.s.file})
	in.meta = nil
	return ignoreLeftOut(l.r.content(in))
}

func (l *letter) text(body io.Reader, charset string) string {
	data, err := io.ReadAll(body)
	if err != nil {
		l.r.note(l.s.name, l.s.line, "a part of the letter cannot be read to its end: "+cause(err), "check that it is whole")
	}
	text := string(data)
	if l.failed = l.failed || l.r.turnsBinary(l.s.name, l.s.line, text); l.failed {
		return ""
	}
	return l.r.decodedAs(l.s.name, max(l.s.line, 1), text, charset)
}

// pageText is the text of a letter written as HTML: all of it, for a letter has
// no page around it.
func (l *letter) pageText(page string) string {
	doc, err := parsePage(page)
	if err != nil {
		l.r.note(l.s.name, l.s.line, "the HTML of the letter cannot be read: "+cause(err), "save its text alone")
		return ""
	}
	return wholeText(doc)
}

func transferred(encoding string, body io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}
