package quote

import (
	"slices"
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
	// choose picks a reading of a cue, score judges it.
	choose *learn.Ranker
	score  *learn.Logistic
	// curve turns the score of a statement to a confidence.
	curve learn.Isotonic
	// beyond is what the places before and after every paragraph give.
	beyond [2*reach + 1]learn.Sum
	// pass is the score from which on the gate lets a token's sentence pass; keep
	// is the confidence below which a statement is dropped.
	pass   int32
	keep   float32
	record learn.Record
	pool   sync.Pool
}

// Record tells what the weights were trained on.
func (t *Tagger) Record() learn.Record { return t.record }

// form is a word that was met, with the sums of its features at every offset
// from -reach to reach.
type form struct {
	word wordInfo // its key is 0 where there is none
	sums [2*reach + 1]learn.Sum
	_    [24]byte // so that a form is two lines of a core's memory
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
	ends    []int32     // of runs of rows
	other   []uint32    // rows of another reading
	sums    []learn.Sum // of the tokens of a window
	notes   []note
	open    []bool // sentences of the unit that are read
	labels  []uint8
	odds    []learn.Odds
	linked  []learn.Odds // of the linker, for a window
	view    view         // of the window
	cues    []candidate
	asked   []candidate // with those of the rules
	found   []found
	hints   []hint
	ways    []found // readings of one cue
	pieces  []piece // that the readings of a passage are made of
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
// of Regions(d). With WithRules it finds more.
func (t *Tagger) Find(d *text.Document, regions []Region) []Statement {
	b := t.scratch()
	defer t.pool.Put(b)
	return t.find(d, regions, lines(d, regions, nil), nil, b)
}

// find is Find with what typography marks, and what the rules say of the cues.
func (t *Tagger) find(d *text.Document, regions []Region, out []Statement, hints []hint, b *scratch) []Statement {
	fixed := len(out)
	t.read(d, regions, hints, b, func(s *scene) {
		b.found, b.pieces = b.found[:0], b.pieces[:0]
		for _, c := range s.candidates(surely, tryCue, b) {
			if f := t.best(s, c, b); f != nil {
				b.found = append(b.found, *f)
			}
		}
		for _, f := range settle(b.found, t.keep) {
			if st := s.statement(regions, &f); !meets(out[:fixed], st) {
				out = append(out, st)
			}
		}
	})
	slices.SortStableFunc(out, func(a, b Statement) int { return a.Content[0].Start - b.Content[0].Start })
	return goOn(d, regions, out)
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
	room := make([]text.Span, 0, len(f.source)+1+len(f.content))
	st := Statement{
		Source: s.spans(&room, f.source...), Cue: s.spans(&room, f.cue.piece), Content: s.spans(&room, f.content...),
		Confidence: float64(f.score), Rule: "tagger",
	}
	if f.way == wayRules {
		st.Rule = f.cue.hint.rule
	}
	st.Kind = KindOf(s.d, regions, st.Content)
	return st
}

// spans are the spans of pieces in the memory of room, nil for no piece.
func (s *scene) spans(room *[]text.Span, pieces ...piece) []text.Span {
	if len(pieces) == 0 {
		return nil
	}
	from := len(*room)
	for _, p := range pieces {
		p.first, p.last = p.first+s.p.first, p.last+s.p.first
		*room = append(*room, spanOf(s.d, p))
	}
	return slices.Clip((*room)[from:])
}
