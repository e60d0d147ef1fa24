package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/term"

	"standpoint/report"
)

// progress shows on a terminal how far a run is: one line, written over again.
// Nothing of it goes into pipes, files or the logs of continuous integration.
// The nil progress shows nothing. Only read may be called by several goroutines.
type progress struct {
	out   io.Writer
	width func() int
	now   func() time.Time
	// total is the size of the input in bytes, 0 when nobody knows.
	total int64
	done  atomic.Int64

	articles     int
	began, drawn time.Time
	visible      bool
}

// newProgress returns nil where nothing is to be shown.
func newProgress(w io.Writer, quiet bool, paths []string) *progress {
	f, ok := w.(*os.File)
	if quiet || !ok || !term.IsTerminal(int(f.Fd())) || os.Getenv("CI") != "" || os.Getenv("TERM") == "dumb" {
		return nil
	}
	width := func() int {
		n, _, err := term.GetSize(int(f.Fd()))
		if err != nil || n <= 0 { // some terminals do not know
			return 80
		}
		return n
	}
	return &progress{out: w, width: width, now: time.Now, total: sizeOf(paths), began: time.Now()}
}

// sizeOf adds up the files of the paths; 0 when one of them is standard input.
func sizeOf(paths []string) (sum int64) {
	for _, p := range paths {
		if p == "-" {
			return 0
		}
		names := []string{p}
		if _, err := os.Stat(p); err != nil {
			names, _ = filepath.Glob(p) // a bad pattern is reported where it is read
		}
		for _, name := range names {
			filepath.WalkDir(name, func(_ string, e fs.DirEntry, err error) error {
				if err != nil || e.IsDir() {
					return nil
				}
				if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
					sum += info.Size()
				}
				return nil
			})
		}
	}
	return sum
}

// read counts bytes of the input.
func (p *progress) read(n int) {
	if p != nil {
		p.done.Add(int64(n))
	}
}

// article counts one and shows how far the run is, a few times a second and not
// in the first moments: short runs show nothing.
func (p *progress) article() {
	if p == nil {
		return
	}
	p.articles++
	if now := p.now(); now.Sub(p.began) > time.Second && now.Sub(p.drawn) > 200*time.Millisecond {
		p.drawn = now
		p.show(p.line(now.Sub(p.began)))
	}
}

// phase shows what is being done after the last article.
func (p *progress) phase(what string) {
	if p != nil && p.now().Sub(p.began) > time.Second {
		p.show(what)
	}
}

// clear takes the line away, before anything else is written.
func (p *progress) clear() {
	if p != nil && p.visible {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.visible = false
	}
}

func (p *progress) show(s string) {
	if r := []rune(s); len(r) >= p.width() {
		s = string(r[:max(p.width()-1, 0)])
	}
	fmt.Fprintf(p.out, "\r\x1b[K%s", s)
	p.visible = true
}

// line says how many articles, how fast, how much of the input and how long still.
func (p *progress) line(spent time.Duration) string {
	parts := []string{report.Plural(p.articles, "article"), fmt.Sprintf("%.0f a second", float64(p.articles)/spent.Seconds())}
	if done := p.done.Load(); p.total > 0 && done > 0 {
		part := min(float64(done)/float64(p.total), 1)
		parts = append(parts, fmt.Sprintf("%.0f %% of %s read", 100*part, size(p.total)))
		if part < 1 {
			parts = append(parts, "about "+wait(time.Duration(float64(spent)*(1-part)/part))+" left")
		}
	}
	return strings.Join(parts, ", ")
}

func size(n int64) string {
	switch {
	case n < 1e6:
		return fmt.Sprintf("%.0f KB", float64(n)/1e3)
	case n < 1e9:
		return fmt.Sprintf("%.0f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1f GB", float64(n)/1e9)
}

// wait rounds a time as people say it.
func wait(d time.Duration) string {
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%d s", int(d.Seconds())+1)
	case d < time.Hour:
		return fmt.Sprintf("%d min", int(d.Minutes()+.5))
	}
	return fmt.Sprintf("%d h %d min", int(d.Hours()), int(d.Minutes())%60)
}
