package main

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

func everyCommand(yield func(*cobra.Command)) {
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		yield(c)
		for _, child := range c.Commands() {
			walk(child)
		}
	}
	walk(command(streams{strings.NewReader(""), io.Discard, io.Discard}))
}

// TestManual holds a page to each command, with each of its flags, the same
// every time and on every machine.
func TestManual(t *testing.T) {
	pages := func() map[string][]byte {
		all := map[string][]byte{}
		err := manual(command(streams{}), func(name string, page []byte) error { all[name] = page; return nil })
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	first, second := pages(), pages()
	everyCommand(func(c *cobra.Command) {
		name := strings.ReplaceAll(c.CommandPath(), " ", "-") + ".1"
		page := first[name]
		if !bytes.Equal(page, second[name]) || !bytes.HasPrefix(page, []byte(".nh\n.TH")) {
			t.Errorf("%s is no page, or another one the second time: %.80q", name, page)
		}
		if n := strings.Count(string(page), "--"); c.HasLocalFlags() && n == 0 {
			t.Errorf("%s tells of no flag", name)
		}
		if c.Name() == "run" && !strings.Contains(string(page), "one a processor") {
			t.Errorf("%s tells how many processors this machine has", name)
		}
	})
}

// TestHelp holds every command to saying what it is for, with an example where
// it does something.
func TestHelp(t *testing.T) {
	everyCommand(func(c *cobra.Command) {
		if c.Short == "" || strings.HasSuffix(c.Short, ".") {
			t.Errorf("%s: the short help is %q", c.CommandPath(), c.Short)
		}
		if c.Runnable() && c.HasLocalFlags() && c.Example == "" {
			t.Errorf("%s has no example", c.CommandPath())
		}
	})
}
