package article

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// zeros are n bytes that pack a thousandfold.
func zeros(n int) string { return strings.Repeat("a", n) }

// times packs a text in itself n times.
func times(n int, pack func(string) string, s string) string {
	for range n {
		s = pack(s)
	}
	return s
}

func zippedAs(name string) func(string) string {
	return func(s string) string { return zipped(member{name, s}) }
}

// patched writes bytes over a text, from the end if at is negative.
func patched(s string, at int, with string) string {
	if at < 0 {
		at += len(s)
	}
	return s[:at] + with + s[at+len(with):]
}

// flagged sets the flag bits and the method of the entries of a zip file.
func flagged(s string, flags, method uint16) string {
	b := []byte(s)
	for i := 0; i+4 < len(b); i++ {
		switch string(b[i : i+4]) {
		case "PK\x03\x04":
			binary.LittleEndian.PutUint16(b[i+6:], flags)
			binary.LittleEndian.PutUint16(b[i+8:], method)
		case "PK\x01\x02":
			binary.LittleEndian.PutUint16(b[i+8:], flags)
			binary.LittleEndian.PutUint16(b[i+10:], method)
		}
	}
	return string(b)
}

func many(n int, name, data string) []member {
	var m []member
	for i := range n {
		m = append(m, member{fmt.Sprintf(name, i), fmt.Sprint(i) + data})
	}
	return m
}

func laughs() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol0 "lol">`)
	for i := 1; i < 10; i++ {
		fmt.Fprintf(&b, `<!ENTITY lol%d "%s">`, i, strings.Repeat(fmt.Sprintf("&lol%d;", i-1), 10))
	}
	return b.String() + `]><w:document><w:p><w:t>&lol9;</w:t></w:p></w:document>`
}

func multiparts(depth int) string {
	var b strings.Builder
	b.WriteString(letterHead)
	for i := range depth {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i)
	}
	return b.String() + "\r\nThe town slept.\r\n"
}

var hostileCases = []hostileCase{
	// What unpacks without end.
	{"a.gz", func() string { return times(20, packed, "One.") }, 0, "archives lie in one another", "twenty gzip files in one another"},
	{"a.zip", func() string { return times(20, zippedAs("b.zip"), "One.") }, 0, "archives lie in one another", "twenty zip files in one another"},
	{"a.docx", func() string { return zipped(member{"word/document.xml", laughs()}) }, 0, "invalid character entity", "a billion laughs"},
	{"a.docx", func() string {
		return zipped(member{"word/document.xml", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><p><t>&x;</t></p></a>`})
	}, 0, "invalid character entity", "an entity that leads out"},
	{"a.docx", func() string { return zipped(member{"word/document.xml", ""}) }, 0, "the article has no text", "Word without a word"},
	// Paths that lead out.
	{"a.zip", func() string { return zipped(member{"../evil.txt", "One."}, member{"b.txt", "Two."}) }, 1, `the path "../evil.txt", which leads out`, "out of a zip file"},
	{"a.zip", func() string { return zipped(member{"/etc/evil.txt", "One."}) }, 0, "which leads out", "an absolute path"},
	{"a.zip", func() string { return zipped(member{`..\evil.txt`, "One."}) }, 0, "which leads out", "the same for Windows"},
	{"a.tar", func() string { return tarred(member{"../../evil.txt", "One."}, member{"b.txt", "Two."}) }, 1, "which leads out", "out of a tar file"},
	{"a.tar", func() string { return tarred(member{"b.txt", "-> /etc/passwd"}) }, 0, "it is a link", "a link out of a tar file"},
	{"a.tar", func() string { return tarred(member{"b.txt", "-> c.txt"}, member{"c.txt", "-> b.txt"}) }, 0, "it is a link", "two links to each other"},
	{"manifest.csv", func() string { return "file,title\n../evil.txt,T\n" }, 1, "which does not lie beside it", "a manifest that leads out"},
	// What is cut short or damaged.
	{"a.zip", func() string { s := zipped(member{"b.txt", "One."}); return s[:len(s)-30] }, 0, "it is not a whole zip file", "zip without its end"},
	{"a.zip", func() string {
		s := zipped(member{"b.txt", strings.Repeat("One. ", 99)})
		return patched(s, 45, "\xff\xff")
	}, 0, "it cannot be read", "zip with damaged content"},
	{"a.zip", func() string { return flagged(zipped(member{"b.txt", "One."}), 1, 8) }, 0, "it is encrypted", "zip with a password"},
	{"a.zip", func() string { return flagged(zipped(member{"b.txt", "One."}), 0, 99) }, 0, "it cannot be opened", "zip packed in a way nobody knows"},
	{"a.zip", func() string { return zipped() }, 0, "holds nothing to read", "zip with nothing in it"},
	{"a.zip", func() string { return zipped(member{"b", "One."}, member{"b/c.txt", "Two."}, member{"b", "Three."}) }, 0, "duplicate entries", "a name twice, as file and as folder"},
	{"a.tar", func() string { return tarred(member{"b.txt", "One."}, member{"c.txt", zeros(5000)})[:3000] }, 1, "it cannot be read", "tar cut short"},
	{"a.tar", func() string { return patched(tarred(member{"b.txt", "One."}), 124, "77777777777") }, 0, "it cannot be read", "tar with a wrong size"},
	{"a.txt.gz", func() string { s := packed(strings.Repeat("One. ", 99)); return s[:len(s)-9] }, 0, "it cannot be read to its end", "gzip cut short"},
	{"a.txt.gz", func() string { return patched(packed("One."), -6, "\x00\x00") }, 0, "it cannot be read", "gzip with a wrong sum"},
	{"a.txt.gz", func() string { return packed("One.") + "garbage" }, 0, "it cannot be read to its end", "gzip with something behind it"},
	{"a.txt.zst", func() string { return zstandard(strings.Repeat("One, two. ", 99))[:20] }, 0, "it cannot be read", "zstd cut short"},
	{"a.txt.zst", func() string { return "\x28\xb5\x2f\xfd\xff\xff\xff\xff\xff\xff\xff\xff\xff" }, 0, "it cannot be read", "zstd that wants a window of petabytes"},
	{"a.txt.bz2", func() string { return "BZh91AY&SY" + zeros(50) }, 0, "it cannot be read", "bzip2 of nonsense"},
	// Bytes that are no text.
	{"a.txt", func() string { return "One.\x00Two." }, 0, "binary file", "a NUL at the top"},
	{"a.txt", func() string { return strings.Repeat("One. ", 2000) + "\x00Two." }, 1, "NUL bytes", "a NUL further down"},
	{"a.txt", func() string { return strings.Repeat("T\x00", 500) + "h" }, 1, "UTF-16", "UTF-16 without a mark, cut within a letter"},
	{"a.txt", func() string { return "\xff\xfe" }, 0, "the file is empty", "a mark of UTF-16 and nothing else"},
	{"a.txt", func() string { return "\xef\xbb\xbf" }, 0, "the file is empty", "a mark of UTF-8 and nothing else"},
	{"a.csv", func() string { return "text\x00,outlet\nOne.,P\n" }, 0, "binary file", "a NUL in a table"},
	// What is too long.
	{"a.csv", func() string { return "text" + strings.Repeat(",a", 50_000) + "\nOne." + strings.Repeat(",", 50_000) }, 1, "stands here twice", "fifty thousand columns of one name"},
	{"a.txt", func() string { return strings.Repeat("a"+strings.Repeat("\u0301", 100)+" \u202eabc\u202c ", 5000) }, 1, "", "heaps of accents, and text from right to left"},
	// JSON and HTML in one another.
	{"a.html", func() string {
		return "<html>" + strings.Repeat("<div class=ad><p>One, two, three.</p>", 400) + "</html>"
	}, 1, "", "four hundred advertisements in one another"},
	{"a.html", func() string { return strings.Repeat("<table><tr><td>One.", 100) }, 1, "", "a hundred tables in one another"},
	{"a.html", func() string { return "<html><meta charset=utf-16><p>The caf\xe9 slept.</p>" }, 1, "windows-1252", "a page that lies about its character set"},
	// Web archives and letters.
	{"a.warc", func() string { s := record("response", "u", response("200 OK", htmlPage)); return s + s[:len(s)/2] }, 1, "", "cut short in a page"},
	{"a.warc", func() string { return "WARC/1.0\r\nContent-Length: -5\r\n\r\n" }, 0, "has the length", "a negative length"},
	{"a.warc", func() string { return "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n" }, 0, "has the length", "a length beyond numbers"},
	{"a.warc", func() string {
		return "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\nOne."
	}, 1, "the file cannot be read from here on", "a length far beyond the end"},
	{"a.warc", func() string {
		s := record("response", "u", response("200 OK", htmlPage))
		return strings.Replace(s, "Content-Length: 2", "Content-Length: ", 1) + s
	}, 1, "", "a length too short; the next record is found"},
	{"a.eml", func() string { return multiparts(100) }, 0, "the article has no text", "a hundred parts in one another"},
	{"a.eml", func() string { return letterHead + "Content-Transfer-Encoding: base64\r\n\r\n!!!!" }, 0, "cannot be read to its end", "base64 that is none"},
	{"a.eml", func() string { return "no letter" }, 0, "the letter cannot be read", "no letter at all"},
	// Names that lie.
	{"a.html", func() string { return zipped(member{"b.txt", "One."}) }, 1, "", "a zip file called HTML"},
	{"a.docx", func() string { return "One." }, 0, "it is not a Word file", "a text called Word"},
	{"a.tar", func() string { return zeros(2000) }, 0, "it is not a tar file", "a text called tar"},
	{"a.json", func() string { return "text,outlet\nOne.,P\n" }, 0, "the file cannot be read", "a table called JSON"},
	{"a.pdf", func() string { return "The town slept." }, 0, `files of kind ".pdf"`, "a text called PDF"},
	{"a.txt", func() string { return "%PDF-1.7 x" }, 0, "this is a PDF file", "a PDF called text"},
}

// largeCases are the same, too large to begin fuzzing from.
var largeCases = []hostileCase{
	{"a.txt.gz", func() string { return packed(zeros(100 << 20)) }, 0, "it unpacks to more than 200 times", "a gzip bomb"},
	{"a.jsonl.gz", func() string { return packed(good + "\n" + zeros(100<<20)) }, 1, "it unpacks to more than 200 times", "the same behind an article"},
	{"a.txt.zst", func() string { return zstandard(zeros(100 << 20)) }, 0, "it unpacks to more than 200 times", "a zstd bomb"},
	{"a.zip", func() string { return zipped(member{"b.txt", zeros(100 << 20)}) }, 0, "it unpacks to more than 200 times", "a zip bomb"},
	{"a.zip", func() string { return zipped(many(40, "%d.txt", zeros(4<<20))...) }, 7, "the rest is left out", "a zip bomb in many small files"},
	{"a.tar.gz", func() string { return packed(tarred(many(40, "%d.txt", zeros(4<<20))...)) }, 2, "the rest is left out", "the same as tar"},
	{"a.gz", func() string { return packed(packed(zeros(100 << 20))) }, 0, "it unpacks to more than 200 times", "a bomb in a bomb"},
	{"a.zip", func() string {
		return zipped(member{"manifest.csv", "file,title\n" + zeros(70<<20)}, member{"b.txt", "One."})
	}, 1, "the manifest cannot be read", "a manifest without end"},
	{"a.docx", func() string { return word("<w:p><w:t>" + zeros(100<<20) + "</w:t></w:p>") }, 0, "the Word file cannot be read", "a Word bomb"},
	{"a.docx", func() string { return word(strings.Repeat("<w:p>", 100_000)) }, 0, "the Word file cannot be read", "a hundred thousand nested paragraphs"},
	{"a.zip", func() string { return zipped(member{strings.Repeat("a/", 30_000) + "b.txt", "One."}) }, 0, "which leads out", "thirty thousand folders in one another"},
	{"a.txt", func() string { return strings.Repeat("\xff\x80", 100_000) }, 1, "", "bytes of no character set"},
	{"a.txt", func() string { return zeros(100 << 20) }, 0, "it has more than 33554432 bytes", "one line of 100 MB"},
	{"a.jsonl", func() string { return `{"text":"` + zeros(100<<20) + "\"}\n" + good }, 1, "this line has more than", "a line of 100 MB; the next is read"},
	{"a.json", func() string { return `[` + good + `,{"text":"` + zeros(100<<20) + `"}]` }, 1, "one record is longer than", "an element of 100 MB"},
	{"a.csv", func() string { return "text\nOne.\n\"Two.\n" + strings.Repeat("Three.\n", 15<<20) }, 1, "one record is longer than", "a quotation mark that 100 MB do not close"},
	{"a.html", func() string { return "<html><p>" + zeros(20<<20) }, 0, "it has more than", "a page of 20 MB"},
	{"a.txt", func() string { return strings.Repeat("“", 1_000_000) }, 1, "", "a million quotation marks"},
	{"a.json", func() string { return strings.Repeat("[", 1_000_000) }, 0, "the file cannot be read", "a million brackets"},
	{"a.jsonl", func() string { return strings.Repeat(`{"a":`, 1_000_000) + "\n" + good }, 1, "this line is not an article", "a million braces"},
	{"a.html", func() string { return "<html>" + strings.Repeat("<div>", 100_000) + "One." }, 0, "the page cannot be read", "a hundred thousand nested tags"},
	{"a.html", func() string { return "<html>" + strings.Repeat("<b><a>", 100_000) + "One." }, 0, "the page cannot be read", "tags that nest without meaning to"},
	{"a.html", func() string { return "<html><p class='" + strings.Repeat("ad x", 500_000) + "'>One." }, 1, "", "a class of 2 MB"},
	{"a.html", func() string { return "<html><p" + strings.Repeat(" a=b", 500_000) + ">The town slept." }, 1, "", "half a million attributes"},
	{"a.html", func() string { return "<html><p>One.<!-- " + zeros(1<<20) }, 1, "", "a comment that nothing closes"},
	{"a.html", func() string { return "<html><script>" + zeros(1<<20) }, 0, "no article was found", "a script and nothing else"},
	{"a.html", func() string {
		return "<html>" + strings.Repeat("<p>One, two, three, four, five, six, seven, eight.</p>", 30_000)
	}, 1, "", "thirty thousand paragraphs"},
	{"a.html", func() string {
		return `<html><script type="application/ld+json">` + strings.Repeat("[", 1<<20) + `</script><p>The town slept.</p>`
	}, 1, "", "nested metadata"},
	{"a.warc", func() string { return "WARC/1.0\r\n" + strings.Repeat("A: b\r\n", 100_000) }, 0, "a header is longer", "a header without end"},
	{"a.warc", func() string { return "WARC/1.0\r\n" + zeros(1<<20) }, 0, "a header is broken", "a header line without end"},
	{"a.warc", func() string {
		return record("response", "u", response("200 OK\r\nContent-Encoding: gzip", packed(zeros(100<<20))))
	}, 0, "it unpacks to more than", "a bomb for a page"},
	{"a.eml", func() string { return strings.Repeat("A: b\r\n", 5_000_000) }, 0, "it has more than 16777216 bytes", "headers without end"},
}

// smallCases are those that fuzzing begins from.
func smallCases() []hostileCase {
	return slices.Concat(hostileCases, byteCases, tableCases, pageCases)
}
