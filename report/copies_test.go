package report

import (
	"slices"
	"strconv"
	"testing"

	"standpoint/stance/copies"
)

// A text that stands in several articles counts as often as the rule says, and
// what counts adds up over the tables.
func TestCopiesCount(t *testing.T) {
	long := 1
	for testAnalysis(long).Words < 100 {
		long++
	}
	for _, c := range []struct {
		rule    copies.Rule
		counted []string // article ids
	}{
		{copies.ByOutlet, []string{"a000", "first", "other"}},
		{copies.Once, []string{"a000", "first"}},
	} {
		meta := testMeta()
		meta.Copies = c.rule
		dir := t.TempDir()
		w, err := New(dir, meta)
		if err != nil {
			t.Fatal(err)
		}
		defer w.Abort()
		for _, a := range []struct {
			n                 int
			id, outlet, dated string
		}{{0, "a000", "A", "2026-01-01"}, {long, "again", "A", "2026-01-04"}, {long, "first", "A", "2026-01-02"}, {long, "other", "B", "2026-01-03"}} {
			an := testAnalysis(a.n)
			an.Article.ID, an.Article.Outlet, an.Article.Published = a.id, a.outlet, a.dated
			if err := w.Add(an); err != nil {
				t.Fatal(err)
			}
		}
		s, err := w.Close()
		if err != nil {
			t.Fatal(err)
		}
		all := readAll(t, dir)
		rows := records(t, all["articles.csv"])
		column := func(name string) int { return slices.Index(rows[0], name) }
		var counted []string
		statements := 0
		for _, r := range rows[1:] {
			if want := map[bool]string{true: "", false: "first"}[r[0] == "a000"]; r[column("copy_of")] != want {
				t.Errorf("%s is said to be a copy of %q, want %q", r[0], r[column("copy_of")], want)
			}
			if r[column("counted")] == "true" {
				counted = append(counted, r[0])
				n, _ := strconv.Atoi(r[column("statements")])
				statements += n
			}
		}
		if !slices.Equal(counted, c.counted) || s.Articles != len(counted) || s.Statements != statements {
			t.Errorf("counted %v, %d articles and %d statements in all, want %v and %d statements", counted, s.Articles, s.Statements, c.counted, statements)
		}
		if len(all) != len(s.Files) {
			t.Errorf("%d files stand, the summary names %d", len(all), len(s.Files))
		}
	}
}
