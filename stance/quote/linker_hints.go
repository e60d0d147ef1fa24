package quote

import (
	"cmp"
	"slices"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// hint is what the rules say of one cue, in tokens of the document.
type hint struct {
	cue             piece
	source, content []piece
	confidence      float64
	kind            Kind
	statement       int    // among those that the rules found
	rule            string // its name
	ruleHash        uint64 // and the name's hash
	read            bool   // it was weighed against the linker's reading, or refused: a content that holds its source
}

// hintsOf lists the rules' statements that have a cue, in order of their cues,
// without those whose cue overlaps one before.
func hintsOf(d *text.Document, rules []Statement, dst []hint) []hint {
	dst = dst[:0]
	room := make([]piece, 0, 3*len(rules))
	tokens := func(r role, spans []text.Span) []piece {
		from := len(room)
		room = appendTokens(room, d, r, spans)
		return slices.Clip(room[from:])
	}
	for i, st := range rules {
		if len(st.Cue) == 0 {
			continue
		}
		cue := tokens(roleCue, st.Cue[:1])
		if len(cue) == 0 {
			continue
		}
		dst = append(dst, hint{
			cue: cue[0], source: tokens(roleSource, st.Source), content: tokens(roleContent, st.Content),
			confidence: st.Confidence, kind: st.Kind, statement: i, rule: st.Rule, ruleHash: learn.HashString(st.Rule),
		})
	}
	slices.SortStableFunc(dst, func(a, b hint) int { return cmp.Compare(a.cue.first, b.cue.first) })
	end := 0
	return slices.DeleteFunc(dst, func(h hint) bool {
		if h.cue.first < end {
			return true
		}
		end = h.cue.last
		return false
	})
}

// sure reports whether the rules know who speaks.
func (h *hint) sure() bool { return h.confidence >= 0.8 }

// hinted adds the rules' cues to the candidates, and gives each candidate what the
// rules say of it.
func (s *scene) hinted(cues []candidate, dst []candidate) []candidate {
	next := 0
	for i := range s.hints {
		h := &s.hints[i]
		p := piece{roleCue, h.cue.first - s.p.first, h.cue.last - s.p.first}
		for next < len(cues) && cues[next].last <= p.first {
			dst = append(dst, cues[next])
			next++
		}
		switch {
		case p.last > len(s.labels):
			continue
		case next < len(cues) && cues[next].first < p.last:
			if cues[next].hint == nil {
				cues[next].hint = h
			}
		default:
			dst = append(dst, candidate{p, s.odds[p.first][labelCue], h})
		}
	}
	return append(dst, cues[next:]...)
}

// here moves pieces of the document to the passage.
func (s *scene) here(pieces []piece, dst []piece) []piece {
	for _, p := range pieces {
		dst = append(dst, piece{p.role, p.first - s.p.first, p.last - s.p.first})
	}
	return dst
}

// holds reports whether pieces of the document lie in the passage.
func (s *scene) holds(pieces []piece) bool {
	for _, p := range pieces {
		if p.first < s.p.first || p.last > s.p.first+len(s.labels) {
			return false
		}
	}
	return true
}
