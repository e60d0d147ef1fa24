package page

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"standpoint/internal/browser"
)

// TestInBrowser lets Chromium run the page, where there is one: the script
// must work under the page's own policy, ask nobody for anything, and hostile text
// must stay text.
func TestInBrowser(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, []byte(render(t, samplePage(), sample(), nameless(0), nameless(maxText))), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, console, asked := browser.Tab(t)
	var dom string
	if err := chromedp.Run(ctx, chromedp.Navigate("file://"+file), chromedp.WaitReady("#rows .open"), chromedp.OuterHTML("html", &dom)); err != nil {
		t.Fatal(err)
	}
	if len(*console) > 0 || len(*asked) != 1 {
		t.Errorf("the console says %q, and the page asks for %q", *console, *asked)
	}
	for _, want := range []string{`role="status" aria-live="polite">3 of 3 statements`, `aria-expanded="false"><span class="cue">said</span> “Not welcome.”`,
		`<td class="who">speaker unknown: “Campaigners”<span`, `<td class="who">speaker unknown<span`, `>speaker unknown (2)</option>`,
		`class="tag first">oppose`, `Élodie &lt;script&gt;document.title="broken"&lt;/script&gt;`} {
		if !strings.Contains(dom, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	if strings.Contains(dom, "<title>broken") || strings.Contains(dom, "<img") {
		t.Error("hostile text was run")
	}
}
