package position

import (
	"sort"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

const (
	// mostContributions is how many words or phrases explain a judgement.
	mostContributions = 3
	// leastContribution is the log-odds under which a word explains nothing.
	leastContribution = 0.1
	// longestContribution is how many words are shown as one.
	longestContribution = 3
)

// contributions explains what the features added: the words that moved the
// log-odds between the poles most, as evidence for the pole they moved toward.
// The weight is in log-odds; the parts of all words add up to what the features
// say.
func (m *Model) contributions(d *text.Document, f, meaning features) []Evidence {
	amounts := map[int]float64{}
	m.spread(m.text, f, amounts)
	if m.meaning != nil {
		m.spread(m.meaning, meaning, amounts)
	}
	tokens := make([]int, 0, len(amounts))
	for i := range amounts {
		tokens = append(tokens, i)
	}
	sort.Slice(tokens, func(a, b int) bool {
		x, y := magnitude(amounts[tokens[a]]), magnitude(amounts[tokens[b]])
		return x > y || x == y && tokens[a] < tokens[b]
	})
	var found []Evidence
	for _, i := range tokens {
		if len(found) == mostContributions || magnitude(amounts[i]) < leastContribution {
			break
		}
		found = append(found, phraseAround(d, amounts, i))
	}
	return found
}

func magnitude(x float64) float64 { return max(x, -x) }

// spread adds what each feature moves the log-odds of the second pole over the
// first to the words it comes from, in equal parts.
func (m *Model) spread(table *learn.Logistic, f features, amounts map[int]float64) {
	pull := func(row uint32) float64 { // of the stack: how much it heeds this log-odds
		w := m.stack.Weights[int(row)*classes:]
		return float64(w[2] - w[0])
	}
	first, second := pull(rowFirst), pull(rowSecond)
	for i, x := range f.rows {
		w := table.Weights[int(x.Row)*classes:]
		amount := float64(x.Value) * (first*float64(w[0]-w[1]) + second*float64(w[2]-w[1]))
		p := f.places[i]
		for t := p.first; t < p.last; t++ {
			amounts[t] += amount / float64(p.last-p.first)
		}
	}
}

// phraseAround takes the words beside token i that pull the same way and nearly
// as strongly into one piece of evidence, and out of amounts.
func phraseAround(d *text.Document, amounts map[int]float64, i int) Evidence {
	first, last, sum := i, i+1, amounts[i]
	joins := func(k int) bool {
		a, ok := amounts[k]
		return ok && last-first < longestContribution && a*sum > 0 && magnitude(a) >= magnitude(amounts[i])/2 &&
			d.Tokens[k].Sentence == d.Tokens[i].Sentence
	}
	for more := true; more; {
		more = false
		if joins(first - 1) {
			first, more = first-1, true
			sum += amounts[first]
		}
		if joins(last) {
			sum += amounts[last]
			last, more = last+1, true
		}
	}
	for k := first; k < last; k++ {
		amounts[k] = 0
	}
	e := Evidence{text.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}, Second, sum, "model:words"}
	if sum < 0 {
		e.Pole, e.Weight = First, -sum
	}
	return e
}
