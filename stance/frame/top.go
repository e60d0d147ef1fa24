package frame

import "standpoint/stance/text"

// Top returns the id of the frame that a document stresses most; hits are what
// Find found in it. With a model it is one of the codebook's: the likeliest class
// over the sentences, and in it the frame with the most cues. Without one it is
// the frame with the largest share, a topic's own included. A document without
// words, and without a model one that has no cue, is "other".
func (f *Finder) Top(d *text.Document, hits []Hit) string {
	if f.model == nil {
		return f.mostCues(f.Shares(hits), -1)
	}
	if len(d.Sentences) == 0 {
		return other
	}
	cues := make([]float64, len(f.names))
	for _, h := range hits {
		if !h.Learned {
			cues[h.Frame]++
		}
	}
	return f.mostCues(cues, largest(f.mass(d, hits)))
}

// passage is how many tokens are judged as one; the model learned from single
// sentences, so a longer text is judged by sentences.
const passage = 120

// mass sums the probabilities of each class over the parts of a document.
func (f *Finder) mass(d *text.Document, hits []Hit) [classCount]float32 {
	if len(d.Tokens) <= passage {
		return f.model.judge(d, 0, len(d.Tokens), f.count(hits))
	}
	var sum [classCount]float32
	f.eachSentence(d, cuesOf(hits), func(i int, inside []Hit) {
		for c, x := range f.model.judge(d, d.Sentences[i].First, d.Sentences[i].Last, f.count(inside)) {
			sum[c] += x
		}
	})
	return sum
}

// cuesOf leaves out what the model added. Cues are in the order of sentences.
func cuesOf(hits []Hit) []Hit {
	var out []Hit
	for _, h := range hits {
		if !h.Learned {
			out = append(out, h)
		}
	}
	return out
}

// mostCues is the frame of a class, any frame for -1, with the most cues; the
// first of the class when there is none.
func (f *Finder) mostCues(cues []float64, class int) string {
	top, most := other, 0.0
	if class >= 0 {
		top = classes[class][0]
	}
	for i, n := range cues {
		if n > most && (class < 0 || f.class[i] == class) {
			top, most = f.names[i], n
		}
	}
	return top
}
