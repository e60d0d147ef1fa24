package quote

import (
	"slices"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// reader holds what the rules know while they read one document.
type reader struct {
	d       *text.Document
	lang    *codebook.Language
	regions []Region
	// region is the index of the outermost region that holds the token, or -1.
	region []int
	found  []Statement
	// matches and all are the memory of the last search for cues, parts that of the
	// units of the last paragraph.
	matches []codebook.Match
	all     []cue
	parts   []unit
}

// regionOfTokens writes the outermost region of every token to the memory of of.
func regionOfTokens(d *text.Document, regions []Region, of []int) []int {
	of = slices.Grow(of[:0], len(d.Tokens))[:len(d.Tokens)]
	i := 0
	for r := range regions {
		if regions[r].Nested {
			continue
		}
		for ; i < len(d.Tokens) && d.Tokens[i].Start < regions[r].Start; i++ {
			of[i] = -1
		}
		for ; i < len(d.Tokens) && d.Tokens[i].Start < regions[r].End; i++ {
			of[i] = r
		}
	}
	for ; i < len(of); i++ {
		of[i] = -1
	}
	return of
}

// Small readings of the document.

func (rd *reader) word(i int) string {
	if i < 0 || i >= len(rd.d.Tokens) {
		return ""
	}
	return rd.d.Tokens[i].Norm
}

// is reports whether token i is in one of the sets.
func (rd *reader) is(i int, uses codebook.Uses) bool {
	return i >= 0 && i < len(rd.d.Tokens) && uses.In(&rd.d.Tokens[i])
}

func (rd *reader) isMark(i int) bool {
	return i < 0 || i >= len(rd.d.Tokens) || rd.d.Tokens[i].Kind == text.Mark
}

func (rd *reader) span(first, last int) text.Span {
	return text.Span{Start: rd.d.Tokens[first].Start, End: rd.d.Tokens[last-1].End}
}

func (rd *reader) tokenAfter(offset int) int {
	first, _ := rd.d.TokensIn(text.Span{Start: offset, End: offset})
	return first
}
