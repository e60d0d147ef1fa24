package frame

import (
	"fmt"
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

const (
	// sure is the probability from which on the model adds a frame to a sentence
	// that holds no cue of it.
	sure = .75
	// enough is the number of tokens below which it adds none.
	enough = 8
)

// Finder finds the frames of a language and a topic's own. It is safe for use by
// many goroutines.
type Finder struct {
	names   []string
	matcher codebook.Matcher
	frameOf []int
	// class is the model's class of each frame, first the frame of each class.
	class []int
	first [classCount]int
	model *Model // nil: cues alone
}

// NewFinder compiles the frames of the language and, unless topic is nil, of
// the topic, in this order. The language's trained model is used when there is
// one.
func NewFinder(lang *codebook.Language, topic *codebook.Topic) (*Finder, error) {
	f, err := newCues(lang, topic)
	if err == nil && lang.FramesModel != nil {
		f.model, err = LoadModel(lang.FramesModel)
	}
	return f, err
}

// newCues is a finder without a model.
func newCues(lang *codebook.Language, topic *codebook.Topic) (*Finder, error) {
	frames := lang.Frames
	if topic != nil {
		frames = append(slices.Clip(frames), topic.Frames...)
	}
	f := &Finder{}
	var cues []string
	for i, fr := range frames {
		f.names = append(f.names, fr.ID)
		f.class = append(f.class, Class(fr.ID))
		for _, c := range fr.Cues {
			cues = append(cues, c)
			f.frameOf = append(f.frameOf, i)
		}
	}
	for c, ids := range classes {
		f.first[c] = slices.Index(f.names, ids[0])
	}
	var err error
	if f.matcher, err = lang.Matcher(cues); err != nil {
		return nil, fmt.Errorf("frames: %w", err)
	}
	return f, nil
}

// Names are the frames' ids; a Hit's Frame is an index into them.
func (f *Finder) Names() []string { return f.names }

// Find returns every cue of every frame, and the words of frames that the model
// adds, in order of their beginning.
func (f *Finder) Find(d *text.Document) []Hit {
	hits := f.cues(d)
	if f.model == nil {
		return hits
	}
	var added []Hit
	f.eachSentence(d, hits, func(i int, inside []Hit) { added = append(added, f.add(d, i, inside)...) })
	if added == nil {
		return hits
	}
	hits = append(hits, added...)
	slices.SortStableFunc(hits, func(a, b Hit) int { return a.Start - b.Start })
	return hits
}

func (f *Finder) cues(d *text.Document) []Hit {
	var hits []Hit
	f.matcher.Each(d, 0, len(d.Tokens), func(m codebook.Match) {
		s := d.Tokens[m.First].Sentence
		if m.Last > d.Sentences[s].Last {
			return
		}
		hits = append(hits, Hit{
			Span:  text.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.Last-1].End},
			Frame: f.frameOf[m.Phrase], Sentence: s,
		})
	})
	return hits
}

// eachSentence calls yield for every sentence with its hits.
func (f *Finder) eachSentence(d *text.Document, hits []Hit, yield func(i int, inside []Hit)) {
	at := 0
	for i := range d.Sentences {
		end := at
		for end < len(hits) && hits[end].Sentence == i {
			end++
		}
		yield(i, hits[at:end])
		at = end
	}
}

// add returns the evidence for a frame that the model is sure of and that no cue
// shows, none for most sentences.
func (f *Finder) add(d *text.Document, sentence int, inside []Hit) []Hit {
	s := d.Sentences[sentence]
	if s.Last-s.First < enough {
		return nil
	}
	p := f.model.judge(d, s.First, s.Last, f.count(inside))
	c := largest(p)
	if p[c] < sure || vague[classes[c][0]] || f.first[c] < 0 ||
		slices.ContainsFunc(inside, func(h Hit) bool { return f.class[h.Frame] == c }) {
		return nil
	}
	var out []Hit
	for _, i := range f.model.strongest(d, s.First, s.Last, c) {
		out = append(out, Hit{Span: d.Tokens[i].Span, Frame: f.first[c], Sentence: sentence, Learned: true})
	}
	return out
}

// vague are the classes of which nothing is added: the model cannot tell politics
// from policy, and "other" is no frame.
var vague = map[string]bool{"policy_prescription": true, other: true}

// count counts the cues of the codebook's frames.
func (f *Finder) count(hits []Hit) counts {
	var n counts
	for _, h := range hits {
		if !h.Learned && h.Frame < codebookFrames {
			n[h.Frame]++
		}
	}
	return n
}

func largest(p [classCount]float32) int {
	best := 0
	for c := range p {
		if p[c] > p[best] {
			best = c
		}
	}
	return best
}

// Shares returns, for each frame, the share of the framed sentences of a
// document that carry it; all are 0 when none is framed. Shares may add up to
// more than 1, since a sentence can carry several.
func (f *Finder) Shares(hits []Hit) []float64 {
	shares := make([]float64, len(f.names))
	framed := map[int]bool{}
	seen := map[[2]int]bool{}
	for _, h := range hits {
		framed[h.Sentence] = true
		if key := [2]int{h.Sentence, h.Frame}; !seen[key] {
			seen[key] = true
			shares[h.Frame]++
		}
	}
	for i := range shares {
		shares[i] /= float64(max(len(framed), 1))
	}
	return shares
}
