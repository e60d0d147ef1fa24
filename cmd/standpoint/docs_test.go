package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// TestLinks follows every link within the repository in the pages about it.
func TestLinks(t *testing.T) {
	const root = "../.."
	pages, err := filepath.Glob(root + "/docs/*.md")
	if err != nil || len(pages) < 5 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for _, page := range append(pages, root+"/README.md", root+"/CONTRIBUTING.md", root+"/results/report.md") {
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(data), -1) {
			target, part, _ := strings.Cut(m[1], "#")
			if strings.Contains(target, "://") {
				continue
			}
			to := page
			if target != "" {
				to = filepath.Join(filepath.Dir(page), filepath.FromSlash(target))
			}
			if _, err := os.Stat(to); err != nil || part != "" && !headed(t, to, part) {
				t.Errorf("%s leads to %s, which is not there", strings.TrimPrefix(page, root+"/"), m[1])
			}
		}
	}
}

var (
	bormio = regexp.MustCompile("(?s)```text\n(outlet: Alpine Courier.*?)```")
	shown  = regexp.MustCompile("(?s)```console\n\\$ \\./standpoint (explain bormio.txt)\n(.*?)```")
	digits = regexp.MustCompile(`\d+`)
	learnt = regexp.MustCompile(`(?m)^.*\(model, .*\n`)
)

// TestReadmeSample holds that the README's sample article gives what the README
// prints of it, but for the figures of the model and the lines of the codebook,
// which move when either is made anew.
func TestReadmeSample(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	article, sample := bormio.FindSubmatch(readme), shown.FindSubmatch(readme)
	if article == nil || sample == nil {
		t.Fatal("the README shows no article from Bormio, or not what explain says of it")
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("bormio.txt", article[1], 0o644); err != nil {
		t.Fatal(err)
	}
	status, out, said := do(t, "", strings.Fields(string(sample[1]))...)
	masked := func(s string) string {
		return strings.TrimSpace(digits.ReplaceAllString(learnt.ReplaceAllString(s, ""), "0"))
	}
	if got, want := masked(out), masked(string(sample[2])); status != 0 || said != "" || got != want {
		t.Errorf("status %d, %s\n%s\nthe README says:\n%s", status, said, got, want)
	}
}

var (
	heading = regexp.MustCompile("(?m)^#+ (.*)$")
	unnamed = regexp.MustCompile(`[^\p{L}\p{N}_ -]`)
)

// headed reports a page with a heading that is called part in links: in small
// letters, without marks, blanks as hyphens.
func headed(t *testing.T, page, part string) bool {
	t.Helper()
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range heading.FindAllStringSubmatch(string(data), -1) {
		if strings.ReplaceAll(unnamed.ReplaceAllString(strings.ToLower(m[1]), ""), " ", "-") == part {
			return true
		}
	}
	return false
}

// TestGallery holds the README to showing every chart of the default run, each
// with a text for who cannot see it.
func TestGallery(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	charts, err := filepath.Glob("../../results/charts/*.png")
	if err != nil || len(charts) == 0 {
		t.Fatalf("%d charts, %v", len(charts), err)
	}
	for _, c := range charts {
		if !regexp.MustCompile(`!\[[^]]{10,}\]\(results/charts/` + regexp.QuoteMeta(filepath.Base(c)) + `\)`).Match(readme) {
			t.Errorf("the README does not show %s", filepath.Base(c))
		}
	}
}
