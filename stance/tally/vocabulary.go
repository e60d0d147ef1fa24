package tally

import (
	"iter"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// vocabulary counts the words of one outlet, of at most maxWords different ones
// when it is read. Beyond that those with the smallest hashes are kept: a word
// among them is among them in every part of the corpus too, so its count is
// whole however the corpus was split.
type vocabulary struct {
	counts map[string]int
	// total is all occurrences, those of words that were dropped too.
	total int
	// limit is the largest hash a word may have.
	limit uint64
}

// Words outside these lengths are left out: shorter ones are mostly grammar,
// longer ones are mostly broken text, met once.
const (
	minLetters = 3
	maxBytes   = 32
)

// maxWords is more than the words of any one outlet that are used often.
const maxWords = 100_000

func newVocabulary() vocabulary {
	return vocabulary{counts: map[string]int{}, limit: math.MaxUint64}
}

// WordCounts are words, each once, and how often each stands in an article. Two
// lists go to a file and back in a part of the time that a map takes.
type WordCounts struct {
	Words  []string
	Counts []int
}

// vocabularyOf counts the words of a document, those inside quotations too: whom
// an outlet lets speak is part of how it tells the story. Words with a capital
// are left out as likely names, which would tell the outlets apart by their place
// and staff, unless the same word stands in the document without one too and the
// capital begins a sentence. The sentences in notes are left out.
func vocabularyOf(d *text.Document, notes []int) (c WordCounts) {
	if d == nil {
		return c
	}
	at := make(map[string]int, len(d.Tokens)/2) // where a word stands in c
	var begin []string                          // words that begin a sentence
	sentence := -1
	for i := range d.Tokens {
		tok := &d.Tokens[i]
		first := tok.Kind == text.Word && tok.Sentence != sentence
		if first {
			sentence = tok.Sentence
		}
		for len(notes) > 0 && notes[0] < tok.Sentence {
			notes = notes[1:]
		}
		switch {
		case !eligible(tok) || len(notes) > 0 && notes[0] == tok.Sentence:
		case !tok.Upper:
			k, known := at[tok.Norm]
			if !known {
				k = len(c.Words)
				at[tok.Norm] = k
				c.Words, c.Counts = append(c.Words, strings.Clone(tok.Norm)), append(c.Counts, 0)
			}
			c.Counts[k]++
		case first:
			begin = append(begin, tok.Norm)
		}
	}
	for _, w := range begin {
		if k, known := at[w]; known {
			c.Counts[k]++
		}
	}
	return c
}

// add counts the words of an article.
func (v *vocabulary) add(c WordCounts) {
	for i, w := range c.Words {
		v.count(w, c.Counts[i])
		v.total += c.Counts[i]
	}
	v.prune(2 * maxWords)
}

func (v *vocabulary) count(word string, n int) {
	if v.limit == math.MaxUint64 || wordHash(word) <= v.limit {
		v.counts[word] += n
	}
}

// wordHash spreads the words evenly.
func wordHash(word string) uint64 { return learn.Spread(hash(word)) }

// eligible also leaves out addresses (example.com, https), which tell the site and
// not the wording.
func eligible(tok *text.Token) bool {
	return tok.Kind == text.Word && len(tok.Norm) <= maxBytes && utf8.RuneCountInString(tok.Norm) >= minLetters &&
		!strings.ContainsAny(tok.Norm, "./@_0123456789") && !strings.HasPrefix(tok.Norm, "http")
}

func (v *vocabulary) merge(o vocabulary) {
	v.limit = min(v.limit, o.limit)
	for w, n := range o.counts {
		v.count(w, n)
	}
	v.total += o.total
	v.prune(2 * maxWords)
}

// prune drops all but maxWords words once there are more than most; doing so
// seldom keeps its cost small.
func (v *vocabulary) prune(most int) {
	if len(v.counts) <= most {
		return
	}
	v.limit = v.cutoff()
	for w := range v.counts {
		if wordHash(w) > v.limit {
			delete(v.counts, w)
		}
	}
}

// cutoff is the largest hash among the maxWords smallest.
func (v vocabulary) cutoff() uint64 {
	if len(v.counts) <= maxWords {
		return v.limit
	}
	hashes := make([]uint64, 0, len(v.counts))
	for w := range v.counts {
		hashes = append(hashes, wordHash(w))
	}
	slices.Sort(hashes)
	return hashes[maxWords-1]
}

// kept are the words that count, in no order; the vocabulary stays as it is.
func (v vocabulary) kept() iter.Seq2[string, int] {
	limit := v.cutoff()
	return func(yield func(string, int) bool) {
		for w, n := range v.counts {
			if (limit == math.MaxUint64 || wordHash(w) <= limit) && !yield(w, n) {
				return
			}
		}
	}
}
