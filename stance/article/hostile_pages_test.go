package article

import (
	"fmt"
	"strings"
)

// fonts are n different marks of which none is closed.
func fonts(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<font size=%d>", i)
	}
	return b.String()
}

// pageCases are pages, web archives, letters and Word files.
var pageCases = []hostileCase{
	{"a.html", func() string {
		return strings.Replace(htmlPage, "</body>", "<script>var a=1;<p>"+town+"</p></body>", 1)
	}, 1, "a script, comment or form field of the page has no end", "a script that nothing closes"},
	{"a.html", func() string { return strings.Replace(htmlPage, "</body>", "<!-- <p>"+town+"</p></body>", 1) }, 1, "has no end", "a comment that nothing closes"},
	{"a.html", func() string { return "<html><head><title>T<body><p>" + town }, 0, "no article was found", "a title that nothing closes"},
	{"a.html", func() string { return "<html><body><p>" + town + "<plaintext>" + town }, 1, "", "from here on all is text"},
	{"a.html", func() string { return "<html><frameset><frame src=x></frameset></html>" }, 0, "no article was found", "frames and no page"},
	{"a.html", func() string {
		return "<html><svg><style><p>" + town + "</style></svg><math><p>" + town + "</math></html>"
	}, 1, "", "text in drawings and formulas"},
	{"a.html", func() string {
		return "<html><title>=cmd()</title><meta property=og:site_name content='<script>alert(1)</script>'><p>" + town
	}, 1, "", "metadata that wants to be more"},
	{"a.html", func() string {
		return `<html><script type="application/ld+json">{"@type":"NewsArticle","headline":` + strings.Repeat("[", 100) + `</script><p>` + town
	}, 1, "", "metadata that is no JSON"},
	{"a.html", func() string { return "<html><p>" + strings.Repeat("&#0;&#xD800;&#x110000;&nosuch;", 500) + town }, 1, "", "characters that do not exist"},
	// Web archives.
	{"a.warc", func() string {
		return record("response", "u", response("200 OK\r\nContent-Type: text/html", "%PDF-1.7 x"))
	}, 0, "a PDF file", "a PDF that says it is a page"},
	{"a.warc", func() string {
		return record("response", "u", response("200 OK\r\nContent-Type: image/png", htmlPage))
	}, 0, "1 of 1 records hold no page", "a page that says it is a picture"},
	{"a.warc", func() string {
		return record("response", "u", response("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", noise(3000)))
	}, 0, "binary file", "a page packed in a way that is not read"},
	{"a.warc", func() string {
		return record("response", "u", response("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 5", htmlPage))
	}, 1, "", "a page already unpacked, of another length than it says"},
	{"a.warc", func() string { return record("warcinfo", "", "x") }, 0, "there is no article in this file", "an archive of nothing"},
	{"a.warc", func() string {
		return record("response", "u", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\n<p>One.")
	}, 1, "", "a piece of a terabyte"},
	{"a.warc", func() string {
		return strings.Replace(record("response", "u", response("200 OK", htmlPage)), "Content-Length: ", "Content-Length: 1", 1) + record("response", "u", response("200 OK", "<p>"+town))
	}, 1, "cannot be read from here on", "a length too long, over the next record"},
	{"a.warc.gz", func() string { s := packed(record("response", "u", response("200 OK", htmlPage))); return s + s[:50] }, 1, "cannot be read from here on", "packed and cut short"},
	// Letters.
	{"a.eml", func() string { return multiparts(1000) }, 0, "more than 8 parts of the letter lie in one another", "a thousand parts in one another"},
	{"a.eml", func() string {
		return letterHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\nThe town slept.\r\n--y--\r\n"
	}, 0, "the letter ends before its last part", "another boundary than it says"},
	{"a.eml", func() string {
		return letterHead + "Content-Type: text/plain; charset=utf-16\r\n\r\nThe caf\xc3\xa9 slept.\r\n"
	}, 1, "", "a letter that lies about its character set"},
	{"a.eml", func() string {
		return letterHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nFrom: b@example.org\r\nSubject: Fwd\r\n\r\nThe town slept.\r\n--x--\r\n"
	}, 1, "", "a letter in a letter"},
	{"a.eml", func() string { return letterHead + "Content-Type: multipart/mixed\r\n\r\nOne." }, 0, "does not say what stands between its parts", "parts without a boundary"},
	{"a.eml", func() string {
		return letterHead + "Content-Type: application/pdf; name=x.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjcKMQ==\r\n"
	}, 0, "a PDF file", "nothing but a PDF"},
	{"a.eml", func() string { return strings.Repeat("X", 100_000) + "\r\n\r\nOne." }, 0, "the letter cannot be read", "a header line of 100 KB"},
	// Word.
	{"a.docx", func() string {
		return word(`<w:p><mc:Choice><w:t>One.</w:t></mc:Choice><mc:Fallback><w:t>One.</w:t></mc:Fallback></w:p>`)
	}, 1, "", "a text box that stands there twice"},
	{"a.docx", func() string { return word(`<w:p><w:t>One.`)[:150] }, 0, "it is not a whole zip file", "cut short"},
	{"a.docx", func() string {
		return zipped(member{"word/document.xml", "<w:document>"}, member{"word/document.xml", "<w:p/>"})
	}, 0, "the Word file cannot be read", "two documents in one"},
	// Archives.
	{"a.zip", func() string { return zipped(member{"caf\x82.txt", "One."}, member{`sub\b.txt`, "Two."}) }, 2, "", "names as MS-DOS and Windows write them"},
	{"a.zip", func() string { return zipped(member{"a\n\x1b[2J.txt", "One."}) }, 1, "", "a name with control characters"},
	{"a.tar", func() string { return tarred(member{"caf\xe9.txt", "One."}) }, 1, "", "a name that is not UTF-8"},
	{"a.tar", func() string { return tarred(member{strings.Repeat("a", 3000) + ".txt", "One."}) }, 1, "", "a name of 3 KB"},
	{"a.tar", func() string { return tarred(member{"/etc/evil.txt", "One."}) }, 0, "which leads out", "an absolute path in tar"},
	{"a.tar", func() string { return tarred(member{"b.tar", tarred(member{"../c.txt", "One."})}) }, 0, "which leads out", "out of a tar file in a tar file"},
	{"a.gz", func() string { return strings.Repeat(packed(""), 10_000) + packed("One.") }, 1, "", "ten thousand empty files packed one behind the other, and a text"},
	{"a.txt.zst", func() string { return times(5, zstandard, "One.") }, 1, "", "five zstd files in one another"},
}

// longPages are the same, too large to begin fuzzing from.
var longPages = []hostileCase{
	{"a.html", func() string { return "<html><p>" + fonts(400) + strings.Repeat("<p>x", 1_000_000) }, 0, "more than 250000 elements", "four hundred marks that are opened again in a million paragraphs"},
	{"a.html", func() string { return "<html><p>" + strings.Repeat("a<br>", 3_000_000) }, 0, "more than 250000 elements", "three million line breaks"},
	{"a.html", func() string { return "<html><table>" + strings.Repeat("<tr><td>a", 1_500_000) }, 0, "more than 250000 elements", "a table of a million rows"},
	{"a.html", func() string { return "<html><ul>" + strings.Repeat("<li>a, b", 60_000) }, 1, "", "a list of sixty thousand lines"},
	{"a.html", func() string {
		return "<html>" + strings.Repeat("<div class=author>", 480) + strings.Repeat(town, 100_000)
	}, 0, "lies too many elements deep", "10 MB of text in 480 elements"},
	{"a.html", func() string { return "<html><p>" + strings.Repeat("<a href=x>a</a> b, ", 30_000) }, 1, "", "thirty thousand links"},
	{"a.html", func() string { return "<html><p>" + strings.Repeat(town, 45_000) }, 1, "", "a paragraph of 5 MB"},
	{"a.html", func() string { return "<html><!--" + strings.Repeat("<!--", 3_000_000) + "--><p>" + town }, 0, "more than 250000 elements", "three million beginnings of comments"},
	{"a.html", func() string { return "<html><p>" + strings.Repeat("&amp;", 3_000_000) + town }, 1, "", "three million characters written out"},
	{"a.eml", func() string { return letterHead + "\r\n" + strings.Repeat(town+"\r\n", 200_000) }, 0, "it has more than 16777216 bytes", "a letter of 20 MB"},
	{"a.docx", func() string {
		return word("<w:p><w:t>" + strings.Map(func(c rune) rune { return 'a' + c&15 }, noise(70<<20)) + "</w:t></w:p>")
	}, 0, "its document has more than 67108864 bytes", "a Word file of 70 MB"},
	{"a.zip", func() string { return zipped(many(20_000, "%d.txt", " One.")...) }, 20_000, "", "twenty thousand files in one archive"},
}
