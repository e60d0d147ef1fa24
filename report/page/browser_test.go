package page

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestInBrowser lets Chromium run the page, where there is one: the script
// must work under the page's own policy, and hostile text must stay text.
func TestInBrowser(t *testing.T) {
	browser, err := exec.LookPath("chromium")
	if err != nil || testing.Short() {
		t.Skip("no chromium")
	}
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, []byte(render(t, samplePage(), sample())), 0o644); err != nil {
		t.Fatal(err)
	}
	dom, log := dump(t, browser, file)
	if m := regexp.MustCompile(`(?m)^.*CONSOLE.*$`).FindString(log); m != "" {
		t.Errorf("the console says %s", m)
	}
	for _, want := range []string{`role="status" aria-live="polite">1 of 1 statements`, `aria-expanded="false">“Not welcome.”`,
		`class="tag first">oppose`, `Élodie &lt;script&gt;document.title="broken"&lt;/script&gt;`} {
		if !strings.Contains(dom, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	if strings.Contains(dom, "<title>broken") || strings.Contains(dom, "<img") {
		t.Error("hostile text was run")
	}
}

func dump(t *testing.T, browser, file string) (dom, log string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var out, errs bytes.Buffer
	c := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
		"--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file)
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil {
		t.Skipf("chromium does not run here: %v", err)
	}
	return out.String(), errs.String()
}
