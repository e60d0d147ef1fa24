package copies

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Articles are copies when their signatures agree in this share of places. Those
// of one outlet must agree in more: they share menus, captions and standing notes.
const (
	Across = 0.4
	Within = 0.6
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

// Finder collects articles. It keeps some 60 bytes of each, and their signatures
// in a file of scratch. Make one with NewFinder; it is for one goroutine.
type Finder struct {
	scratch io.Writer
	all     []entry
	// names are the outlets and dates, each once; known says where one stands.
	names []string
	known map[string]int32
}

// entry is an article; group is the index of another of its group, or its own.
type entry struct {
	id                string
	outlet, published int32 // in names
	group             int32
	signed            bool
}

// NewFinder returns a finder that writes signatures to scratch, and nothing else
// may.
func NewFinder(scratch io.Writer) *Finder {
	return &Finder{scratch: scratch, known: map[string]int32{}}
}

// Add takes an article into account. published is a date as in
// article.Article, or "". The error is one of writing to the scratch.
func (f *Finder) Add(id, outlet, published string, s Signature) error {
	f.all = append(f.all, entry{strings.Clone(id), f.name(outlet), f.name(published), int32(len(f.all)), s != Signature{}})
	_, err := f.scratch.Write(s.bytes())
	return err
}

// name is the number of an outlet or date.
func (f *Finder) name(s string) int32 {
	n, ok := f.known[s]
	if !ok {
		s = strings.Clone(s)
		n = int32(len(f.names))
		f.names, f.known[s] = append(f.names, s), n
	}
	return n
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

// Places are the places of all articles.
type Places struct {
	f *Finder
	// first and size are those of a group, by the article that stands for it; size
	// is 0 before its first article came.
	first, size []int32
	counted     []bool
}

// Places finds the copies. scratch is what NewFinder's was given, for reading.
// The groups do not depend on the order of adding, as long as ids differ. The
// error is one of reading.
func (f *Finder) Places(by Rule, scratch io.ReaderAt) (*Places, error) {
	order := f.order()
	if err := f.join(order, stored{scratch}); err != nil {
		return nil, err
	}
	n := len(f.all)
	p := &Places{f, make([]int32, n), make([]int32, n), make([]bool, n)}
	printed := map[[2]int32]bool{} // which outlets of a group had their turn
	for _, i := range order {
		root, outlet := f.root(i), f.all[i].outlet
		if p.size[root]++; p.size[root] == 1 {
			p.first[root], p.counted[i] = i, true
			continue
		}
		first := f.all[p.first[root]].outlet
		at := [2]int32{root, outlet}
		p.counted[i] = by == ByOutlet && outlet != first && !printed[at]
		printed[at] = true
	}
	return p, nil
}

// Of is the place of the article that was added as number i, from 0.
func (p *Places) Of(i int) Place {
	root := p.f.root(int32(i))
	if p.size[root] == 1 {
		return Place{Size: 1, Counted: true}
	}
	return Place{First: p.f.all[p.first[root]].id, Size: int(p.size[root]), Counted: p.counted[i]}
}

// order are the articles by date and id.
func (f *Finder) order() []int32 {
	order := make([]int32, len(f.all))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(f.day(a), f.day(b)), cmp.Compare(f.all[a].id, f.all[b].id))
	})
	return order
}

// day is the date of an article. One that names no day comes after those that do,
// because nobody knows.
func (f *Finder) day(i int32) string {
	published := f.names[f.all[i].published]
	if len(published) < len("2026-01-27") {
		return "~"
	}
	return published
}

// root is the article that stands for the group of article i.
func (f *Finder) root(i int32) int32 {
	for f.all[i].group != i {
		f.all[i].group = f.all[f.all[i].group].group
		i = f.all[i].group
	}
	return i
}
