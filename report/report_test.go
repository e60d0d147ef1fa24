package report

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/internal/golden"
	"standpoint/report/table"
	"standpoint/stance/article"
	"standpoint/stance/tally"
)

func writeReport(t testing.TB, dir string, meta Meta, n int) Summary {
	t.Helper()
	w, err := New(dir, meta)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	w.AddInput("in/a.jsonl", "00ff")
	for i := range n {
		if err := w.Add(testAnalysis(i)); err != nil {
			t.Fatal(err)
		}
	}
	s, err := w.Close()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func readAll(t testing.TB, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		all[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEqualInputGivesEqualBytes(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	s := writeReport(t, a, testMeta(), 60)
	writeReport(t, b, testMeta(), 60)
	first, second := readAll(t, a), readAll(t, b)
	if len(first) != len(s.Files) {
		t.Errorf("%d files stand, the summary names %d", len(first), len(s.Files))
	}
	for name, data := range first {
		if second[name] != data {
			t.Errorf("%s differs between two runs", name)
		}
	}
}

func TestAbortLeavesTheLastResults(t *testing.T) {
	dir := t.TempDir()
	writeReport(t, dir, testMeta(), 20)
	before := readAll(t, dir)
	w, err := New(dir, testMeta())
	if err != nil {
		t.Fatal(err)
	}
	for i := range 300 {
		if err := w.Add(testAnalysis(i)); err != nil {
			t.Fatal(err)
		}
	}
	w.Abort()
	if diff := cmp.Diff(before, readAll(t, dir)); diff != "" {
		t.Errorf("an aborted run left traces:\n%.1000s", diff)
	}
	if err := w.Add(testAnalysis(1)); err == nil {
		t.Error("Add works after Abort")
	}
}

func TestAbortRemovesTheFoldersItMade(t *testing.T) {
	base := t.TempDir()
	w, err := New(filepath.Join(base, "new", "results"), testMeta())
	if err != nil {
		t.Fatal(err)
	}
	w.Abort()
	if left, _ := os.ReadDir(base); len(left) > 0 {
		t.Errorf("%v is left behind", left)
	}
}

func TestFolderThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := New(filepath.Join(file, "results"), testMeta())
	if err == nil || !strings.Contains(err.Error(), "-o") {
		t.Errorf("got %v, want an error with a remedy", err)
	}
}

func TestChartsOfAnEarlierRunGo(t *testing.T) {
	dir := t.TempDir()
	writeReport(t, dir, testMeta(), 20)
	s := writeReport(t, dir, testMeta(), 0)
	for name := range readAll(t, dir) {
		if !slices.Contains(s.Files, name) {
			t.Errorf("%s is left from the earlier run", name)
		}
	}
	page := readAll(t, dir)["report.md"]
	if !strings.Contains(page, "nothing can be said about stance") {
		t.Errorf("the page of an empty run says:\n%s", page)
	}
}

func TestSummaryAddsUp(t *testing.T) {
	for _, unit := range []tally.Unit{tally.ByStatement, tally.ByArticle, tally.ByDay} {
		meta := testMeta()
		meta.Unit = unit
		dir := t.TempDir()
		s := writeReport(t, dir, meta, 60)
		statements, onTarget := 0, 0
		for _, c := range s.Camps {
			statements += c.Statements
			onTarget += c.OnTarget
		}
		rows := records(t, readAll(t, dir)["statements.csv"])
		if statements != s.Statements || onTarget != s.OnTarget || len(rows)-1 != s.Statements {
			t.Errorf("by %v: %d statements, %d in camps, %d rows; %d on target, %d in camps",
				unit, s.Statements, statements, len(rows)-1, s.OnTarget, onTarget)
		}
	}
}

func records(t testing.TB, s string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(s, table.BOM))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestTablesHoldTheirColumns(t *testing.T) {
	dir := t.TempDir()
	writeReport(t, dir, testMeta(), 60)
	all := readAll(t, dir)
	for _, s := range Tables() {
		rows := records(t, all[s.Path])
		if want := s.WithPoles(testMeta().Poles).Header(); !slices.Equal(rows[0], want) {
			t.Errorf("%s has columns %v, want %v", s.Path, rows[0], want)
		}
		for _, row := range rows[1:] {
			for _, cell := range row {
				if strings.ContainsAny(cell, "\r\n\x00") || cell != "" && strings.ContainsRune("=+@", rune(cell[0])) {
					t.Errorf("%s has the cell %q", s.Path, cell)
				}
			}
		}
	}
}

func TestSpansLeadBack(t *testing.T) {
	dir := t.TempDir()
	writeReport(t, dir, testMeta(), 30)
	rows := records(t, readAll(t, dir)["statements.csv"])
	column := func(name string) int { return slices.Index(rows[0], name) }
	texts := map[string]string{}
	for i := range 30 {
		a := testAnalysis(i)
		texts[a.Article.ID] = a.Article.Text
	}
	for _, r := range rows[1:] {
		start, _ := strconv.Atoi(r[column("start")])
		end, _ := strconv.Atoi(r[column("end")])
		if got := table.Clean(texts[r[column("article_id")]][start:end]); got != r[column("statement")] {
			t.Errorf("%s: the span holds %q, the row %q", r[0], got, r[column("statement")])
		}
	}
}

func TestProblems(t *testing.T) {
	dir := t.TempDir()
	w, err := New(dir, testMeta())
	if err != nil {
		t.Fatal(err)
	}
	w.Problem(article.Problem{File: "a.jsonl", Line: 3, What: "not JSON", Remedy: "quote it", Skipped: true})
	w.Problem(article.Problem{File: "b.txt", What: "no date"})
	s, err := w.Close()
	if err != nil || s.Problems != 2 || s.Skipped != 1 {
		t.Errorf("summary counts %d problems, %d skipped, %v", s.Problems, s.Skipped, err)
	}
	want := table.BOM + "file,line,column,problem,remedy,skipped\r\na.jsonl,3,0,not JSON,quote it,true\r\nb.txt,0,0,no date,,false\r\n"
	if got := readAll(t, dir)["problems.csv"]; got != want {
		t.Errorf("problems.csv is %q, want %q", got, want)
	}
}

func TestEscape(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain, text – fine.", "plain, text – fine."},
		{"*b* _i_ `c`", "\\*b\\* \\_i\\_ \\`c\\`"},
		{"![x](http://y)", `\!\[x\]\(http&#58;//y\)`},
		{"<b>&amp;", "&lt;b&gt;&amp;amp;"},
		{"a|b\nc", `a\|b c`},
		{"@user www.x.y", "&#64;user www&#46;x.y"},
	} {
		if got := escape(c.in); got != c.want {
			t.Errorf("escape(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// What a sentence claims must not go beyond its interval.
func TestLeaning(t *testing.T) {
	m := prose{testMeta(), plain}
	for _, c := range []struct {
		counts tally.Counts
		want   string
	}{
		{tally.Counts{Neutral: 9}, "No statement takes a side."},
		{tally.Counts{First: 4}, "Too few take a side to tell which prevails."},
		{tally.Counts{First: 20, Second: 2}, "More “oppose” than “reassure”."},
		{tally.Counts{First: 2, Second: 20}, "More “reassure” than “oppose”."},
		{tally.Counts{First: 6, Second: 4}, "The figures leave open which side prevails."},
	} {
		if got := m.leaning(c.counts); got != c.want {
			t.Errorf("%v: %q, want %q", c.counts, got, c.want)
		}
	}
}

func TestPageAndRun(t *testing.T) {
	dir := t.TempDir()
	writeReport(t, dir, testMeta(), 60)
	all := readAll(t, dir)
	golden.Compare(t, "report.md", []byte(all["report.md"]))
	golden.Compare(t, "run.json", []byte(all["run.json"]))
	golden.Compare(t, "outlets.csv", []byte(all["outlets.csv"]))
}
