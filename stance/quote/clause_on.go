package quote

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// clausesOn lengthens each indirect content that ends where its sentence goes on
// with a clause of the same speaker ("said he was tired, because ...", "said that
// it was late and that ..."), to the end of the sentence. Training articles keep
// such a clause ten times as often as they leave it out. Where another
// statement has its words in the rest, nothing is done. found is in order of
// content.
func clausesOn(d *text.Document, regions []Region, lang *codebook.Language, found []Statement) {
	cues, contents := newOverlaps(found, cueOf), newOverlaps(found, contentOf)
	for i := range found {
		s := &found[i]
		if s.Kind != Indirect {
			continue
		}
		tail := &s.Content[len(s.Content)-1]
		rest, ok := restOfClause(d, lang, *tail)
		if !ok {
			rest, ok = unfinished(d, lang, *tail)
		}
		if ok && !cues.any(rest) && !contents.any(rest) {
			tail.End = rest.End
			s.Kind = KindOf(d, regions, s.Content) // the rest may be quoted
		}
	}
}

// restOfClause is the rest of the sentence behind a content, without its final
// mark, when it begins with words that go on.
func restOfClause(d *text.Document, lang *codebook.Language, content text.Span) (text.Span, bool) {
	_, i := d.TokensIn(content)
	if i == 0 || i >= len(d.Tokens) {
		return text.Span{}, false
	}
	last := d.Sentences[d.Tokens[i-1].Sentence].Last
	from := i
	if i < last && d.Tokens[i].Norm == "," {
		i++
	}
	if i+1 >= last || !lang.Words.GoOn[d.Tokens[i].Norm] && !(codebook.Conjunction.In(&d.Tokens[i]) && lang.Words.That[d.Tokens[i+1].Norm]) {
		return text.Span{}, false
	}
	for last > i && d.Tokens[last-1].Kind == text.Mark {
		last--
	}
	return text.Span{Start: d.Tokens[from].Start, End: d.Tokens[last-1].End}, last > i
}

// verblessWords is how many words a content may have that is taken to be a subject
// whose verb is still to come.
const verblessWords = 8

// unfinished is the rest of the sentence behind a content such as "that the plan",
// which has no verb yet and is parted from it by an insertion or cut within a word:
// "said that the plan, once praised, was dead".
func unfinished(d *text.Document, lang *codebook.Language, content text.Span) (text.Span, bool) {
	first, i := d.TokensIn(content)
	if i-first < 2 || i+2 >= len(d.Tokens) || !lang.Words.That[d.Tokens[first].Norm] || d.Tokens[i].Kind != text.Mark {
		return text.Span{}, false
	}
	if codebook.SubjectPronoun.In(&d.Tokens[first+1]) || first > 0 && codebook.Preposition.In(&d.Tokens[first-1]) || hasVerb(d, first+1, i) {
		return text.Span{}, false // "that they left" and "about that plan" are whole
	}
	if next := d.Tokens[i+1].Norm; d.Tokens[i].Norm == "," && (i-first > verblessWords || next == "and" || next == "or" || lang.Words.Contrasts[next]) {
		return text.Span{}, false
	}
	last := d.Sentences[d.Tokens[first].Sentence].Last
	for last > i && d.Tokens[last-1].Kind == text.Mark {
		last--
	}
	if last <= i+1 || !hasVerb(d, i, last) {
		return text.Span{}, false
	}
	return text.Span{Start: d.Tokens[i].Start, End: d.Tokens[last-1].End}, true
}
