package article

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestAhead holds that reading gives the same with pages parsed ahead and without:
// articles, problems and inputs, in their order.
func TestAhead(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal(pages, err)
	}
	fsys := files(map[string]string{
		"manifest.csv": "file,outlet,title\n003.html,The Post,Nobody came\n", "003.html": "<body><p>Nobody came</p><p>The town slept and nobody came to see it, said Rossi.</p></body>",
		"004.html": "\xff\xfe<\x00p\x00>\x00x\x00", "005.html": "", "006.html": "<p>caf\xe9 closed early, said the mayor of the town on Monday.</p>", "007.html": "no page",
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
	results := func(jobs int) outcome {
		var o outcome
		h := o.handler()
		h.Jobs, h.Languages = jobs, []string{"en"}
		if err := ReadFS(fsys, "in", h); err != nil {
			t.Fatal(err)
		}
		return o
	}
	want := results(0)
	if len(want.articles) < len(pages)/2 || len(want.problems) < 25 {
		t.Fatalf("the folder gives too little to try: %d articles, %d problems", len(want.articles), len(want.problems))
	}
	for _, jobs := range []int{2, 8} {
		got := results(jobs)
		if diff := cmp.Diff(want.articles, got.articles) + cmp.Diff(want.problems, got.problems); diff != "" || !slices.Equal(want.opened, got.opened) {
			t.Errorf("%d jobs: %s%v", jobs, diff, got.opened)
		}
	}
}

// TestAheadStops holds that reading can end before the folder does.
func TestAheadStops(t *testing.T) {
	fsys := fstest.MapFS{}
	for i := range 100 {
		fsys[fmt.Sprintf("%02d.html", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "<p>The town slept and nobody came to see it, said Rossi the %dth.</p>", i)}
	}
	n := 0
	err := ReadFS(fsys, "in", Handler{Jobs: 4, Problem: func(p Problem) { t.Error(p) }, Article: func(Article) error {
		if n++; n == 3 {
			return os.ErrClosed
		}
		return nil
	}})
	if err != os.ErrClosed || n != 3 {
		t.Errorf("%d articles, %v", n, err)
	}
}
