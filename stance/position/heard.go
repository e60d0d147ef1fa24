package position

import (
	"strings"

	"standpoint/stance/text"
)

// setOff is how many words marks may set off within a sentence: scare quotes, or
// a word or two lifted from somebody. More are a quotation.
const setOff = 5

// heard is a document as it is heard when read aloud: without the quotation marks
// that set off a few words inside what is said ("it would be “madness” to block
// it"), so that patterns and scope reach across them. A whole quotation keeps its
// marks, and a document without such marks is returned as it is. Its spans are
// those of d; it holds only the sentences of the statement.
func heard(d *text.Document, s Statement) *text.Document {
	var marks []int
	for _, c := range s.Content {
		first, last := d.TokensIn(c)
		for i := first; i < last; i++ {
			if end := setOffAt(d, i, first, last, s.Exclude); end > 0 {
				marks = append(marks, i, end)
				i = end
			}
		}
	}
	if marks == nil {
		return d
	}
	return without(d, s.Content, marks)
}

// setOffAt is the index of the mark that closes what an opening mark at token i
// sets off; 0 where none opens, or a whole quotation.
func setOffAt(d *text.Document, i, first, last int, exclude []text.Span) int {
	if d.Tokens[i].Kind != text.Mark {
		return 0
	}
	closing := closingOf(d.Tokens[i].Norm)
	if closing == "" || i+1 >= last || d.Tokens[i+1].Start != d.Tokens[i].End || i > 0 && d.Tokens[i-1].End == d.Tokens[i].Start {
		return 0
	}
	words := 0
	for k := i + 1; k < last && words <= setOff; k++ {
		t := &d.Tokens[k]
		switch {
		case t.Kind != text.Mark:
			words++
		case t.Sentence != d.Tokens[i].Sentence:
			return 0
		case strings.Contains(closing, t.Norm) && d.Tokens[k-1].End == t.Start:
			span := text.Span{Start: d.Tokens[i].Start, End: t.End}
			if words == 0 || k == i+1 || !within(d, i, k, first, last) || excluded(exclude, span) {
				return 0
			}
			return k
		case strings.Contains(".!?;:…“”\"«»„—–()", t.Norm) && k+1 < last && !strings.Contains(closing, d.Tokens[k+1].Norm):
			return 0
		}
	}
	return 0
}

// closingOf are the marks that may close what an opening mark opens.
func closingOf(mark string) string {
	switch mark {
	case "“", "\"":
		return "”\""
	case "„":
		return "“”"
	case "«":
		return "»"
	case "‘", "'":
		return "’'"
	}
	return ""
}

// within reports marks that stand inside what is said: words go before them, or go
// on behind them. At a comma or the beginning of a sentence a quotation is whole.
func within(d *text.Document, opening, closing, first, last int) bool {
	end := d.Tokens[closing-1]
	goesOn := closing+1 < last && d.Tokens[closing+1].Sentence == d.Tokens[closing].Sentence && d.Tokens[closing+1].Kind != text.Mark
	if end.Kind == text.Mark && goesOn && end.Norm != "'s" {
		return false // “Never,” he said
	}
	if opening > first && d.Tokens[opening-1].Sentence == d.Tokens[opening].Sentence {
		return d.Tokens[opening-1].Kind != text.Mark
	}
	return goesOn && !d.Tokens[closing+1].Upper
}

// margin is how many words before and behind the content rules may look at.
const margin = 60

// without is the content with the words around it in its sentences, less some marks.
func without(d *text.Document, content []text.Span, marks []int) *text.Document {
	low, high, begin, end := len(d.Sentences), 0, len(d.Tokens), 0
	for _, c := range content {
		if first, last := d.TokensIn(c); first < last {
			low, high = min(low, d.Tokens[first].Sentence), max(high, d.Tokens[last-1].Sentence+1)
			begin, end = min(begin, first-margin), max(end, last+margin)
		}
	}
	h := &text.Document{Text: d.Text, Sentences: make([]text.Sentence, 0, high-low)}
	begin, end = max(begin, d.Sentences[low].First), min(end, d.Sentences[high-1].Last)
	h.Tokens = make([]text.Token, 0, end-begin)
	for n := low; n < high; n++ {
		sentence := d.Sentences[n]
		sentence.First = len(h.Tokens)
		for i := max(begin, d.Sentences[n].First); i < min(end, d.Sentences[n].Last); i++ {
			if len(marks) > 0 && marks[0] == i {
				marks = marks[1:]
				continue
			}
			t := d.Tokens[i]
			t.Sentence = n - low
			h.Tokens = append(h.Tokens, t)
		}
		sentence.Last = len(h.Tokens)
		h.Sentences = append(h.Sentences, sentence)
	}
	return h
}
