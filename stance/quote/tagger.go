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
	// edge is what stands before and after every paragraph.
	edge [2*reach + 1]learn.Sum
	// least is the odds at which a token is tried as a cue; keep is the
	// confidence below which a statement is dropped.
	least, keep float32
	hope        int32 // the constant in units of the tagger's scale
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
const forms = 8192

// scratch is the memory one goroutine works with.
type scratch struct {
	passage passage
	forms   []form
	tag     learn.Decoder
	link    learn.Decoder
	rows    []uint32
	views   []view
	still   []learn.Sum // two a token of the passage; N is 0 where unknown
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

// hope is how far the score of a cue may be behind, in log-odds and by the words
// alone, for its sentence to be looked at closely. One gold cue in a hundred is
// further behind, and those are hardly ever found anyway.
const hope = -1.3

// prepare works out what follows from the weights.
func (t *Tagger) prepare() {
	t.hope = int32(hope / t.tag.Scale)
	for off := -reach; off <= reach; off++ {
		t.edge[off+reach] = t.tag.Add(learn.Sum{}, outside.rows("", off, t.tag.Bits, nil))
	}
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
		if !t.examine(d, b) {
			continue
		}
		b.still = append(b.still[:0], make([]learn.Sum, 2*len(p.words))...)
		f(&scene{d: d, p: p, labels: b.tag.Labels(t.tag), odds: b.tag.Odds(t.tag)})
	}
}

// examine scores the labels of a passage's tokens, and reports whether there may
// be a statement in it. A sentence without a quotation whose words make no cue
// likely is not looked at any closer.
func (t *Tagger) examine(d *text.Document, b *scratch) bool {
	p := &b.passage
	b.tag.Reset()
	any := false
	for i := 0; i < len(p.words); {
		end := i + 1
		for end < len(p.words) && !p.places[end].first {
			end++
		}
		alive := p.hopeful(i, end, t.hope)
		any = any || alive
		for ; i < end; i++ {
			sum := certain
			if alive {
				b.rows = p.context(i, t.tag.Bits, b.rows[:0])
				sum = t.tag.Add(p.sums[i], b.rows)
			}
			b.tag.Push(sum, p.class(i))
		}
	}
	return any
}

// certain is a sum that leaves no label but the first a chance.
var certain = learn.Sum{Even: 1000}

// hopeful reports whether the words of [from, to) may hold a cue, or a quotation
// does.
func (p *passage) hopeful(from, to int, hope int32) bool {
	for i := from; i < to; i++ {
		if p.places[i].quote != quoteOut || p.sums[i].Lead(labelCue) > hope {
			return true
		}
	}
	return false
}

// fill reads the tokens [first, last) to the passage, with the sums of their
// words' features.
func (t *Tagger) fill(d *text.Document, first, last int, b *scratch) {
	p := &b.passage
	n := last - first
	p.first, p.words, p.sums = first, p.words[:0], p.sums[:0]
	for range n {
		p.sums = append(p.sums, learn.Sum{})
	}
	for i := -reach; i < n+reach; i++ {
		sums := &t.edge
		if i >= 0 && i < n {
			f := t.form(d, first+i, b)
			p.words = append(p.words, f.word)
			sums = &f.sums
		}
		for off := -reach; off <= reach; off++ {
			if j := i - off; j >= 0 && j < n {
				p.sums[j] = p.sums[j].Plus(sums[off+reach])
			}
		}
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
	for off := -reach; off <= reach; off++ {
		b.rows = f.word.rows(tok.Norm, off, t.tag.Bits, b.rows[:0])
		f.sums[off+reach] = t.tag.Add(learn.Sum{}, b.rows)
	}
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
