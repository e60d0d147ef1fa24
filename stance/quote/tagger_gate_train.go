package quote

import (
	"cmp"
	"math"
	"slices"
)

// gateLoss is the share that the gate may lose of the cues that the tagger would
// find.
const gateLoss = 0.005

// judged is a sentence as the gate saw it: its score, its tokens, and the cues in
// it that the tagger finds.
type judged struct {
	score        float64
	tokens, cues int
}

// gate returns the threshold, in steps of scale, that loses gateLoss of the cues
// in articles that the folds' taggers have not seen. The linker and the scorer
// learn from taggers whose gates are open, so that they see what is seldom, too.
func (tr *trainer) gate(scale float32) int32 {
	n := tr.opt.Folds
	seen := make([][]judged, n)
	tr.each(n, func(f int) {
		b := tr.folds[f].scratch()
		for _, p := range tr.part(f, false) {
			seen[f] = tr.folds[f].judged(p, b, seen[f])
		}
	})
	all := slices.Concat(seen...)
	cues, tokens := 0, 0
	for _, s := range all {
		cues += s.cues
		tokens += s.tokens
	}
	slices.SortStableFunc(all, func(a, b judged) int { return cmp.Compare(a.score, b.score) })
	lost, dropped, at := 0, 0, 0
	for ; at < len(all) && float64(lost+all[at].cues) <= gateLoss*float64(cues); at++ {
		lost += all[at].cues
		dropped += all[at].tokens
	}
	tr.opt.Log("the gate drops %.1f %% of the tokens and %d of %d cues", 100*float64(dropped)/float64(tokens), lost, cues)
	if at == len(all) {
		return math.MaxInt32
	}
	return int32(math.Floor(min(all[at].score/float64(scale), math.MaxInt32)))
}

// judged adds the sentences of p to dst, those that hold quotations with a score
// that passes.
func (t *Tagger) judged(p *prepared, b *scratch, dst []judged) []judged {
	cues := t.cuesFound(p, b)
	q := quoted{regions: p.Regions}
	for first, last := 0, 0; first < len(p.Doc.Tokens); first = last {
		last = readingUnit(p.Doc, p.Regions, first)
		t.fill(p.Doc, first, last, b)
		for at := first; at < last; {
			s := p.Doc.Tokens[at].Sentence
			sen := &p.Doc.Sentences[s]
			to := min(sen.Last, last)
			j := judged{score: math.Inf(1), tokens: to - at, cues: cues[s]}
			if !q.in(sen.Span) {
				j.score = float64(b.passage.likeliest(at-first, to-first)) * float64(t.tag.Scale)
			}
			dst = append(dst, j)
			at = to
		}
	}
	return dst
}

// cuesFound counts the cues of p, by sentence, of which the tagger takes a token
// for one. What it misses anyway the gate may drop.
func (t *Tagger) cuesFound(p *prepared, b *scratch) []int {
	tagged := make([]bool, len(p.Doc.Tokens))
	t.read(p.Doc, p.Regions, nil, b, func(s *scene) {
		for i, l := range s.labels {
			tagged[s.p.first+i] = isCue(l)
		}
	})
	out := make([]int, len(p.Doc.Sentences))
	for _, g := range p.goldPieces() {
		for _, c := range g.cue {
			if slices.Contains(tagged[c.first:c.last], true) {
				out[p.Doc.Tokens[c.first].Sentence]++
			}
		}
	}
	return out
}
