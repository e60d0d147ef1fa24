package page

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"standpoint/internal/browser"
	"standpoint/stance/text"
)

// largePage is a page of that many statements in articles of common length. With
// PAGE=report.html it is that file instead.
func largePage(t *testing.T, statements int) (file string) {
	t.Helper()
	if own := os.Getenv("PAGE"); own != "" {
		return own
	}
	return largeFile(t, statements)
}

func largeFile(t *testing.T, statements int) (file string) {
	t.Helper()
	filler := strings.Repeat("The council met on Monday and heard what people in the town think of it. ", 9) + "\n\n"
	var articles []Article
	for a := 0; len(articles)*7 < statements; a++ {
		var body strings.Builder
		art := Article{ID: fmt.Sprint(a), File: "in/a.jsonl", Outlet: fmt.Sprintf("Outlet %d", a%80), Published: fmt.Sprintf("2026-01-%02d", 1+a%28), Title: fmt.Sprintf("Title %d", a)}
		for s := range 7 {
			body.WriteString(filler)
			name := fmt.Sprintf("Speaker %d", (a*7+s)%900)
			from := body.Len()
			fmt.Fprintf(&body, "%s said: “We will not let word%d pass.”\n\n", name, a*7+s)
			at := text.Span{Start: from + len(name) + len(" said: "), End: body.Len() - 2}
			art.Statements = append(art.Statements, Statement{ID: fmt.Sprintf("%d-%d", a, s), ActorKey: name, Actor: name, Camp: "it-gov", Kind: "direct",
				OnTarget: true, Side: s%3 - 1, Score: float64(s%3-1) * .8, Confidence: .7, Source: []text.Span{{Start: from, End: from + len(name)}},
				Cue: []text.Span{{Start: from + len(name) + 1, End: from + len(name) + 5}}, Content: []text.Span{at},
				Evidence: []Evidence{{Span: at, Side: 1, Weight: 1, Rule: "r"}}})
		}
		art.Text = body.String()
		articles = append(articles, art)
	}
	file = filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, []byte(render(t, samplePage(), articles...)), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// timed runs a script in the page that does something and says how many
// milliseconds it took until the page was laid out again.
func timed(what string) string {
	return `(() => { const at = performance.now(); ` + what + `; document.body.offsetHeight; return performance.now() - at })()`
}

// TestLargePage opens a page of 10,000 statements, filters, sorts, opens a
// statement by keyboard, and looks at it on a phone, in the dark and on paper.
// How long things take is told, and no reason to fail. LOOK=folder writes what
// is seen.
func TestLargePage(t *testing.T) {
	file := largePage(t, 10_000)
	ctx, console, asked := browser.Tab(t)
	var all, one string
	var small, open, filter, sort, clear float64
	var rows int
	run := func(what string, actions ...chromedp.Action) {
		t.Helper()
		if err := chromedp.Run(ctx, actions...); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
	}
	const opened = `performance.timing.loadEventEnd - performance.timing.navigationStart`
	run("open a small page", chromedp.Navigate("file://"+largeFile(t, 1)), chromedp.Evaluate(opened, &small))
	*asked = nil
	run("open", chromedp.Navigate("file://"+file), chromedp.Text("#count", &all),
		chromedp.Evaluate(opened, &open))
	run("filter", chromedp.Evaluate(timed(`q.value = 'word4711'; q.dispatchEvent(new Event('input', {bubbles: true}))`), &filter), chromedp.Text("#count", &one))
	run("clear", chromedp.Evaluate(timed(`q.value = ''; q.dispatchEvent(new Event('input', {bubbles: true}))`), &clear))
	run("sort", chromedp.Evaluate(timed(`document.querySelector('th button[data-sort=actor]').click()`), &sort))
	t.Logf("%s: open %.0f ms (a page of 7 statements %.0f ms), first filter %.0f ms, clear %.0f ms, sort %.0f ms", all, open, small, filter, clear, sort)
	if os.Getenv("PAGE") == "" && (!strings.HasPrefix(all, "10003 of 10003") || !strings.HasPrefix(one, "1 of 10003")) {
		t.Errorf("the page shows %q, and %q after filtering", all, one)
	}

	var expanded, focused, sorted string
	run("keyboard", chromedp.Focus("th button[data-sort=date]"), chromedp.KeyEvent(kb.Enter),
		chromedp.AttributeValue("th:has(button[data-sort=date])", "aria-sort", &sorted, nil),
		chromedp.Focus("#rows .open"), chromedp.KeyEvent(kb.Enter), chromedp.AttributeValue("#rows .open", "aria-expanded", &expanded, nil),
		chromedp.Evaluate(`document.querySelector('#rows .panel h3') ? document.activeElement.className : 'no panel'`, &focused),
		chromedp.Evaluate(`document.querySelectorAll('#rows > tr').length`, &rows))
	if sorted != "ascending" || expanded != "true" || focused != "open" || rows != 51 {
		t.Errorf("by keyboard: sorted %q, open %q, the focus is on %q, %d rows", sorted, expanded, focused, rows)
	}

	var wide bool
	run("phone", emulation.SetDeviceMetricsOverride(390, 844, 2, true), chromedp.Evaluate(`document.documentElement.scrollWidth <= innerWidth`, &wide))
	if !wide {
		t.Error("the page is wider than a phone")
	}
	var whole, large bool
	run("charts", chromedp.Evaluate(`[...document.querySelectorAll('.chart')].every(box => box.scrollWidth <= box.clientWidth && box.clientWidth <= innerWidth)`, &whole),
		chromedp.Evaluate(`(() => { const box = document.querySelector('.chart'); box.focus(); const large = box.scrollWidth > box.clientWidth; box.blur();
			return large && document.documentElement.scrollWidth <= innerWidth })()`, &large))
	if !whole || !large {
		t.Errorf("on a phone every chart is whole: %v, and larger when it is clicked: %v", whole, large)
	}
	look(t, ctx, "phone")
	var paper string
	dark := &emulation.MediaFeature{Name: "prefers-color-scheme", Value: "dark"}
	run("dark", emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{dark}), emulation.SetDeviceMetricsOverride(1280, 1600, 1, false),
		chromedp.Evaluate(`getComputedStyle(document.body).backgroundColor`, &paper))
	if paper != "rgb(22, 24, 27)" {
		t.Errorf("the paper in the dark is %s", paper)
	}
	look(t, ctx, "dark")
	run("print", chromedp.ActionFunc(func(ctx context.Context) error {
		data, _, err := page.PrintToPDF().WithPrintBackground(true).Do(ctx)
		if err == nil && (len(data) < 10_000 || string(data[:4]) != "%PDF") {
			err = fmt.Errorf("%d bytes were printed", len(data))
		}
		if dir := os.Getenv("LOOK"); err == nil && dir != "" {
			err = os.WriteFile(filepath.Join(dir, "page.pdf"), data, 0o644)
		}
		return err
	}))
	if len(*console) > 0 {
		t.Errorf("the console says %q", *console)
	}
	for _, url := range *asked {
		if !strings.HasPrefix(url, "file://"+file) {
			t.Errorf("the page asks for %s", url)
		}
	}
}

// look writes the page as it is seen, where somebody wants to see it.
func look(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	dir := os.Getenv("LOOK")
	if dir == "" {
		return
	}
	var picture []byte
	if err := chromedp.Run(ctx, chromedp.FullScreenshot(&picture, 90)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "page-"+name+".jpg"), picture, 0o644); err != nil {
		t.Fatal(err)
	}
}
