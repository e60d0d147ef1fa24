package label

import (
	"net"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

var labels = []string{"against", "neutral", "for"}

// hostile is what an article may hold to break out of the page.
const hostile = `<script>document.title="broken"</script><img src=x onerror="document.title='broken'">`

// analysis is an article of an outlet in which each of words is said by Berg.
func analysis(id, outlet string, words ...string) *stance.Analysis {
	body := "Élodie 😀 was there. " + hostile + "\n\n"
	an := &stance.Analysis{Article: article.Article{ID: id, File: id + ".txt", Outlet: outlet, Title: hostile, Published: "2026-01-27"}}
	for _, w := range words {
		start := len(body)
		body += "Berg said " + w + ".\n\n"
		at := func(from, length int) []text.Span {
			return []text.Span{{Start: start + from, End: start + from + length}}
		}
		s := stance.Statement{ID: id + "-" + w[:1], Actor: actor.Actor{Name: "Berg"},
			Statement: quote.Statement{Source: at(0, 4), Cue: at(5, 4), Content: at(10, len(w))},
			Position:  position.Position{OnTarget: !strings.Contains(w, "snow"), Label: position.Second}}
		an.Statements = append(an.Statements, s)
	}
	an.Article.Text = body + "The end."
	return an
}

// items are five statements of two articles.
func items() (all []Item, byID map[string]*stance.Analysis) {
	byID = map[string]*stance.Analysis{}
	for _, an := range []*stance.Analysis{
		analysis("a", "Post", "a toll is unfair", "b we need the toll", "c "+hostile),
		analysis("b", "Echo", "d the toll is 5 euro", "e no toll, no town"),
	} {
		byID[an.Article.ID] = an
		all = append(all, Items(an, "outlet", true, nil)...)
	}
	return all, byID
}

// listen opens a port that stays open for the test.
func listen(t testing.TB) net.Listener {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// open opens codes.csv of a folder for a coder and closes it with the test.
func open(t testing.TB, dir, coder string) *Store {
	t.Helper()
	s, err := tryOpen(t, dir, coder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func tryOpen(t testing.TB, dir, coder string) (*Store, error) {
	o := Setting{File: filepath.Join(dir, "codes.csv"), Coder: coder, Address: listen(t).Addr().String(), Labels: labels}
	s, err := Open(o, func() ([]Item, error) {
		all, _ := items()
		return Draw(all, 5, 1), nil
	})
	if err == nil {
		err = s.Begin()
	}
	return s, err
}

// answer answers the current statement.
func answer(t testing.TB, s *Store, label string) string {
	t.Helper()
	c, ok := s.Current()
	if !ok {
		t.Fatal("nothing is left to ask")
	}
	if err := s.Answer(c.ID, label); err != nil {
		t.Fatal(err)
	}
	return c.ID
}
