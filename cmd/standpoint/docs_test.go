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
			target, _, _ := strings.Cut(m[1], "#")
			if target == "" || strings.Contains(target, "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), filepath.FromSlash(target))); err != nil {
				t.Errorf("%s leads to %s, which is not there", strings.TrimPrefix(page, root+"/"), m[1])
			}
		}
	}
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
