package quote

import (
	"sort"

	"standpoint/stance/text"
)

// unitReach is about how many tokens paragraphs that are read as one may hold.
const unitReach = 600

// readingUnit returns the end of the run of tokens from first that is read as
// one: a paragraph, and those behind it while a quotation goes on in the next or
// a colon leads to it. What is far too long for that is cut at a sentence, or
// anywhere when there is none, which keeps memory small.
func readingUnit(d *text.Document, regions []Region, first int) (last int) {
	par := paragraphOf(d, first)
	for next := par + 1; ; next++ {
		last = d.Sentences[d.Paragraphs[next-1].Last-1].Last
		if last-first > 3*unitReach {
			return cut(d, first, first+3*unitReach)
		}
		if next == len(d.Paragraphs) || last-first > unitReach || !joined(d, regions, next, last-1) {
			return last
		}
	}
}

// cut returns the last beginning of a sentence in (first, limit], or limit.
func cut(d *text.Document, first, limit int) int {
	if s := d.Sentences[d.Tokens[limit].Sentence].First; s > first {
		return s
	}
	return limit
}

// joined reports whether paragraph par begins with a quotation that the token
// before it leads to or that goes on from there.
func joined(d *text.Document, regions []Region, par, before int) bool {
	start := d.Paragraphs[par].Start
	i := sort.Search(len(regions), func(i int) bool { return regions[i].Start >= start })
	if i == len(regions) || regions[i].Start != start {
		return false
	}
	return regions[i].Continues || d.Tokens[before].Norm == ":"
}
