package position

import (
	"math"

	"standpoint/stance/codebook"
	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// featureVersion goes up with any change to what a feature is, so that weights
// of another version are refused and not misread.
const featureVersion = 2

// The kinds of feature. A feature is its kind, hashed with what it holds.
const (
	kindWords uint64 = iota + 1
	kindLetters
	kindNegated
	kindLeft
	kindRight
	kindCue
	kindListed
	kinds
)

// textBits gives the rows of the table of features.
const textBits = 17

// kindScale is how much each kind counts; a kind's features together have that
// length, however long the text is. The numbers were chosen by cross-validation.
var kindScale = [kinds]float64{kindWords: 2, kindLetters: 2, kindNegated: 0.7, kindLeft: 0.5, kindRight: 0.5, kindCue: 0.5, kindListed: 1.5}

// targetReach is how many words beside a mention of the target stand left or
// right of it.
const targetReach = 5

// shortestLetters and longestLetters are the lengths of runs of letters.
const shortestLetters, longestLetters = 2, 5

// place is where in a document a feature comes from, as token indices.
type place struct{ first, last int }

// features are the active rows of one statement and, index by index, where they
// come from.
type features struct {
	rows   []learn.Feature
	places []place
	kind   []uint64
}

// view is what the learned layer sees of a statement: the tokens said, without
// what others say within; the mentions of the target and the reporting words.
type view struct {
	d *text.Document
	// runs are stretches of tokens without a gap, in order.
	runs    []place
	targets []codebook.Match
	cues    []cueAt
}

// plainCue is the class of reporting words that only report ("said"). It is no
// feature: statements written for training mostly stand without one, those of
// articles with one, and the side they take is the same.
const plainCue = "neutral"

// cueAt is a class of reporting words and where one of them stands.
type cueAt struct {
	class string
	place
}

func (f *features) add(kind, h uint64, p place) {
	f.rows = append(f.rows, learn.Feature{Row: learn.Row(learn.Mix(kind, h), textBits), Value: 1})
	f.places = append(f.places, p)
	f.kind = append(f.kind, kind)
}

// featuresOf lists the features of a view, each kind scaled to its length.
func (j *Judge) featuresOf(v view) features {
	var f features
	for _, r := range v.runs {
		f.words(v.d, r)
		j.negated(&f, v.d, r)
		j.listed(&f, v.d, r)
	}
	for _, t := range v.targets {
		f.beside(v, t)
	}
	for _, c := range v.cues {
		if c.class != plainCue {
			f.add(kindCue, learn.HashString(c.class), c.place)
		}
	}
	f.scale()
	return f
}

// words adds runs of one to three words and the letters within each.
func (f *features) words(d *text.Document, r place) {
	var before [2]uint64 // the hashes of the last two words
	var at [2]int
	n := 0
	for i := r.first; i < r.last; i++ {
		t := &d.Tokens[i]
		if t.Kind == text.Mark && t.Norm != "?" && t.Norm != "!" {
			continue
		}
		h := learn.HashString(t.Norm)
		f.add(kindWords, h, place{i, i + 1})
		if n > 0 {
			f.add(kindWords, learn.Mix(before[0], h), place{at[0], i + 1})
		}
		if n > 1 {
			f.add(kindWords, learn.Mix(before[1], learn.Mix(before[0], h)), place{at[1], i + 1})
		}
		before, at, n = [2]uint64{h, before[0]}, [2]int{i, at[0]}, n+1
		f.letters(t.Norm, i)
	}
}

// letters adds the runs of letters in a word, its edges marked.
func (f *features) letters(w string, i int) {
	w = "^" + w + "$"
	for n := shortestLetters; n <= longestLetters; n++ {
		for k := 0; k+n <= len(w); k++ {
			f.add(kindLetters, learn.HashString(w[k:k+n]), place{i, i + 1})
		}
	}
}

// negated adds the words that a negator reaches, as scope does for patterns.
func (j *Judge) negated(f *features, d *text.Document, r place) {
	left := 0
	for i := r.first; i < r.last; i++ {
		switch w := d.Tokens[i].Norm; {
		case j.endsScope(d, i):
			left = 0
		case j.lang.Words.Negators[w] && !j.idle(d, i):
			left = negatorReach
		case left > 0 && d.Tokens[i].Kind != text.Mark:
			f.add(kindNegated, learn.HashString(w), place{i, i + 1})
			left--
		}
	}
}

// beside adds the words left and right of a mention of the target.
func (f *features) beside(v view, t codebook.Match) {
	s := v.d.Sentences[v.d.Tokens[t.First].Sentence]
	for i := max(s.First, t.First-targetReach); i < min(s.Last, t.Last+targetReach); i++ {
		switch {
		case v.d.Tokens[i].Kind == text.Mark:
		case i < t.First:
			f.add(kindLeft, learn.HashString(v.d.Tokens[i].Norm), place{i, i + 1})
		case i >= t.Last:
			f.add(kindRight, learn.HashString(v.d.Tokens[i].Norm), place{i, i + 1})
		}
	}
}

// scale gives the features of each kind together the kind's length, so that a
// long statement does not shout.
func (f *features) scale() {
	var n [kinds]float64
	for _, k := range f.kind {
		n[k]++
	}
	for i, k := range f.kind {
		f.rows[i].Value = float32(kindScale[k] / math.Sqrt(n[k]))
	}
}
