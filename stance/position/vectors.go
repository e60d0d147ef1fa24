package position

import "math"

// Vectors are meanings of words, learned from articles that nobody labelled:
// words that keep the same company have similar vectors.
type Vectors struct {
	Words []string
	index map[string]int
	// values holds the vector of word i at i*dimensions, scaled by how much the
	// word counts: rare words more (Arora, Liang and Ma 2017).
	values []float32
}

func (v *Vectors) vector(i int) []float32 { return v.values[i*dimensions : (i+1)*dimensions] }

// mean is the vector of a text: the sum of its words' over the root of their
// number.
func (v *Vectors) mean(words []string) []float32 {
	sum := make([]float32, dimensions)
	for _, w := range words {
		if i, ok := v.index[w]; ok {
			for k, x := range v.vector(i) {
				sum[k] += x
			}
		}
	}
	scale := float32(meaningScale / math.Sqrt(float64(max(len(words), 1))))
	for k := range sum {
		sum[k] *= scale
	}
	return sum
}
