package quote

import "standpoint/stance/text"

// The gate is a judge in front of the tagger. It sees the words alone, each with
// two to either side, and drops the sentences in which none looks like a cue and
// that hold no quotation. Its weights ride in the lane of the tagger's rows that
// no label needs (Sum.Spare), so it costs next to nothing.

// quotedBytes is the length from which on a quotation lets its sentence pass:
// three words have at least as many.
const quotedBytes = 5

// gate decides which sentences of the passage are read, and reports whether any
// is.
func (t *Tagger) gate(d *text.Document, q *quoted, hints []hint, b *scratch) bool {
	p := &b.passage
	n := len(p.words)
	first, last := d.Tokens[p.first].Sentence, d.Tokens[p.first+n-1].Sentence
	b.open = append(b.open[:0], make([]bool, last-first+1)...)
	for _, h := range hints {
		b.open[p.sentence(d, h.cue.first-p.first)] = true
	}
	any := false
	for s := range b.open {
		sen := &d.Sentences[first+s]
		from, to := max(sen.First-p.first, 0), min(sen.Last-p.first, n)
		b.open[s] = q.in(sen.Span) || b.open[s] || p.likeliest(from, to) >= t.pass
		any = any || b.open[s]
	}
	return any
}

// likeliest is the highest score that the gate gives a token of [from, to).
func (p *passage) likeliest(from, to int) int32 {
	top := p.sums[edge+from].Spare()
	for i := from + 1; i < to; i++ {
		top = max(top, p.sums[edge+i].Spare())
	}
	return top
}

// quoted follows the quotations of a document from sentence to sentence.
type quoted struct {
	regions []Region
	end     int // of the quotations that count so far
}

// in reports whether a quotation of more than a word or two stands in sp or
// reaches into it. Spans must be asked for in order.
func (q *quoted) in(sp text.Span) bool {
	for ; len(q.regions) > 0 && q.regions[0].Start < sp.End; q.regions = q.regions[1:] {
		if r := &q.regions[0]; r.Inner.Len() >= quotedBytes {
			q.end = max(q.end, r.End)
		}
	}
	return q.end > sp.Start
}

// sentence is the place in its unit of the sentence of token i.
func (p *passage) sentence(d *text.Document, i int) int {
	return d.Tokens[p.first+i].Sentence - d.Tokens[p.first].Sentence
}

// run returns the end of the run of sentences from token from that are all open
// or all not.
func (p *passage) run(d *text.Document, open []bool, from int) int {
	s := p.sentence(d, from)
	for k := s + 1; k < len(open); k++ {
		if open[k] != open[s] {
			return d.Sentences[d.Tokens[p.first].Sentence+k].First - p.first
		}
	}
	return len(p.words)
}
