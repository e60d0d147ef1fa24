package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"standpoint/report"
	"standpoint/seeds"
)

// corpus writes so many articles, retold from the seeds, as JSON Lines.
func corpus(t *testing.T, articles int) string {
	t.Helper()
	var texts []string
	err := fs.WalkDir(seeds.Files, ".", func(p string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(p, ".md") {
			data, readErr := fs.ReadFile(seeds.Files, p)
			texts, err = append(texts, string(data)), readErr
		}
		return err
	})
	if err != nil || len(texts) == 0 {
		t.Fatalf("%d seeds, %v", len(texts), err)
	}
	var b bytes.Buffer
	for i := range articles {
		fmt.Fprintf(&b, "{\"outlet\":\"Outlet %d\",\"published\":\"2026-01-%02d\",\"text\":%q}\n", i%7, 1+i%28,
			fmt.Sprintf("%s\n\nThe council met %d times, Rossi said.", texts[i%len(texts)], i))
	}
	file := filepath.Join(t.TempDir(), "corpus.jsonl")
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// program is this test run as the program itself, as TestMain has it.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Args = append([]string{"standpoint"}, args...)
	return c
}

// runCorpus runs over a corpus and returns what was said on standard error.
func runCorpus(t *testing.T, corpus, out string, flags ...string) (string, error) {
	t.Helper()
	var stderr bytes.Buffer
	c := program(t, corpusArgs(corpus, out, flags)...)
	c.Stderr = &stderr
	err := c.Run()
	return stderr.String(), err
}

func corpusArgs(corpus, out string, flags []string) []string {
	return append([]string{"run", corpus, "-o", out, "-q", "--tables", "csv", "--charts", "svg", "--checkpoint", "always"}, flags...)
}

// TestKilled kills runs at random moments, goes on with --resume, perhaps killed
// once more, and wants the bytes of a run that nobody killed. KILLS=50 does so
// fifty times.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	times, _ := strconv.Atoi(os.Getenv("KILLS"))
	times = max(times, 3)
	articles := corpus(t, 80)
	whole := filepath.Join(t.TempDir(), "whole")
	began := time.Now()
	if said, err := runCorpus(t, articles, whole); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	took := time.Since(began)
	resumed := 0
	for i := range times {
		out := filepath.Join(t.TempDir(), "out")
		if i == 0 {
			killAtWork(t, out, corpusArgs(articles, out, nil)) // whatever chance does, one run has work to go on with
		} else {
			kill(t, took, corpusArgs(articles, out, nil))
			if rand.IntN(3) == 0 {
				kill(t, took, corpusArgs(articles, out, []string{"--resume"}))
			}
		}
		said, err := runCorpus(t, articles, out, "--resume")
		if err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		if strings.Contains(said, "going on after") {
			resumed++
		}
		if diff := compareFolders(whole, out); diff != "" {
			t.Fatalf("killed and resumed: %s", diff)
		}
	}
	t.Logf("%d runs killed, %d of them with work to go on with", times, resumed)
	if resumed == 0 {
		t.Error("no run went on from a checkpoint")
	}
}

// killAtWork kills the program as soon as its checkpoint holds some articles.
func killAtWork(t *testing.T, out string, args []string) {
	t.Helper()
	c := program(t, args...)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for range 3000 {
		if info, err := os.Stat(filepath.Join(out, checkpointName)); err == nil && info.Size() > 100<<10 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	c.Process.Kill()
	c.Wait()
}

// kill starts the program and kills it within the time it would take.
func kill(t *testing.T, took time.Duration, args []string) {
	t.Helper()
	c := program(t, args...)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	moment := rand.N(took + took/10)
	time.Sleep(moment)
	c.Process.Kill()
	t.Logf("killed after %s of about %s: %v", moment, took, c.Wait())
}

// TestFullDisk runs on a file system with too little room: the error is clear,
// the results of the run before stay, and with room again it goes on.
func TestFullDisk(t *testing.T) {
	small := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=700k", "none", small).CombinedOutput(); err != nil {
		t.Skipf("a small file system cannot be mounted here: %s", out)
	}
	t.Cleanup(func() { exec.Command("umount", small).Run() })
	out, few, many := filepath.Join(small, "out"), corpus(t, 2), corpus(t, 60)
	if said, err := runCorpus(t, few, out, "--checkpoint", "never"); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	last := filepath.Join(t.TempDir(), "last")
	if err := os.CopyFS(last, os.DirFS(out)); err != nil {
		t.Fatal(err)
	}
	said, err := runCorpus(t, many, out)
	if err == nil || !strings.Contains(said, "no space left on device") || strings.Contains(said, "panic") {
		t.Fatalf("a full disk: %v, %s", err, said)
	}
	if _, err := os.Stat(filepath.Join(out, checkpointName)); err != nil {
		t.Fatal("no checkpoint was left to go on with")
	}
	if err := os.CopyFS(last, onlyCheckpoint(out)); err != nil {
		t.Fatal(err)
	}
	if diff := compareFolders(last, out); diff != "" {
		t.Errorf("the results of the run before: %s", diff)
	}
	if out, err := exec.Command("mount", "-o", "remount,size=64m", small).CombinedOutput(); err != nil {
		t.Skipf("it cannot be made larger: %s", out)
	}
	whole := filepath.Join(t.TempDir(), "whole")
	if said, err := runCorpus(t, many, whole); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	said, err = runCorpus(t, many, out, "--resume")
	if err != nil || !strings.Contains(said, "going on after") {
		t.Fatalf("with room again: %v, %s", err, said)
	}
	if diff := compareFolders(whole, out); diff != "" {
		t.Errorf("with room again: %s", diff)
	}
}

// onlyCheckpoint is a folder's checkpoint as a folder of its own.
func onlyCheckpoint(dir string) fs.FS {
	return checkpointOnly{os.DirFS(dir)}
}

type checkpointOnly struct{ fs.FS }

func (c checkpointOnly) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(c.FS, name)
	var kept []fs.DirEntry
	for _, e := range entries {
		if e.Name() == checkpointName {
			kept = append(kept, e)
		}
	}
	return kept, err
}

// TestReadOnly runs into a folder that cannot be written.
func TestReadOnly(t *testing.T) {
	disk := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=8m", "none", disk).CombinedOutput(); err != nil {
		t.Skipf("a file system cannot be mounted here: %s", out)
	}
	t.Cleanup(func() { exec.Command("umount", disk).Run() })
	out, few := filepath.Join(disk, "out"), corpus(t, 2)
	if said, err := runCorpus(t, few, out); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	last := filepath.Join(t.TempDir(), "last")
	if err := os.CopyFS(last, os.DirFS(out)); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("mount", "-o", "remount,ro", disk).CombinedOutput(); err != nil {
		t.Skipf("it cannot be made read-only: %s", out)
	}
	said, err := runCorpus(t, corpus(t, 3), out)
	if err == nil || !strings.Contains(said, "read-only file system; choose another folder with -o") || strings.Contains(said, "panic") {
		t.Errorf("a read-only folder: %v, %s", err, said)
	}
	if diff := compareFolders(last, out); diff != "" {
		t.Errorf("the results of the run before: %s", diff)
	}
}

// TestSecondRun runs into a folder that another run is writing to.
func TestSecondRun(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	w, err := report.New(out, report.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Abort()
	for _, args := range [][]string{{"run", "-o", out}, {"run", "-o", out, "--resume"}} {
		status, _, said := do(t, "", args...)
		if status != 1 || !strings.Contains(said, "another run is writing there (process ") {
			t.Errorf("%v: status %d, %s", args, status, said)
		}
	}
}
