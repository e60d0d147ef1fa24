package article

import (
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"
)

// ahead parses the pages of a folder before their turn, on other goroutines:
// finding an article in its page takes several times as long as analysing it.
// What is read, in which order and with which problems does not depend on it: a
// page that was parsed ahead counts only if its bytes are still the same.
type ahead struct {
	mu sync.Mutex
	// pages are those under way or waiting, by path; at is the number of pages that
	// had their turn.
	pages map[string]chan parsedPage
	at    int
	slots chan struct{}
	stop  chan struct{}
	over  sync.WaitGroup
}

// parsedPage is a page with the bytes it was parsed from.
type parsedPage struct {
	data string
	page page
}

// maxAhead is the size in bytes of the largest page that is parsed ahead: some
// are in memory at the same time.
const maxAhead = 2 << 20

// lookAhead begins to parse the pages of a folder, with so many goroutines; nil
// for fewer than two, where nothing would be won.
func lookAhead(fsys fs.FS, jobs int) *ahead {
	if jobs < 2 {
		return nil
	}
	a := &ahead{pages: map[string]chan parsedPage{}, slots: make(chan struct{}, 2*jobs), stop: make(chan struct{})}
	tasks := make(chan task)
	for range jobs {
		a.over.Go(func() {
			for t := range tasks {
				t.done <- parseFile(fsys, t.path)
			}
		})
	}
	a.over.Go(func() {
		defer close(tasks)
		a.scout(fsys, tasks)
	})
	return a
}

type task struct {
	path string
	done chan parsedPage
}

// scout walks through the folder as reading does and hands out its pages.
func (a *ahead) scout(fsys fs.FS, tasks chan<- task) {
	n := 0
	fs.WalkDir(fsys, ".", func(p string, e fs.DirEntry, err error) error {
		switch hidden := strings.HasPrefix(e.Name(), ".") && p != "."; {
		case err != nil:
			return nil
		case e.IsDir() && (hidden || tooNested(p) || p != "." && holdsResults(fsys, p)):
			return fs.SkipDir
		case e.IsDir() || hidden || !namedPage(p):
			return nil
		}
		n++
		select {
		case <-a.stop:
			return fs.SkipAll
		case a.slots <- struct{}{}:
		}
		t := task{p, make(chan parsedPage, 1)}
		a.mu.Lock()
		late := a.at >= n
		if !late {
			a.pages[p] = t.done
		}
		a.mu.Unlock()
		if late {
			<-a.slots
			return nil
		}
		select {
		case <-a.stop:
			return fs.SkipAll
		case tasks <- t:
		}
		return nil
	})
}

func namedPage(p string) bool {
	switch strings.ToLower(path.Ext(p)) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return true
	}
	return false
}

// take gives the page of a file whose turn it is, if it is under way.
func (a *ahead) take(p string) chan parsedPage {
	if a == nil || !namedPage(p) {
		return nil
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.at++
	done := a.pages[p]
	if done != nil {
		delete(a.pages, p)
		<-a.slots
	}
	return done
}

// end stops the goroutines and waits for them.
func (a *ahead) end() {
	if a == nil {
		return
	}
	close(a.stop)
	a.over.Wait()
}

// parseFile reads and parses one file; the zero page stands for what reading has
// to see for itself.
func parseFile(fsys fs.FS, p string) parsedPage {
	info, err := fs.Stat(fsys, p)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxAhead {
		return parsedPage{}
	}
	f, err := fsys.Open(p)
	if err != nil {
		return parsedPage{}
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxAhead))
	if err != nil {
		return parsedPage{}
	}
	quiet := reader{Handler: Handler{Problem: func(Problem) {}}}
	text := quiet.decodedAs(p, 1, string(data), charsetIn(string(data)))
	return parsedPage{text, readPage(text, nil)}
}
