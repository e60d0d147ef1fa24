package article

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// outcome is what reading gave: articles as "file:line id outlet published title
// | text" and problems as "file:line what".
type outcome struct {
	articles []Article
	problems []Problem
	opened   []string
}

func (o *outcome) handler() Handler {
	return Handler{
		Article: func(a Article) error { o.articles = append(o.articles, a); return nil },
		Problem: func(p Problem) { o.problems = append(o.problems, p) },
		Opened:  func(name, _ string) { o.opened = append(o.opened, name) },
	}
}

func files(data map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, d := range data {
		fsys[name] = &fstest.MapFile{Data: []byte(d)}
	}
	return fsys
}

func read(t *testing.T, data map[string]string) outcome {
	t.Helper()
	var o outcome
	if err := ReadFS(files(data), "in", o.handler()); err != nil {
		t.Fatal(err)
	}
	return o
}

var plainCases = []struct {
	in                                    string
	outlet, published, title, text, extra string // extra: the problem, if any
	line                                  int
	why                                   string
}{
	{"The town slept.\n", "", "", "", "The town slept.\n", "", 1, "text alone"},
	{"---\noutlet: The Post\npublished: 2026-01-27\n---\nThe town slept.", "The Post", "2026-01-27", "", "The town slept.", "", 5, "between --- lines"},
	{"outlet: The Post\ntitle: A night\n\nThe town slept.", "The Post", "", "A night", "The town slept.", "", 4, "ended by an empty line"},
	{"---\noutlet: The Post\nmood: calm\n---\n\n\nThe town slept.", "The Post", "", "", "The town slept.", "", 7, "an unknown key between --- lines; empty lines after"},
	{"---\ntitle: \"A night: long\"\n---\nThe town slept.", "", "", "A night: long", "The town slept.", "", 4, "quoted, with a colon"},
	{"Rome: the minister spoke.\n\nHe left.", "", "", "", "Rome: the minister spoke.\n\nHe left.", "", 1, "a place is no key"},
	{"Title: A night\nRome: the town slept.\n\nAll was calm.", "", "", "", "Title: A night\nRome: the town slept.\n\nAll was calm.", "", 1, "one line that is no key makes it text"},
	{"---\nThe town slept.\n", "", "", "", "---\nThe town slept.\n", "", 1, "a rule at the top is not front matter"},
	{"---\n---\nThe town slept.", "", "", "", "---\n---\nThe town slept.", "", 1, "nor are two"},
	{"# A night\n\nThe town slept.", "", "", "A night", "# A night\n\nThe town slept.", "", 1, "a heading is the title"},
	{"title: X\n\n# A night\n\nThe town slept.", "", "", "X", "# A night\n\nThe town slept.", "", 3, "unless front matter gives one"},
	{"\ufeffoutlet: The Post\n\nThe town slept.", "The Post", "", "", "The town slept.", "", 3, "a byte-order mark"},
	{"outlet: The Post\r\ndate: 2026-01-27\r\n\r\nThe town\r\nslept.", "The Post", "2026-01-27", "", "The town\nslept.", "", 4, "line ends of Windows"},
	{"The town\rslept.", "", "", "", "The town\nslept.", "", 1, "line ends of an old Mac"},
	{"date: 27 January 2026\n\nThe town slept.", "", "2026-01-27", "", "The town slept.", "", 3, "a date in words"},
	{"date: yesterday\n\nThe town slept.", "", "", "", "The town slept.", "3 the date \"yesterday\" is not understood", 3, "a date that is none"},
	{"one\ntwo\nth\xffree\n", "", "", "", "one\ntwo\nth\ufffdree\n", "3 the text is not valid UTF-8 here", 1, "an invalid byte on the third line"},
	{"outlet: P\n\none\nt\xe2\x80wo\n", "P", "", "", "one\nt\ufffdwo\n", "4 the text is not valid UTF-8 here", 3, "lines are those of the file, not of the text"},
	{"outlet: Il G\xef\xbforno\n\nThe town slept.", "Il G\ufffdorno", "", "", "The town slept.", "1 ", 3, "an invalid byte in the front matter"},
}

func TestPlain(t *testing.T) {
	for _, c := range plainCases {
		o := read(t, map[string]string{"a.txt": c.in})
		if len(o.articles) != 1 {
			t.Errorf("%s: %d articles, problems %v", c.why, len(o.articles), o.problems)
			continue
		}
		a := o.articles[0]
		if a.Outlet != c.outlet || a.Published != c.published || a.Title != c.title || a.Text != c.text || a.Line != c.line || a.File != "in/a.txt" || a.ID == "" {
			t.Errorf("%s: got %+v", c.why, a)
		}
		got := ""
		for _, p := range o.problems {
			got += fmt.Sprintf("%d %s", p.Line, p.What)
		}
		if c.extra == "" && got != "" || !strings.HasPrefix(got, c.extra) {
			t.Errorf("%s: problem %q, want %q", c.why, got, c.extra)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		in, want string
		ok       bool
	}{
		{"2026-01-27", "2026-01-27", true}, {"2026-01", "2026-01", true}, {"2026", "2026", true}, {"", "", true},
		{" 2026-01-27 ", "2026-01-27", true}, {"2026-01-27T08:00:00Z", "2026-01-27", true}, {"2026-01-27 08:00", "2026-01-27", true},
		{"27 January 2026", "2026-01-27", true}, {"January 27, 2026", "2026-01-27", true}, {"Jan 27, 2026", "2026-01-27", true},
		{"Tue, 27 Jan 2026 08:00:00 +0100", "2026-01-27", true},
		{"2026-13-01", "", false}, {"soon", "", false},
		// Numbers alone, where only one order gives a day.
		{"27/01/2026", "2026-01-27", true}, {"1/27/2026", "2026-01-27", true}, {"7/23/17", "2017-07-23", true}, {"27.1.2026", "2026-01-27", true},
		{"6/6/2026", "2026-06-06", true},
		// Either order gives a day, another one.
		{"7/8/2017", "", false}, {"03-04-2026", "", false},
		// No order gives one.
		{"13/13/2026", "", false}, {"31/2/2026", "", false},
	} {
		if got, ok := isoDate(c.in); got != c.want || ok != c.ok {
			t.Errorf("isoDate(%q) = %q, %v, want %q, %v", c.in, got, ok, c.want, c.ok)
		}
	}
}

func TestPaths(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{"b.txt": "Bees hum.", "a.md": "Ants walk.", "sub/c.txt": "Cats sleep.", ".hidden": "x", "manifest.csv": "file,outlet\na.md,The Hill\n"} {
		p := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(p), 0o755)
		if err := os.WriteFile(p, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		paths []string
		stdin string
		want  []string
		why   string
	}{
		{[]string{dir}, "", []string{"Ants walk.", "Bees hum.", "Cats sleep."}, "a folder, in the order of names"},
		{[]string{dir + "/b.txt", dir + "/a.md"}, "", []string{"Bees hum.", "Ants walk."}, "files, in the order given"},
		{[]string{dir + "/*.txt"}, "", []string{"Bees hum."}, "a pattern"},
		{[]string{dir + "/b.txt", dir}, "", []string{"Bees hum.", "Ants walk.", "Cats sleep."}, "the same file twice counts once"},
		{[]string{"-"}, "Dogs bark.", []string{"Dogs bark."}, "standard input"},
		{[]string{"-"}, `{"text":"Dogs bark."}` + "\n" + `{"text":"Eels swim."}`, []string{"Dogs bark.", "Eels swim."}, "JSON Lines on standard input"},
		{[]string{"-"}, "\ufeff" + `{"text":"Dogs bark."}`, []string{"Dogs bark."}, "the same behind a byte-order mark"},
	} {
		var o outcome
		if err := Read(c.paths, strings.NewReader(c.stdin), o.handler()); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range o.articles {
			got = append(got, a.Text)
			if strings.HasPrefix(a.Text, "Ants") != (a.Outlet == "The Hill") {
				t.Errorf("%s: outlet %q of %q", c.why, a.Outlet, a.Text)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q; problems %v", c.why, got, c.want, o.problems)
		}
	}
}

func packed(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}
