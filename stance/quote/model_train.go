package quote

import (
	"sync"

	"standpoint/stance/learn"
)

// trainer is the state of Train.
type trainer struct {
	opt    Options
	data   []*prepared
	groups map[uint64]lexEntry
	// folds holds a tagger a part, trained on the others; the last is trained on
	// everything.
	folds []*Tagger
}

// Train fits the three models on the examples and returns the bytes of the model
// file. The same examples, options and groups give the same bytes.
//
// The linker learns from what taggers say about articles they have not seen,
// and the scorer from what such taggers and linkers say, so that each learns to
// live with the mistakes of the one before (stacking, Wolpert 1992).
func Train(examples []*Example, opt Options) ([]byte, error) {
	tr := &trainer{opt: opt}
	if tr.opt.Folds == 0 {
		tr.opt.Folds = 4
	}
	if tr.opt.Log == nil {
		tr.opt.Log = func(string, ...any) {}
	}
	tr.groups = map[uint64]lexEntry{}
	for w, g := range opt.Groups {
		tr.groups[learn.HashString(w)] = lexEntry{coarse: g.Coarse, group: g.Fine}
	}
	tr.data = make([]*prepared, len(examples))
	for i, e := range examples {
		tr.data[i] = prepare(e)
	}
	tr.tags()
	tr.links()
	t := tr.scores()
	t.pass = tr.gate(t.tag.Scale)
	t.record = opt.Record
	t.record.Kind = modelKind
	t.record.Articles = len(examples)
	t.record.Seed = opt.Seed
	for _, e := range examples {
		t.record.Statements += len(e.Gold)
	}
	return t.encode()
}

// each runs f for 0 to n-1, opt.Jobs at once.
func (tr *trainer) each(n int, f func(i int)) {
	var wg sync.WaitGroup
	free := make(chan bool, max(1, tr.opt.Jobs))
	for i := range n {
		free <- true
		wg.Go(func() {
			f(i)
			<-free
		})
	}
	wg.Wait()
}

// part returns the examples of fold f, or those of all others.
func (tr *trainer) part(f int, others bool) []*prepared {
	var out []*prepared
	for i, p := range tr.data {
		if (i%tr.opt.Folds == f) != others {
			out = append(out, p)
		}
	}
	return out
}

func (tr *trainer) tags() {
	n := tr.opt.Folds
	tr.folds = make([]*Tagger, n+1)
	tr.each(n+1, func(f int) {
		tr.folds[f] = trainTags(tr.part(f, true), tr.groups, tr.opt.Seed)
	})
	tr.opt.Log("taggers trained: %d", n+1)
}

// links trains a linker a fold and one for all.
func (tr *trainer) links() {
	n := tr.opt.Folds
	seqs := make([][]*learn.Sequence, n)
	tr.each(n, func(f int) {
		b := tr.folds[f].scratch()
		for _, p := range tr.part(f, false) {
			gold := p.goldPieces()
			tr.folds[f].read(p.Doc, p.Regions, b, func(s *scene) {
				seqs[f] = append(seqs[f], s.linkSequences(gold, tryCue)...)
			})
		}
	})
	tr.each(n+1, func(f int) {
		var all []*learn.Sequence
		for i := range seqs {
			if i != f {
				all = append(all, seqs[i]...)
			}
		}
		m := learn.NewCRF(linkLabels, linkClasses, linkBits, allowedLink)
		m.Train(all, learn.Training{Epochs: 5, Rate: .012, L2: .003, MinCount: 3, MaxRows: linkRows, Seed: tr.opt.Seed})
		tr.folds[f].links = m.Freeze()
	})
	tr.opt.Log("linkers trained: %d", n+1)
}

// scores trains the judgement of whole statements and its calibration, and
// returns the finished tagger.
func (tr *trainer) scores() *Tagger {
	n := tr.opt.Folds
	seen := make([][]learn.Labelled, n)
	tr.each(n, func(f int) {
		t := tr.folds[f]
		b := t.scratch()
		for _, p := range tr.part(f, false) {
			gold := p.goldPieces()
			t.read(p.Doc, p.Regions, b, func(s *scene) {
				seen[f] = append(seen[f], s.judgements(t, gold, b)...)
			})
		}
	})
	models := make([]*learn.Logistic, n+1)
	tr.each(n+1, func(f int) {
		var all []learn.Labelled
		for i := range seen {
			if i != f {
				all = append(all, seen[i]...)
			}
		}
		models[f] = learn.NewLogistic(2, scoreBits)
		models[f].Train(all, learn.Training{Epochs: 8, Rate: .02, L2: .002, Seed: tr.opt.Seed})
	})
	t := tr.folds[n]
	t.score, t.curve, t.keep = models[n], calibrate(models, seen), keepFrom
	tr.opt.Log("scorer trained on %d candidates", len(seen[0])*n)
	return t
}

// judgements makes an example of each statement that could be found in a scene.
func (s *scene) judgements(t *Tagger, gold []goldPieces, b *scratch) []learn.Labelled {
	var out []learn.Labelled
	for _, c := range s.cueCandidates(tryCue, tryCue, nil) {
		f := s.link(t.links, c, b)
		if len(f.content) == 0 {
			continue
		}
		e := learn.Labelled{Target: []float32{1, 0}}
		if s.right(&f, s.goldOf(gold, c.piece)) {
			e.Target = []float32{0, 1}
		}
		for _, r := range s.scoreRows(&f, nil) {
			e.Features = append(e.Features, learn.Feature{Row: r, Value: 1})
		}
		out = append(out, e)
	}
	return out
}

// calibrate fits the curve to what each fold's scorer says of the fold.
func calibrate(models []*learn.Logistic, seen [][]learn.Labelled) learn.Isotonic {
	var scores []float32
	var right []bool
	var logits []float32
	for f := range seen {
		for _, e := range seen[f] {
			logits = models[f].Logits(e.Features, logits)
			scores = append(scores, logits[1]-logits[0])
			right = append(right, e.Target[1] == 1)
		}
	}
	return learn.FitIsotonic(scores, right, curvePoints)
}
