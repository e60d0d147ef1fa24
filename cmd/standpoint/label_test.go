package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// labelling is a running label command.
type labelling struct {
	address string
	stop    func() (said string, err error)
}

// startLabel runs label on the seed articles until stop.
func startLabel(t *testing.T, o labelOptions, paths ...string) (*labelling, error) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	in, out := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := labelStatements(ctx, streams{strings.NewReader(""), out, io.Discard}, o, paths)
		ended <- err
		out.CloseWithError(io.EOF)
	}()
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return nil, <-ended
		}
		if address := strings.TrimSpace(line); strings.HasPrefix(address, "http://127.0.0.1:") {
			stop := func() (string, error) {
				cancel()
				rest, _ := io.ReadAll(lines)
				return string(rest), <-ended
			}
			return &labelling{address, stop}, nil
		}
	}
}

type labelState struct {
	Coded, Total int
	Item         *struct{ ID, Words string }
}

// ask sends one request to the page.
func (l *labelling) ask(t *testing.T, path, body string) (s labelState) {
	t.Helper()
	r, err := http.Get(l.address + path)
	if body != "" {
		r.Body.Close()
		r, err = http.Post(l.address+path, "application/json", strings.NewReader(body))
	}
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil || r.StatusCode != http.StatusOK {
		t.Fatalf("%s: status %d, %v", path, r.StatusCode, err)
	}
	return s
}

// TestLabelCircle codes a sample of the seeds by the interface of the page, ends,
// goes on, lets a second coder code, and has eval and train read the result.
func TestLabelCircle(t *testing.T) {
	file := filepath.Join(t.TempDir(), "codes.csv")
	o := labelOptions{file: file, topic: defaultTopic, coder: "anna", by: "outlet", sample: 12, seed: 1, jobs: 2}
	code := func(o labelOptions, most int, choose func(words string) string) {
		t.Helper()
		l, err := startLabel(t, o, "../../seeds")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := startLabel(t, o, "../../seeds"); err == nil || !strings.Contains(err.Error(), "is open in another page of standpoint label") {
			t.Errorf("a second page on one file: %v", err)
		}
		s := l.ask(t, "state", "")
		for n := 0; n < most && s.Item != nil; n++ {
			s = l.ask(t, "answer", fmt.Sprintf(`{"id":%q,"label":%q}`, s.Item.ID, choose(s.Item.Words)))
		}
		said, err := l.stop()
		if want := fmt.Sprintf("%d of %d coded", s.Coded, s.Total); err != nil || !strings.Contains(said, want) {
			t.Errorf("at the end %v, %q; want %q", err, said, want)
		}
	}
	welcome := func(words string) string {
		if strings.Contains(words, "not") {
			return "oppose"
		}
		return "reassure"
	}
	code(o, 5, welcome)
	code(o, 99, welcome)
	o.coder = "ben"
	code(o, 99, func(string) string { return "oppose" })
	if _, err := os.Stat(file + ".lock"); err == nil {
		t.Error("the lock stayed")
	}

	var out, errs bytes.Buffer
	if status := run([]string{"eval", file, "../../seeds", "--coder", "anna"}, streams{nil, &out, &errs}); status != 0 {
		t.Fatalf("eval: status %d, %s", status, errs.String())
	}
	for _, want := range []string{"of 12 coded statements", "coders' alpha, all codes", "of 12 statements that several coders coded"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("eval does not say %q:\n%s", want, out.String())
		}
	}
	out.Reset()
	if status := run([]string{"train", file, "../../seeds", "--dry-run"}, streams{nil, &out, &errs}); status != 0 || !strings.Contains(out.String(), "12 labelled statements") {
		t.Errorf("train: status %d, %s%s", status, out.String(), errs.String())
	}

	o.coder = "eva"
	before, _ := os.ReadFile(file)
	if _, err := startLabel(t, o, "../../README.md"); err == nil || !strings.Contains(err.Error(), "is not among those read") {
		t.Errorf("without the articles of the sample: %v", err)
	}
	if after, _ := os.ReadFile(file); !bytes.Equal(before, after) {
		t.Error("rows were written for a coder without the articles of the sample")
	}
}

// TestLabelUsage holds what is refused before anything is read.
func TestLabelUsage(t *testing.T) {
	for _, c := range []struct{ args, want, why string }{
		{"label seeds", "--coder is missing", "nobody codes"},
		{"label --coder a", "label needs articles, a file or folder", "no articles"},
		{"label - --coder a", "not from standard input", "read more than once"},
		{"label seeds --coder a --sample 0", "--sample must be 1 or more", "no sample"},
		{"label seeds --coder a --by camp", `--by is "camp"; use one of outlet, actor, stance, none`, "no such strata"},
		{"label seeds --coder a --port 99999", "--port must be", "no such port"},
		{"label seeds --coder a --field x=y", "is not ours=theirs", "no such field"},
	} {
		var out, errs bytes.Buffer
		if status := run(strings.Fields(c.args), streams{nil, &out, &errs}); status != 2 || !strings.Contains(errs.String(), c.want) {
			t.Errorf("%s: status %d, %q, want %q", c.why, status, errs.String(), c.want)
		}
	}
}
