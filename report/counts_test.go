package report

import (
	"testing"

	"standpoint/stance/tally"
)

// TestWithoutOutlet holds that articles without an outlet are none in counts and
// charts, unless no article has one.
func TestWithoutOutlet(t *testing.T) {
	bare, post := tally.Outlet{Articles: 2}, tally.Outlet{Name: "Post", Articles: 3}
	for _, c := range []struct {
		outlets  []tally.Outlet
		compared int
		want     string
	}{
		{nil, 0, "0 articles from 0 outlets"},
		{[]tally.Outlet{post}, 1, "3 articles from 1 outlet"},
		{[]tally.Outlet{bare}, 1, "2 articles without an outlet"},
		{[]tally.Outlet{bare, post}, 1, "5 articles, 3 from 1 outlet and 2 without an outlet"},
	} {
		f, articles := figures{outlets: c.outlets}, 0
		for _, o := range c.outlets {
			articles += o.Articles
		}
		named, bare := f.named()
		if got := From(articles, len(named), bare); got != c.want || len(f.compared()) != c.compared {
			t.Errorf("%q, %d compared; want %q, %d", got, len(f.compared()), c.want, c.compared)
		}
	}
}
