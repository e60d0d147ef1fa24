package quote

import "standpoint/stance/learn"

// candidate is a cue that the linker is asked about.
type candidate struct {
	piece
	odds float32 // probability that a cue begins here
}

// cueCandidates lists the cues of the best labelling and, where least allows,
// less likely ones beside them, in order; near stands for least in a sentence
// that holds a quotation, which somebody must have said.
func (s *scene) cueCandidates(least, near float32, dst []candidate) []candidate {
	n := len(s.labels)
	for i := 0; i < n; {
		begin := s.odds[i][labelCue]
		least := least
		if s.p.places[i].sentence&holdsQuotation != 0 {
			least = near
		}
		if s.labels[i] != labelCue && (begin < least || s.labels[i] == labelCueIn) {
			i++
			continue
		}
		j := i + 1
		if s.labels[i] == labelCue {
			for j < n && s.labels[j] == labelCueIn {
				j++
			}
		} else {
			for j < n && s.labels[j] != labelCue && s.odds[j][labelCueIn] > begin/2 {
				j++
			}
		}
		dst = append(dst, candidate{piece{roleCue, i, j}, begin})
		i = j
	}
	return dst
}

// found is a statement in tokens, with what its confidence is made of.
type found struct {
	cue     candidate
	source  []piece
	content []piece
	// odds are the linker's for the window; they live until the next statement is
	// looked for.
	odds   []learn.Odds
	window window
	score  float32 // probability that the whole is right
	quoted bool    // the content is a quotation of some length
}

// read turns the linker's labels for a window to a statement.
func (f *found) read(y []uint8) {
	for i := 0; i < len(y); {
		l := y[i]
		if l == linkOut {
			i++
			continue
		}
		j := i + 1
		for j < len(y) && y[j] == (l-1)|1+1 {
			j++
		}
		p := piece{roleSource, f.window.first + i, f.window.first + j}
		if l >= linkContent {
			p.role = roleContent
			f.content = append(f.content, p)
		} else {
			f.source = append(f.source, p)
		}
		i = j
	}
}

// link asks the linker for the source and the content of a cue.
func (s *scene) link(m *learn.Frozen, c candidate, b *scratch) found {
	f := found{cue: c, window: s.window(c.piece)}
	w := f.window
	b.views = s.look(w, b.views)
	b.link.Reset()
	r := rowMaker{bits: m.Bits, rows: b.rows}
	for i := w.first; i < w.last; i++ {
		sum := learn.Sum{}
		if r.base = w.side(i); r.base != sideCue {
			sum = s.stillOf(m, &r, i, b)
			r.rows = r.rows[:0]
			s.moving(&r, w, i, &b.views[i-w.first])
			sum = m.Add(sum, r.rows)
		}
		b.link.Push(sum, s.linkClass(w, i))
	}
	b.rows = r.rows
	f.read(b.link.Labels(m))
	if len(f.content) > 0 {
		f.odds = b.link.Odds(m)
	}
	return f
}

// stillSum is a sum of the features of a token that cues on one side share.
type stillSum struct {
	learn.Sum
	known bool
}

// stillOf returns the sum of the features that all cues on the same side of token
// i share, worked out when it is first asked for.
func (s *scene) stillOf(m *learn.Frozen, r *rowMaker, i int, b *scratch) learn.Sum {
	if s.dull(i) {
		return learn.Sum{}
	}
	known := &b.still[2*i+int(r.base/sideAfter)]
	if !known.known {
		r.rows = r.rows[:0]
		s.still(r, i)
		*known = stillSum{m.Add(learn.Sum{}, r.rows), true}
	}
	return known.Sum
}
