package article

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"standpoint/internal/shipped"
)

// newsPages are pages of ours and broken ones, by name, and what makes the order
// visible: texts between them, an old character set, the same page again.
func newsPages(t *testing.T) fstest.MapFS {
	pages, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal(pages, err)
	}
	fsys := files(map[string]string{
		"manifest.csv": "file,outlet,title\n003.html,The Post,Nobody came\n", "003.html": "<body><p>Nobody came</p><p>The town slept and nobody came to see it, said Rossi.</p></body>",
		"004.html": "\xff\xfe<\x00p\x00>\x00x\x00", "005.html": "", "006.html": "<p>caf\xe9 closed early, said the mayor of the town on Monday.</p>", "007.html": "no page",
		"008.txt": "The caf\xe9 between pages.", "009.html": "<p>The caf\xe9 closed late, said the mayor of the town on Tuesday.</p>",
		"010.jsonl": "{\"text\":\"Caf\xe9 one.\"}\nno JSON\n{\"text\":\"Caf\xe9 two.\"}", "011.html": "<body><p>x<!-- open</body>", "012.html.gz": packed("<html></html>"),
		"013.eml":      letterHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; name=\"b.html\"\r\n\r\n" + htmlPage + "\r\n--x--\r\n",
		"014.mhtml":    letterHead + "Content-Type: text/html\r\n\r\n<html></html>",
		".hidden.html": "<p>Hidden.</p>", ".git/a.html": "<p>Hidden.</p>", "x/010.txt": "A text between pages.", "x/011.htm": "<html><body></body></html>",
		"old/run.json": "{}", "old/statements.csv": "", "old/report.md": "", "old/report.html": "<p>A report.</p>",
	})
	for i := range 40 {
		data, err := os.ReadFile(pages[i%len(pages)])
		if err != nil {
			t.Fatal(err)
		}
		fsys[fmt.Sprintf("b/%02d.html", i)] = &fstest.MapFile{Data: data} // some are read twice
	}
	return fsys
}

// asArchives are the same files as a zip and a tar archive and as the records of
// a WARC file, packed, one behind the other.
func asArchives(fsys fstest.MapFS) fstest.MapFS {
	var members []member
	var web strings.Builder
	for i, name := range slices.Sorted(maps.Keys(fsys)) {
		data := string(fsys[name].Data)
		members = append(members, member{name, data})
		web.WriteString(record("response", fmt.Sprintf("http://p/%d", i), response("200 OK\r\nContent-Type: text/html", data)))
	}
	return files(map[string]string{
		"a.warc.gz": packed(web.String()), "b.zip": zipped(members...), "c.tar.zst": zstandard(tarred(members...)), "d.html": htmlPage,
		"e.warc": web.String()[:web.Len()/2],
	})
}

// readBy reads a folder with so many pages at the same time, repeated articles
// as well, and lists all that was handed on in one order.
func readBy(t *testing.T, fsys fstest.MapFS, jobs int) (o outcome, order []string) {
	t.Helper()
	h := o.handler()
	h.Jobs, h.Language = jobs, shipped.English(t)
	h.Article = func(a Article) error {
		o.articles = append(o.articles, a)
		order = append(order, fmt.Sprintf("%s:%d", a.File, a.Line))
		return nil
	}
	h.Problem = func(p Problem) {
		o.problems = append(o.problems, p)
		order = append(order, fmt.Sprintf("%s:%d %s", p.File, p.Line, p.What))
	}
	h.Opened = func(name, sum string) { order = append(order, name+" "+sum) }
	if err := ReadFS(fsys, "in", h); err != nil {
		t.Fatal(err)
	}
	return o, order
}

// TestTurns holds that reading gives the same with pages parsed at the same time
// and one by one: articles, problems and inputs, in their order.
func TestTurns(t *testing.T) {
	folder := newsPages(t)
	for _, c := range []struct {
		fsys               fstest.MapFS
		articles, problems int
		why                string
	}{
		{folder, 20, 25, "a folder"},
		{asArchives(folder), 20, 100, "archives and WARC files"},
	} {
		want, order := readBy(t, c.fsys, 0)
		if len(want.articles) < c.articles || len(want.problems) < c.problems {
			t.Fatalf("%s gives too little to try: %d articles, %d problems", c.why, len(want.articles), len(want.problems))
		}
		for _, jobs := range []int{1, 2, 8} {
			got, gotOrder := readBy(t, c.fsys, jobs)
			if diff := cmp.Diff(want.articles, got.articles) + cmp.Diff(want.problems, got.problems) + cmp.Diff(order, gotOrder); diff != "" {
				t.Errorf("%s, %d jobs: %s", c.why, jobs, diff)
			}
		}
	}
}

// TestTurnsHostile holds the same of inputs made to harm, each as a file and as a
// record between two pages.
func TestTurnsHostile(t *testing.T) {
	var web strings.Builder
	fsys := fstest.MapFS{}
	for i, c := range smallCases() {
		in := c.in()
		if len(in) > 1<<20 || c.file == manifestName {
			continue
		}
		fsys[fmt.Sprintf("%03d%s", i, filepath.Ext(c.file))] = &fstest.MapFile{Data: []byte(in)}
		for _, body := range []string{in, strings.Replace(htmlPage, "minister", fmt.Sprintf("%dth minister", i), 1)} {
			web.WriteString(record("response", "http://p/1", response("200 OK\r\nContent-Type: text/html", body)))
		}
	}
	fsys["web.warc"] = &fstest.MapFile{Data: []byte(web.String())}
	want, order := readBy(t, fsys, 1)
	if len(want.articles) < 150 || len(want.problems) < 200 {
		t.Fatalf("too little to try: %d articles, %d problems", len(want.articles), len(want.problems))
	}
	got, gotOrder := readBy(t, fsys, 4)
	if diff := cmp.Diff(want.articles, got.articles) + cmp.Diff(order, gotOrder); diff != "" {
		t.Error(diff)
	}
}

// TestTurnsStop holds that reading ends at the first error, before the folder or
// archive does, and leaves no goroutine behind.
func TestTurnsStop(t *testing.T) {
	folder := fstest.MapFS{}
	for i := range 1000 {
		folder[fmt.Sprintf("%03d.html", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "<p>The town slept and nobody came to see it, said Rossi the %dth.</p>", i)}
	}
	before := runtime.NumGoroutine()
	archives := asArchives(folder)
	for _, fsys := range []fstest.MapFS{folder, {"a.warc.gz": archives["a.warc.gz"]}, {"b.zip": archives["b.zip"]}, {"c.tar.zst": archives["c.tar.zst"]}} {
		n := 0
		var read, size int
		for _, f := range fsys {
			size += len(f.Data)
		}
		err := ReadFS(fsys, "in", Handler{Jobs: 4, Problem: func(p Problem) { t.Error(p) }, Progress: func(n int) { read += n }, Article: func(Article) error {
			if n++; n == 3 {
				return os.ErrClosed
			}
			return nil
		}})
		if err != os.ErrClosed || n != 3 {
			t.Errorf("%d articles, %v", n, err)
		}
		if len(fsys) > 1 && read > size/10 {
			t.Errorf("%d of %d bytes were read after the error", read, size)
		}
	}
	for range 100 { // a goroutine that is done may still be counted
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}

// TestTurnsWait holds that few pages wait, by number and by size: a reader whose
// handler is slow does not fill the memory.
func TestTurnsWait(t *testing.T) {
	for _, c := range []struct {
		size, most int
		why        string
	}{
		{10, 2 * maxWaiting, "small pages"},
		{maxWaitingSize / 4, 4, "large ones"},
		{maxWaitingSize, 1, "the largest"},
	} {
		r := newReader(Handler{Jobs: 2})
		most := 0
		for range 100 {
			r.later(c.size, func(*reader) {})
			r.inTurn(0, func(*reader) error { return nil })
			pages := 0
			for _, w := range r.queue {
				if w.size > 0 {
					pages++
				}
			}
			most = max(most, pages)
		}
		if err := r.end(nil); err != nil || most > c.most || len(r.queue) > 0 || r.size != 0 {
			t.Errorf("%s: %d wait, at most %d; %d left, %v", c.why, most, c.most, len(r.queue), err)
		}
	}
}
