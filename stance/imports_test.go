package stance_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms lists the packages of the module bottom-up: a package may import those
// of the lines above its own, and no others of ours. A new package needs a
// place here, and docs/architecture.md the reason.
var rooms = [][]string{
	{"seeds", "lexicons", "internal/golden", "internal/browser", "report/disk", "report/policy"},
	{"stance/text"},
	{"stance/codebook", "stance/learn"},
	{"stance/copies", "stance/article", "internal/shipped"},
	{"stance/quote"},
	{"stance/actor"},
	{"internal/coded"},
	{"stance/position", "stance/frame", "stance/tone"},
	{"stance"},
	{"stance/tally", "stance/jsonl"},
	{"stance/eval"},
	{"report/table"},
	{"report/chart", "report/workbook", "report/export", "report/page", "report/label"},
	{"report"},
	{"cmd/standpoint", "internal/train"},
}

const module = "standpoint/"

func floor(pkg string) int {
	return slices.IndexFunc(rooms, func(line []string) bool { return slices.Contains(line, pkg) })
}

// misplaced says what is wrong with an import of one package by another, both
// without the module's name; "" when nothing is.
func misplaced(pkg, imported string) string {
	switch from, to := floor(pkg), floor(imported); {
	case from < 0:
		return fmt.Sprintf("package %s has no place in the list of rooms", pkg)
	case to < 0:
		return fmt.Sprintf("%s imports %s, which has no place in the list of rooms", pkg, imported)
	case to >= from:
		return fmt.Sprintf("%s imports %s, which does not lie below it", pkg, imported)
	}
	return ""
}

// sources calls yield for every Go file of the module, tests left out, with
// the folder it lies in.
func sources(t *testing.T, yield func(pkg, name string, f *ast.File)) {
	t.Helper()
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && p != "." && (strings.HasPrefix(e.Name(), ".") || e.Name() == "testdata") {
			return fs.SkipDir
		}
		if e.IsDir() || path.Ext(p) != ".go" || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", p), nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		yield(path.Dir(p), p, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestImportsGoDown(t *testing.T) {
	seen := map[string]bool{}
	sources(t, func(pkg, name string, f *ast.File) {
		if floor(pkg) < 0 && !seen[pkg] {
			t.Errorf("package %s has no place in the list of rooms in stance/imports_test.go", pkg)
		}
		seen[pkg] = true
		for _, im := range f.Imports {
			p, _ := strconv.Unquote(im.Path.Value)
			if imported, ours := strings.CutPrefix(p, module); ours {
				if what := misplaced(pkg, imported); what != "" {
					t.Errorf("%s: %s", name, what)
				}
			}
		}
	})
	if !seen["stance"] || !seen["cmd/standpoint"] {
		t.Errorf("the walk missed packages; it saw only %v", seen)
	}
}

func TestMisplaced(t *testing.T) {
	for _, c := range []struct {
		pkg, imported string
		ok            bool
		why           string
	}{
		{"stance/codebook", "stance/text", true, "down"},
		{"stance/text", "stance/codebook", false, "up"},
		{"stance/frame", "stance/tone", false, "sideways"},
		{"stance", "report", false, "up, past many"},
		{"cmd/standpoint", "report", true, "the top sees all"},
		{"stance/util", "stance/text", false, "a package without a place"},
		{"stance", "stance/util", false, "an import without a place"},
	} {
		if what := misplaced(c.pkg, c.imported); (what == "") != c.ok {
			t.Errorf("misplaced(%s, %s) = %q (%s)", c.pkg, c.imported, what, c.why)
		}
	}
}

// TestNoHiddenStart holds the rule that nothing happens before main: no init
// functions, and nobody but main ends the process.
func TestNoHiddenStart(t *testing.T) {
	sources(t, func(_, name string, f *ast.File) {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Recv == nil && n.Name.Name == "init" {
					t.Errorf("%s: func init; make it a function that somebody calls", name)
				}
			case *ast.SelectorExpr:
				x, ok := n.X.(*ast.Ident)
				if ok && f.Name.Name != "main" && (x.Name == "os" && n.Sel.Name == "Exit" || x.Name == "log" && strings.HasPrefix(n.Sel.Name, "Fatal")) {
					t.Errorf("%s: %s.%s outside main; return an error", name, x.Name, n.Sel.Name)
				}
			}
			return true
		})
	})
}
