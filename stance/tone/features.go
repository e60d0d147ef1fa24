package tone

import (
	"math"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

const (
	// FeatureVersion changes whenever the features do; weights of another version
	// are refused.
	FeatureVersion = 1
	// tableBits gives the rows of the hashed features.
	tableBits = 18
)

// The kinds of hashed features. The numbers are part of the weights: changing
// one needs a new FeatureVersion.
const (
	kindWord uint64 = iota + 1
	kindSide
	kindNear
	kindPair
	kindPairSide
	kindTriple
	kindStem
	kindEnds
	kindChars
	kindToned
	kindTonedClause
	kindBeside
	kindForm
	kindSum
	kindStep
	kindStepSpeaks
)

// collector gathers the active rows of one mention.
type collector struct{ out []learn.Feature }

func (c *collector) add(kind uint64, value float32, parts ...uint64) {
	h := learn.Mix(kind, 991)
	for _, p := range parts {
		h = learn.Mix(h, p)
	}
	c.out = append(c.out, learn.Feature{Row: learn.Row(h, tableBits), Value: value})
}

// features appends the hashed features of a scene.
func (s *scene) features(dst []learn.Feature) []learn.Feature {
	c := &collector{out: dst}
	// Words of long texts count less, so that texts weigh alike.
	weight := 3 / float32(math.Sqrt(float64(len(s.words))))
	for i := range s.words {
		if side, dist := s.side(i); side != 0 {
			s.wordFeatures(c, i, side, dist, weight)
			s.toneFeatures(c, i, side, dist)
		}
	}
	s.beside(c)
	s.form(c)
	s.sums(c)
	return c.out
}

// wordFeatures are the word itself, its place, the words after it and its parts.
func (s *scene) wordFeatures(c *collector, i int, side uint64, dist int, weight float32) {
	w := &s.words[i]
	negated := number(w.negated)
	c.add(kindWord, weight, w.hash, negated)
	c.add(kindSide, weight, w.hash, side, negated)
	if dist <= 9 {
		c.add(kindNear, .7, w.hash, side, distance(dist))
	}
	if i+1 < len(s.words) {
		c.add(kindPair, weight, w.hash, s.at(i+1))
		c.add(kindPairSide, weight, w.hash, s.at(i+1), side)
	}
	if dist <= 5 {
		c.add(kindTriple, .5, w.hash, s.at(i+1), s.at(i+2), side)
	}
	if w.mine {
		return
	}
	if n := w.norm; len(n) > 5 {
		c.add(kindStem, weight, learn.HashString(n[:5]), side, negated)
		c.add(kindEnds, weight, learn.HashString(n[:4]), learn.HashString(n[len(n)-2:]))
	}
	if len(w.norm) > 3 {
		padded := "<" + w.norm + ">"
		for k := 0; k+4 <= len(padded); k++ {
			c.add(kindChars, .4*weight, learn.HashString(padded[k:k+4]))
		}
	}
}

// toneFeatures say where the words of the lexicons stand.
func (s *scene) toneFeatures(c *collector, i int, side uint64, dist int) {
	w := &s.words[i]
	if w.tone == 0 && w.vader == 0 {
		return
	}
	c.add(kindToned, .7, side, distance(dist), grade(w.tone), grade(w.vader), number(w.quoted == s.inside))
	c.add(kindTonedClause, .7, side, grade(w.tone+w.vader), number(w.clause == s.words[s.first].clause), number(s.speaks))
}

// beside are the words that touch the mention; they tell who does what to whom.
func (s *scene) beside(c *collector) {
	f, l := s.first, s.last
	for i, parts := range [][]uint64{
		{s.at(f - 1)}, {s.at(l)}, {s.at(f - 2), s.at(f - 1)}, {s.at(l), s.at(l + 1)}, {s.at(f - 1), s.at(l)},
		{s.at(l), s.at(l + 1), s.at(l + 2)}, {s.at(f - 3), s.at(f - 2), s.at(f - 1)},
		{s.at(f - 2), s.at(f - 1), s.at(l), s.at(l + 1)},
	} {
		c.add(kindBeside+uint64(i)<<8, 1, parts...)
	}
}

// form is the shape of the mention and its place. Of its words only a pronoun
// is seen.
func (s *scene) form(c *collector) {
	if t := &s.words[s.last-1]; s.last-s.first == 1 && !t.upper && len(t.norm) < 5 {
		c.add(kindForm, 1, 0, learn.HashString(t.norm))
	}
	names := 0
	for i := range s.words {
		if s.words[i].upper && !s.words[i].mine {
			names++
		}
	}
	for i, x := range []uint64{
		uint64(min(s.last-s.first, 4)), 2*number(s.inside) + number(s.speaks), distance(s.first),
		distance(len(s.words) - s.last), distance(len(s.words) / 4), uint64(min(names, 5)),
	} {
		c.add(kindForm, 1, uint64(i+1), x)
	}
}

// sums are the tone of each window by each lexicon.
func (s *scene) sums(c *collector) {
	for k, win := range s.windows() {
		var own, vader balance
		for i := win[0]; i < win[1]; i++ {
			own.add(s.words[i].tone)
			vader.add(s.words[i].vader)
		}
		for lexicon, b := range []balance{own, vader} {
			place := uint64(k)<<8 | uint64(lexicon)
			c.add(kindSum, float32(squash(b.good)), place, 1)
			c.add(kindSum, float32(squash(b.bad)), place, 2)
			c.add(kindSum, float32(squash(b.good-b.bad)), place, 3)
			c.add(kindStep, .7, place, b.step())
			if s.speaks {
				c.add(kindStepSpeaks, .7, place, b.step(), number(s.inside))
			}
		}
	}
}

// balance sums good and bad words, both as positive numbers.
type balance struct{ good, bad float64 }

func (b *balance) add(tone float32) {
	b.good += math.Max(float64(tone), 0)
	b.bad += math.Max(-float64(tone), 0)
}

func (b balance) step() uint64 {
	switch diff := b.good - b.bad; {
	case b.good == 0 && b.bad == 0:
		return 0
	case diff > 2:
		return 1
	case diff > 0:
		return 2
	case diff < -2:
		return 3
	case diff < 0:
		return 4
	}
	return 5
}

// meaningful reports a word that is neither the mention nor a mark or number.
func (s *scene) meaningful(i int) bool {
	w := &s.words[i]
	return w.kind == text.Word && !w.mine && (i < s.first || i >= s.last)
}

func distance(n int) uint64 {
	switch {
	case n <= 3:
		return uint64(max(n, 0))
	case n <= 5:
		return 4
	case n <= 9:
		return 5
	case n <= 16:
		return 6
	}
	return 7
}

func grade(tone float32) uint64 {
	switch {
	case tone > 1.4:
		return 2
	case tone > 0:
		return 1
	case tone < -1.4:
		return 4
	case tone < 0:
		return 3
	}
	return 0
}

func number(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
