package quote

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// lineScore is the confidence of a statement that the shape of its line gives
// away.
const lineScore = 0.95

// nameReach is how many tokens a speaker's name on a line of its own may have.
const nameReach = 12

// lines finds the statements that typography marks rather than words: a
// quotation signed with a dash ("..." - Name, on the same line or the next) or with
// a name and an outlet on the next line ("..." / Name, Outlet), a headline that
// names the speaker ("Name on the matter: ..."), one beside a name and the turns of a
// transcript. w are the words of the language, nil for none.
func lines(d *text.Document, regions []Region, w *codebook.Words) []Statement {
	var out []Statement
	next := 0
	for i, p := range d.Paragraphs {
		first, last := d.Sentences[p.First].First, d.Sentences[p.Last-1].Last
		var r *Region
		for ; next < len(regions) && regions[next].Start < p.End; next++ {
			if !regions[next].Nested {
				r = &regions[next]
			}
		}
		if r != nil {
			out = headed(d, *r, first, last, signed(d, *r, i, first, last, out))
		}
	}
	return append(namedLines(d, regions, out), turns(d, w)...)
}

// signed adds the statement of a paragraph that ends with quotation r, or ends
// with a dash and a name behind it.
func signed(d *text.Document, r Region, par, first, last int, out []Statement) []Statement {
	whole := first < last && d.Tokens[first].Start >= r.Start // nobody speaks before it in its paragraph
	for first < last && d.Tokens[first].Start < r.End {
		first++
	}
	if first == last && par+1 < len(d.Paragraphs) {
		q := d.Paragraphs[par+1]
		first, last = d.Sentences[q.First].First, d.Sentences[q.Last-1].Last
	}
	if whole && nameLine(d, first, last) && wholeSentences(d, r) {
		return append(out, Statement{
			Source:     []text.Span{{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}},
			Content:    []text.Span{r.Span},
			Confidence: lineScore, Rule: "signed",
		})
	}
	if last-first < 2 || last-first > nameReach || !dash(d.Tokens[first].Of(d.Text)) || !d.Tokens[first+1].Upper {
		return out
	}
	for last > first && d.Tokens[last-1].Kind == text.Mark {
		last--
	}
	return append(out, Statement{
		Source:     []text.Span{{Start: d.Tokens[first+1].Start, End: d.Tokens[last-1].End}},
		Cue:        []text.Span{d.Tokens[first].Span},
		Content:    []text.Span{r.Span},
		Confidence: lineScore, Rule: "signed",
	})
}

// leadReach is how many words may stand between "on" and the colon of a headline.
const leadReach = 12

// headed adds the statement of a headline that names the speaker and the matter and
// ends with quotation r: "Rossi on the plan for the hall: “A farce”".
func headed(d *text.Document, r Region, first, last int, out []Statement) []Statement {
	on := first
	for on < last && on-first < nameReach && d.Tokens[on].Upper && d.Tokens[on].Norm != "on" {
		on++
	}
	at, end := d.TokensIn(r.Span)
	if on == first || on >= at-2 || d.Tokens[on].Norm != "on" || at-on > leadReach || d.Tokens[at-1].Norm != ":" || last-end > 1 || hasVerb(d, on, at) {
		return out
	}
	return append(out, Statement{
		Source:     []text.Span{{Start: d.Tokens[first].Start, End: d.Tokens[on-1].End}},
		Cue:        []text.Span{d.Tokens[at-1].Span},
		Content:    []text.Span{r.Span},
		Confidence: lineScore, Rule: "headline",
	})
}

// nameLine reports "Anna Rossi, Radio Norda": a person and a name around one comma, and
// nothing else up to the end of a paragraph. "More News, Live Updates" is a heading.
func nameLine(d *text.Document, first, last int) bool {
	if last-first < 4 || last-first > nameReach {
		return false
	}
	comma := -1
	for i := first; i < last; i++ {
		switch t := &d.Tokens[i]; {
		case t.Norm == "," && comma < 0 && i > first+1:
			comma = i
		case t.Kind != text.Word || !t.Upper && t.Norm != "of" && t.Norm != "the" && t.Norm != "for" && t.Norm != "and":
			return false
		}
	}
	return comma > 0 && comma < last-1 && namesPerson(d, first, comma)
}

func dash(w string) bool {
	switch w {
	case "-", "--", "–", "—", "―", "~":
		return true
	}
	return false
}

func capitals(w string) bool {
	for i := range len(w) {
		if c := w[i]; 'a' <= c && c <= 'z' {
			return false
		}
	}
	return len(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}
