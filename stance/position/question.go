package position

import "standpoint/stance/text"

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
func questionAt(d *text.Document, in passage, first, last int) (q question, opening int) {
	if !asks(d, last, in.end) {
		return none, 0
	}
	s := d.Sentences[d.Tokens[first].Sentence]
	begin := max(s.First, in.begin)
	opening = min(begin+questionOpening, first)
	why := false
	for i := begin; i < opening; i++ {
		switch w := d.Tokens[i].Norm; {
		case auxiliaryNot[w]:
			return leading, opening
		case w == "why":
			why = true
		case why && (w == "should" || w == "must" || w == "would"):
			return rejecting, opening
		}
	}
	if why {
		return none, opening
	}
	return open, opening
}

// auxiliaryNot are the negated verbs that open a leading question.
var auxiliaryNot = map[string]bool{
	"can't": true, "couldn't": true, "shouldn't": true, "wouldn't": true, "isn't": true, "aren't": true,
	"don't": true, "doesn't": true, "didn't": true, "won't": true,
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
