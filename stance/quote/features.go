package quote

import (
	"sort"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// FeatureVersion is the number of the set of features. Weights trained with
// another set are refused.
const FeatureVersion = 1

// The states of the quotation automaton at a token.
const (
	quoteOut = iota
	quoteOpens
	quoteFirst
	quoteIn
	quoteCloses
)

// place is what the features know of a token from where it stands.
type place struct {
	quote uint8 // state of the quotation automaton
	size  uint8 // of the quotation, in steps; 0 outside
	hint  uint8 // label that the rules propose; 0 none
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
	// sums are what the words around give each place; inference keeps them by
	// form, training works them out.
	sums []learn.Sum
}

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

// steps cuts a distance to a small number: exact near by, then by doubling.
func steps(n int) uint8 {
	switch {
	case n < 6:
		return uint8(n)
	case n < 9:
		return 6
	case n < 14:
		return 7
	case n < 22:
		return 8
	case n < 35:
		return 9
	}
	return 10
}

// nowhere is the distance to something that is not there.
const nowhere = 15

// locate fills p.places for the tokens of d that p.words were made of.
func (p *passage) locate(d *text.Document, regions *walker, hints []uint8) {
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
		if hints != nil {
			pl.hint = hints[t]
		}
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

// summarise writes what sentence [from, to) holds to each of its places.
func (p *passage) summarise(from, to int) {
	sum := uint8(0)
	for i := from; i < to; i++ {
		if p.places[i].quote != quoteOut {
			sum |= 1
			if p.places[i].size > 2 {
				sum |= 2
			}
		} else if p.words[i].lex.cue >= likelyCue {
			sum |= 4
		}
	}
	for i := from; i < to; i++ {
		p.places[i].sentence = sum
	}
}

// Classes is the number of classes of positions that transitions depend on.
const classes = 12

// class tells the CRF what kind of boundary lies before token i.
func (p *passage) class(i int) uint8 {
	pl := &p.places[i]
	if i == 0 || pl.par {
		return 0
	}
	prev := &p.places[i-1]
	switch {
	case pl.first && pl.quote == quoteOpens:
		return 1
	case pl.first && pl.quote != quoteOut:
		return 2
	case pl.first:
		return 3
	case pl.quote == quoteOpens:
		return 4
	case prev.quote == quoteCloses && pl.quote != quoteCloses:
		return 5
	case pl.quote != quoteOut:
		return 6
	}
	switch s := p.words[i-1].shape; {
	case s == shapeComma:
		return 7
	case s >= shapeStop && s != shapePossessive:
		return 8
	case s == shapeCapital || s == shapeUpper:
		return 9
	case p.words[i].lex.cue >= likelyCue:
		return 10
	}
	return 11
}

// contexts is the number of rows of a token that depend on where it stands.
const contexts = 20

// context appends the rows of token i that no word has by itself.
func (p *passage) context(i int, bits uint8, dst []uint32) []uint32 {
	w, pl := p.word(i), &p.places[i]
	a, b, y, z := p.word(i-1), p.word(i-2), p.word(i+1), p.word(i+2)
	quote := uint64(pl.quote) | uint64(pl.size)<<4
	near := uint64(pl.left)<<8 | uint64(pl.right)<<4
	marks := uint64(pl.punct)<<8 | uint64(pl.next)
	before, after := uint64(0), uint64(0)
	if i > 0 {
		before = uint64(p.places[i-1].quote)
	}
	if i+1 < len(p.places) {
		after = uint64(p.places[i+1].quote)
	}
	n := uint64(tmplContext)
	add := func(x, y uint64) {
		dst = append(dst, learn.Row(learn.Mix(learn.Mix(n, x), y), bits))
		n++
	}
	add(a.norm, w.norm)
	add(w.norm, y.norm)
	add(b.norm, a.norm)
	add(y.norm, z.norm)
	add(uint64(a.lex.group)<<16|uint64(w.lex.group)<<8|uint64(y.lex.group), 0)
	add(uint64(b.lex.coarse)<<24|uint64(a.lex.coarse)<<16|uint64(w.lex.coarse)<<8|uint64(y.lex.coarse), uint64(z.lex.coarse))
	add(uint64(a.shape)<<8|uint64(w.shape)<<4|uint64(y.shape), quote)
	add(quote, before<<8|after<<4|uint64(pl.sentence))
	add(quote, near)
	add(quote, marks)
	add(pl.cueLeft, uint64(pl.left)<<4|uint64(pl.quote))
	add(pl.cueRight, uint64(pl.right)<<4|uint64(pl.quote))
	add(w.norm, uint64(pl.quote)<<8|uint64(pl.sentence))
	add(w.norm, near)
	add(uint64(w.lex.group), near|uint64(pl.quote))
	add(uint64(w.lex.coarse)<<16|marks, near)
	add(uint64(pl.inSentence)<<8|uint64(pl.sentence), quote)
	add(uint64(pl.hint), uint64(w.lex.coarse))
	add(pl.cueLeft, marks)
	add(uint64(w.lex.cue)<<8|uint64(a.lex.source)<<4|uint64(y.lex.source), uint64(pl.quote))
	return dst
}

func (p *passage) word(i int) *wordInfo {
	if i < 0 || i >= len(p.words) {
		return &outside
	}
	return &p.words[i]
}

// walker follows the regions of a document from token to token.
type walker struct {
	regions []Region
	next    int
	current Region
	words   int
	inside  bool
	fresh   bool
}

// state returns the state of the automaton at token t and the size of the
// quotation it stands in. Tokens must be asked for in order.
func (w *walker) state(d *text.Document, t int) (state, size uint8) {
	tok := &d.Tokens[t]
	for w.next < len(w.regions) && w.regions[w.next].Start <= tok.Start {
		if r := w.regions[w.next]; !r.Nested && r.End > tok.Start {
			w.current, w.inside, w.fresh = r, true, true
			w.words = wordsFrom(d, t, r.Inner.End, 40)
		}
		w.next++
	}
	if !w.inside || tok.Start >= w.current.End {
		w.inside = false
		return quoteOut, 0
	}
	size = quoteSize(w.words)
	switch {
	case tok.Start < w.current.Inner.Start:
		return quoteOpens, size
	case tok.Start >= w.current.Inner.End:
		return quoteCloses, size
	case w.fresh:
		w.fresh = false
		return quoteFirst, size
	}
	return quoteIn, size
}

// wordsFrom counts the words from token t to offset end, up to limit.
func wordsFrom(d *text.Document, t, end, limit int) int {
	n := 0
	for ; t < len(d.Tokens) && d.Tokens[t].Start < end && n < limit; t++ {
		if d.Tokens[t].Kind != text.Mark {
			n++
		}
	}
	return n
}

func quoteSize(words int) uint8 {
	switch {
	case words <= 1:
		return 1
	case words <= 3:
		return 2
	case words <= 6:
		return 3
	case words <= 12:
		return 4
	}
	return 5
}
