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
	if opt.Held != nil {
		for i := range examples {
			opt.Held(i, tr.folds[i%tr.opt.Folds])
		}
	}
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
			tr.folds[f].read(p.Doc, p.Regions, nil, b, func(s *scene) {
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
