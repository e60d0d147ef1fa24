package main

import (
	"fmt"
	"io"
	"math"
	"slices"

	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// figures counts what was found against the gold. Spans are compared as sets of
// words, so marks and white space at their ends cost nothing.
type figures struct {
	exact map[string]*counts // source, cue, content
	joint counts
}

type counts struct{ right, gold, found int }

func (c counts) f1() float64 {
	if c.gold+c.found == 0 {
		return 0
	}
	return 200 * float64(c.right) / float64(c.gold+c.found)
}

func (f *figures) add(d *text.Document, gold, found []quote.Statement) {
	if f.exact == nil {
		f.exact = map[string]*counts{"source": {}, "cue": {}, "content": {}}
	}
	parts := map[string]func(quote.Statement) []text.Span{
		"source":  func(s quote.Statement) []text.Span { return s.Source },
		"cue":     func(s quote.Statement) []text.Span { return s.Cue },
		"content": func(s quote.Statement) []text.Span { return s.Content },
	}
	for name, part := range parts {
		f.exact[name].same(d, gold, found, part)
	}
	f.joint.matched(d, gold, found)
}

// same counts the span sets that gold and found both hold.
func (c *counts) same(d *text.Document, gold, found []quote.Statement, part func(quote.Statement) []text.Span) {
	want := map[string]int{}
	for _, s := range gold {
		if w := words(d, part(s)); len(w) > 0 {
			want[fmt.Sprint(w)]++
			c.gold++
		}
	}
	for _, s := range found {
		w := words(d, part(s))
		if len(w) == 0 {
			continue
		}
		c.found++
		if k := fmt.Sprint(w); want[k] > 0 {
			want[k]--
			c.right++
		}
	}
}

// matched counts the pairs of statements whose contents share half of their
// words and whose sources share a word, or are both empty.
func (c *counts) matched(d *text.Document, gold, found []quote.Statement) {
	c.gold += len(gold)
	c.found += len(found)
	used := make([]bool, len(found))
	for _, g := range gold {
		for j, p := range found {
			if used[j] || overlap(words(d, g.Content), words(d, p.Content)) < 0.5 {
				continue
			}
			used[j] = true
			gs, ps := words(d, g.Source), words(d, p.Source)
			if len(gs) == 0 && len(ps) == 0 || overlap(gs, ps) > 0 {
				c.right++
			}
			break
		}
	}
}

// words lists the words and numbers that spans touch.
func words(d *text.Document, spans []text.Span) []int {
	var out []int
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Kind == text.Mark {
			continue
		}
		if slices.ContainsFunc(spans, t.Overlaps) {
			out = append(out, i)
		}
	}
	return out
}

// overlap is the share of the words of a or b that both hold.
func overlap(a, b []int) float64 {
	both := 0
	for _, w := range a {
		if _, ok := slices.BinarySearch(b, w); ok {
			both++
		}
	}
	return float64(both) / math.Max(1, float64(len(a)+len(b)-both))
}

func (f *figures) print(w io.Writer) {
	for _, name := range []string{"source", "cue", "content"} {
		fmt.Fprintf(w, "dev exact %-8s F1 %.1f\n", name, f.exact[name].f1())
	}
	fmt.Fprintf(w, "dev joint F1 %.1f (P %.1f, R %.1f; content overlaps by half, source by a word)\n", f.joint.f1(),
		100*float64(f.joint.right)/float64(f.joint.found), 100*float64(f.joint.right)/float64(f.joint.gold))
}

// record names the figures for the model's header, rounded to a tenth.
func (f *figures) record() map[string]float64 {
	return map[string]float64{
		"dev exact source F1": tenth(f.exact["source"].f1()), "dev exact cue F1": tenth(f.exact["cue"].f1()),
		"dev exact content F1": tenth(f.exact["content"].f1()), "dev joint F1": tenth(f.joint.f1()),
	}
}

func tenth(x float64) float64 { return math.Round(x*10) / 10 }
