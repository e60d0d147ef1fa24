package quote

import (
	"slices"

	"standpoint/stance/learn"
)

// scores trains what chooses between the readings of a cue, the judgement of what
// is chosen and its calibration, and returns the finished tagger.
func (tr *trainer) scores() *Tagger {
	n := tr.opt.Folds
	seen := make([][]judgement, n)
	tr.each(n, func(f int) {
		t := tr.folds[f]
		b := t.scratch()
		for _, p := range tr.part(f, false) {
			gold := p.goldPieces()
			t.read(p.Doc, p.Regions, hintsOf(p.Doc, p.Rules, nil), b, func(s *scene) {
				b.pieces = b.pieces[:0]
				seen[f] = append(seen[f], s.judgements(t, gold, b)...)
			})
		}
	})
	tr.each(n+1, func(f int) { tr.folds[f].choose = chooser(others(seen, f), tr.opt.Seed) })
	chosen := make([][]learn.Labelled, n)
	for f := range seen {
		for _, j := range seen[f] {
			chosen[f] = append(chosen[f], j.chosen(tr.folds[f].choose))
		}
	}
	tr.each(n+1, func(f int) { tr.folds[f].score = scorer(others(chosen, f), tr.opt.Seed) })
	curve := calibrate(tr.folds, chosen)
	for _, t := range tr.folds {
		t.curve, t.keep = curve, keepFrom
	}
	tr.opt.Log("scorer trained on %d candidates", len(seen[0])*n)
	return tr.folds[n]
}

// others joins all parts but f.
func others[T any](parts [][]T, f int) (all []T) {
	for i := range parts {
		if i != f {
			all = append(all, parts[i]...)
		}
	}
	return all
}

// judgement holds the rows of every reading of one cue, and how right each is.
type judgement struct {
	rows   [][]uint32
	whole  [][]uint32 // more, for the scorer
	lean   []float32
	grades []int
}

// judgements makes one of each cue of a scene.
func (s *scene) judgements(t *Tagger, gold []goldPieces, b *scratch) []judgement {
	var out []judgement
	for _, c := range s.candidates(tryCue, tryCue, b) {
		g := s.goldOf(gold, c.piece)
		ways := s.readings(t.links, c, b)
		var j judgement
		for i := range ways {
			j.rows = append(j.rows, s.readingRows(&ways[i], nil))
			j.lean = append(j.lean, s.lean(&ways[i]))
			j.whole = append(j.whole, s.cueRows(&ways[i], nil))
			j.grades = append(j.grades, s.grade(&ways[i], g))
		}
		if len(ways) > 0 {
			out = append(out, j)
		}
	}
	return out
}

// chooser is trained to prefer exact readings to near ones and those to wrong ones.
func chooser(seen []judgement, seed uint64) *learn.Ranker {
	var choices []learn.Choice
	for _, j := range seen {
		top := slices.Max(j.grades)
		if top == gradeWrong || top == slices.Min(j.grades) {
			continue
		}
		c := learn.Choice{Candidates: j.rows}
		for _, g := range j.grades {
			c.Right = append(c.Right, g == top)
		}
		choices = append(choices, c)
	}
	m := learn.NewRanker(scoreBits)
	m.Train(choices, learn.Training{Epochs: 8, Rate: .02, L2: .002, Seed: seed})
	return m
}

// scorer is trained to tell right readings from wrong ones.
func scorer(seen []learn.Labelled, seed uint64) *learn.Logistic {
	m := learn.NewLogistic(2, scoreBits)
	m.Train(seen, learn.Training{Epochs: 8, Rate: .008, L2: .002, Seed: seed})
	return m
}

// chosen is the example of the reading that m chooses.
func (j *judgement) chosen(m *learn.Ranker) learn.Labelled {
	at, top := 0, float32(0)
	for i, rows := range j.rows {
		if x := m.Score(rows) + j.lean[i]; i == 0 || x > top {
			at, top = i, x
		}
	}
	e := learn.Labelled{Target: []float32{1, 0}}
	if j.grades[at] != gradeWrong {
		e.Target = []float32{0, 1}
	}
	for _, r := range slices.Concat(j.rows[at], j.whole[at]) {
		e.Features = append(e.Features, learn.Feature{Row: r, Value: 1})
	}
	return e
}

// calibrate fits the curve to what each fold's scorer says of what its part holds.
func calibrate(folds []*Tagger, chosen [][]learn.Labelled) learn.Isotonic {
	var scores []float32
	var right []bool
	var logits []float32
	for f := range chosen {
		for _, e := range chosen[f] {
			logits = folds[f].score.Logits(e.Features, logits)
			scores = append(scores, logits[1]-logits[0])
			right = append(right, e.Target[1] == 1)
		}
	}
	return learn.FitIsotonic(scores, right, curvePoints)
}
