package article

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// recordCases list the articles as "line: text" and the problems as "line: what".
var recordCases = []struct {
	file, in string
	want     []string
	problems []string
	why      string
}{
	// JSON Lines.
	{"a.jsonl", `{"text":"One."}` + "\n" + `{"text":"Two."}`, []string{"1: One.", "2: Two."}, nil, "two lines"},
	{"a.jsonl", `{"text":"One."}` + "\n\n" + `{"text":"Two."}` + "\n", []string{"1: One.", "3: Two."}, nil, "an empty line is nothing"},
	{"a.jsonl", `{"text":"One."}` + "\n" + `{"text":` + "\n" + `{"text":"Three."}`, []string{"1: One.", "3: Three."}, []string{"2: this line is not an article"}, "a broken line has its number"},
	{"a.jsonl", `["One."]`, nil, []string{"1: this line is not an article"}, "not an object"},
	{"a.jsonl", `{"body":"One."}`, nil, []string{`1: this line is not an article: it has no "text"`}, "no text"},
	{"a.jsonl", `{"text":1}`, nil, []string{`1: this line is not an article: its "text" is a number`}, "a text that is none"},
	{"a.jsonl", `{"text":"  "}`, nil, []string{"1: the article has no text"}, "a text of blanks"},
	{"a.jsonl", `{"id":"x","text":"One."}` + "\n" + `{"id":"x","text":"Two."}`, []string{"1: One.", "2: Two."}, []string{"2: another article has the id x too"}, "an id twice: two texts are two articles"},
	{"a.jsonl", `{"text":"One."}` + "\n" + `{"text":"One."}`, []string{"1: One."}, []string{"2: the same text was read before, from in/a.jsonl:1"}, "the same text twice"},
	{"a.jsonl", `{"text":"One.","outlet":"A"}` + "\n" + `{"text":"One.","outlet":"B"}`, []string{"1: One.", "2: One."}, nil, "the same text from two outlets is two articles"},
	{"a.jsonl", "{\"text\":\"O\xffne.\"}", []string{"1: O\ufffdne."}, []string{"1: the text is not valid UTF-8 here"}, "an invalid byte"},
	{"a.jsonl", "\ufeff" + `{"text":"One."}` + "\r\n", []string{"1: One."}, nil, "byte-order mark, line ends of Windows"},
	// CSV.
	{"a.csv", "text\nOne.\nTwo.\n", []string{"2: One.", "3: Two."}, nil, "a column"},
	{"a.csv", "outlet,Text\nP,One.\n", []string{"2: One."}, nil, "the column's name in any case"},
	{"a.csv", "outlet,body\nP,One.\n", nil, []string{`1: there is no column "text" among outlet, body`}, "no column text"},
	{"a.csv", "outlet,text\nP,One.\nP,Two.,more\nP,Three.\n", []string{"2: One.", "4: Three."}, []string{"3: this row has 3 cells, the header 2"}, "a ragged row is left out, the rest is read"},
	{"a.csv", "outlet,text\nP\nP,Two.\n", []string{"3: Two."}, []string{"2: this row has 1 cells, the header 2"}, "a short row"},
	{"a.csv", "text\n\"One.\nMore.\"\nTwo.\n", []string{"2: One.\nMore.", "4: Two."}, nil, "a cell of two lines"},
	{"a.csv", "text\nOne.\n\"Two.\n", []string{"2: One."}, []string{"3: the file cannot be read from here on"}, "a quotation mark that nothing closes"},
	{"a.csv", "\ufefftext\nOne.\n", []string{"2: One."}, nil, "a byte-order mark"},
	{"a.csv", "text;outlet\nOne, two.;P\n", []string{"2: One, two."}, nil, "semicolons"},
	{"a.csv", "text\toutlet\nOne, two.\tP\n", []string{"2: One, two."}, nil, "tabs"},
	{"a.csv", "outlet,text\nP,\n", nil, []string{"2: the article has no text"}, "an empty cell"},
	{"a.csv", "text,text\nOne.,Two.\n", []string{"2: One."}, []string{"1: "}, "a column twice"},
	// Files that are none of ours.
	{"a.txt", "", nil, []string{"0: the file is empty"}, "an empty file"},
	{"a.txt", " \n\t", nil, []string{"0: the file is empty"}, "blanks only"},
	{"a.txt", "outlet: P\n\n", nil, []string{"3: the article has no text"}, "front matter only"},
	{"a.txt", "\x7fELF\x00\x00", nil, []string{"0: this is a program"}, "binary"},
	{"a.txt", "T\x00h\x00e\x00", []string{"1: The"}, []string{"0: the text is in UTF-16 (utf-16le)"}, "UTF-16"},
	{"a.pdf", "%PDF-1.7 ...", nil, []string{"0: this is a PDF file"}, "another kind of file"},
	{"a.css", "body { color: red }", nil, []string{`0: files of kind ".css" are not read`}, "what lies beside a saved page"},
	{"a.jsonl.gz", packed(`{"text":"One."}`), []string{"1: One."}, nil, "gzip"},
	{"a.txt.gz", "One.", nil, []string{"0: it is not a gzip file"}, "not gzip"},
	{"a.txt.gz", packed(strings.Repeat("One. ", 5000))[:40], nil, []string{"0: it cannot be read"}, "gzip cut short"},
	{"a.jsonl.gz", packed(`{"text":"One."}` + "\n")[:30], []string{"1: One."}, []string{"2: the file cannot be read from here on"}, "gzip cut short behind a line"},
	{"manifest.csv", "file,outlet\n", nil, []string{"0: the folder holds nothing to read"}, "a manifest alone"},
}

func TestRecords(t *testing.T) {
	for _, c := range recordCases {
		o := read(t, map[string]string{c.file: c.in})
		var got, problems []string
		for _, a := range o.articles {
			got = append(got, fmt.Sprintf("%d: %s", a.Line, a.Text))
		}
		for _, p := range o.problems {
			problems = append(problems, fmt.Sprintf("%d: %s", p.Line, p.What))
			if p.Remedy == "" || !strings.HasPrefix(p.File, "in") {
				t.Errorf("%s: problem %+v", c.why, p)
			}
		}
		prefixes := slices.EqualFunc(problems, c.problems, strings.HasPrefix)
		if !slices.Equal(got, c.want) || !prefixes {
			t.Errorf("%s:\n got %q, problems %q\nwant %q, problems %q", c.why, got, problems, c.want, c.problems)
		}
	}
}

func TestManifest(t *testing.T) {
	o := read(t, map[string]string{
		"manifest.csv": "\ufefffile,outlet,published,title\na.txt,The Post,2026-01-27,\"A night, long\"\nb.txt,Another,2026-01-28,B\n",
		"a.txt":        "The town slept.",
		"b.txt":        "outlet: Its own\n\nThe town woke.",
		"sub/a.txt":    "Another town slept.",
	})
	var got []string
	for _, a := range o.articles {
		got = append(got, a.File+" "+a.Outlet+" "+a.Published+" "+a.Title)
	}
	want := []string{"in/a.txt The Post 2026-01-27 A night, long", "in/b.txt Its own 2026-01-28 B", "in/sub/a.txt   "}
	if !slices.Equal(got, want) || o.problems != nil {
		t.Errorf("got %q, problems %v\nwant %q", got, o.problems, want)
	}
}

func TestBadManifest(t *testing.T) {
	for _, c := range []struct{ manifest, want, why string }{
		{"name,outlet\na.txt,P\n", "in/manifest.csv:1", "no column file"},
		{"", "in/manifest.csv:1", "empty"},
		{"file,outlet\na.txt,\"P\n", "in/manifest.csv:2", "a quotation mark that nothing closes"},
		{"file,outlet\na.txt,P\xff\n", "in/manifest.csv:2", "an invalid byte"},
		{"file,outlet\ngone.txt,P\n", "in/manifest.csv:0", "a file that is not there"},
	} {
		o := read(t, map[string]string{"manifest.csv": c.manifest, "a.txt": "The town slept."})
		if len(o.articles) != 1 || len(o.problems) != 1 || fmt.Sprintf("%s:%d", o.problems[0].File, o.problems[0].Line) != c.want {
			t.Errorf("%s: %d articles, problems %v, want one at %s", c.why, len(o.articles), o.problems, c.want)
		}
	}
}

// TestNothingToRead holds that an empty folder and a wrong path say so.
func TestNothingToRead(t *testing.T) {
	o := read(t, nil)
	if len(o.problems) != 1 || !strings.Contains(o.problems[0].What, "nothing to read") {
		t.Errorf("empty folder: %v", o.problems)
	}
	var p outcome
	if err := Read([]string{t.TempDir() + "/gone.txt"}, nil, p.handler()); err != nil || len(p.problems) != 1 || !strings.Contains(p.problems[0].What, "no such file") {
		t.Errorf("wrong path: error %v, problems %v", err, p.problems)
	}
}

// TestHugeLine holds that a line beyond the limit is reported and does not take
// the lines before it along.
func TestHugeLine(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 64 MB")
	}
	o := read(t, map[string]string{"a.jsonl": `{"text":"One."}` + "\n" + `{"text":"` + strings.Repeat("a", MaxLine) + `"}`})
	if len(o.articles) != 1 || len(o.problems) != 1 || o.problems[0].Line != 2 || !o.problems[0].Skipped {
		t.Errorf("%d articles, problems %v", len(o.articles), o.problems)
	}
}

// TestHandlerStops holds that reading ends with the handler's error.
func TestHandlerStops(t *testing.T) {
	stop := errors.New("enough")
	n := 0
	err := Read([]string{"-"}, strings.NewReader(`{"text":"One."}`+"\n"+`{"text":"Two."}`), Handler{
		Article: func(Article) error { n++; return stop }, Problem: func(Problem) {},
	})
	if !errors.Is(err, stop) || n != 1 {
		t.Errorf("error %v after %d articles", err, n)
	}
}

// TestOpenedHash holds that the hash is that of the whole file, however much of
// it was read.
func TestOpenedHash(t *testing.T) {
	hash := func(data string) (h string) {
		Read([]string{"-"}, strings.NewReader(data), Handler{Article: func(Article) error { return nil }, Problem: func(Problem) {},
			Opened: func(_, sum string) { h = sum }})
		return h
	}
	const one = "\ufeffOne.\n" // SHA-256 from sha256sum
	if got := hash(one); got != "9119944842053966e4e020a3c6746f0e9092ef585c6b36baa75301e5c5efa691" {
		t.Errorf("hash %s", got)
	}
}
