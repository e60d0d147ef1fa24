package quote

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// longestDateline is how many tokens a dateline has at most, insertionReach how many
// behind it are looked at for dashes.
const (
	longestDateline = 16
	insertionReach  = 100
)

// Dateline returns the dash of the dateline that opens a paragraph at token first,
// "ROME (AP) —" or "Rome (AFP) —", or -1. What follows is a sentence of its own: it has a capital or a
// quotation mark, and no second dash makes it an insertion: "ASGI — Lawyers for All —
// said".
func Dateline(d *text.Document, first int) int {
	sen := d.Sentences[d.Tokens[first].Sentence]
	if d.Sentences[d.Paragraphs[sen.Paragraph].First].First != first || d.Tokens[first].Len() < 3 || !d.Tokens[first].Upper {
		return -1
	}
	place := capitals(d.Tokens[first].Of(d.Text))
	for i := first + 1; i+1 < min(sen.Last, first+longestDateline); i++ {
		switch t := &d.Tokens[i]; {
		case d.Dash(i) && !d.Dash(i+1): // the last of "--"
			if !place && !agency(d, i-1) {
				return -1
			}
			if opensQuotation(d.Tokens[i+1].Norm) || d.Tokens[i+1].Upper && !closedInsertion(d, i, min(sen.Last, i+insertionReach)) {
				return i
			}
			return -1
		case t.Kind == text.Word && !t.Upper:
			return -1
		}
	}
	return -1
}

// agency reports the ")" of "(AFP)" at token i.
func agency(d *text.Document, i int) bool {
	return i > 2 && d.Tokens[i].Norm == ")" && d.Tokens[i-2].Norm == "(" && capitals(d.Tokens[i-1].Of(d.Text))
}

// closedInsertion reports that another dash closes what the dash at token i opens.
// Where dashes stand in pairs behind i, they enclose something else.
func closedInsertion(d *text.Document, i, last int) bool {
	dashes, phrase, verb := 0, false, false
	for i++; i < last; i++ {
		if d.Dash(i) && !d.Dash(i-1) {
			dashes++
			phrase = phrase || dashes == 1 && !verb
		}
		verb = verb || verbal(&d.Tokens[i])
	}
	return dashes%2 == 1 && phrase
}

// verbal guesses whether a word is a verb that makes a sentence.
func verbal(t *text.Token) bool {
	if t.Upper || t.Norm == "'s" {
		return false
	}
	return (codebook.Verb | codebook.Auxiliary).In(t) || len(t.Norm) > 4 && strings.HasSuffix(t.Norm, "ed")
}

func opensQuotation(w string) bool {
	switch w {
	case "“", "\"", "«", "„", "‘", "'", "``", "''":
		return true
	}
	return false
}

// tidy takes datelines off the statements, and the dashes around who speaks.
func tidy(d *text.Document, found []Statement) {
	for _, st := range found {
		for k, sp := range st.Source {
			first, last := d.TokensIn(sp)
			st.Source[k] = undashed(d, sp, behindDateline(d, first), last)
		}
		first, last := d.TokensIn(st.Content[0])
		if from := behindDateline(d, first); from > first {
			st.Content[0] = undashed(d, st.Content[0], from, last)
		}
	}
}

// behindDateline is where what begins at token first goes on behind the dateline of
// its paragraph.
func behindDateline(d *text.Document, first int) int {
	if first >= len(d.Tokens) {
		return first
	}
	par := d.Paragraphs[d.Sentences[d.Tokens[first].Sentence].Paragraph]
	return max(first, Dateline(d, d.Sentences[par.First].First)+1)
}

// undashed is the tokens [from, to) without dashes at the ends; sp where nothing is left.
func undashed(d *text.Document, sp text.Span, from, to int) text.Span {
	for from < to && d.Dash(from) {
		from++
	}
	for to > from && d.Dash(to-1) {
		to--
	}
	if from >= to {
		return sp
	}
	return text.Span{Start: d.Tokens[from].Start, End: d.Tokens[to-1].End}
}
