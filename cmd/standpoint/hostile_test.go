package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

const sala = "The mayor of Milan, Giuseppe Sala, said ICE agents are “not welcome” in the city. "

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

func zipOf(name, data string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if w, err := z.Create(name); err == nil {
		w.Write([]byte(data))
	}
	z.Close()
	return b.String()
}

// hostileFiles are one of each kind that is made to harm.
func hostileFiles() map[string]string {
	twenty := "One."
	for range 20 {
		twenty = gzipped(twenty)
	}
	var fonts, laughs strings.Builder
	for i := range 400 {
		fmt.Fprintf(&fonts, "<font size=%d>", i)
	}
	laughs.WriteString(`<!DOCTYPE l [<!ENTITY l0 "lol">`)
	for i := range 9 {
		fmt.Fprintf(&laughs, `<!ENTITY l%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&l%d;", i), 10))
	}
	record := "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>" + strings.Repeat("Cut short. ", 50)
	noise := make([]byte, 200_000)
	for i := range noise {
		noise[i] = byte(i * i >> 3)
	}
	return map[string]string{
		"binary.txt": strings.Repeat(sala, 1000) + string(noise),
		"bomb.gz":    gzipped(strings.Repeat("a", 100<<20)),
		"cells.csv":  "text,outlet\n" + strings.Repeat(",", 10<<20),
		"a.jsonl": `{"id":"=1+1","outlet":"<script>alert('outlet')</script>","title":"\"><img src=x onerror=alert(1)>","author":"@SUM(A1)","url":"javascript:alert(1)",` +
			`"text":"=cmd|'/c calc'!A1 said the \u001b[2Jmayor: “ICE agents are not welcome”. </script><script>alert(2)</script> Giuseppe Sala said “=1+1 ICE agents\u202e are\u0000 not welcome”. ]]> <!-- {{.}}"}`,
		"empties.json":           "[" + strings.Repeat("{},", 99_999) + "{}]",
		"fonts.html":             "<html><p>" + fonts.String() + strings.Repeat("<p>x", 100_000),
		"laughs.docx":            zipOf("word/document.xml", laughs.String()+"]><p><t>&l9;</t></p>"),
		"line.txt":               strings.Repeat("a", 40<<20),
		"name\n\x1b[31m.txt":     "outlet: P\n\n" + sala + "The name of this file is strange.",
		"nested.html":            "<html>" + strings.Repeat("<div>", 100_000) + sala,
		"rome.txt":               strings.Repeat("Il ministro ha detto che gli agenti non pattuglieranno le strade e che la polizia resterà responsabile. ", 4),
		"short.warc.gz":          gzipped(record[:200]+"\r\n\r\n") + gzipped(record)[:60],
		"twenty.gz":              twenty,
		"up.zip":                 zipOf("../evil.txt", "One."),
		"zalgo.txt":              "outlet: P\n\n" + sala + strings.Repeat("a"+strings.Repeat("\u0301", 50)+" ", 1000),
		"folder.txt/no ending":   "outlet: P\n\n" + sala + "It lies in a folder.",
		"folder.txt/.hidden.txt": "x",
	}
}

// hostile writes them, or with -long the two that are only long, to a folder.
func hostile(ts *testscript.TestScript, neg bool, args []string) {
	dir := ts.MkAbs(args[len(args)-1])
	files := hostileFiles()
	if args[0] == "-long" {
		files = map[string]string{"marks.txt": strings.Repeat("“", 1_000_000), "paragraph.txt": strings.Repeat(sala, 5<<20/len(sala))}
	}
	for name, data := range files {
		p := filepath.Join(dir, name)
		ts.Check(os.MkdirAll(filepath.Dir(p), 0o755))
		ts.Check(os.WriteFile(p, []byte(data), 0o644))
	}
	if args[0] != "-long" {
		ts.Check(namedPipe(filepath.Join(dir, "pipe.txt")))
		ts.Check(os.Symlink(".", filepath.Join(dir, "link")))
		ts.Check(os.Symlink("/etc/passwd", filepath.Join(dir, "out.txt")))
	}
}

// wellFormed holds that the XML of the charts, the network and the workbook of a
// folder of results can be read, and that no cell of the workbook is a formula.
func wellFormed(ts *testscript.TestScript, neg bool, args []string) {
	dir := ts.MkAbs(args[0])
	charts, err := filepath.Glob(filepath.Join(dir, "charts", "*.svg"))
	ts.Check(err)
	if len(charts) == 0 {
		ts.Fatalf("no charts")
	}
	for _, name := range append(charts, filepath.Join(dir, "network.graphml")) {
		f, err := os.Open(name)
		ts.Check(err)
		ts.Check(parses(name, f))
		f.Close()
	}
	z, err := zip.OpenReader(filepath.Join(dir, "standpoint.xlsx"))
	ts.Check(err)
	defer z.Close()
	for _, f := range z.File {
		r, err := f.Open()
		ts.Check(err)
		ts.Check(parses(f.Name, r))
		r.Close()
	}
}

func parses(name string, r io.Reader) error {
	for d := xml.NewDecoder(r); ; {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "f" && strings.Contains(name, "worksheets") {
			return fmt.Errorf("%s holds a formula", name)
		}
	}
}
