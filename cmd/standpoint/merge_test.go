package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// do runs the program in this process, with a standard input.
func do(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, streams{strings.NewReader(stdin), &out, &errs})
	return status, out.String(), errs.String()
}

// cut writes the lines of a file to so many files, in order; files beyond the
// number of lines are empty.
func cut(t *testing.T, file string, shards int) (names []string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(string(data), "\n"), "\n")
	each := (len(lines) + shards - 1) / shards
	for i := range shards {
		part := lines[min(i*each, len(lines)):min((i+1)*each, len(lines))]
		name := filepath.Join(t.TempDir(), fmt.Sprintf("shard-%02d.jsonl", i))
		if err := os.WriteFile(name, []byte(strings.Join(part, "")), 0o644); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	return names
}

// hard is a corpus in which whatever may differ between shards and a whole does:
// ids that stand in two shards, texts that were read before, lines and dates that
// cannot be read, another language.
func hard(t *testing.T) string {
	t.Helper()
	file := corpus(t, 20)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text := "ICE is “not welcome” here, Mayor Rossi said."
	extra := []string{
		`{"id":"7","text":"` + text + `"}`, `{"id":"7","text":"Another text, and another one. ` + text + `"}`,
		`{"id":"8","text":"` + text + `"}`, `{"id":"7","text":"A third text. ` + text + `","published":"whenever"}`,
		`{"text":`, `{"title":"no text"}`, `{"text":"` + strings.Repeat("La maison est dans la rue avec les enfants et nous sommes contents de la voir. ", 9) + `"}`,
		`{"id":"9","text":"A third text. ` + text + `"}`, `{"id":"7","text":"A fourth text. ` + text + `","time":"x"}`,
	}
	lines := append(strings.SplitAfter(string(data), "\n")[:20], strings.Join(extra[:4], "\n")+"\n", strings.Join(extra[4:], "\n")+"\n")
	if err := os.WriteFile(file, []byte(strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestMergeOfFiles holds that analyses of shards, merged in order, give the bytes
// of one run over the same files.
func TestMergeOfFiles(t *testing.T) {
	file := hard(t)
	for _, shards := range []int{1, 16} { // of sixteen the last is empty
		files := cut(t, file, shards)
		whole, merged := filepath.Join(t.TempDir(), "whole"), filepath.Join(t.TempDir(), "merged")
		if status, _, said := do(t, "", append([]string{"run", "-q", "-o", whole, "--count", "article"}, files...)...); status != 0 {
			t.Fatal(said)
		}
		args := []string{"merge", "-q", "-o", merged, "--count", "article"}
		for _, f := range files {
			_, out, _ := do(t, "", "analyze", "--jobs", "3", f) // the status is 1 where a shard holds no article
			name := f + ".analyses"
			if err := os.WriteFile(name, []byte(out), 0o644); err != nil {
				t.Fatal(err)
			}
			args = append(args, name)
		}
		if status, _, said := do(t, "", args...); status != 0 {
			t.Fatal(said)
		}
		if diff := compareFolders(whole, merged); diff != "" {
			t.Errorf("%d shards: %s", shards, diff)
		}
	}
}

// TestMergeOfPipes holds the same of pieces of one file that went through pipes:
// with the file and line in each record and the file named to merge.
func TestMergeOfPipes(t *testing.T) {
	file := hard(t)
	t.Chdir(filepath.Dir(file))
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	whole := strings.Replace(string(data), `{"text":`+"\n", "", 1) // a broken line cannot say where it stood
	if err := os.WriteFile(file, []byte(whole), 0o644); err != nil {
		t.Fatal(err)
	}
	var pipes [3]string
	for i, l := range strings.Split(strings.TrimSuffix(whole, "\n"), "\n") {
		pipes[i/12] += fmt.Sprintf("%s,\"file\":\"corpus.jsonl\",\"line\":%d}\n", strings.TrimSuffix(l, "}"), i+1)
	}
	analyses := ""
	for _, lines := range append(pipes[:], "") {
		_, out, _ := do(t, lines, "analyze", "--problems")
		analyses += out
	}
	for _, args := range [][]string{{"run", "-q", "-o", "whole", "corpus.jsonl"}, {"merge", "-q", "-o", "merged", "--input", "corpus.jsonl", "-"}} {
		if status, _, said := do(t, analyses, args...); status != 0 {
			t.Fatal(said)
		}
	}
	if diff := compareFolders("whole", "merged"); diff != "" {
		t.Error(diff)
	}
}
