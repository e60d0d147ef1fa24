package position

import (
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// embedded reads an embedded question that ends before token i+1, left of a match. What
// "whether" asks is said neither to be so nor not to be; who doubts whether it is
// denies it. It returns where to read on, and whether the question ends scope.
func (j *Judge) embedded(d *text.Document, in passage, q codebook.Match, turned bool, sc *scoped) (next int, ends bool) {
	if k := q.First - 1; k >= in.from && j.lang.Words.Doubters[d.Tokens[k].Norm] && !(k > in.from && j.lang.Words.Determiners[d.Tokens[k-1].Norm]) {
		sc.turn(":doubted")
		return k, false
	}
	if !turned || q.First > in.begin {
		sc.weaken(0, ":asked")
	}
	return q.First, true
}

// byDoing reports "by" before a verb in "-ing" at token i: "you don't save the
// valley by ruining the river" does not deny the ruin. What is done to the target
// itself is denied to be a means, and so turned over like other words.
func (j *Judge) byDoing(d *text.Document, in passage, m codebook.Match, i int) bool {
	return d.Tokens[i].Norm == "by" && strings.HasSuffix(d.Tokens[i+1].Norm, "ing") && !j.namesTarget(d, m.First, min(in.end, m.Last+2))
}

// supposed reports a sentence that only supposes: "I would not support it if I
// thought it harmed the river". What depends on the speaker's own choice is no such
// sentence: "if it were up to me".
func (j *Judge) supposed(d *text.Document, in passage, m codebook.Match) bool {
	s := d.Sentences[d.Tokens[m.First].Sentence]
	first, last := max(in.begin, s.First), min(in.end, s.Last)
	found := false
	j.lang.Scope.Supposing.Each(d, first, last, func(c codebook.Match) {
		switch {
		case c.First > first && d.Tokens[c.First-1].Norm == "even":
		case c.Last < last && slices.Contains([]string{"up", "to", "my", "our"}, d.Tokens[c.Last].Norm):
		case j.parted(d, min(c.First, m.Last), max(c.First, m.First)):
		default:
			found = found || would(d, first, c.First) || would(d, commaAfter(d, c.Last, last), last)
		}
	})
	return found
}

// would reports the word in the tokens [first, last).
func would(d *text.Document, first, last int) bool {
	return slices.ContainsFunc(d.Tokens[first:last], func(t text.Token) bool { return t.Norm == "would" || t.Norm == "wouldn't" })
}

// commaAfter is the index of the next comma, last for none.
func commaAfter(d *text.Document, i, last int) int {
	for i < last && d.Tokens[i].Norm != "," {
		i++
	}
	return i
}

// parted reports a comma and a conjunction in the tokens [first, last), which begin
// a sentence of its own.
func (j *Judge) parted(d *text.Document, first, last int) bool {
	for i := first; i+1 < last; i++ {
		if w := d.Tokens[i+1].Norm; d.Tokens[i].Norm == "," && (j.lang.Words.Joiners[w] || j.lang.Words.ScopeEnders[w]) {
			return true
		}
	}
	return false
}
