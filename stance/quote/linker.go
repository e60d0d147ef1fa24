package quote

import (
	"slices"

	"standpoint/stance/learn"
)

// candidate is a cue that the linker is asked about.
type candidate struct {
	piece
	odds float32 // probability that a cue begins here
	hint *hint   // what the rules say of it, if anything
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
		dst = append(dst, candidate{piece{roleCue, i, j}, begin, nil})
		i = j
	}
	return dst
}

// candidates lists the cues that the linker is asked about: the tagger's and the
// rules'.
func (s *scene) candidates(least, near float32, b *scratch) []candidate {
	b.cues = s.cueCandidates(least, near, b.cues[:0])
	if len(s.hints) == 0 {
		return b.cues
	}
	b.asked = s.hinted(b.cues, b.asked[:0])
	return b.asked
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
	way    way     // how the reading came about
	score  float32 // probability that the whole is right
	quoted bool    // the content is a quotation of some length
}

// read turns the linker's labels for a window to a statement.
func (f *found) read(y []uint8, b *scratch) {
	f.source = f.window.pieces(y, roleSource, linkSource, b)
	f.content = f.window.pieces(y, roleContent, linkContent, b)
}

// pieces are the runs of tokens that are labelled begin or as what goes on from it.
func (w window) pieces(y []uint8, r role, begin uint8, b *scratch) []piece {
	from := len(b.pieces)
	for i := 0; i < len(y); i++ {
		if y[i] != begin && y[i] != begin+1 {
			continue
		}
		p := piece{r, w.first + i, w.first + i + 1}
		for i+1 < len(y) && y[i+1] == begin+1 {
			i, p.last = i+1, p.last+1
		}
		b.pieces = append(b.pieces, p)
	}
	return slices.Clip(b.pieces[from:])
}
