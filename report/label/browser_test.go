package label

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"standpoint/internal/browser"
)

// counted waits until the page tells this progress.
func counted(want string) chromedp.Action {
	return chromedp.Poll(`document.getElementById('count').textContent === '`+want+`'`, nil, chromedp.WithPollingTimeout(20*time.Second))
}

// TestInBrowser labels by keyboard, undoes, skips, reloads, and goes on with
// another program on the same file, all under the page's own policy and with
// hostile articles.
func TestInBrowser(t *testing.T) {
	ctx, console, asked := browser.Tab(t)
	dir := t.TempDir()
	start := func(coder string) (*Server, func()) {
		s := server(t, dir, coder)
		l := listen(t)
		s.Host = l.Addr().String()
		h := &http.Server{Handler: s}
		go h.Serve(l)
		return s, func() { h.Close(); s.store.Close() }
	}
	do := func(what string, actions ...chromedp.Action) {
		t.Helper()
		if err := chromedp.Run(ctx, actions...); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
	}
	press := func(key, want string) chromedp.Action {
		return chromedp.Tasks{chromedp.KeyEvent(key), counted(want)}
	}

	s, stop := start("anna")
	do("begin", chromedp.Navigate(s.Address()), counted("0 of 5 coded"))
	look(t, ctx, do)
	do("answer", press("1", "1 of 5 coded"), press("2", "2 of 5 coded"), press("u", "1 of 5 coded"), press("4", "2 of 5 coded"), press("s", "2 of 5 coded, 1 skipped"))
	if got := codes(s.store); got != "against,off,skip,," {
		t.Errorf("the keys gave %q", got)
	}
	do("reload", chromedp.Reload(), counted("2 of 5 coded, 1 skipped"), press("3", "3 of 5 coded, 1 skipped"))
	stop()

	s, stop = start("anna")
	do("resume", chromedp.Navigate(s.Address()), counted("3 of 5 coded, 1 skipped"),
		chromedp.Click(`#choices button[data-code="none"]`), counted("4 of 5 coded, 1 skipped"), chromedp.WaitVisible("#done"),
		press("r", "4 of 5 coded"), press("2", "5 of 5 coded"), chromedp.WaitVisible("#done"), chromedp.WaitNotVisible("#item"))
	if got := codes(s.store); got != "against,off,neutral,for,none" {
		t.Errorf("after going on %q", got)
	}
	stop()

	s, stop = start("ben")
	var words, html, title string
	do("second coder", chromedp.Navigate(s.Address()), counted("0 of 5 coded"), chromedp.Text("#words", &words),
		chromedp.OuterHTML("html", &html), chromedp.Title(&title))
	if !strings.Contains(html, `<p id="machine" class="notice" hidden="">`) {
		t.Error("the second coder sees what the program thinks")
	}
	if words == "" || strings.Contains(title, "broken") && !strings.Contains(title, hostile) || strings.Contains(html, "<img") {
		t.Errorf("hostile text was run: words %q, title %q", words, title)
	}
	stop()
	do("no program", chromedp.KeyEvent("1"), chromedp.Poll(`/does not answer/.test(document.getElementById('problem').textContent)`, nil))

	for _, what := range *console {
		if !strings.Contains(what, "ERR_CONNECTION_REFUSED") { // the last answer, to nobody
			t.Errorf("the console says %s", what)
		}
	}
	for _, url := range *asked {
		if !strings.HasPrefix(url, "http://127.0.0.1:") && !strings.HasPrefix(url, "data:") {
			t.Errorf("the page asked for %s", url)
		}
	}
}

// look takes pictures of the page into the folder that LOOK names, if it is set.
func look(t *testing.T, ctx context.Context, do func(string, ...chromedp.Action)) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		return
	}
	for _, c := range []struct {
		name, scheme  string
		width, height int64
	}{{"light", "light", 1100, 800}, {"dark", "dark", 1100, 800}, {"phone", "light", 390, 800}} {
		var png []byte
		do(c.name, emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: c.scheme}}),
			chromedp.EmulateViewport(c.width, c.height), chromedp.CaptureScreenshot(&png))
		if err := os.WriteFile(filepath.Join(dir, c.name+".png"), png, 0o644); err != nil {
			t.Error(err)
		}
	}
	do("as it was", emulation.SetEmulatedMedia(), chromedp.EmulateViewport(1100, 800))
}
