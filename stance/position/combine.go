package position

import "standpoint/stance/learn"

// The rules and the features are stacked (Wolpert 1992): a small logistic
// regression takes the log-odds that the features give on statements they were
// not trained on, and the weight of the rules' evidence for either pole. So each
// adds to the other, and each counts as much as it deserved on statements that
// neither knew.
const (
	stackBits   = 3
	rowFirst    = 0 // the features' log-odds of the first pole over neutral
	rowSecond   = 1
	rowRules1st = 2 // the rules' evidence for the first pole
	rowRules2nd = 3
)

// sides sums the weights of the evidence for either pole.
func sides(evidence []Evidence) (first, second float64) {
	for _, e := range evidence {
		if e.Pole == First {
			first += e.Weight
		} else {
			second += e.Weight
		}
	}
	return first, second
}

// stackRow is the input of the small regression. Evidence saturates: two
// patterns say more than one, ten little more than five.
func stackRow(logits []float32, evidence []Evidence) []learn.Feature {
	first, second := sides(evidence)
	return []learn.Feature{
		{Row: rowFirst, Value: logits[0] - logits[1]}, {Row: rowSecond, Value: logits[2] - logits[1]},
		{Row: rowRules1st, Value: float32(first / (first + 1))}, {Row: rowRules2nd, Value: float32(second / (second + 1))},
	}
}

// logits are the scores that the features alone give each label.
func (m *Model) logits(f, meaning []learn.Feature) []float32 {
	z := m.text.Logits(f, make([]float32, 0, classes))
	if m.meaning == nil {
		return z
	}
	for l, x := range m.meaning.Logits(meaning, make([]float32, 0, classes)) {
		z[l] += x
	}
	return z
}

// combine judges by rules and features together; p holds the rules' evidence.
func (j *Judge) combine(p *Position, l looked) {
	m := j.model
	f, meaning := l.features, meaningOf(l.view)
	z := m.logits(f.rows, meaning.rows)
	odds := m.stack.Predict(stackRow(z, p.Evidence), make([]float32, 0, classes))
	judged := m.trust.position(odds, disagree(*p, z))
	judged.OnTarget = true
	judged.Evidence = append(p.Evidence, m.contributions(l.d, f, meaning)...)
	*p = judged
}

// position is the judgement that the probabilities of the three labels make.
func (t trust) position(odds []float32, disagree bool) Position {
	best := choose(odds)
	p := Position{Label: Label(best - 1), Score: float64(odds[2] - odds[0])}
	p.Confidence = t.confidence(odds[best], disagree)
	p.Review = t.asks(p.Confidence)
	return p
}

// evens is the confidence below which a judgement is more likely wrong than right.
const evens = 0.5

// asks reports whether a person should look at a judgement of this confidence.
func (t trust) asks(confidence float64) bool {
	return confidence < max(evens, float64(t.Review))
}

// mixed is how near the opposite pole may come, as a part of the likelier one,
// before neither is given: to take somebody for the other side is the worst of
// errors. Chosen by cross-validation.
const mixed = 0.7

// choose is the label that probabilities give: the likeliest, but neutral where
// nearly as much speaks for the opposite pole.
func choose(odds []float32) int {
	best := largest(odds)
	if best != 1 && odds[2-best] > mixed*odds[best] {
		return 1
	}
	return best
}

// disagree reports whether the rules take a side and the features another, or
// none.
func disagree(rules Position, logits []float32) bool {
	rules.weigh()
	return rules.Label != Neutral && rules.Label != Label(largest(logits)-1)
}

// largest is the index of the largest number, the first of equal ones.
func largest(x []float32) int {
	best := 0
	for i, v := range x {
		if v > x[best] {
			best = i
		}
	}
	return best
}
