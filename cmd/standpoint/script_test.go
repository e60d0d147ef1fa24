package main

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"standpoint": func() { os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr})) },
	})
}

// TestScripts runs the command lines in testdata, each in an empty folder. $REPO
// is the root of the repository.
func TestScripts(t *testing.T) {
	repo, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("REPO", repo)
			e.Setenv("NO_COLOR", "1")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"same": same, "cell": cell, "bytes": writeBytes, "hostile": hostile, "wellformed": wellFormed, "checkpoint": writeCheckpoint,
		},
	})
}

// same compares two folders, every file byte by byte: same A B.
func same(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: same A B")
	}
	if diff := compareFolders(ts.MkAbs(args[0]), ts.MkAbs(args[1])); diff != "" {
		ts.Fatalf("%s and %s are not the same: %s", args[0], args[1], diff)
	}
}

// compareFolders lists the files that differ or stand in one folder only.
func compareFolders(a, b string) string {
	var diff []string
	files := func(root string) map[string][]byte {
		m := map[string][]byte{}
		err := fs.WalkDir(os.DirFS(root), ".", func(p string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			m[p], err = os.ReadFile(filepath.Join(root, p))
			return err
		})
		if err != nil {
			diff = append(diff, err.Error())
		}
		return m
	}
	fa, fb := files(a), files(b)
	for p := range fa {
		if _, ok := fb[p]; !ok {
			diff = append(diff, p+" stands in the first only")
		} else if !bytes.Equal(fa[p], fb[p]) {
			diff = append(diff, p+" differs")
		}
	}
	for p := range fb {
		if _, ok := fa[p]; !ok {
			diff = append(diff, p+" stands in the second only")
		}
	}
	slices.Sort(diff)
	return strings.Join(diff, ", ")
}

// cell looks a cell up in a CSV file: cell FILE ROW COLUMN WANT, where ROW
// counts from 1 behind the header. With ! the cell must be another.
func cell(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 4 {
		ts.Fatalf("usage: cell FILE ROW COLUMN WANT")
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(ts.ReadFile(args[0]), "\ufeff"))).ReadAll()
	ts.Check(err)
	n := int(args[1][0] - '0')
	column := slices.Index(rows[0], args[2])
	if column < 0 || n >= len(rows) {
		ts.Fatalf("%s has %d rows and no such cell; columns %v", args[0], len(rows)-1, rows[0])
	}
	if got := rows[n][column]; (got == args[3]) == neg {
		ts.Fatalf("%s: row %d, %s is %q, not as wanted: %q", args[0], n, args[2], got, args[3])
	}
}

// writeBytes writes a file that a script cannot hold, with \x and \r as in Go:
// bytes FILE TEXT.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE TEXT")
	}
	s := strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\0`, "\x00", `\xff`, "\xff", `\x03`, "\x03").Replace(args[1])
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o644))
}

// writeCheckpoint leaves in a folder what a killed run over one file would, with
// the first two of the analyses and a torn line: checkpoint ANALYSES DIR PATH.
func writeCheckpoint(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: checkpoint ANALYSES DIR PATH")
	}
	r, err := load(defaultTopic)
	ts.Check(err)
	var o outputOptions
	o.flags(&cobra.Command{}) // with their defaults
	meta, err := o.meta(r, nil)
	ts.Check(err)
	head, err := headOf(meta, []string{args[2]})
	ts.Check(err)
	lines := strings.SplitAfter(ts.ReadFile(args[0]), "\n")
	data := string(head.line()) + lines[0] + lines[1] + lines[2][:len(lines[2])/2]
	ts.Check(os.WriteFile(filepath.Join(ts.MkAbs(args[1]), checkpointName), []byte(data), 0o644))
}
