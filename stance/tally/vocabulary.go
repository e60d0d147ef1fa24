package tally

import (
	"unicode/utf8"

	"standpoint/stance/text"
)

// vocabulary counts the words of one outlet.
type vocabulary map[string]int

// Words outside these lengths are left out: shorter ones are mostly grammar,
// longer ones are mostly addresses and broken text, met once.
const (
	minLetters = 3
	maxBytes   = 32
)

// add counts the words of a document, those inside quotations too: whom an
// outlet lets speak is part of how it tells the story. Words with a capital
// inside a sentence are left out as likely names, which would tell the outlets
// apart by their place and staff.
func (v vocabulary) add(d *text.Document) {
	if d == nil {
		return
	}
	for i := range d.Tokens {
		if tok := &d.Tokens[i]; counts(d, i, tok) {
			v[tok.Norm]++
		}
	}
}

func counts(d *text.Document, i int, tok *text.Token) bool {
	if tok.Kind != text.Word || len(tok.Norm) > maxBytes || utf8.RuneCountInString(tok.Norm) < minLetters {
		return false
	}
	return !tok.Upper || begins(d, i)
}

// begins tells whether no word stands before the token in its sentence.
func begins(d *text.Document, i int) bool {
	for j := d.Sentences[d.Tokens[i].Sentence].First; j < i; j++ {
		if d.Tokens[j].Kind == text.Word {
			return false
		}
	}
	return true
}

func (v vocabulary) merge(o vocabulary) {
	for w, n := range o {
		v[w] += n
	}
}
