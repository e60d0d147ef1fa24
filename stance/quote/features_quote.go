package quote

import (
	"standpoint/stance/text"
)

// The states of the quotation automaton at a token.
const (
	quoteOut = iota
	quoteOpens
	quoteFirst
	quoteIn
	quoteCloses
)

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
