package label

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/stance/eval"
)

func codes(s *Store) string {
	var all []string
	for _, c := range s.Sample() {
		all = append(all, c.Label)
	}
	return strings.Join(all, ",")
}

// Answers outlast the program; undo reaches back behind its start.
func TestResume(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, "anna")
	answer(t, s, "for")
	answer(t, s, "skip")
	answer(t, s, "off")
	s.Close()
	s = open(t, dir, "anna")
	if got := codes(s); got != "for,skip,off,," {
		t.Errorf("after a restart %q", got)
	}
	if p := s.Progress(); p != (Progress{Coded: 2, Skipped: 1, Total: 5}) {
		t.Errorf("progress %+v", p)
	}
	for _, want := range []string{"for,skip,,,", "for,,,,", ",,,,", ",,,,"} {
		if err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		if got := codes(s); got != want {
			t.Errorf("undone: %q, want %q", got, want)
		}
	}
}

// What was undone is asked next, also when earlier ones wait; skipped ones come
// again only when asked for.
func TestOrder(t *testing.T) {
	s := open(t, t.TempDir(), "anna")
	skipped := answer(t, s, "skip")
	for range 4 {
		answer(t, s, "neutral")
	}
	if _, ok := s.Current(); ok {
		t.Error("a skipped statement is asked without being wished for")
	}
	if err := s.Again(); err != nil {
		t.Fatal(err)
	}
	if c, _ := s.Current(); c.ID != skipped {
		t.Errorf("%s is asked, want the skipped %s", c.ID, skipped)
	}
	if err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	sample := s.Sample()
	if c, _ := s.Current(); c.ID != sample[4].ID {
		t.Errorf("%s is asked, want the undone %s", c.ID, sample[4].ID)
	}
}

func TestRefusedAnswers(t *testing.T) {
	s := open(t, t.TempDir(), "anna")
	now, _ := s.Current()
	if err := s.Answer(now.ID, "angry"); !errors.Is(err, errUnknown) {
		t.Errorf("unknown label: %v", err)
	}
	if err := s.Answer(s.Sample()[3].ID, "for"); !errors.Is(err, errStale) {
		t.Errorf("another statement than the one asked: %v", err)
	}
	if err := s.Answer("nosuch", "for"); !errors.Is(err, errStale) {
		t.Errorf("no statement of the sample: %v", err)
	}
	if got := codes(s); got != ",,,," {
		t.Errorf("a refused answer was kept: %q", got)
	}
}

// A second coder gets the same sample, without the first one's answers, and both
// stand in the file.
func TestSecondCoder(t *testing.T) {
	dir := t.TempDir()
	anna := open(t, dir, "anna")
	first := anna.Sample()
	answer(t, anna, "for")
	anna.Close()
	ben := open(t, dir, "ben")
	if got := codes(ben); got != ",,,," {
		t.Errorf("the second coder begins with %q", got)
	}
	for i, c := range ben.Sample() {
		if c.ID != first[i].ID || c.Doc != first[i].Doc || !slices.Equal(c.Spans, first[i].Spans) || c.Check != first[i].Check {
			t.Errorf("statement %d is %+v, for the first coder %+v", i, c, first[i])
		}
	}
	answer(t, ben, "against")
	if err := ben.Undo(); err != nil {
		t.Fatal(err)
	}
	answer(t, ben, "none")
	ben.Close()
	f, err := os.Open(filepath.Join(dir, "codes.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	gold, err := eval.ReadGold(f, "codes.csv", labels)
	if err != nil || len(gold) != 2 || gold[0].Code() != "for" || gold[1].Code() != "none" || gold[1].Coder != "ben" {
		t.Errorf("eval reads %+v, %v", gold, err)
	}
}

// Nothing is written before the caller has seen that the articles are at hand.
func TestOpenWritesNothing(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "codes.csv")
	o := Setting{File: file, Coder: "anna", Address: listen(t).Addr().String(), Labels: labels}
	draw := func() ([]Item, error) { all, _ := items(); return all, nil }
	s, err := Open(o, draw)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if _, err := os.Stat(file); err == nil {
		t.Error("a new file was written")
	}
	open(t, dir, "anna").Close()
	before := read(t, file)
	o.Coder = "ben"
	if s, err = Open(o, draw); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if read(t, file) != before {
		t.Error("rows of a second coder were written")
	}
}

// Ids and names come back from the file as they went in.
func TestOddNames(t *testing.T) {
	dir := t.TempDir()
	const id, coder = "'=a\ufffdb \"c\"", "'=b"
	o := Setting{File: filepath.Join(dir, "codes.csv"), Coder: coder, Address: listen(t).Addr().String(), Labels: labels, Text: true}
	item := Item{ID: id + "-1", Doc: id, Spans: [][2]int{{1, 2}}, Words: "=1+1\r\n2"}
	for _, what := range []string{"new", "read again"} {
		s, err := Open(o, func() ([]Item, error) { return []Item{item}, nil })
		if err == nil {
			err = s.Begin()
		}
		if err != nil {
			t.Fatal(err)
		}
		sample := s.Sample()
		if len(sample) != 1 || sample[0].ID != item.ID || sample[0].Doc != id || sample[0].Coder != coder {
			t.Errorf("%s: %+v", what, sample)
		}
		s.Close()
	}
	if got := read(t, o.File); !strings.Contains(got, ",''=b,,,'=1+1  2\r\n") {
		t.Errorf("a spreadsheet would calculate: %q", got)
	}
}

// Columns that a coder added in a spreadsheet stay, and so does its semicolon.
func TestForeignColumns(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "codes.csv")
	write(t, file, "note;statement_id;article_id;span;coder;label;turn\nhard;x;a;0-5;anna;for;1\n;y;a;6-9;anna;;\n")
	s := open(t, dir, "anna")
	answer(t, s, "off")
	s.Close()
	if got := read(t, file); !strings.Contains(got, "hard;x;a;0-5;anna;for;1\r\n;y;a;6-9;anna;off;2\r\n") {
		t.Errorf("the file is now %q", got)
	}
	open(t, dir, "ben")
	if got := read(t, file); strings.Count(got, "hard") != 1 || !strings.Contains(got, ";x;a;0-5;ben;;\r\n") {
		t.Errorf("with a second coder %q", got)
	}
}

// Files that cannot be gone on with are refused and left as they are.
func TestBadFiles(t *testing.T) {
	const head = "statement_id,article_id,span,check,coder,label,turn\n"
	for _, c := range []struct{ file, want, why string }{
		{head + "x,a,0-5,,anna,for,1\ny,a,6", "codes.csv:3: the row has 3 cells and not 7", "a crash in the middle of a line"},
		{head + "x,a,0-5,,anna,for,1\nx,a,0-5,,anna,off,2\n", `codes.csv:3: x by coder "anna" stands on line 2 already`, "a duplicate"},
		{head + "x,a,0-5,,anna,angry,1\n", `codes.csv:2: unknown label "angry"`, "an unknown label"},
		{"statement_id,article_id,span,label\nx,a,0-5,for\n", "codes.csv:1: the columns coder and turn are needed to code on", "columns that are missing"},
		{"", `codes.csv:1: there is no column "statement_id"`, "an empty file"},
	} {
		dir := t.TempDir()
		file := filepath.Join(dir, "codes.csv")
		write(t, file, c.file)
		if _, err := tryOpen(t, dir, "anna"); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		}
		if got := read(t, file); got != c.file {
			t.Errorf("%s: the file was changed to %q", c.why, got)
		}
		if _, err := os.Stat(file + ".lock"); err == nil {
			t.Errorf("%s: the lock stayed", c.why)
		}
	}
	for _, coder := range []string{"", "a\nb"} {
		if _, err := tryOpen(t, t.TempDir(), coder); err == nil {
			t.Errorf("the coder %q was taken", coder)
		}
	}
}
