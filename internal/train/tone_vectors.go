package main

import (
	"math"
	"math/rand/v2"
	"sync"

	"standpoint/stance/text"
)

const (
	vectorWords    = 20000 // words that get a vector
	vectorContexts = 4000  // words that are counted beside them
	vectorWindow   = 5     // how far beside
	vectorPasses   = 3     // power iterations
)

// wordVectors reads unlabelled articles and gives their frequent words vectors:
// the singular vectors of the positive pointwise mutual information between a
// word and those beside it (Levy, Goldberg and Dagan 2015), by a randomised
// decomposition (Halko, Martinsson and Tropp 2011).
func wordVectors(paths []string, lang text.Language, dims int, seed uint64) (words []string, vectors [][]float32, err error) {
	count := map[string]int{}
	err = eachOf(paths, lang, func(norms []string) {
		for _, w := range norms {
			count[w]++
		}
	})
	if err != nil {
		return nil, nil, err
	}
	words = frequent(count, vectorWords)
	pairs, err := countPairs(paths, lang, words)
	if err != nil {
		return nil, nil, err
	}
	return words, decompose(pairs.information(), dims, seed), nil
}

func eachOf(paths []string, lang text.Language, f func([]string)) error {
	for _, p := range paths {
		if err := eachSentence(p, lang, f); err != nil {
			return err
		}
	}
	return nil
}

// beside holds, for each word, how often each context stands beside it, the
// nearer the more.
type beside [][]float32

func countPairs(paths []string, lang text.Language, words []string) (beside, error) {
	number := make(map[string]int, len(words))
	for i, w := range words {
		number[w] = i
	}
	counts := make(beside, len(words))
	for i := range counts {
		counts[i] = make([]float32, min(vectorContexts, len(words)))
	}
	var ids []int
	err := eachOf(paths, lang, func(norms []string) {
		ids = ids[:0]
		for _, w := range norms {
			if n, ok := number[w]; ok {
				ids = append(ids, n)
			}
		}
		counts.add(ids)
	})
	return counts, err
}

func (b beside) add(ids []int) {
	for i, w := range ids {
		for k := 1; k <= vectorWindow && i+k < len(ids); k++ {
			weight := float32(vectorWindow+1-k) / vectorWindow
			o := ids[i+k]
			if o < len(b[w]) {
				b[w][o] += weight
			}
			if w < len(b[o]) {
				b[o][w] += weight
			}
		}
	}
}

// sparse is a matrix by rows.
type sparse struct {
	columns int
	rows    [][]entry
}

type entry struct {
	at    int32
	value float32
}

// information turns counts to positive pointwise mutual information; contexts
// are smoothed by the power 0.75, so that rare ones do not win.
func (b beside) information() sparse {
	rows, columns, total := make([]float64, len(b)), make([]float64, len(b[0])), 0.0
	for i, row := range b {
		for j, n := range row {
			rows[i] += float64(n)
			columns[j] += float64(n)
		}
	}
	for j := range columns {
		columns[j] = math.Pow(columns[j], .75)
		total += columns[j]
	}
	m := sparse{columns: len(columns), rows: make([][]entry, len(b))}
	for i, row := range b {
		for j, n := range row {
			if n == 0 {
				continue
			}
			if v := math.Log(float64(n) * total / (rows[i] * columns[j])); v > 0 {
				m.rows[i] = append(m.rows[i], entry{int32(j), float32(v)})
			}
		}
	}
	return m
}

func (m sparse) transposed() sparse {
	t := sparse{columns: len(m.rows), rows: make([][]entry, m.columns)}
	for i, row := range m.rows {
		for _, e := range row {
			t.rows[e.at] = append(t.rows[e.at], entry{int32(i), e.value})
		}
	}
	return t
}

// times multiplies by a dense matrix. Every row is summed in its own order, so
// the number of workers changes nothing.
func (m sparse) times(x [][]float32) [][]float32 {
	out := make([][]float32, len(m.rows))
	var wg sync.WaitGroup
	const workers = 2
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(m.rows); i += workers {
				out[i] = make([]float32, len(x[0]))
				for _, e := range m.rows[i] {
					for k, v := range x[e.at] {
						out[i][k] += e.value * v
					}
				}
			}
		})
	}
	wg.Wait()
	return out
}

// decompose returns the left singular vectors of m, each times the root of its
// singular value, the largest first.
func decompose(m sparse, dims int, seed uint64) [][]float32 {
	rng := rand.New(rand.NewPCG(seed, 4))
	x := make([][]float32, m.columns)
	for i := range x {
		x[i] = make([]float32, dims+10)
		for k := range x[i] {
			x[i][k] = float32(rng.NormFloat64())
		}
	}
	t := m.transposed()
	q := m.times(x)
	for range vectorPasses {
		orthonormal(q)
		z := t.times(q)
		orthonormal(z)
		q = m.times(z)
	}
	orthonormal(q)
	b := t.times(q) // the transpose of what q keeps of m
	values, axes := eigen(gram(b))
	out := make([][]float32, len(q))
	for i, row := range q {
		out[i] = make([]float32, dims)
		for k := range dims {
			sum := 0.0
			for j, v := range row {
				sum += float64(v) * axes[j][k]
			}
			out[i][k] = float32(sum * math.Pow(math.Max(values[k], 0), .25))
		}
	}
	return out
}
