package tally

import (
	"cmp"
	"slices"

	"standpoint/stance"
	"standpoint/stance/text"
)

// FrameFacts are the frames of one article, by frame. A sentence has a frame
// once, however many cues name it.
type FrameFacts struct {
	// Sentences carry the frame; in those of Told a cue stands in the outlet's own
	// words, in those of Said inside a statement.
	Sentences, Told, Said []int
	// OfTold and OfSaid are all sentences with words of the sort, framed or not.
	OfTold, OfSaid int
	// Words are the cues of each frame, with how often they stand there.
	Words map[int]map[string]int
}

// frameFacts counts an article's frames.
func frameFacts(a *stance.Analysis, frames int) FrameFacts {
	said := a.Said()
	f := FrameFacts{Words: map[int]map[string]int{}}
	f.OfTold, f.OfSaid = sorts(a.Document, said)
	all, told, inside := sentenceSet{}, sentenceSet{}, sentenceSet{}
	for _, h := range a.Hits {
		key := [2]int{h.Sentence, h.Frame}
		all[key] = true
		if within(said, h.Span) {
			inside[key] = true
		} else {
			told[key] = true
		}
		f.addWord(h.Frame, a.Article.Text, h.Span)
	}
	f.Sentences, f.Told, f.Said = all.count(frames), told.count(frames), inside.count(frames)
	return f
}

// sentenceSet holds pairs of a sentence and a frame.
type sentenceSet map[[2]int]bool

func (s sentenceSet) count(frames int) []int {
	counts := make([]int, frames)
	for key := range s {
		counts[key[1]]++
	}
	return counts
}

func (f *FrameFacts) addWord(frame int, s string, sp text.Span) {
	if sp.Len() == 0 || sp.Len() > maxCue || sp.End > len(s) {
		return
	}
	if f.Words[frame] == nil {
		f.Words[frame] = map[string]int{}
	}
	f.Words[frame][phrase(sp.Of(s))]++
}

// sorts counts the sentences with words outside and inside what is said.
func sorts(d *text.Document, said []text.Span) (told, inside int) {
	if d == nil {
		return 0, 0
	}
	at := 0
	for _, s := range d.Sentences {
		out, in := 0, 0
		for _, t := range d.Tokens[s.First:s.Last] {
			if t.Kind == text.Mark {
				continue
			}
			for at < len(said) && said[at].End <= t.Start {
				at++
			}
			if at < len(said) && said[at].Start <= t.Start {
				in = 1
			} else {
				out = 1
			}
		}
		told, inside = told+out, inside+in
	}
	return told, inside
}

// within reports whether a span lies in one of some that stand in order, apart.
func within(spans []text.Span, sp text.Span) bool {
	i, found := slices.BinarySearchFunc(spans, sp.Start, func(s text.Span, start int) int { return cmp.Compare(s.Start, start) })
	if !found {
		i--
	}
	return i >= 0 && spans[i].Contains(sp)
}
