package frame

import (
	"fmt"
	"math"
	"math/rand/v2"

	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// Example is one passage with its frame, for training.
type Example struct {
	Doc *text.Document
	// Frame is the id of any frame of the right class.
	Frame string
}

// Options say how a model is trained.
type Options struct {
	// Words are frequent words in lower case, the most frequent first, and Vectors
	// one vector of length one for each, at most 200 numbers long. The first
	// Skip words are in every text and say nothing.
	Words   []string
	Vectors [][]float32
	Skip    int
	// Seed orders the examples and divides them into folds.
	Seed uint64
	// Record says where the data comes from.
	Record learn.Record
}

const (
	folds = 5
	// wordValue is how much words weigh against cues; it was chosen by
	// cross-validation.
	wordValue = 3
	trainBits = 8
)

var schedule = learn.Training{Epochs: 20, Rate: .03, L2: .01}

// trainer is the state of Train.
type trainer struct {
	opt     Options
	finder  *Finder
	vectors map[uint64]int
	dims    int
	docs    []*text.Document
	data    []learn.Labelled
	right   []int
	fold    []int
}

// Train fits a model to the examples and returns the bytes of its file. The same
// examples and options give the same bytes. The record tells how often Top is
// right by cross-validation, each fold judged by a model that has not seen it,
// beside the cues alone, and how often a frame that is added is right.
func Train(lang *codebook.Language, examples []Example, opt Options) ([]byte, error) {
	f, err := newCues(lang, nil)
	if err != nil {
		return nil, err
	}
	tr := &trainer{opt: opt, finder: f, vectors: map[uint64]int{}}
	for i := opt.Skip; i < len(opt.Words); i++ {
		tr.vectors[learn.HashString(opt.Words[i])] = i
		tr.dims = len(opt.Vectors[i])
	}
	if cueRows+tr.dims > 1<<trainBits || len(f.names) < codebookFrames {
		return nil, fmt.Errorf("vectors of %d numbers are too long, or %d frames too few", tr.dims, len(f.names))
	}
	for _, e := range examples {
		if Class(e.Frame) < 0 {
			return nil, fmt.Errorf("%q is no frame of the codebook", e.Frame)
		}
		tr.add(e)
	}
	for i, at := range rand.New(rand.NewPCG(opt.Seed, 5)).Perm(len(tr.data)) {
		tr.fold[at] = i % folds
	}
	figures := tr.validate()
	m := tr.fit(-1)
	m.warmth = figures.warmth
	m.record = opt.Record
	m.record.Kind, m.record.Statements, m.record.Seed, m.record.Figures = modelKind, len(tr.data), opt.Seed, figures.record()
	return m.encode()
}

func (tr *trainer) add(e Example) {
	target := make([]float32, classCount)
	target[Class(e.Frame)] = 1
	features := tr.finder.count(tr.finder.cues(e.Doc)).features(nil)
	tr.data = append(tr.data, learn.Labelled{Features: append(features, tr.dense(e.Doc)...), Target: target})
	tr.docs = append(tr.docs, e.Doc)
	tr.right = append(tr.right, Class(e.Frame))
	tr.fold = append(tr.fold, 0)
}

// dense sums up the vectors of the words, divided by the root of their number.
func (tr *trainer) dense(d *text.Document) []learn.Feature {
	sum := make([]float32, tr.dims)
	n := 0
	for i := range d.Tokens {
		v, ok := tr.vectors[learn.HashString(d.Tokens[i].Norm)]
		if !ok || d.Tokens[i].Kind != text.Word {
			continue
		}
		n++
		for j, x := range tr.opt.Vectors[v] {
			sum[j] += x
		}
	}
	var out []learn.Feature
	for j, x := range sum {
		out = append(out, learn.Feature{Row: uint32(cueRows + j), Value: wordValue * x / float32(math.Sqrt(float64(n+1)))})
	}
	return out
}

// fit trains on all folds but one; -1 leaves none out.
func (tr *trainer) fit(without int) *Model {
	var data []learn.Labelled
	for i, e := range tr.data {
		if tr.fold[i] != without {
			data = append(data, e)
		}
	}
	l := learn.NewLogistic(classCount, trainBits)
	plan := schedule
	plan.Seed = tr.opt.Seed
	l.Train(data, plan)
	return tr.model(l)
}

// model turns the weights of vectors to a number a word and class.
func (tr *trainer) model(l *learn.Logistic) *Model {
	m := &Model{warmth: 1}
	for r := range cueRows {
		copy(m.cues[r][:], l.Weights[r*classCount:])
	}
	copy(m.cues[cueRows][:], l.Bias)
	var hashes []uint64
	var weights [][classCount]float32
	for i := tr.opt.Skip; i < len(tr.opt.Words); i++ {
		var row [classCount]float32
		for j, x := range tr.opt.Vectors[i] {
			for c := range row {
				row[c] += wordValue * x * l.Weights[(cueRows+j)*classCount+c]
			}
		}
		hashes = append(hashes, learn.HashString(tr.opt.Words[i]))
		weights = append(weights, row)
	}
	m.words = freeze(hashes, weights)
	return m
}
