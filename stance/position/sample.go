package position

import (
	"hash/fnv"
	"strings"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// Sample is one labelled statement, ready to learn from.
type Sample struct {
	// P is the probability of each label: First, Neutral, Second. It sums to one;
	// a statement that one person coded has a single 1.
	P [classes]float32
	// Label is what the coders agreed on.
	Label Label
	// Group is what must not be torn apart between training and testing: the
	// article, or the words where no article is known.
	Group string
	// Unseen is true when whoever wrote the rules had not seen the statement. Only
	// such statements tell how good the rules are.
	Unseen bool
	// Weight is how many such samples it counts for where something is learned, not
	// where it is measured; 0 stands for 1.
	Weight float32

	// named is true when the words name the target, placed when they stand in an
	// article.
	named, placed bool
	rules         Position
	features      []learn.Feature
	meaning       []learn.Feature
	words         []string
}

// SampleText makes a sample of a document that is one statement; target is as
// for Text.
func (j *Judge) SampleText(d *text.Document, target string) Sample {
	return j.sample(j.viewText(d), j.alone().Text(d, target))
}

// SampleStatement makes a sample of a statement in an article.
func (j *Judge) SampleStatement(d *text.Document, s Statement) Sample {
	x := j.sample(j.viewStatement(d, s), j.alone().Judge(d, s, Close))
	x.placed = true
	return x
}

// weight is Weight, 1 where none was given.
func (s *Sample) weight() float32 {
	if s.Weight == 0 {
		return 1
	}
	return s.Weight
}

// alone is the judge by its rules.
func (j *Judge) alone() *Judge { return NewJudge(j.lang, j.topic) }

func (j *Judge) sample(v view, rules Position) Sample {
	s := Sample{rules: rules, features: j.featuresOf(v).rows, meaning: meaningOf(v).rows, named: len(v.targets) > 0}
	for _, r := range v.runs {
		for i := r.first; i < r.last; i++ {
			if v.d.Tokens[i].Kind != text.Mark {
				s.words = append(s.words, v.d.Tokens[i].Norm)
			}
		}
	}
	s.Group = strings.Join(s.words, " ")
	return s
}

// Learner returns a judge that can make samples: it has the lists that features
// need. It fails only on a language pack whose phrases cannot be read.
func (j *Judge) Learner() (*Judge, error) { return j.With(nil) }

// folds deals the groups of samples to n folds, in an order that the seed gives.
func folds(samples []Sample, n int, seed uint64) []int {
	groups := map[string]uint64{}
	for _, s := range samples {
		h := fnv.New64a()
		h.Write([]byte(s.Group))
		groups[s.Group] = learn.Mix(h.Sum64(), seed)
	}
	out := make([]int, len(samples))
	for i, s := range samples {
		out[i] = int(groups[s.Group] >> 32 % uint64(n))
	}
	return out
}
