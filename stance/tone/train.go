package tone

import (
	"fmt"
	"math"
	"sync"

	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// Example is one mention with its tone, for training.
type Example struct {
	Doc *text.Document
	At  text.Span
	// Label is -1 negative, 0 neutral or 1 positive.
	Label int
	// Group is the article: mentions of one stay together in a fold.
	Group string
}

// Options say how a model is trained.
type Options struct {
	// Words are frequent words in lower case, Vectors one vector for each, all of
	// the same length; none is allowed.
	Words   []string
	Vectors [][]float32
	// Seed orders the examples.
	Seed uint64
	// Record says where the data comes from.
	Record learn.Record
}

const (
	folds    = 5
	minCount = 3 // rows active in fewer mentions are dropped
)

// schedule is how the regression is fitted: chosen by cross-validation. A low
// rate for few epochs keeps rare rows small.
var schedule = learn.Training{Epochs: 10, Rate: .007, L2: .001}

// trainer is the state of Train.
type trainer struct {
	opt     Options
	m       *Model
	vectors map[uint64]int
	dims    int
	data    []learn.Labelled
	right   []int
	fold    []int
}

// Train fits a model to the examples and returns the bytes of its file. The same
// examples and options give the same bytes. The temperature is fitted on what
// models trained on other articles say (Guo et al. 2017), and the accuracy and
// macro-F1 of these are put in the record.
func Train(lang *codebook.Language, examples []Example, opt Options) ([]byte, error) {
	m, err := newModel(lang)
	if err != nil {
		return nil, err
	}
	tr := &trainer{opt: opt, m: m, vectors: map[uint64]int{}}
	for i, w := range opt.Words {
		tr.vectors[learn.HashString(w)] = i
		tr.dims = len(opt.Vectors[i])
	}
	if windowCount*tr.dims > 1<<tableBits {
		return nil, fmt.Errorf("vectors of %d numbers are too long", tr.dims)
	}
	for _, e := range examples {
		tr.add(e)
	}
	tr.dropRare()
	tr.validate()
	tr.finish(tr.fit(-1))
	m.record = opt.Record
	m.record.Kind, m.record.Statements, m.record.Seed = modelKind, len(tr.data), opt.Seed
	m.record.Figures = tr.opt.Record.Figures
	return m.encode()
}

// add makes the features of an example. Its vectors take the rows behind those
// of the hashed features.
func (tr *trainer) add(e Example) {
	s, ok := tr.m.look(e.Doc, e.At, nil, nil)
	if !ok {
		return
	}
	target := make([]float32, labels)
	target[e.Label+1] = 1
	tr.data = append(tr.data, learn.Labelled{Features: append(s.features(nil), tr.dense(&s)...), Target: target})
	tr.right = append(tr.right, e.Label+1)
	tr.fold = append(tr.fold, int(learn.HashString(e.Group)%folds))
}

// dense sums up the vectors of each window, divided by the root of their number.
func (tr *trainer) dense(s *scene) []learn.Feature {
	var out []learn.Feature
	sum := make([]float32, tr.dims)
	for k, win := range s.windows() {
		clear(sum)
		n := 0
		for i := win[0]; i < win[1]; i++ {
			v, ok := tr.vectors[s.words[i].hash]
			if !ok || !s.meaningful(i) {
				continue
			}
			n++
			for j, x := range tr.opt.Vectors[v] {
				sum[j] += x
			}
		}
		for j, x := range sum {
			if n > 0 {
				out = append(out, learn.Feature{Row: denseRow(k, j, tr.dims), Value: x / float32(math.Sqrt(float64(n)))})
			}
		}
	}
	return out
}

func denseRow(window, dim, dims int) uint32 { return uint32(1<<tableBits + window*dims + dim) }

// dropRare takes rows away that are active in few mentions.
func (tr *trainer) dropRare() {
	count := make([]int, 2<<tableBits)
	for _, e := range tr.data {
		for _, f := range e.Features {
			count[f.Row]++
		}
	}
	for i := range tr.data {
		kept := tr.data[i].Features[:0]
		for _, f := range tr.data[i].Features {
			if count[f.Row] >= minCount {
				kept = append(kept, f)
			}
		}
		tr.data[i].Features = kept
	}
}

// fit trains on all folds but one; -1 leaves none out.
func (tr *trainer) fit(without int) *learn.Logistic {
	var data []learn.Labelled
	for i, e := range tr.data {
		if tr.fold[i] != without {
			data = append(data, e)
		}
	}
	m := learn.NewLogistic(labels, tableBits+1)
	plan := schedule
	plan.Seed = tr.opt.Seed
	m.Train(data, plan)
	return m
}

// validate predicts every fold from the others and sets the temperature.
func (tr *trainer) validate() {
	logits := make([][]float32, len(tr.data))
	var wg sync.WaitGroup
	free := make(chan bool, 2)
	for k := range folds {
		free <- true
		wg.Go(func() {
			m := tr.fit(k)
			for i := range tr.data {
				if tr.fold[i] == k {
					logits[i] = m.Logits(tr.data[i].Features, nil)
				}
			}
			<-free
		})
	}
	wg.Wait()
	tr.m.warmth = float32(learn.Temperature(logits, tr.right))
	var f Figures
	for i, row := range logits {
		f.add(tr.right[i]-1, verdict(row, tr.m.warmth))
	}
	tr.opt.Record.Figures = f.named("5-fold")
}

// finish splits the trained rows: hashed ones stay a table, those of vectors
// become a number a word, window and label.
func (tr *trainer) finish(m *learn.Logistic) {
	tr.m.table = &learn.Logistic{Labels: labels, Bits: tableBits, Weights: m.Weights[:labels<<tableBits], Bias: m.Bias}
	hashes := make([]uint64, len(tr.opt.Words))
	weights := make([][]float32, len(tr.opt.Words))
	for i, w := range tr.opt.Words {
		hashes[i] = learn.HashString(w)
		weights[i] = make([]float32, perWord)
		for k := range windowCount {
			for j, x := range tr.opt.Vectors[i] {
				at := int(denseRow(k, j, tr.dims)) * labels
				for l := range labels {
					weights[i][k*labels+l] += x * m.Weights[at+l]
				}
			}
		}
	}
	tr.m.words = freeze(hashes, weights)
}
