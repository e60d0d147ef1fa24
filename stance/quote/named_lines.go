package quote

import (
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// namedLines finds quotations with the name of who says them on a line of its own
// above ("Anna Rossi, 34, baker") or below, at least twice in an article, and those in
// the row of a table behind a name: "Anna Rossi | “We will stay.”".
func namedLines(d *text.Document, regions []Region, out []Statement) []Statement {
	quoted := make([]*Region, len(d.Paragraphs)) // the quotation that a paragraph is
	closes := make([]bool, len(d.Paragraphs))    // it ends with one
	for k := range regions {
		r := &regions[k]
		at, last := d.TokensIn(r.Span)
		if r.Nested || r.Open || at == last {
			continue
		}
		i := paragraphOf(d, at)
		p := d.Paragraphs[i]
		first := d.Sentences[p.First].First
		if d.Sentences[p.Last-1].Last != last {
			continue
		}
		closes[i] = true
		switch {
		case words(d, at, last) < onWords:
		case first == at:
			quoted[i] = r
		case at > first+1 && d.Tokens[at-1].Norm == "|":
			if end := personEnd(d, first, at-1); end > first {
				out = append(out, named(d, first, end, *r, "row"))
			}
		}
	}
	beside := besideNames(d, quoted, closes)
	if len(beside) > 0 { // they know the side for all, and a name alone signs less surely
		out = slices.DeleteFunc(out, func(s Statement) bool {
			return s.Rule == "signed" && len(s.Cue) == 0 && slices.ContainsFunc(s.Content, isQuoted(d, quoted))
		})
	}
	return append(out, beside...)
}

// isQuoted reports whether a span is a quotation that is a whole paragraph.
func isQuoted(d *text.Document, quoted []*Region) func(text.Span) bool {
	return func(sp text.Span) bool {
		at, _ := d.TokensIn(sp)
		r := quoted[paragraphOf(d, at)]
		return r != nil && r.Span == sp
	}
}

// besideNames gives quotations to the names above or below them. An article has them
// on one side: where names and quotations take turns, what comes first tells which.
func besideNames(d *text.Document, quoted []*Region, closes []bool) []Statement {
	var above, below []Statement
	behind := 0
	for i, p := range d.Paragraphs {
		first := d.Sentences[p.First].First
		last := personEnd(d, first, d.Sentences[p.Last-1].Last)
		if first == last {
			continue
		}
		if i > 0 && closes[i-1] {
			if behind++; quoted[i-1] != nil {
				below = append(below, named(d, first, last, *quoted[i-1], "named below"))
			}
		}
		if i+1 < len(quoted) && quoted[i+1] != nil {
			above = append(above, named(d, first, last, *quoted[i+1], "named above"))
		}
	}
	switch { // one alone may be a caption
	case len(above) > behind && len(above) > 1:
		return above
	case behind > len(above) && len(below) > 1:
		return below
	}
	return nil
}

// named is a quotation whose source is the tokens [first, last).
func named(d *text.Document, first, last int, r Region, rule string) Statement {
	return Statement{
		Source:     []text.Span{{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}},
		Content:    []text.Span{r.Span},
		Kind:       Direct,
		Confidence: lineScore, Rule: rule,
	}
}

// personEnd is where the name ends that the tokens [first, last) are, with nothing
// behind it but what somebody is: "Anna Rossi, 34, baker". It is first for others.
func personEnd(d *text.Document, first, last int) int {
	if last-first > nameReach || last <= first || !namesPerson(d, first, last) {
		return first
	}
	end := first
	for end < last && (d.Tokens[end].Upper || d.Tokens[end].Norm == "-" || d.Tokens[end].Norm == "." && end+1 < last) {
		end++
	}
	if end < last && d.Tokens[end].Norm != "," && d.Tokens[end].Norm != "(" {
		return first
	}
	said := slices.ContainsFunc(d.Tokens[end:last], func(t text.Token) bool {
		return (codebook.Verb | codebook.Auxiliary | codebook.SubjectPronoun).In(&t) || t.Norm == ":" || t.Norm == "?" || t.Norm == "."
	})
	if said {
		return first
	}
	return end
}
