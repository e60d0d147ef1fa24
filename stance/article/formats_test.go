package article

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// member is a file in an archive.
type member struct{ name, data string }

func zipped(members ...member) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, m := range members {
		w, err := z.CreateHeader(&zip.FileHeader{Name: m.name, Method: zip.Deflate})
		if err != nil {
			panic(err)
		}
		w.Write([]byte(m.data))
	}
	z.Close()
	return b.String()
}

func tarred(members ...member) string {
	var b bytes.Buffer
	t := tar.NewWriter(&b)
	for _, m := range members {
		h := &tar.Header{Name: m.name, Size: int64(len(m.data)), Mode: 0o644, Typeflag: tar.TypeReg}
		if to, ok := strings.CutPrefix(m.data, "-> "); ok {
			h.Typeflag, h.Linkname, h.Size = tar.TypeSymlink, to, 0
		}
		t.WriteHeader(h)
		if h.Size > 0 {
			t.Write([]byte(m.data))
		}
	}
	t.Close()
	return b.String()
}

func zstandard(s string) string {
	var b bytes.Buffer
	z, _ := zstd.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

func word(body string) string {
	return zipped(member{"[Content_Types].xml", "<Types/>"}, member{"word/document.xml",
		`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`})
}

// record is one WARC record with a correct length.
func record(kind, url, content string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, url, len(content), content)
}

func response(headers, body string) string { return "HTTP/1.1 " + headers + "\r\n\r\n" + body }

const htmlPage = `<html><head><title>T</title><meta property="og:site_name" content="P"></head><body><h1>T</h1><p>The minister spoke in the square, and people listened to him for an hour.</p></body></html>`

const letterHead = "From: Ann Moor <ann@example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?q?A_caf=C3=A9?=\r\nDate: Tue, 27 Jan 2026 08:00:00 +0100\r\nMIME-Version: 1.0\r\n"

// formatCases list the articles as "file:line title | text" and the problems as
// "file:line what".
var formatCases = []struct {
	file, in string
	want     []string
	problems []string
	why      string
}{
	// JSON.
	{"a.json", `[{"text":"One."},{"text":"Two."}]`, []string{"a.json:1  | One.", "a.json:1  | Two."}, nil, "an array on one line"},
	{"a.json", "[\n{\"text\":\"One.\"},\n\n{\"text\":\"Two.\"}\n]\n", []string{"a.json:2  | One.", "a.json:4  | Two."}, nil, "an array over lines"},
	{"a.json", `{"title":"T","text":"One."}`, []string{"a.json:1 T | One."}, nil, "one object"},
	{"a.json", "{\n \"text\": \"One.\"\n}\n{\n \"text\": \"Two.\"\n}", []string{"a.json:1  | One.", "a.json:4  | Two."}, nil, "one object after another"},
	{"a.json", `{"status":"ok","response":{"results":[{"title":"T","text":"One."},{"text":"Two."}]}}`, []string{"a.json:1 T | One.", "a.json:1  | Two."}, nil, "an answer of a news service"},
	{"a.txt", "[\n {\"text\":\"One.\"}\n]", []string{"a.txt:2  | One."}, nil, "an array under a wrong name"},
	{"a.jsonl", "[\n {\"text\":\"One.\"}\n]", []string{"a.jsonl:2  | One."}, nil, "the same"},
	{"a.txt", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}", []string{"a.txt:1  | One.", "a.txt:2  | Two."}, nil, "JSON Lines under a wrong name"},
	{"a.txt", "Mayor says no to toll\n\nThe town slept.\n", []string{"a.txt:1 Mayor says no to toll | Mayor says no to toll\n\nThe town slept.\n"}, nil, "a headline stays in the text"},
	{"a.txt", "title: T\n\nMayor says no to toll\n\nThe town slept.\n", []string{"a.txt:3 T | Mayor says no to toll\n\nThe town slept.\n"}, nil, "a title that is given counts more"},
	{"a.txt", "[Photo by Ann] The town slept.", []string{"a.txt:1  | [Photo by Ann] The town slept."}, nil, "a bracket is no array"},
	{"a.json", `[{"text":"One."},7,{"body":"x"},{"text":"Two."}]`, []string{"a.json:1  | One.", "a.json:1  | Two."}, []string{"a.json:1 this element is not an article", "a.json:1 this element is not an article"}, "elements that are none"},
	{"a.json", `[{"text":"One."},{"text":`, []string{"a.json:1  | One."}, []string{"a.json:1 the file cannot be read from here on"}, "cut short"},
	{"a.json", `[{"text":"One."}`, []string{"a.json:1  | One."}, []string{"a.json:1 the file cannot be read from here on"}, "cut short behind an element"},
	{"a.json", `{"a":{"b":1}}`, nil, []string{"a.json:1 this element is not an article"}, "no article in it"},
	{"a.json", `[{"text":"<p>One &amp; <b>two</b>.</p><p>Three.</p>"}]`, []string{"a.json:1  | One & two.\n\nThree."}, nil, "a text that is HTML"},
	// Archives.
	{"a.zip", zipped(member{"b.txt", "One."}, member{"sub/c.md", "# T\n\nTwo."}), []string{"a.zip/b.txt:1  | One.", "a.zip/sub/c.md:1 T | # T\n\nTwo."}, nil, "zip"},
	{"a.zip", zipped(member{"manifest.csv", "file,title\nb.txt,T\n"}, member{"b.txt", "One."}, member{"__MACOSX/._b.txt", "\x00"}), []string{"a.zip/b.txt:1 T | One."}, nil, "with a manifest and what a Mac adds"},
	{"a.zip", zipped(member{"b.jsonl.gz", packed(`{"text":"One."}`)}), []string{"a.zip/b.jsonl.gz:1  | One."}, nil, "gzip in zip"},
	{"a.zip", zipped(member{"b.zip", zipped(member{"c.txt", "One."})}), []string{"a.zip/b.zip/c.txt:1  | One."}, nil, "zip in zip"},
	{"a.txt", zipped(member{"b.txt", "One."}), []string{"a.txt/b.txt:1  | One."}, nil, "zip under a wrong name"},
	{"a.tar", tarred(member{"b.txt", "One."}, member{"c.html", htmlPage}), []string{"a.tar/b.txt:1  | One.", "a.tar/c.html:1 T | The minister spoke in the square, and people listened to him for an hour."}, nil, "tar"},
	{"a.tar.gz", packed(tarred(member{"manifest.csv", "file,title\nb.txt,T\n"}, member{"b.txt", "One."})), []string{"a.tar.gz/b.txt:1 T | One."}, nil, "tar in gzip, with a manifest"},
	{"a.tgz", packed(tarred(member{"b.csv", "title,text\nT,One.\n"})), []string{"a.tgz/b.csv:2 T | One."}, nil, "the same by its short name"},
	{"a.jsonl.zst", zstandard(`{"text":"One."}`), []string{"a.jsonl.zst:1  | One."}, nil, "zstd"},
	{"a.jsonl.gz", packed(`{"text":"One."}`+"\n") + packed(`{"text":"Two."}`), []string{"a.jsonl.gz:1  | One.", "a.jsonl.gz:2  | Two."}, nil, "gzip of two members"},
	// Letters.
	{"a.eml", letterHead + "\r\nThe town slept.\r\n", []string{"a.eml:1 A café | The town slept.\n"}, nil, "a letter"},
	{"a.txt", letterHead + "\r\nThe town slept.\r\n", []string{"a.txt:1 A café | The town slept.\n"}, nil, "under a wrong name"},
	{"a.eml", letterHead + "\r\noutlet: P\r\ntitle: T\r\n\r\nThe town slept.\r\n", []string{"a.eml:1 T | The town slept.\n"}, nil, "with front matter"},
	{"a.eml", letterHead + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=E9 slept.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Not this.</p>\r\n--x--\r\n",
		[]string{"a.eml:1 A café | The café slept.\n"}, []string{"a.eml:1 the text is not UTF-8 and was read as windows-1252"}, "two forms; the plain one counts"},
	{"a.eml", letterHead + "\r\nThe town slept.\r\n\r\nOn Tue, 17 Mar 2026 at 10:00, Jo <c@d.example> wrote:\r\n> Did it?\r\n>> He wrote:\r\n>\r\n\r\nIt snowed.\r\n", []string{"a.eml:1 A café | The town slept.\n\n\nIt snowed.\n"},
		[]string{`a.eml:1 what the letter quotes of another is left out (lines that begin with ">": 3)`}, "an answer, with the letter it answers"},
	{"a.eml", letterHead + "\r\nIt slept, he wrote:\r\n\r\nOn Tue, 17 Mar 2026, somebody called Jo Field\r\n<c@d.example> wrote:\r\n\r\n> Did it?\r\n", []string{"a.eml:1 A café | It slept, he wrote:\n"},
		[]string{`a.eml:1 what the letter quotes of another is left out (lines that begin with ">": 1)`}, "what introduces a quotation, on two lines"},
	{"a.eml", letterHead + "\r\nFor you.\r\n\r\nBegin forwarded message:\r\n\r\n> The town slept.\r\n", []string{"a.eml:1 A café | For you.\n\nBegin forwarded message:\n\n> The town slept.\n"}, nil, "a letter that forwards an article"},
	{"a.eml", letterHead + "\r\n> The town slept.\r\n", []string{"a.eml:1 A café | > The town slept.\n"}, nil, "nothing but a quotation"},
	{"a.eml", letterHead + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+VGhlIHRvd248L3A+PHA+c2xlcHQuPC9wPg==\r\n", []string{"a.eml:1 A café | The town\n\nslept.\n"}, nil, "HTML in base64"},
	{"a.eml", letterHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; name=\"../b.txt\"\r\nContent-Disposition: attachment; filename=\"../b.txt\"\r\n\r\nThe town slept.\r\n--x--\r\n", []string{"a.eml/b.txt:1  | The town slept."}, nil, "an attachment, whose name leads nowhere"},
	{"a.mhtml", letterHead + "Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n" + htmlPage + "\r\n--x\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>A frame.</p>\r\n--x--\r\n",
		[]string{"a.mhtml:1 T | The minister spoke in the square, and people listened to him for an hour."}, nil, "a page saved by a browser"},
	// Word.
	{"a.docx", word(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p><w:p><w:r><w:t>One </w:t></w:r><w:r><w:t>two.</w:t></w:r></w:p><w:p/><w:p><w:r><w:delText>no</w:delText><w:t>Three.</w:t></w:r></w:p>`), []string{"a.docx:1 T | One two.\n\nThree."}, nil, "Word"},
	{"a.docx", word(`<w:p><w:r><w:t>title: T</w:t></w:r></w:p><w:p><w:r><w:t>One.</w:t></w:r></w:p>`), []string{"a.docx:1 T | One."}, nil, "Word with a field at the top"},
	{"a.xlsx", zipped(member{"xl/workbook.xml", "<x/>"}), nil, []string{"a.xlsx:0 this is an Excel workbook"}, "a workbook"},
	// WARC.
	{"a.warc", record("warcinfo", "", "software: x") + record("request", "http://p/1", "GET / HTTP/1.1\r\n\r\n") + record("response", "http://p/1", response("200 OK\r\nContent-Type: text/html", htmlPage)),
		[]string{"a.warc:3 T | The minister spoke in the square, and people listened to him for an hour."}, nil, "an archive of the web"},
	{"a.warc.gz", packed(record("warcinfo", "", "software: x")) + packed(record("response", "http://p/1", response("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", packed(htmlPage)))),
		[]string{"a.warc.gz:2 T | The minister spoke in the square, and people listened to him for an hour."}, nil, "a gzip member a record, the page packed too"},
	{"a.warc", record("response", "http://p/1", response("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", htmlPage)),
		[]string{"a.warc:1 T | The minister spoke in the square, and people listened to him for an hour."}, nil, "headers of another form of the page, as Common Crawl has them"},
	{"a.warc", record("response", "http://p/1", response("200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(htmlPage), htmlPage))),
		[]string{"a.warc:1 T | The minister spoke in the square, and people listened to him for an hour."}, nil, "chunked"},
	{"a.warc", record("response", "http://p/1", response("301 Moved\r\nContent-Type: text/html", htmlPage)) + record("response", "http://p/2", response("200 OK\r\nContent-Type: image/png", "\x89PNG")),
		nil, []string{"a.warc:0 2 of 2 records hold no page"}, "what is no page"},
	{"a.wet", strings.ReplaceAll(record("conversion", "http://p/1", "The town slept.\n"), "application/http", "text/plain"), []string{"a.wet:1  | The town slept.\n"}, nil, "text only"},
}

func TestFormats(t *testing.T) {
	for _, c := range formatCases {
		o := read(t, map[string]string{c.file: c.in})
		var got, problems []string
		for _, a := range o.articles {
			got = append(got, fmt.Sprintf("%s:%d %s | %s", strings.TrimPrefix(a.File, "in/"), a.Line, a.Title, a.Text))
		}
		for _, p := range o.problems {
			problems = append(problems, fmt.Sprintf("%s:%d %s", strings.TrimPrefix(p.File, "in/"), p.Line, p.What))
		}
		if !slices.Equal(got, c.want) || !slices.EqualFunc(problems, c.problems, strings.HasPrefix) {
			t.Errorf("%s:\n got %q, problems %q\nwant %q, problems %q", c.why, got, problems, c.want, c.problems)
		}
	}
}

// TestFields holds that fields of other names are found, also inside objects.
func TestFields(t *testing.T) {
	for _, c := range []struct{ file, in, why string }{
		{"a.jsonl", `{"fields":{"body":"One."},"headline":"T","paper":"P"}`, "JSON Lines"},
		{"a.json", `{"results":[{"fields":{"body":"One."},"headline":"T","paper":"P"}]}`, "JSON"},
		{"a.csv", "Paper,headline,fields.body\nP,T,One.\n", "CSV"},
		{"a.tsv", "paper\theadline\tfields.body\nP\tT\tOne.\n", "TSV"},
	} {
		var o outcome
		h := o.handler()
		h.Fields = map[string]string{"text": "fields.body", "outlet": "Paper"}
		if err := ReadFS(files(map[string]string{c.file: c.in}), "in", h); err != nil {
			t.Fatal(err)
		}
		if len(o.articles) != 1 || o.articles[0].Text != "One." || o.articles[0].Outlet != "P" || o.articles[0].Title != "T" {
			t.Errorf("%s: %+v, problems %v", c.why, o.articles, o.problems)
		}
	}
}

// TestDuplicates holds that a text counts once under two ids, and twice from two
// outlets; and that another text under an id that was taken is kept.
func TestDuplicates(t *testing.T) {
	o := read(t, map[string]string{
		"a.jsonl": `{"id":"1","outlet":"A","text":"One."}` + "\n" + `{"id":"2","outlet":"A","text":"One."}` + "\n" + `{"id":"3","outlet":"B","text":"One."}`,
		"b.jsonl": `{"id":"3","outlet":"B","text":"Another."}`,
	})
	if len(o.articles) != 3 || len(o.problems) != 2 || !strings.Contains(o.problems[0].What, "read before, from in/a.jsonl:1") || !strings.Contains(o.problems[1].What, "has the id 3 too") {
		t.Errorf("%d articles, problems %v", len(o.articles), o.problems)
	}
}
