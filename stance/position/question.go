package position

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// question is what a sentence asks, if anything.
type question uint8

const (
	none      question = iota // it asks nothing, or asks why
	open                      // whoever asks does not say
	leading                   // "can't we just say no?" says that we can
	rejecting                 // "why should we accept them?" says that we should not
)

// questionOpening is how many tokens at the head of a sentence show its kind.
const questionOpening = 4

// questionAt reads the sentence of a match at [first, last). opening is the
// index after the sentence's first words.
func (j *Judge) questionAt(d *text.Document, in passage, first, last int) (q question, opening int) {
	if !asks(d, last, in.end) {
		return none, 0
	}
	s := d.Sentences[d.Tokens[first].Sentence]
	begin := max(s.First, in.begin)
	opening = min(begin+questionOpening, first)
	if j.tagged(d, last, min(s.Last, in.end+1)) {
		return none, opening
	}
	denies := false
	j.lang.Scope.Rejecting.Each(d, begin, min(begin+questionOpening+2, last), func(m codebook.Match) {
		denies = denies || m.First < begin+questionOpening
	})
	if denies {
		return rejecting, opening
	}
	why := false
	for i := begin; i < opening; i++ {
		if w := d.Tokens[i].Norm; strings.HasSuffix(w, "n't") && j.lang.Words.Negators[w] {
			return leading, opening
		} else if w == "why" {
			why = true
		}
	}
	if why {
		return none, opening
	}
	return open, opening
}

// tagged reports a statement with a question hung on it: "..., isn't it?"
func (j *Judge) tagged(d *text.Document, first, last int) bool {
	w := &j.lang.Words
	for i := first; i+3 < last; i++ {
		tag, who := d.Tokens[i+1].Norm, d.Tokens[i+2].Norm
		if d.Tokens[i].Norm == "," && w.Auxiliaries[tag] && (w.Openers[who] || who == "you") && d.Tokens[i+3].Norm == "?" {
			return true
		}
	}
	return false
}

// asks reports whether the sentence that holds the match ends with a question mark.
func asks(d *text.Document, last, end int) bool {
	sentence := d.Sentences[d.Tokens[last-1].Sentence]
	// The mark is the last token, or a quotation mark or two stand behind it.
	for i := max(last, sentence.Last-4); i < min(end+1, sentence.Last); i++ {
		if d.Tokens[i].Norm == "?" {
			return true
		}
	}
	return false
}
