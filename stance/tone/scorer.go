package tone

import (
	"maps"
	"math"
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// Scorer scores passages with a language's tone words. It is safe for use by
// many goroutines.
type Scorer struct {
	matcher codebook.Matcher
	// weight is the tone of each phrase, or 0 for the boosters and dampeners.
	weight []float64
	factor []float64
	lang   *codebook.Language
}

// NewScorer compiles the tone words of a language.
func NewScorer(lang *codebook.Language) (*Scorer, error) {
	s := &Scorer{lang: lang}
	var words []string
	add := func(list []string, weight, factor float64) {
		for _, w := range list {
			words = append(words, w)
			s.weight, s.factor = append(s.weight, weight), append(s.factor, factor)
		}
	}
	add(lang.Tone.PositiveStrong, 3, 1)
	add(lang.Tone.Positive, 1.5, 1)
	add(lang.Tone.Negative, -1.5, 1)
	add(lang.Tone.NegativeStrong, -3, 1)
	add(lang.Tone.Boosters, 0, 1.3)
	add(lang.Tone.Dampeners, 0, 0.6)
	var err error
	s.matcher, err = lang.Matcher(words)
	return s, err
}

// Passage scores the tokens inside the spans. The sum of the words' tones is
// brought between -1 and 1 by x/√(x²+15), as VADER does (Hutto and Gilbert 2014).
func (s *Scorer) Passage(d *text.Document, spans []text.Span) Score {
	sum, n := 0.0, 0
	for _, sp := range spans {
		first, last := d.TokensIn(sp)
		s.each(d, first, last, func(_ int, value float64) { sum, n = sum+value, n+1 })
	}
	return Score{Value: squash(sum), Cues: n}
}

// Sentences is the mean tone of the sentences that carry any, as far as they lie
// inside the spans, which come in order. A long text is thus no stronger than a
// short one of the same tone.
func (s *Scorer) Sentences(d *text.Document, spans []text.Span) Score {
	sums := map[int]float64{}
	n := 0
	for _, sp := range spans {
		first, last := d.TokensIn(sp)
		s.each(d, first, last, func(i int, value float64) {
			sums[d.Tokens[i].Sentence] += value
			n++
		})
	}
	if n == 0 {
		return Score{}
	}
	// In order, because sums of floating-point numbers depend on it.
	mean := 0.0
	for _, i := range slices.Sorted(maps.Keys(sums)) {
		mean += squash(sums[i])
	}
	return Score{Value: mean / float64(len(sums)), Cues: n}
}

// Toward scores the tone toward whatever is mentioned at target: words count
// the less the further from it they stand, and not at all beyond its sentence.
func (s *Scorer) Toward(d *text.Document, target text.Span) Score {
	at, _ := d.TokensIn(target)
	if at >= len(d.Tokens) {
		return Score{}
	}
	sen := d.Sentences[d.Tokens[at].Sentence]
	sum, n := 0.0, 0
	s.each(d, sen.First, sen.Last, func(i int, value float64) {
		sum, n = sum+value/(1+math.Abs(float64(i-at))/10), n+1
	})
	return Score{Value: squash(sum), Cues: n}
}

func squash(x float64) float64 { return x / math.Sqrt(x*x+15) }

// each calls yield with every tone word's value after negation and boosting.
func (s *Scorer) each(d *text.Document, first, last int, yield func(i int, value float64)) {
	boost, boostAt := 1.0, -10
	s.matcher.Each(d, first, last, func(m codebook.Match) {
		if s.weight[m.Phrase] == 0 {
			boost, boostAt = s.factor[m.Phrase], m.Last
			return
		}
		value := s.weight[m.Phrase]
		if m.First-boostAt <= 1 && m.First >= boostAt {
			value *= boost
		}
		if s.negated(d, first, m.First) {
			value *= -0.7
		}
		yield(m.First, value)
	})
}

// negated reports a negator within three words before token i.
func (s *Scorer) negated(d *text.Document, first, i int) bool {
	for k := i - 1; k >= max(first, i-3); k-- {
		if d.Tokens[k].Kind == text.Mark {
			return false
		}
		if codebook.Negator.In(&d.Tokens[k]) {
			return true
		}
	}
	return false
}
