package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPages holds that of each saved page the article's text is read complete
// and nothing else. Beside NAME.html, NAME.txt is what must come out.
func TestPages(t *testing.T) {
	pages, _ := filepath.Glob("testdata/pages/*.html")
	if len(pages) < 20 {
		t.Fatalf("%d pages", len(pages))
	}
	for _, page := range pages {
		in, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(page, ".html") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		o := read(t, map[string]string{filepath.Base(page): string(in)})
		if len(o.articles) != 1 {
			t.Errorf("%s: %d articles, problems %v", page, len(o.articles), o.problems)
			continue
		}
		if diff := cmp.Diff(string(want), written(o)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", page, diff)
		}
	}
}

// written is an article, and what is noted of its page, as NAME.txt has it.
func written(o outcome) string {
	var b strings.Builder
	a := o.articles[0]
	for _, f := range []struct{ key, value string }{
		{"outlet", a.Outlet}, {"published", strings.TrimSpace(a.Published + " " + a.Time)}, {"title", a.Title}, {"author", a.Author}, {"url", a.URL},
	} {
		if f.value != "" {
			b.WriteString(f.key + ": " + f.value + "\n")
		}
	}
	for _, p := range o.problems {
		b.WriteString("note: " + p.What + "\n")
	}
	return b.String() + "\n" + a.Text + "\n"
}
