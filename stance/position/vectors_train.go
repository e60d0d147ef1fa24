package position

import (
	"cmp"
	"math"
	"slices"

	"standpoint/stance/text"
)

const (
	// dimensions of a vector.
	dimensions = 100
	// mostWords get a vector, those of at least leastCount; the company they keep
	// is told by the mostContexts most frequent ones within window words.
	mostWords, mostContexts = 25000, 5000
	leastCount, window      = 8, 6
	// rounds of the iteration for the largest singular values.
	rounds = 3
	// rareness is the frequency at which a word counts half.
	rareness = 1e-3
)

// Corpus collects unlabelled texts to learn meanings from. Its zero value is
// empty.
type Corpus struct {
	count map[string]int
	texts [][]string
	words int
}

// Add takes the words of a text.
func (c *Corpus) Add(d *text.Document) {
	if c.count == nil {
		c.count = map[string]int{}
	}
	words := make([]string, 0, len(d.Tokens))
	for i := range d.Tokens {
		if d.Tokens[i].Kind != text.Mark {
			words = append(words, d.Tokens[i].Norm)
			c.count[d.Tokens[i].Norm]++
		}
	}
	c.texts = append(c.texts, words)
	c.words += len(words)
}

// Texts is how many texts were added.
func (c *Corpus) Texts() int { return len(c.texts) }

// Vectors learns the meanings: positive pointwise mutual information of words
// and those around them, cut to its largest singular vectors (Levy, Goldberg and
// Dagan 2015; the iteration is that of Halko, Martinsson and Tropp 2011). It
// returns nil when the texts hold too few words to learn from.
func (c *Corpus) Vectors(seed uint64) *Vectors {
	v := &Vectors{Words: c.vocabulary(), index: map[string]int{}}
	if len(v.Words) < 2*dimensions {
		return nil
	}
	for i, w := range v.Words {
		v.index[w] = i
	}
	contexts := min(mostContexts, len(v.Words))
	rows := associations(c.counts(v, contexts), len(v.Words), contexts)
	v.values = singular(rows, contexts, seed)
	for i, w := range v.Words {
		rare := rareness / (rareness + float64(c.count[w])/float64(c.words))
		unit(v.vector(i), float32(rare))
	}
	return v
}

// vocabulary is the most frequent words, the order of equal ones by letters.
func (c *Corpus) vocabulary() []string {
	var words []string
	for w, n := range c.count {
		if n >= leastCount {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(c.count[b]-c.count[a], cmp.Compare(a, b))
	})
	return words[:min(len(words), mostWords)]
}

// counts says how often word w has context word k near: at w*contexts+k.
func (c *Corpus) counts(v *Vectors, contexts int) []float32 {
	n := make([]float32, len(v.Words)*contexts)
	for _, words := range c.texts {
		ids := make([]int, len(words))
		for i, w := range words {
			ids[i] = -1
			if k, ok := v.index[w]; ok {
				ids[i] = k
			}
		}
		for i, a := range ids {
			for k := max(0, i-window); a >= 0 && k < min(len(ids), i+window+1); k++ {
				if b := ids[k]; k != i && b >= 0 && b < contexts {
					n[a*contexts+b]++
				}
			}
		}
	}
	return n
}

// cell is one entry of a sparse row.
type cell struct {
	column int32
	value  float32
}

// associations turns counts into positive pointwise mutual information, with
// contexts smoothed by the power of 3/4.
func associations(n []float32, words, contexts int) [][]cell {
	perWord, perContext := make([]float64, words), make([]float64, contexts)
	for i, x := range n {
		perWord[i/contexts] += float64(x)
		perContext[i%contexts] += float64(x)
	}
	total := 0.0
	for k, x := range perContext {
		perContext[k] = math.Pow(x, 0.75)
		total += perContext[k]
	}
	rows := make([][]cell, words)
	for i, x := range n {
		if x == 0 {
			continue
		}
		w, k := i/contexts, i%contexts
		if p := math.Log(float64(x) * total / (perWord[w] * perContext[k])); p > 0 {
			rows[w] = append(rows[w], cell{int32(k), float32(p)})
		}
	}
	return rows
}
