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
// template's number makes its hash, so a number may be added at the end and none
// may change its meaning without a new FeatureVersion.
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
	tmplPair
	tmplContext = 32 // context templates begin here
)

// wordRows are the rows that a word gives to the tokens around it. A group's
// first row is for the token that stands furthest before the word.
type wordRows struct {
	wide [6]uint32 // groups for the tokens up to reach away
	near [2]uint32 // groups for the tokens next to it
	own  [5]uint32 // rows for the word itself
}

// wordRowCount is how many rows a token gets from the words around it.
const wordRowCount = (2*reach+1)*6 + 3*2 + 5

// rows works out the rows of the word norm.
func (w *wordInfo) rows(norm string, bits uint8) wordRows {
	wide := func(template, value uint64) uint32 { return learn.Group(learn.Mix(template, value), bits, 3) }
	near := func(template, value uint64) uint32 { return learn.Group(learn.Mix(template, value), bits, 2) }
	own := func(template, value uint64) uint32 { return learn.Row(learn.Mix(template, value), bits) }
	return wordRows{
		wide: [6]uint32{
			wide(tmplNorm, w.norm), wide(tmplShape, uint64(w.shape)), wide(tmplCue, uint64(w.lex.cue)),
			wide(tmplSource, uint64(w.lex.source)), wide(tmplGroup, uint64(w.lex.group)), wide(tmplCoarse, uint64(w.lex.coarse)),
		},
		near: [2]uint32{near(tmplSuffix2, suffix(norm, 2)), near(tmplSuffix3, suffix(norm, 3))},
		own: [5]uint32{
			own(tmplForm, w.key), own(tmplSuffix4, suffix(norm, 4)), own(tmplPrefix3, prefix(norm, 3)),
			own(tmplPrefix4, prefix(norm, 4)), own(tmplSuffixShape, suffix(norm, 1)<<8|uint64(w.shape)),
		},
	}
}

// at appends the rows for the token that stands back places before the word,
// -reach to reach.
func (r *wordRows) at(back int, dst []uint32) []uint32 {
	for _, g := range r.wide {
		dst = append(dst, g+uint32(reach-back))
	}
	if back >= -1 && back <= 1 {
		for _, g := range r.near {
			dst = append(dst, g+uint32(1-back))
		}
	}
	if back == 0 {
		dst = append(dst, r.own[:]...)
	}
	return dst
}

// sums looks all rows up and adds them up by the token they are for.
func (r *wordRows) sums(m *learn.Frozen) (sums [2*reach + 1]learn.Sum) {
	for _, g := range r.wide {
		m.AddGroup(g, sums[:])
	}
	for _, g := range r.near {
		m.AddGroup(g, sums[reach-1:reach+2])
	}
	sums[reach] = m.Add(sums[reach], r.own[:])
	return sums
}

// pairs is how many tokens a pair of words gives a row to: that before the pair,
// its own two, and that behind it.
const pairs = 4

// pairRows is the group of the pair of words a and b.
func pairRows(a, b *wordInfo, bits uint8) uint32 {
	return learn.Group(learn.Mix(learn.Mix(tmplPair, a.norm), b.norm), bits, 2)
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
