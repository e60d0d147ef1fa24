package quote

import (
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// FeatureVersion is the number of the set of features. Weights trained with
// another set are refused.
const FeatureVersion = 5

// place is what the features know of a token from where it stands.
type place struct {
	quote uint8 // state of the quotation automaton
	size  uint8 // of the quotation, in steps; 0 outside
	left  uint8 // distance to the likely cue before, in steps
	right uint8 // and to the one behind
	punct uint8 // shape of the nearest mark before in the sentence
	next  uint8 // and behind
	first bool  // begins a sentence
	par   bool  // begins a paragraph
	// cueLeft and cueRight are the words of those cues.
	cueLeft, cueRight uint64
	// inSentence numbers the place in the sentence, in steps.
	inSentence uint8
	// sentence sums up the sentence: holds a quotation, a cue outside of it.
	sentence uint8
}

// likelyCue is the lowest step of the cue rate that makes a word a likely cue.
const likelyCue = 4

// passage is a run of tokens, a paragraph or part of one, with what the
// features know of each.
type passage struct {
	first  int // index in the document of the first token
	words  []wordInfo
	places []place
	// sums are what the words around give each place, edge places before the
	// first and behind the last; inference keeps them by form, training works
	// them out.
	sums []learn.Sum
}

// edge is how many sums stand before and behind those of a passage's own places.
const edge = 2 * reach

// steps cuts a distance to a small number: exact near by, then by doubling.
func steps(n int) uint8 {
	if uint(n) < uint(len(stepOf)) {
		return stepOf[n]
	}
	return 10
}

var stepOf = [...]uint8{
	0, 1, 2, 3, 4, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8,
	8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
}

// nowhere is the distance to something that is not there.
const nowhere = 15

// locate fills p.places for the tokens of d that p.words were made of.
func (p *passage) locate(d *text.Document, regions *walker) {
	n := len(p.words)
	if cap(p.places) < n {
		p.places = make([]place, n, n+n/2)
	}
	p.places = p.places[:n]
	for i := range p.places {
		t := p.first + i
		pl := &p.places[i]
		*pl = place{}
		pl.quote, pl.size = regions.state(d, t)
		sentence := &d.Sentences[d.Tokens[t].Sentence]
		pl.first = sentence.First == t
		pl.par = pl.first && d.Paragraphs[sentence.Paragraph].First == d.Tokens[t].Sentence
		pl.inSentence = steps(t - sentence.First)
	}
	p.lookLeft(d)
	p.lookRight(d)
}

// cueAt reports whether the word at i is a likely cue outside of quotations.
func (p *passage) cueAt(i int) bool {
	return p.words[i].lex.cue >= likelyCue && p.places[i].quote == quoteOut
}

func (p *passage) lookLeft(d *text.Document) {
	cue, punct := -1, uint8(nowhere)
	start := 0
	for i := range p.places {
		pl := &p.places[i]
		if pl.first {
			punct = shapeStop
			p.summarise(start, i)
			start = i
		}
		pl.left, pl.punct = nowhere, punct
		if cue >= 0 {
			pl.left, pl.cueLeft = steps(i-cue), p.words[cue].norm
		}
		if p.cueAt(i) {
			cue = i
		}
		if s := p.words[i].shape; s >= shapeComma && s != shapePossessive {
			punct = markClass(s, pl.quote)
		}
	}
	p.summarise(start, len(p.places))
}

func (p *passage) lookRight(d *text.Document) {
	cue, punct := -1, uint8(nowhere)
	for i := len(p.places) - 1; i >= 0; i-- {
		pl := &p.places[i]
		pl.right, pl.next = nowhere, punct
		if cue >= 0 {
			pl.right, pl.cueRight = steps(cue-i), p.words[cue].norm
		}
		if p.cueAt(i) {
			cue = i
		}
		if s := p.words[i].shape; s >= shapeComma && s != shapePossessive {
			punct = markClass(s, pl.quote)
		}
		if pl.first {
			punct = shapeStop
		}
	}
}

// markClass tells quotation marks from other marks.
func markClass(shape, quote uint8) uint8 {
	switch quote {
	case quoteOpens:
		return nowhere + 1
	case quoteCloses:
		return nowhere + 2
	}
	return shape
}

// holdsQuotation is the part of place.sentence that tells of a quotation of more
// than three words.
const holdsQuotation = 2

// summarise writes what sentence [from, to) holds to each of its places.
func (p *passage) summarise(from, to int) {
	sum := uint8(0)
	for i := from; i < to; i++ {
		if p.places[i].quote != quoteOut {
			sum |= 1
			if p.places[i].size > 2 {
				sum |= holdsQuotation
			}
		} else if p.words[i].lex.cue >= likelyCue {
			sum |= 4
		}
	}
	for i := from; i < to; i++ {
		p.places[i].sentence = sum
	}
}
