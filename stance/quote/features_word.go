package quote

import (
	"unicode"
	"unicode/utf8"

	"standpoint/stance/learn"
	"standpoint/stance/text"
)

// reach is how many tokens to each side the tagger looks at word by word.
const reach = 2

// wordInfo holds what the features know of a token by itself. It depends on nothing
// but the token's letters and the model's lexicon, so it is worked out once for
// each form and kept.
type wordInfo struct {
	key   uint64 // of the form as written
	norm  uint64 // of the form in lower case
	shape uint8
	lex   lexEntry
}

// lexEntry is what training counted about a word: how often it stands in a cue
// and in a source, in steps, and the group of words it behaves like.
type lexEntry struct {
	cue, source   uint8
	coarse, group uint8
}

// outside stands for the places before and after a paragraph.
var outside = wordInfo{key: 1, norm: 1, shape: 15}

// The shapes of tokens.
const (
	shapeLower = iota
	shapeCapital
	shapeUpper
	shapeMixed
	shapeNumber
	shapeInitials
	shapeComma
	shapeStop
	shapeOpen
	shapeClose
	shapeColon
	shapeDash
	shapePossessive
	shapeMark
)

func shapeOf(s string, t *text.Token) uint8 {
	w := t.Of(s)
	switch t.Kind {
	case text.Number:
		return shapeNumber
	case text.Mark:
		return markShape(w)
	}
	if !t.Upper {
		return shapeLower
	}
	upper, lower := 0, 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	switch {
	case w[len(w)-1] == '.':
		return shapeInitials
	case lower == 0 && upper > 1:
		return shapeUpper
	case upper > 1:
		return shapeMixed
	}
	return shapeCapital
}

func markShape(w string) uint8 {
	switch w {
	case ",":
		return shapeComma
	case ".", "!", "?", "…":
		return shapeStop
	case ":", ";":
		return shapeColon
	case "-", "–", "—", "--":
		return shapeDash
	case "'s", "’s":
		return shapePossessive
	case "(", "[":
		return shapeOpen
	case ")", "]":
		return shapeClose
	}
	return shapeMark
}

func newWord(s string, t *text.Token, lex lookup) wordInfo {
	w := wordInfo{norm: learn.HashString(t.Norm), shape: shapeOf(s, t)}
	w.key = learn.HashString(t.Of(s))
	w.lex = lex.find(w.norm)
	return w
}

// The templates of word features, each numbered apart from the others. A
// template's number and the offset of the token it reads make its hash, so a
// number may be added at the end and none may change its meaning without a new
// FeatureVersion.
const (
	tmplNorm = iota + 1
	tmplForm
	tmplShape
	tmplCue
	tmplSource
	tmplGroup
	tmplCoarse
	tmplSuffix2
	tmplSuffix3
	tmplSuffix4
	tmplPrefix3
	tmplPrefix4
	tmplSuffixShape
	tmplContext = 32 // context templates begin here
)

// rows appends the rows that the word norm, which has these features, gives to
// the token that stands offset places before it.
func (w *wordInfo) rows(norm string, offset int, bits uint8, dst []uint32) []uint32 {
	place := uint64(offset+reach) << 8
	add := func(template, value uint64) {
		dst = append(dst, learn.Row(learn.Mix(place|template, value), bits))
	}
	add(tmplNorm, w.norm)
	add(tmplShape, uint64(w.shape))
	add(tmplCue, uint64(w.lex.cue))
	add(tmplSource, uint64(w.lex.source))
	add(tmplGroup, uint64(w.lex.group))
	add(tmplCoarse, uint64(w.lex.coarse))
	if offset < -1 || offset > 1 {
		return dst
	}
	add(tmplSuffix2, suffix(norm, 2))
	add(tmplSuffix3, suffix(norm, 3))
	if offset != 0 {
		return dst
	}
	add(tmplForm, w.key)
	add(tmplSuffix4, suffix(norm, 4))
	add(tmplPrefix3, prefix(norm, 3))
	add(tmplPrefix4, prefix(norm, 4))
	add(tmplSuffixShape, suffix(norm, 1)<<8|uint64(w.shape))
	return dst
}

// suffix hashes the last n runes of s, or all of a shorter one.
func suffix(s string, n int) uint64 {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return learn.HashString(s[i:])
}

func prefix(s string, n int) uint64 {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return learn.HashString(s[:i])
}
