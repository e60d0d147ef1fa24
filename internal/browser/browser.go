// Package browser opens Chromium for tests of pages.
package browser

import (
	"context"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a test may use its tab.
const patience = 4 * time.Minute

// Tab opens a tab of Chromium, which ends with the test, and collects what its
// console says and the addresses it asks for. Where no Chromium runs, and with
// -short, it skips the test.
func Tab(t *testing.T) (ctx context.Context, console, asked *[]string) {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program(t)), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	whole := ctx
	t.Cleanup(func() { chromedp.Cancel(whole) }) // waits for the browser to end
	ctx, stop = context.WithTimeout(ctx, patience)
	t.Cleanup(stop)
	console, asked = &[]string{}, &[]string{}
	chromedp.ListenTarget(ctx, func(e any) {
		switch e := e.(type) {
		case *log.EventEntryAdded:
			*console = append(*console, e.Entry.Text)
		case *runtime.EventConsoleAPICalled:
			*console = append(*console, string(e.Type))
		case *runtime.EventExceptionThrown:
			*console = append(*console, e.ExceptionDetails.Error())
		case *network.EventRequestWillBeSent:
			*asked = append(*asked, e.Request.URL)
		}
	})
	if err := chromedp.Run(ctx, network.Enable(), log.Enable()); err != nil {
		t.Skipf("Chromium does not run here: %v", err)
	}
	return ctx, console, asked
}

// program is the name of the browser, as systems call it.
func program(t *testing.T) string {
	t.Helper()
	if !testing.Short() {
		for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
			if path, err := exec.LookPath(name); err == nil {
				return path
			}
		}
	}
	t.Skip("the page is tried in Chromium only: install chromium, and test without -short")
	return ""
}
