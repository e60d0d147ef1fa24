package frame

import (
	"fmt"
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// Finder finds the cues of a language's frames and a topic's own. It is safe
// for use by many goroutines.
type Finder struct {
	names   []string
	matcher codebook.Matcher
	frameOf []int
}

// NewFinder compiles the frames of the language and, unless topic is nil, of
// the topic, in this order.
func NewFinder(lang *codebook.Language, topic *codebook.Topic) (*Finder, error) {
	frames := lang.Frames
	if topic != nil {
		frames = append(slices.Clip(frames), topic.Frames...)
	}
	f := &Finder{}
	var cues []string
	for i, fr := range frames {
		f.names = append(f.names, fr.ID)
		for _, c := range fr.Cues {
			cues = append(cues, c)
			f.frameOf = append(f.frameOf, i)
		}
	}
	var err error
	if f.matcher, err = lang.Matcher(cues); err != nil {
		return nil, fmt.Errorf("frames: %w", err)
	}
	return f, nil
}

// Names are the frames' ids; a Hit's Frame is an index into them.
func (f *Finder) Names() []string { return f.names }

// Find returns every cue of every frame, in order.
func (f *Finder) Find(d *text.Document) []Hit {
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
