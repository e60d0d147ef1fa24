package frame

import (
	"math"
	"slices"

	"standpoint/stance/learn"
)

// figures are what cross-validation measured.
type figures struct {
	n, right, cues int
	// added counts the frames that the model would add, addedRight the right ones.
	added, addedRight int
	warmth            float32
}

// validate judges every fold by a model trained on the others. The temperature
// of a fold comes from the others too.
func (tr *trainer) validate() figures {
	var models [folds]*Model
	for k := range folds {
		models[k] = tr.fit(k)
	}
	logits := make([][]float32, len(tr.docs))
	for i, d := range tr.docs {
		n := tr.finder.count(tr.finder.cues(d))
		p := models[tr.fold[i]].judge(d, 0, len(d.Tokens), n)
		for _, x := range p {
			logits[i] = append(logits[i], float32(math.Log(float64(x)+1e-12)))
		}
	}
	for k, m := range models {
		m.warmth = tr.temperature(logits, k)
	}
	f := figures{n: len(tr.docs), warmth: tr.temperature(logits, -1)}
	for i := range tr.docs {
		tr.compare(&f, models[tr.fold[i]], i)
	}
	return f
}

func (tr *trainer) temperature(logits [][]float32, without int) float32 {
	var some [][]float32
	var right []int
	for i := range logits {
		if tr.fold[i] != without {
			some, right = append(some, logits[i]), append(right, tr.right[i])
		}
	}
	return float32(learn.Temperature(some, right))
}

// compare counts what a finder with a model, and one without, say of example i.
func (tr *trainer) compare(f *figures, m *Model, i int) {
	d, right := tr.docs[i], tr.right[i]
	with := *tr.finder
	with.model = m
	hits := with.Find(d)
	if Class(with.Top(d, hits)) == right {
		f.right++
	}
	if Class(tr.finder.Top(d, cuesOf(hits))) == right {
		f.cues++
	}
	var classes []int
	for _, h := range hits {
		if c := with.class[h.Frame]; h.Learned && !slices.Contains(classes, c) {
			classes = append(classes, c)
			f.added++
			if c == right {
				f.addedRight++
			}
		}
	}
}

func (f figures) record() map[string]float64 {
	share := func(a, b int) float64 { return math.Round(1000*float64(a)/math.Max(1, float64(b))) / 10 }
	return map[string]float64{
		"5-fold accuracy": share(f.right, f.n), "accuracy of cues alone": share(f.cues, f.n),
		"5-fold frames added": float64(f.added), "5-fold added right": share(f.addedRight, f.added),
		"temperature": math.Round(100*float64(f.warmth)) / 100,
	}
}
