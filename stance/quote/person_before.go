package quote

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// beforeShare is how often a quotation behind a sentence about one person, in which
// nothing is reported, is that person's.
const beforeShare = 0.6

// beforeWords is how many words such a sentence has at most: longer ones tell a story.
const beforeWords = 20

// personBefore is the subject of the sentence right before a quotation, where that is
// one person and the sentence names nobody else: "Price was defiant. “We will stay.”"
// The sentence stands in the same paragraph, or ends the one before when the quotation is
// a paragraph by itself; nothing is quoted in the paragraph before the sentence, and it
// tells how that person was: one who dies, watches or is asked need not speak. Whether
// it reports a statement is not asked.
func personBefore(d *text.Document, regions []Region, r Region) (subject text.Span, sentence text.Span, ok bool) {
	at, last := d.TokensIn(r.Span)
	if at == 0 || r.Open || r.Continues {
		return text.Span{}, text.Span{}, false
	}
	s := d.Tokens[at-1].Sentence
	sen := d.Sentences[s]
	here := paragraphOf(d, at)
	if sen.Paragraph != here && (sen.Paragraph != here-1 || !alone(d, r, at, last)) || firstRegion(regions, d.Paragraphs[sen.Paragraph].Start) != firstRegion(regions, r.Start) {
		return text.Span{}, text.Span{}, false
	}
	told := sen.Of(d.Text)
	if words(d, sen.First, sen.Last) > beforeWords || strings.HasSuffix(told, "…") || strings.HasSuffix(told, "..") || strings.ContainsAny(told, "“”\"") {
		return text.Span{}, text.Span{}, false
	}
	first, end := personalSubject(d, sen)
	if first == end || !state(d, end, sen.Last) || namesMore(d, end, sen.Last) {
		return text.Span{}, text.Span{}, false
	}
	return text.Span{Start: d.Tokens[first].Start, End: d.Tokens[end-1].End}, sen.Span, true
}

// personalSubject is the tokens of a sentence's subject where it begins with one that
// is a person: a pronoun, a name with a first name or a title, "the mayor". They are
// none otherwise.
func personalSubject(d *text.Document, sen text.Sentence) (first, end int) {
	first = sen.First
	if codebook.Conjunction.In(&d.Tokens[first]) && first+1 < sen.Last {
		first++ // "But Price ..."
	}
	person := false
	end = first
	for ; end < sen.Last && end < first+labelReach; end++ {
		t := &d.Tokens[end]
		if end == first && codebook.SubjectPronoun.In(t) {
			person = (codebook.Male | codebook.Female).In(t)
			end++
			break
		}
		role := (codebook.Title | codebook.PersonNoun).In(t)
		if !t.Upper && !role && !(end == first && codebook.Determiner.In(t)) || codebook.Preposition.In(t) {
			break
		}
		person = person || role || codebook.FirstName.In(t) && end+1 < sen.Last
	}
	if !person || end >= sen.Last || end == first || !predicate(&d.Tokens[end]) {
		return first, first
	}
	return first, end
}

// state reports "was defiant": a form of "be" and how somebody is, that does not keep
// him from speaking.
func state(d *text.Document, first, last int) bool {
	switch d.Tokens[first].Norm {
	case "was", "is":
	default:
		return false
	}
	i := first + 1
	for i < last && adverbial(&d.Tokens[i]) && !codebook.Negator.In(&d.Tokens[i]) {
		i++
	}
	if i >= last || d.Tokens[i].Upper || d.Tokens[i].Kind != text.Word || (codebook.Negator | codebook.Preposition | codebook.Determiner | codebook.Time).In(&d.Tokens[i]) {
		return false
	}
	w := d.Tokens[i].Norm
	switch w {
	case "silent", "quiet", "mute", "speechless", "dead", "gone", "absent", "alone", "asleep", "unconscious", "shot", "held", "hit", "hurt", "told", "born", "there", "to":
		return false
	}
	return !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing")
}

// predicate reports a word that can begin what is said of a subject.
func predicate(t *text.Token) bool {
	return t.Kind == text.Word && !t.Upper && !(codebook.Preposition | codebook.Conjunction | codebook.Determiner | codebook.Organisation | codebook.Generic).In(t)
}

// namesMore reports that the tokens name somebody else who may have spoken: a word
// with a capital that is no day and stands behind no preposition, or "he" and "she".
func namesMore(d *text.Document, first, last int) bool {
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		switch {
		case codebook.SubjectPronoun.In(t) && (codebook.Male | codebook.Female | codebook.Plural).In(t), t.Norm == "by":
			return true
		case t.Upper && codebook.FirstName.In(t), t.Upper && !codebook.Time.In(t) && !codebook.Preposition.In(&d.Tokens[i-1]) && !d.Tokens[i-1].Upper && d.Tokens[i-1].Norm != "the":
			return true
		}
	}
	return false
}
