package copies

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Articles are copies when their signatures agree in this share of places. Those
// of one outlet must agree in more: they share menus, captions and standing notes.
const (
	Across = 0.4
	Within = 0.6
)

const (
	// bands of rows places each: two articles are compared when they agree in all
	// of a band. Articles at 0.4 agree in one with a chance of 0.996.
	bands = 32
	rows  = places / bands
	// around is how many of those that agree in a band, and were published last
	// before it, an article is compared with.
	around = 8
)

// Rule says how often the articles of a group count.
type Rule uint8

// The rules.
const (
	// ByOutlet counts a text once for each outlet that published it.
	ByOutlet Rule = iota
	// Once counts a text once, for the outlet that published it first.
	Once
)

// String returns "outlet" or "once".
func (r Rule) String() string { return [...]string{"outlet", "once"}[r] }

// ParseRule reads what String writes.
func ParseRule(s string) (Rule, error) {
	for _, r := range []Rule{ByOutlet, Once} {
		if r.String() == s {
			return r, nil
		}
	}
	return 0, fmt.Errorf("unknown way to count copies %q: use outlet or once", s)
}

// Finder collects articles. The zero value is empty. It keeps some 200 bytes of
// each article.
type Finder struct{ all []entry }

type entry struct {
	id, outlet, published string
	signature             Signature
	group                 int // index of another of the group, or of itself
}

// Add takes an article into account. published is a date as in
// article.Article, or "".
func (f *Finder) Add(id, outlet, published string, s Signature) {
	f.all = append(f.all, entry{strings.Clone(id), strings.Clone(outlet), strings.Clone(published), s, len(f.all)})
}

// Place is what an article is among its copies.
type Place struct {
	// First is the id of the group's article that was published first, "" for an
	// article without copies. Size is the number of articles in the group, at
	// least 1.
	First string
	Size  int
	// Counted is whether the article counts.
	Counted bool
}

// Places tells of every article, in the order they were added, what it is. The
// groups do not depend on that order, as long as ids differ.
func (f *Finder) Places(by Rule) []Place {
	f.join()
	groups := map[int][]int{}
	for i := range f.all {
		root := f.root(i)
		groups[root] = append(groups[root], i)
	}
	all := make([]Place, len(f.all))
	for _, members := range groups {
		f.place(all, members, by)
	}
	return all
}

func (f *Finder) place(all []Place, members []int, by Rule) {
	if len(members) == 1 {
		all[members[0]] = Place{Size: 1, Counted: true}
		return
	}
	slices.SortFunc(members, func(a, b int) int { return f.all[a].compare(&f.all[b]) })
	counted := map[string]bool{}
	for n, i := range members {
		outlet := f.all[i].outlet
		all[i] = Place{First: f.all[members[0]].id, Size: len(members), Counted: n == 0 || by == ByOutlet && !counted[outlet]}
		counted[outlet] = true
	}
}

// compare puts what was published first first. A date that names no day comes
// after those that do, because nobody knows.
func (e *entry) compare(o *entry) int {
	return cmp.Or(cmp.Compare(e.day(), o.day()), cmp.Compare(e.id, o.id))
}

func (e *entry) day() string {
	if len(e.published) < len("2026-01-27") {
		return "~"
	}
	return e.published
}

// join unites the articles that are alike, band by band. It goes by date and id,
// so that the order of adding decides nothing.
func (f *Finder) join() {
	order := make([]int, 0, len(f.all))
	for i := range f.all {
		if f.all[i].signature != (Signature{}) {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return f.all[a].compare(&f.all[b]) })
	keys := make([]uint64, len(order))
	for b := range bands {
		for n, i := range order {
			s := &f.all[i].signature
			keys[n] = uint64(s[b*rows])<<48 | uint64(s[b*rows+1])<<32 | uint64(n)
		}
		slices.Sort(keys)
		for n := range keys {
			for k := max(0, n-around); k < n; k++ {
				if keys[k]>>32 == keys[n]>>32 {
					f.unite(order[uint32(keys[k])], order[uint32(keys[n])])
				}
			}
		}
	}
}

func (f *Finder) unite(i, k int) {
	a, b := &f.all[i], &f.all[k]
	least := Across
	if a.outlet == b.outlet {
		least = Within
	}
	if a.signature.Alike(&b.signature) >= least {
		f.all[f.root(k)].group = f.root(i)
	}
}

// root is the article that stands for the group of article i.
func (f *Finder) root(i int) int {
	for f.all[i].group != i {
		f.all[i].group = f.all[f.all[i].group].group
		i = f.all[i].group
	}
	return i
}
