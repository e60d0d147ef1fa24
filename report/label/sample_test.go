package label

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// many makes n items of an outlet.
func many(outlet string, n int) []Item {
	var all []Item
	for i := range n {
		id := fmt.Sprintf("%s-%03d", outlet, i)
		all = append(all, Item{ID: id, Words: "says " + id, Stratum: outlet})
	}
	return all
}

func ids(items []Item) string {
	var all []string
	for _, x := range items {
		all = append(all, x.ID)
	}
	return strings.Join(all, " ")
}

// Each stratum gets its share of the sample, whatever the seed.
func TestDrawShares(t *testing.T) {
	for _, c := range []struct {
		sizes []int
		n     int
		want  []int
		why   string
	}{
		{[]int{60, 30, 10}, 10, []int{6, 3, 1}, "in proportion"},
		{[]int{50, 50}, 5, []int{3, 2}, "an odd one goes to the first by name"},
		{[]int{97, 2, 1}, 10, []int{10, 0, 0}, "small ones may get none"},
		{[]int{3, 2}, 50, []int{3, 2}, "no more than there are"},
		{[]int{5, 0}, 2, []int{2, 0}, "one stratum"},
		{[]int{0}, 5, []int{0}, "nothing to draw"},
	} {
		for seed := range uint64(5) {
			var all []Item
			for i, k := range c.sizes {
				all = append(all, many(string(rune('a'+i)), k)...)
			}
			got := make([]int, len(c.sizes))
			for _, x := range Draw(all, c.n, seed) {
				got[x.Stratum[0]-'a']++
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s, seed %d: %v, want %v", c.why, seed, got, c.want)
			}
		}
	}
}

// The same seed gives the same sample in whatever order items come; another seed
// another one; words that stand twice are drawn once.
func TestDrawRepeats(t *testing.T) {
	all := append(many("a", 40), many("b", 20)...)
	first := ids(Draw(all, 12, 1))
	turned := slices.Clone(all)
	slices.Reverse(turned)
	if again := ids(Draw(turned, 12, 1)); again != first {
		t.Errorf("in another order: %s, first %s", again, first)
	}
	if other := ids(Draw(all, 12, 2)); other == first {
		t.Error("another seed gives the same sample")
	}
	same := many("a", 5)
	for i := range same {
		same[i].Words = "wire copy"
	}
	if got := Draw(same, 5, 1); len(got) != 1 {
		t.Errorf("the same words were drawn %d times", len(got))
	}
}

func TestItems(t *testing.T) {
	an := analysis("a", "Post", "a toll is unfair", "b the snow fell")
	if got := Items(an, "actor", false, nil); len(got) != 1 || got[0].Stratum != "Berg" || got[0].Words != "a toll is unfair" {
		t.Errorf("on target by actor: %+v", got)
	}
	all := Items(an, "outlet", true, nil)
	if len(all) != 2 || all[1].Stratum != "Post" {
		t.Errorf("all by outlet: %+v", all)
	}
	runes := []rune(an.Article.Text)
	if sp := all[0].Spans[0]; string(runes[sp[0]:sp[1]]) != all[0].Words {
		t.Errorf("the span %v holds %q", sp, string(runes[sp[0]:sp[1]]))
	}
}
