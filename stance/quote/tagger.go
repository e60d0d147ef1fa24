package quote

import (
	"sort"
	"sync"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// Tagger finds statements with trained models: a conditional random field labels
// the tokens of a paragraph as source, cue and content; for every cue a second
// one labels the cue's own source and content; a logistic regression judges each
// statement as a whole. A Tagger is never changed after it is made and may be
// used by any number of goroutines at once.
type Tagger struct {
	lex   *lexicon
	tag   *learn.Frozen
	links *learn.Frozen
	score *learn.Logistic
	// curve turns the score of a statement to a confidence.
	curve learn.Isotonic
	// beyond is what the places before and after every paragraph give.
	beyond [2*reach + 1]learn.Sum
	// least is the odds at which a token is tried as a cue; keep is the
	// confidence below which a statement is dropped.
	least, keep float32
	record      learn.Record
	pool        sync.Pool
}

// Record tells what the weights were trained on.
func (t *Tagger) Record() learn.Record { return t.record }

// form is a word that was met, with the sums of its features at every offset
// from -reach to reach.
type form struct {
	word wordInfo
	used bool
	sums [2*reach + 1]learn.Sum
}

// forms is how many forms a scratch remembers; a new one takes the place of an
// older one with the same hash.
const forms = 1 << 14

// scratch is the memory one goroutine works with.
type scratch struct {
	passage passage
	forms   []form
	tag     learn.Decoder
	link    learn.Decoder
	rows    []uint32
	views   []view
	still   []stillSum // two a token of the passage
	cues    []candidate
	found   []found
	logits  []float32
	feats   []learn.Feature
}

func (t *Tagger) scratch() *scratch {
	if b, ok := t.pool.Get().(*scratch); ok {
		return b
	}
	return &scratch{forms: make([]form, forms)}
}

// prepare works out what follows from the weights.
func (t *Tagger) prepare() {
	rows := outside.rows("", t.tag.Bits)
	t.beyond = rows.sums(t.tag)
}

// Find returns the statements of d in order of their content. regions are those
// of Regions(d).
func (t *Tagger) Find(d *text.Document, regions []Region) []Statement {
	return t.FindWith(d, regions, nil)
}

// FindWith is Find for a model that was trained with hints: labels, one a token
// of d, that other means propose; 0 is none.
func (t *Tagger) FindWith(d *text.Document, regions []Region, hints []uint8) []Statement {
	b := t.scratch()
	defer t.pool.Put(b)
	out := lines(d, regions)
	fixed := len(out)
	t.read(d, regions, hints, b, func(s *scene) {
		b.found = b.found[:0]
		b.cues = s.cueCandidates(t.least, tryCue, b.cues[:0])
		for _, c := range b.cues {
			if f := s.link(t.links, c, b); len(f.content) > 0 {
				t.judge(s, &f, b)
				b.found = append(b.found, f)
			}
		}
		for _, f := range settle(b.found, t.keep) {
			if st := s.statement(regions, &f); !meets(out[:fixed], st) {
				out = append(out, st)
			}
		}
	})
	sort.SliceStable(out, func(i, j int) bool { return out[i].Content[0].Start < out[j].Content[0].Start })
	goOn(d, regions, out)
	return out
}

// read labels d unit by unit and hands each to f. The scene lives until f
// returns.
func (t *Tagger) read(d *text.Document, regions []Region, hints []uint8, b *scratch, f func(*scene)) {
	w := walker{regions: regions}
	p := &b.passage
	for first, last := 0, 0; first < len(d.Tokens); first = last {
		last = readingUnit(d, regions, first)
		t.fill(d, first, last, b)
		p.locate(d, &w, hints)
		b.tag.Reset()
		for i := range p.words {
			b.rows = p.context(i, t.tag.Bits, b.rows[:0])
			b.tag.Push(t.tag.Add(p.sums[edge+i], b.rows), p.class(i))
		}
		b.still = append(b.still[:0], make([]stillSum, 2*len(p.words))...)
		s := scene{d: d, p: p, odds: b.tag.Odds(t.tag)}
		s.labels = b.tag.Likeliest(t.tag)
		begin(s.labels)
		f(&s)
	}
}

// fill reads the tokens [first, last) to the passage, with the sums of what their
// words and pairs of words give to each.
func (t *Tagger) fill(d *text.Document, first, last int, b *scratch) {
	p := &b.passage
	n := last - first
	p.first, p.words = first, p.words[:0]
	p.sums = append(p.sums[:0], make([]learn.Sum, n+2*edge)...)
	before := &outside
	for i := -reach; i < n+reach; i++ {
		word, sums := &outside, &t.beyond
		if i >= 0 && i < n {
			f := t.form(d, first+i, b)
			p.words = append(p.words, f.word)
			word, sums = &p.words[i], &f.sums
		}
		around := p.sums[i+edge-reach:][:2*reach+1]
		for k := range around {
			around[k] = around[k].Plus(sums[k])
		}
		if i >= 1-reach {
			t.tag.AddGroup(pairRows(before, word, t.tag.Bits), p.sums[i+edge-2:][:pairs])
		}
		before = word
	}
}

// form looks token i up among the forms that were met, or works it out.
func (t *Tagger) form(d *text.Document, i int, b *scratch) *form {
	tok := &d.Tokens[i]
	key := learn.HashString(tok.Of(d.Text))
	f := &b.forms[key>>32%forms]
	if f.used && f.word.key == key {
		return f
	}
	f.word, f.used = newWord(d.Text, tok, t.lex), true
	rows := f.word.rows(tok.Norm, t.tag.Bits)
	f.sums = rows.sums(t.tag)
	return f
}

// meets reports whether st's content overlaps that of one of others.
func meets(others []Statement, st Statement) bool {
	for _, o := range others {
		for _, a := range o.Content {
			for _, c := range st.Content {
				if a.Overlaps(c) {
					return true
				}
			}
		}
	}
	return false
}

// statement turns what was found to spans of the text.
func (s *scene) statement(regions []Region, f *found) Statement {
	st := Statement{
		Source: s.spans(f.source), Cue: s.spans([]piece{f.cue.piece}), Content: s.spans(f.content),
		Confidence: float64(f.score), Rule: "tagger",
	}
	st.Kind = KindOf(s.d, regions, st.Content)
	return st
}

func (s *scene) spans(pieces []piece) []text.Span {
	var out []text.Span
	for _, p := range pieces {
		p.first, p.last = p.first+s.p.first, p.last+s.p.first
		out = append(out, spanOf(s.d, p))
	}
	return out
}
