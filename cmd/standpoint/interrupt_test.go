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
