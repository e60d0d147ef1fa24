package position

import "standpoint/stance/learn"

// In a story told about the target, what takes a side is presumed to take it on
// the target. Real stories wander: one on the wall comes to visas and to who
// votes how. What wanders off is learned from statements that people coded as off
// target, by the features that tell the sides, where there are enough of them.

// leastRelevance is how many statements on and off target are needed to learn
// the difference from.
const leastRelevance = 50

// offTarget and onTarget are the labels of relevance; a third is never given.
const offTarget, onTarget = 0, 1

// Relevance is how well it was learned which statements that do not name the
// target are about it, by cross-validation.
type Relevance struct {
	// Learned is false when there were too few statements; then Told and Right are 0.
	Learned bool
	// N statements, of which On are about the target; Told were said to be, and
	// Right of these are.
	N, On, Told, Right int
}

// Needed is how many statements of either sort Relevance is learned from at least.
func (Relevance) Needed() int { return leastRelevance }

// trainRelevance returns nil when there is too little to learn from.
func trainRelevance(samples []Sample, o Options) (*learn.Logistic, Relevance) {
	list := telling(nil, samples)
	on := len(list)
	list = telling(list, o.Off)
	r := Relevance{N: len(list), On: on}
	if r.Learned = min(on, len(list)-on) >= leastRelevance; !r.Learned {
		return nil, r
	}
	part := folds(list, validationFolds, o.Seed)
	for fold := range validationFolds {
		m := fitRelevance(list, on, o, func(i int) bool { return part[i] != fold })
		for i, s := range list {
			if part[i] == fold && isRelevant(m, s.features) {
				r.Told++
				if i < on {
					r.Right++
				}
			}
		}
	}
	return fitRelevance(list, on, o, func(int) bool { return true }), r
}

// telling appends the samples to learn relevance from: words of an article that
// do not name the target. Statements written for training are all on target, and
// their style would be learned for it.
func telling(list, samples []Sample) []Sample {
	for _, s := range samples {
		if s.placed && !s.named {
			list = append(list, s)
		}
	}
	return list
}

// fitRelevance trains on the listed samples that are used; the first on of the
// list are about the target.
func fitRelevance(list []Sample, on int, o Options, use func(int) bool) *learn.Logistic {
	var data []learn.Labelled
	for i, s := range list {
		target := [classes]float32{onTarget: 1}
		if i >= on {
			target = [classes]float32{offTarget: 1}
		}
		if use(i) {
			data = append(data, learn.Labelled{Features: s.features, Target: target[:]})
		}
	}
	m := learn.NewLogistic(classes, textBits)
	m.Train(data, o.training())
	return m
}

func isRelevant(m *learn.Logistic, features []learn.Feature) bool {
	z := m.Logits(features, make([]float32, 0, classes))
	return z[onTarget] > z[offTarget]
}

// relevant reports whether a statement in a story told about the target, which
// does not name it, is about it; without anything learned, all are.
func (j *Judge) relevant(look func() looked) bool {
	if j.model == nil || j.model.relevance == nil {
		return true
	}
	return isRelevant(j.model.relevance, look().features.rows)
}
