//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestSilentInput interrupts runs and merges that wait for standard input, once.
// They end, and the results of the run before stand as they did.
func TestSilentInput(t *testing.T) {
	last := filepath.Join(t.TempDir(), "last")
	said, err := runCorpus(t, corpus(t, 3), last)
	if err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	_, analyses, _ := do(t, "", "analyze", corpus(t, 1))
	for _, c := range []struct{ command, input, why string }{
		{"run", "", "nothing came yet"},
		{"run", "The council met on Monday. Rossi said that ICE agents are not welcome in Milan.\n", "an article was begun"},
		{"merge", "", "nothing came yet"},
		{"merge", analyses, "an article came"},
	} {
		for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
			out := filepath.Join(t.TempDir(), "out")
			if err := os.CopyFS(out, os.DirFS(last)); err != nil {
				t.Fatal(err)
			}
			status, said := interrupted(t, program(t, c.command, "-", "-o", out), c.input, sig)
			if status != 1 || !strings.Contains(said, errInterrupted.Error()) {
				t.Errorf("%s, %v, %s: status %d, %q", c.command, sig, c.why, status, said)
			}
			if diff := compareFolders(last, out); diff != "" {
				t.Errorf("%s, %v, %s: %s", c.command, sig, c.why, diff)
			}
		}
	}
}

// TestSilentPipe interrupts programs that read a named pipe: one that nobody
// writes to, which does not even open, and one that brings nothing.
func TestSilentPipe(t *testing.T) {
	analyses := filepath.Join(t.TempDir(), "a.analyses")
	_, lines, _ := do(t, "", "analyze", corpus(t, 1))
	if err := os.WriteFile(analyses, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args   []string
		writer bool
	}{
		{[]string{"run", "PIPE", "-o", "OUT"}, false},
		{[]string{"run", "PIPE", "-o", "OUT"}, true},
		{[]string{"merge", "PIPE", "-o", "OUT"}, false},
		{[]string{"merge", "PIPE", "-o", "OUT"}, true},
		{[]string{"merge", analyses, "--input", "PIPE", "-o", "OUT"}, true},
		{[]string{"merge", analyses, "--gold", "PIPE", "-o", "OUT"}, false},
	} {
		dir := t.TempDir()
		pipe, out := filepath.Join(dir, "pipe"), filepath.Join(dir, "out")
		if err := namedPipe(pipe); err != nil {
			t.Skip(err)
		}
		if c.writer {
			w, err := os.OpenFile(pipe, os.O_RDWR, 0) // needs no reader
			if err != nil {
				t.Fatal(err)
			}
			defer w.Close()
		}
		args := strings.Split(strings.NewReplacer("PIPE", pipe, "OUT", out).Replace(strings.Join(c.args, "\n")), "\n")
		status, said := interrupted(t, program(t, args...), "", syscall.SIGINT)
		if status != 1 || !strings.Contains(said, errInterrupted.Error()) {
			t.Errorf("%v, opened: %v: status %d, %q", c.args, c.writer, status, said)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("%v, opened: %v: it left a folder", c.args, c.writer)
		}
	}
}

// TestLastPhase interrupts runs and merges while they draw charts, which takes
// long in pictures of many dots.
func TestLastPhase(t *testing.T) {
	last := filepath.Join(t.TempDir(), "last")
	if said, err := runCorpus(t, corpus(t, 3), last); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	analyses := filepath.Join(t.TempDir(), "a.analyses")
	_, lines, _ := do(t, "", "analyze", corpus(t, 40))
	if err := os.WriteFile(analyses, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	for command, input := range map[string]string{"run": corpus(t, 40), "merge": analyses} {
		out := filepath.Join(t.TempDir(), "out")
		if err := os.CopyFS(out, os.DirFS(last)); err != nil {
			t.Fatal(err)
		}
		c := program(t, command, input, "-o", out, "--charts", "png", "--dpi", "600")
		var stderr bytes.Buffer
		c.Stderr = &stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		for range 3000 {
			if begun, _ := filepath.Glob(filepath.Join(out, "charts", ".*.standpoint")); len(begun) > 0 {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
		c.Process.Signal(os.Interrupt)
		if c.Wait(); c.ProcessState.ExitCode() != 1 || !strings.Contains(stderr.String(), errInterrupted.Error()) {
			t.Errorf("%s: %v, %q", command, c.ProcessState, stderr.String())
		}
		if diff := compareFolders(last, out); diff != "" {
			t.Errorf("%s: %s", command, diff)
		}
	}
}

// interrupted starts a program, gives it some input and then nothing, and a signal.
// The status is -1 when it does not end.
func interrupted(t *testing.T, c *exec.Cmd, input string, sig syscall.Signal) (status int, said string) {
	t.Helper()
	var stderr bytes.Buffer
	c.Stderr = &stderr
	in, err := c.StdinPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	in.Write([]byte(input))
	time.Sleep(time.Second) // it starts in less
	c.Process.Signal(sig)
	late := time.AfterFunc(10*time.Second, func() { c.Process.Kill() })
	defer late.Stop()
	err = c.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		t.Fatalf("it ended with %v", err)
	}
	return exit.ExitCode(), stderr.String()
}
