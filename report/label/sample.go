package label

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"unicode/utf8"

	"standpoint/stance"
	"standpoint/stance/eval"
	"standpoint/stance/text"
)

// Item is a statement that can be coded.
type Item struct {
	ID, Doc string
	// Spans are the content in code points of the article's text.
	Spans [][2]int
	// Words is the content, Check its fingerprint.
	Words, Check string
	// Stratum is what the sample is spread over.
	Stratum string
}

// Strata are what a sample can be spread over.
var Strata = []string{"outlet", "actor", "stance", "none"}

// Items lists the statements of an article: those about the target, or all.
// Each stands in a stratum by its outlet, its actor or the stance that the
// program gives it. The same words in the same place are one statement.
func Items(an *stance.Analysis, by string, all bool, side func(*stance.Statement) string) []Item {
	var items []Item
	count := runes{s: an.Article.Text}
	for i := range an.Statements {
		s := &an.Statements[i]
		if !all && !s.Position.OnTarget {
			continue
		}
		words := eval.Words(an.Article.Text, s.Content)
		item := Item{ID: s.ID, Doc: an.Article.ID, Spans: count.spans(s.Content), Words: words, Check: eval.Check(words)}
		switch by {
		case "outlet":
			item.Stratum = an.Article.Outlet
		case "actor":
			item.Stratum = s.Actor.Name
		case "stance":
			item.Stratum = side(s)
		}
		items = append(items, item)
	}
	return items
}

// runes counts code points of a text.
type runes struct{ s string }

func (r runes) spans(spans []text.Span) [][2]int {
	out := make([][2]int, len(spans))
	for i, sp := range spans {
		start := utf8.RuneCountInString(r.s[:sp.Start])
		out[i] = [2]int{start, start + utf8.RuneCountInString(sp.Of(r.s))}
	}
	return out
}

// Draw takes n items: from every stratum its share of n, by largest remainders,
// and within a stratum those whose hash with the seed is smallest. The same
// items and seed give the same sample, in whatever order the items come; the
// sample comes in an order that mixes the strata. Words that stand in the items
// twice, as in wire copy, are drawn once. Fewer items than n are all taken.
//
// Shares keep the sample like the whole, so that figures need no weights.
func Draw(items []Item, n int, seed uint64) []Item {
	items = slices.Clone(items)
	slices.SortFunc(items, func(a, b Item) int { return cmp.Or(cmp.Compare(hash(a, seed), hash(b, seed)), cmp.Compare(a.ID, b.ID)) })
	seen := map[string]bool{}
	items = slices.DeleteFunc(items, func(x Item) bool {
		again := seen[x.Words]
		seen[x.Words] = true
		return again
	})
	quota := quotas(items, n)
	return slices.DeleteFunc(items, func(x Item) bool {
		quota[x.Stratum]--
		return quota[x.Stratum] < 0
	})
}

func hash(x Item, seed uint64) uint64 {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d\x00%s", seed, x.ID))
	return binary.BigEndian.Uint64(sum[:])
}

// quotas deals n out to the strata in proportion to their items.
func quotas(items []Item, n int) map[string]int {
	size := map[string]int{}
	for _, x := range items {
		size[x.Stratum]++
	}
	n = min(n, len(items))
	type part struct {
		name string
		rest int
	}
	var parts []part
	quota := map[string]int{}
	left := n
	for name, k := range size {
		quota[name] = n * k / len(items)
		left -= quota[name]
		parts = append(parts, part{name, n * k % len(items)})
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Or(b.rest-a.rest, cmp.Compare(a.name, b.name)) })
	for _, p := range parts[:left] {
		quota[p.name]++
	}
	return quota
}
