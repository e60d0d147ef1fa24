package quote

import "standpoint/stance/learn"

// classes is the number of classes of positions that transitions depend on.
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

// context appends the rows of token i that no word has by itself.
func (p *passage) context(i int, bits uint8, dst []uint32) []uint32 {
	w, pl := p.word(i), &p.places[i]
	a, b, y, z := p.word(i-1), p.word(i-2), p.word(i+1), p.word(i+2)
	before, after := p.quotesBeside(i)
	quote, marks := pl.quotation(), pl.marks()
	near := uint64(pl.left)<<8 | uint64(pl.right)<<4
	return append(dst,
		contextRow(3, quote, before<<8|after<<4|uint64(pl.sentence), bits),
		contextRow(5, quote, marks, bits),
		contextRow(12, uint64(pl.inSentence)<<8|uint64(pl.sentence), quote, bits),
		contextRow(0, uint64(a.lex.group)<<16|uint64(w.lex.group)<<8|uint64(y.lex.group), 0, bits),
		contextRow(1, uint64(b.lex.coarse)<<24|uint64(a.lex.coarse)<<16|uint64(w.lex.coarse)<<8|uint64(y.lex.coarse), uint64(z.lex.coarse), bits),
		contextRow(2, uint64(a.shape)<<8|uint64(w.shape)<<4|uint64(y.shape), quote, bits),
		contextRow(4, quote, near, bits),
		contextRow(6, pl.cueLeft, uint64(pl.left)<<4|uint64(pl.quote), bits),
		contextRow(7, pl.cueRight, uint64(pl.right)<<4|uint64(pl.quote), bits),
		contextRow(8, w.norm, uint64(pl.quote)<<8|uint64(pl.sentence), bits),
		contextRow(9, w.norm, near, bits),
		contextRow(10, uint64(w.lex.group), near|uint64(pl.quote), bits),
		contextRow(11, uint64(w.lex.coarse)<<16|marks, near, bits),
		contextRow(13, pl.cueLeft, marks, bits),
		contextRow(14, uint64(w.lex.cue)<<8|uint64(a.lex.source)<<4|uint64(y.lex.source), uint64(pl.quote), bits),
	)
}

func contextRow(template, x, y uint64, bits uint8) uint32 {
	return learn.Row(learn.Mix(learn.Mix(tmplContext+template, x), y), bits)
}

// quotation packs the state of the quotation automaton.
func (pl *place) quotation() uint64 { return uint64(pl.quote) | uint64(pl.size)<<4 }

// marks packs the nearest marks on either side.
func (pl *place) marks() uint64 { return uint64(pl.punct)<<8 | uint64(pl.next) }

// quotesBeside are the states of the quotation automaton beside token i.
func (p *passage) quotesBeside(i int) (before, after uint64) {
	if i > 0 {
		before = uint64(p.places[i-1].quote)
	}
	if i+1 < len(p.places) {
		after = uint64(p.places[i+1].quote)
	}
	return before, after
}

func (p *passage) word(i int) *wordInfo {
	if i < 0 || i >= len(p.words) {
		return &outside
	}
	return &p.words[i]
}
