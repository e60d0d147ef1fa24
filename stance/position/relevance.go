package position

import (
	"math"

	"standpoint/stance/learn"
)

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

// Written statements stand in no natural share to each other: those off target
// weigh offTargetWeight times those on it together, since stories wander in more ways
// than were written. Chosen on stories that are no part of the training.
const offTargetWeight = 3

// relevanceData are statements that do not name the target; the first on of the
// list are about it.
type relevanceData struct {
	list []Sample
	on   int
	// offWeight is what a statement off target weighs, one on target weighs 1.
	offWeight float32
}

// newRelevanceData takes words of articles, and statements written for training
// where enough of them were written off target as well: else their style would
// be learned for being on it. Written ones without a side teach nothing here.
func newRelevanceData(samples, off []Sample) relevanceData {
	r := relevanceData{offWeight: 1}
	wandering := unnamed(off, func(s Sample) bool { return s.placed })
	all := unnamed(off, func(Sample) bool { return true })
	if len(all)-len(wandering) < leastRelevance {
		r.list = unnamed(samples, func(s Sample) bool { return s.placed })
		r.on = len(r.list)
	} else {
		wandering = all
		r.list = unnamed(samples, func(s Sample) bool { return s.placed || s.Label != Neutral })
		r.on = len(r.list)
		r.offWeight = offTargetWeight * float32(r.on) / float32(len(wandering))
	}
	r.list = append(r.list, wandering...)
	return r
}

// unnamed are the samples that do not name the target and are wanted.
func unnamed(samples []Sample, wanted func(Sample) bool) (list []Sample) {
	for _, s := range samples {
		if !s.named && wanted(s) {
			list = append(list, s)
		}
	}
	return list
}

// trainRelevance returns nil when there is too little to learn from.
func trainRelevance(samples []Sample, o Options) (*learn.Logistic, Relevance) {
	data := newRelevanceData(samples, o.Off)
	r := Relevance{N: len(data.list), On: data.on}
	if r.Learned = min(r.On, r.N-r.On) >= leastRelevance; !r.Learned {
		return nil, r
	}
	part := folds(data.list, validationFolds, o.Seed)
	for fold := range validationFolds {
		m := data.fit(o, func(i int) bool { return part[i] != fold })
		for i, s := range data.list {
			if part[i] == fold && isRelevant(m, s.features) {
				r.Told++
				if i < data.on {
					r.Right++
				}
			}
		}
	}
	return data.fit(o, func(int) bool { return true }), r
}

// fit trains on the statements that are used.
func (r relevanceData) fit(o Options, use func(int) bool) *learn.Logistic {
	var data []learn.Labelled
	for i, s := range r.list {
		if !use(i) {
			continue
		}
		target, weight := [classes]float32{onTarget: 1}, float32(1)
		if i >= r.on {
			target, weight = [classes]float32{offTarget: 1}, r.offWeight
		}
		data = append(data, learn.Labelled{Features: s.features, Target: target[:], Weight: weight * s.weight()})
	}
	m := learn.NewLogistic(classes, textBits)
	m.Train(data, o.training())
	return m
}

func isRelevant(m *learn.Logistic, features []learn.Feature) bool {
	z := m.Logits(features, make([]float32, 0, classes))
	return z[onTarget] > z[offTarget]
}

// relevant reports whether a statement that does not name the target is about
// it; without anything learned, all are.
func (j *Judge) relevant(look func() looked) bool {
	if j.model == nil || j.model.relevance == nil {
		return true
	}
	return isRelevant(j.model.relevance, look().features.rows)
}

// doubt lowers the confidence in a statement that does not name the target to the
// odds that it is about the target and its side is right.
func (j *Judge) doubt(p *Position, look func() looked) {
	if j.model == nil || j.model.relevance == nil {
		return
	}
	z := j.model.relevance.Logits(look().features.rows, make([]float32, 0, classes))
	p.Confidence /= 1 + math.Exp(float64(z[offTarget]-z[onTarget]))
	p.Review = p.Review || j.model.trust.asks(p.Confidence)
}
