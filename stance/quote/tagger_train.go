package quote

import (
	"math"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// Example is one article to train on or to measure with.
type Example struct {
	Doc     *text.Document
	Regions []Region
	// Gold holds the right statements, Rules those that the rules find.
	Gold, Rules []Statement
}

// prepared is an example with what training needs again and again.
type prepared struct {
	*Example
	norms  []uint64
	labels []uint8
}

func prepare(e *Example) *prepared {
	p := &prepared{Example: e, labels: encode(e.Doc, e.Gold)}
	p.norms = make([]uint64, len(e.Doc.Tokens))
	for i := range e.Doc.Tokens {
		p.norms[i] = learn.HashString(e.Doc.Tokens[i].Norm)
	}
	return p
}

func countAll(data []*prepared) counts {
	c := counts{}
	for _, p := range data {
		c.add(p.norms, p.labels, 1)
	}
	return c
}

// sequences makes the training sequences of an article, one a paragraph. With
// gold its own labels are left out of what lex knows.
func (p *prepared) sequences(lex lookup, bits uint8) []*learn.Sequence {
	var out []*learn.Sequence
	w := walker{regions: p.Regions}
	ps := &passage{}
	for first, last := 0, 0; first < len(p.Doc.Tokens); first = last {
		last = readingUnit(p.Doc, p.Regions, first)
		ps.fill(p.Doc, first, last, lex)
		ps.locate(p.Doc, &w)
		s := ps.sequence(p.Doc, bits)
		s.Gold = p.labels[first:last]
		out = append(out, s)
	}
	return out
}

func (p *passage) fill(d *text.Document, first, last int, lex lookup) {
	p.first, p.words = first, p.words[:0]
	for t := first; t < last; t++ {
		p.words = append(p.words, newWord(d.Text, &d.Tokens[t], lex))
	}
}

// sequence works the features out the slow way, for training.
func (p *passage) sequence(d *text.Document, bits uint8) *learn.Sequence {
	s := &learn.Sequence{}
	rows := make([]wordRows, len(p.words)+2*reach)
	for i := range rows {
		norm := ""
		if j := i - reach; j >= 0 && j < len(p.words) {
			norm = d.Tokens[p.first+j].Norm
		}
		rows[i] = p.word(i-reach).rows(norm, bits)
	}
	for i := range p.words {
		for back := -reach; back <= reach; back++ {
			s.Rows = rows[i+reach+back].at(back, s.Rows)
		}
		for k := range pairs {
			s.Rows = append(s.Rows, pairRows(p.word(i+1-k), p.word(i+2-k), bits)+uint32(k))
		}
		s.Rows = p.context(i, bits, s.Rows)
		s.Ends = append(s.Ends, int32(len(s.Rows)))
		s.Class = append(s.Class, p.class(i))
	}
	return s
}

// trainTags makes a tagger that labels tokens, and does not link them yet.
func trainTags(data []*prepared, groups map[uint64]lexEntry, seed uint64) *Tagger {
	all := countAll(data)
	var seqs []*learn.Sequence
	for _, p := range data {
		own := counts{}
		own.add(p.norms, p.labels, 1)
		seqs = append(seqs, p.sequences(leaveOut{all, own, groups}, tagBits)...)
	}
	m := learn.NewCRF(labels, classes, tagBits, allowedStep)
	m.Train(seqs, learn.Training{Epochs: 6, Rate: .012, L2: .003, MinCount: 3, MaxRows: tagRows, Seed: seed})
	m.TrainSpare(seqs, wordRowCount, isCue, learn.Training{Epochs: 3, Rate: .05, L2: .0005, Seed: seed})
	t := &Tagger{lex: newLexicon(all.records(groups)), tag: m.Freeze(), pass: math.MinInt32}
	t.prepare()
	return t
}

// Group is where a word stands in two groupings, one of few large groups and one
// of many small ones; 0 is no group.
type Group struct{ Coarse, Fine uint8 }

// Options says how the tagger is trained. The zero value of a field means its
// default.
type Options struct {
	// Folds is how many parts the articles are cut into; what learns from
	// predictions learns from those of a tagger that has not seen the part.
	// Default 4.
	Folds int
	// Seed orders the examples.
	Seed uint64
	// Jobs is how many parts are trained at once; default 1. It changes nothing
	// but the time.
	Jobs int
	// Held, when not nil, is handed every example with a tagger that was trained on
	// the other folds, its gate open, to be measured with. The curve of its
	// confidence was fitted to all folds.
	Held func(example int, t *Tagger)
	// Log, when not nil, is told what is done.
	Log func(format string, args ...any)
	// Groups are groups of words that are used alike, by the word in lower case;
	// they may come from any text.
	Groups map[string]Group
	// Record is written into the model.
	Record learn.Record
}

// The settings of training, chosen on folds of the training articles.
const (
	tagBits  = 21
	linkBits = 20
	tagRows  = 170000
	linkRows = 90000
	// tryCue is the odds from which on a token is tried as a cue in training and
	// near quotations. Elsewhere only those of the best labelling are, surely:
	// others save nothing and cost a fifth of the time.
	tryCue = 0.1
	surely = 0.3
	// keepFrom is the confidence from which on a statement is kept: where the
	// joint F1 is highest.
	keepFrom = 0.28
	// curvePoints is the number of corners of the calibration curve.
	curvePoints = 20
)
