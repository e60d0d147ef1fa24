package article

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// Each reader is fuzzed by itself, from the cases of all tables that are meant
// for it: go test ./stance/article -run '^$' -fuzz FuzzHTML -parallel 1.

func FuzzPlain(f *testing.F)     { fuzz(f, "a.txt", "a.md", "a") }
func FuzzJSONLines(f *testing.F) { fuzz(f, "a.jsonl") }
func FuzzJSON(f *testing.F)      { fuzz(f, "a.json") }
func FuzzTable(f *testing.F)     { fuzz(f, "a.csv", "a.tsv") }
func FuzzHTML(f *testing.F)      { fuzz(f, "a.html") }
func FuzzMail(f *testing.F)      { fuzz(f, "a.eml", "a.mhtml") }
func FuzzWARC(f *testing.F)      { fuzz(f, "a.warc") }
func FuzzZip(f *testing.F)       { fuzz(f, "a.zip", "a.docx") }
func FuzzTar(f *testing.F)       { fuzz(f, "a.tar") }
func FuzzPacked(f *testing.F) {
	fuzz(f, "a.gz", "a.txt.gz", "a.jsonl.gz", "a.warc.gz", "a.tar.gz", "a.txt.zst", "a.txt.bz2")
}
func FuzzManifest(f *testing.F) { fuzz(f, "manifest.csv") }

// FuzzWord fuzzes the document inside a Word file.
func FuzzWord(f *testing.F) {
	f.Add(`<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p><w:p><w:r><w:t>One </w:t><w:br/></w:r></w:p>`)
	f.Add(`<mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t>`)
	f.Add(laughs())
	f.Add("<w:p><w:t>" + strings.ReplaceAll(nexisUni, "\n", "</w:t></w:p><w:p><w:t>"))
	f.Fuzz(func(t *testing.T, data string) { sane(t, "a.docx", word(data)) })
}

// FuzzExport fuzzes the text exports of databases.
func FuzzExport(f *testing.F) {
	for _, in := range []string{nexisUni, lexisNexis, factivaPlain, factivaTagged, strings.ReplaceAll(nexisUni, "\n", "\r\n")} {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, data string) { sane(t, "a.txt", data) })
}

// FuzzRead fuzzes any bytes under any name.
func FuzzRead(f *testing.F) {
	names := []string{"a.txt", "a.md", "a.jsonl", "a.csv", "a.txt.gz", "manifest.csv", "a.html", "a.json", "a.eml", "a.docx", "a.zip", "a.tar", "a.warc", "a.zst"}
	for i := range uint8(6) {
		for _, c := range recordCases {
			f.Add(i, c.in)
		}
	}
	for name, in := range seeds {
		f.Add(uint8(max(slices.Index(names, name), 0)), in)
	}
	f.Fuzz(func(t *testing.T, kind uint8, data string) { sane(t, names[int(kind)%len(names)], data) })
}

// seeds yields the inputs of all tables that are small enough, and the saved
// pages.
func seeds(yield func(name, in string) bool) {
	for _, c := range plainCases {
		if !yield("a.txt", c.in) {
			return
		}
	}
	for _, c := range recordCases {
		if !yield(c.file, c.in) {
			return
		}
	}
	for _, c := range formatCases {
		if !yield(c.file, c.in) {
			return
		}
	}
	for _, c := range smallCases() {
		if in := c.in(); len(in) < 4096 && !yield(c.file, in) {
			return
		}
	}
	pages, _ := filepath.Glob("testdata/pages/*.html")
	for _, p := range pages {
		if in, err := os.ReadFile(p); err == nil && !yield("a.html", string(in)) {
			return
		}
	}
}

// fuzz reads bytes under the first of the names, beginning from what was written
// for any of them.
func fuzz(f *testing.F, names ...string) {
	n := 0
	for name, in := range seeds {
		if slices.Contains(names, name) {
			f.Add(in)
			n++
		}
	}
	if n == 0 {
		f.Fatal("nothing to begin from")
	}
	f.Fuzz(func(t *testing.T, data string) { sane(t, names[0], data) })
}

// sane holds that any bytes give valid articles, or problems with a remedy, and
// no panic.
func sane(t *testing.T, name, data string) {
	o := read(t, map[string]string{name: data, "other.txt": "The town slept."})
	for _, a := range o.articles {
		if !utf8.ValidString(a.Text) || strings.TrimSpace(a.Text) == "" || a.Line < 1 || a.ID == "" || a.File == "" {
			t.Fatalf("article %+v of %q", a, data)
		}
		for _, s := range []string{a.Outlet, a.Title, a.ID, a.Author, a.URL, a.File} {
			if !utf8.ValidString(s) || strings.ContainsFunc(s, unseen) || len(s) > MaxField+9 && s != a.File {
				t.Fatalf("%q of %q is not a line of text", s, data)
			}
		}
	}
	for _, p := range o.problems {
		if p.File == "" || p.What == "" || p.Remedy == "" || p.Line < 0 || strings.ContainsFunc(p.File+p.What, unseen) {
			t.Fatalf("problem %+v of %q", p, data)
		}
	}
	if len(o.articles)+len(o.problems) == 0 || name != manifestName && !slices.ContainsFunc(o.about(), func(file string) bool { return strings.HasPrefix(file, path.Join("in", name)) }) {
		t.Fatalf("%q gave neither article nor problem", data)
	}
}

// about lists the files that articles and problems are of.
func (o *outcome) about() (files []string) {
	for _, a := range o.articles {
		files = append(files, a.File)
	}
	for _, p := range o.problems {
		files = append(files, p.File)
	}
	return files
}
