package quote

import (
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// read labels d unit by unit and hands each to f in which the gate lets a
// sentence pass. The scene lives until f returns.
func (t *Tagger) read(d *text.Document, regions []Region, hints []hint, b *scratch, f func(*scene)) {
	w, q := walker{regions: regions}, quoted{regions: regions}
	p := &b.passage
	for first, last := 0, 0; first < len(d.Tokens); first = last {
		last = readingUnit(d, regions, first)
		t.fill(d, first, last, b)
		own := 0
		for own < len(hints) && hints[own].cue.first < last {
			own++
		}
		var here []hint
		here, hints = hints[:own], hints[own:]
		if !t.gate(d, &q, here, b) {
			continue
		}
		p.locate(d, &w)
		n := len(p.words)
		b.labels = append(b.labels[:0], make([]uint8, n)...)
		b.odds = append(b.odds[:0], make([]learn.Odds, n)...)
		t.label(d, b)
		s := scene{d: d, p: p, odds: b.odds, labels: b.labels, hints: here}
		b.notes = s.annotate(b.notes)
		s.notes = b.notes
		f(&s)
	}
}

// label labels the passage. What the gate does not let pass stays outside.
func (t *Tagger) label(d *text.Document, b *scratch) {
	n, paired := len(b.passage.words), -1
	for from, to := 0, 0; from < n; from = to {
		to = b.passage.run(d, b.open, from)
		if !b.open[b.passage.sentence(d, from)] {
			for i := from; i < to; i++ {
				b.odds[i][labelOut] = 1
			}
			continue
		}
		paired = t.pairs(b, max(paired, from-1), to+2)
		t.labelRun(b, from, to)
	}
}

// labelRun labels the tokens [from, to) of the passage, which stand between
// others that are outside.
func (t *Tagger) labelRun(b *scratch, from, to int) {
	p := &b.passage
	before := labelOut
	if from == 0 {
		before = -1
	}
	b.tag.Reset(before)
	b.rows, b.ends = b.rows[:0], b.ends[:0]
	for i := from; i < to; i++ {
		b.rows = p.context(i, t.tag.Bits, b.rows)
		b.ends = append(b.ends, int32(len(b.rows)))
	}
	t.tag.AddRuns(b.rows, b.ends, p.sums[edge+from:edge+to])
	for i := from; i < to; i++ {
		b.tag.Push(p.sums[edge+i], p.class(i))
	}
	b.tag.Odds(t.tag, b.odds[from:to])
	for i := from; i < to; i++ {
		b.labels[i] = b.odds[i].Likeliest()
	}
	begin(b.labels[from:to])
}

// fill reads the tokens [first, last) to the passage, with the sums of what their
// words give to each.
func (t *Tagger) fill(d *text.Document, first, last int, b *scratch) {
	p := &b.passage
	n := last - first
	p.first, p.words = first, p.words[:0]
	p.sums = append(p.sums[:0], make([]learn.Sum, n+2*edge)...)
	for i := -reach; i < n+reach; i++ {
		sums := &t.beyond
		if i >= 0 && i < n {
			f := t.form(d, first+i, b)
			p.words = append(p.words, f.word)
			sums = &f.sums
		}
		around := p.sums[i+edge-reach:][:2*reach+1]
		for k := range around {
			around[k] = around[k].Plus(sums[k])
		}
	}
}

// pairs adds what the pairs of words that end at the tokens [from, to) give to
// the tokens around, and returns to.
func (t *Tagger) pairs(b *scratch, from, to int) int {
	p := &b.passage
	before := p.word(from - 1)
	for i := from; i < to; i++ {
		word := p.word(i)
		t.tag.AddGroup(pairRows(before, word, t.tag.Bits), p.sums[i+edge-2:][:pairs])
		before = word
	}
	return to
}

// form looks token i up among the forms that were met, or works it out.
func (t *Tagger) form(d *text.Document, i int, b *scratch) *form {
	tok := &d.Tokens[i]
	key := learn.HashString(tok.Of(d.Text))
	f := &b.forms[key>>32%forms]
	if f.word.key == key {
		return f
	}
	f.word = newWord(d.Text, tok, t.lex)
	rows := f.word.rows(tok.Norm, t.tag.Bits)
	f.sums = rows.sums(t.tag)
	return f
}
