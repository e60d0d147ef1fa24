package quote

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// phraseStart walks left from end to where a noun phrase begins.
func (rd *reader) phraseStart(first, end int) int {
	start := end
	// A longer run is no subject, and walking it for every cue would take the
	// square of its length.
	for start > max(first, end-2*longestSource) && !rd.boundary(first, start-1) {
		start--
	}
	return rd.withoutLead(start, end)
}

// boundary reports a token that a subject cannot reach across.
func (rd *reader) boundary(first, i int) bool {
	w := rd.word(i)
	switch {
	case rd.is(i, codebook.SubjectPronoun) && w != "it":
		return false
	case w == "and" || w == "&":
		return !rd.joinsNouns(first, i)
	case rd.isMark(i):
		return !rd.hyphen(i) && w != "." && rd.region[i] < 0 || rd.region[i] >= 0 && rd.closing(i)
	}
	return rd.is(i, codebook.Conjunction)
}

// joinsNouns reports an "and" inside a subject: between two names ("Gervais and
// Najle"), or with nothing but nouns before it in the clause.
func (rd *reader) joinsNouns(first, i int) bool {
	if i > first && rd.d.Tokens[i-1].Upper && i+1 < len(rd.d.Tokens) && (rd.d.Tokens[i+1].Upper || rd.is(i+1, codebook.Title)) {
		return true
	}
	start := i
	for start > first && !rd.isMark(start-1) && !rd.is(start-1, codebook.Conjunction) {
		start--
	}
	return rd.nounPhrase(start, i)
}

// closing reports the last mark of a quotation that is longer than a name.
func (rd *reader) closing(i int) bool {
	r := rd.regions[rd.region[i]]
	if rd.d.Tokens[i].End < r.End {
		return false
	}
	first, last := rd.d.TokensIn(r.Inner)
	return last-first > 8 || strings.ContainsAny(r.Inner.Of(rd.d.Text), ",.!?")
}

// withoutLead cuts a leading "In a statement" or "On Tuesday" off a subject
// that no comma parts from it, and nouns that only label it.
func (rd *reader) withoutLead(start, end int) int {
	if !rd.is(start, codebook.Preposition) && !rd.adverb(start) {
		return start
	}
	for i := start + 2; i < end; i++ {
		if rd.is(i, codebook.Determiner) && !rd.is(i+1, codebook.Time) || rd.d.Tokens[i].Upper && !rd.is(i, codebook.Time) || rd.is(i, codebook.SubjectPronoun) {
			return i
		}
	}
	return start + 1
}

// encloses reports a comma or a dash, of which two enclose an apposition.
func (rd *reader) encloses(i int) bool { return rd.word(i) == "," || rd.d.Dash(i) }

// hyphen reports the mark inside "left-wing".
func (rd *reader) hyphen(i int) bool { return rd.word(i) == "-" && !rd.d.Dash(i) }

// apposed finds the subject of "Hugh Hill, a doctor, said", with commas or dashes:
// end is the index after the second.
func (rd *reader) apposed(first, end int) *text.Span {
	dash := rd.d.Dash(end - 1)
	for i := rd.beforeDash(first, end-1) - 1; i >= max(first, end-longestSource); i-- {
		if rd.encloses(i) && rd.d.Dash(i) == dash && rd.region[i] < 0 {
			i = rd.beforeDash(first, i)
			if !rd.d.Tokens[max(i-1, first)].Upper && !rd.personal(i-1) {
				return nil
			}
			return rd.spanOf(rd.phraseStart(first, i), end)
		}
	}
	return nil
}

// beforeDash is where the mark at token i begins, not before first: "--" is two.
func (rd *reader) beforeDash(first, i int) int {
	for i > first && rd.d.Dash(i) && rd.d.Dash(i-1) {
		i--
	}
	return i
}

// phraseAfter takes the noun phrase that begins at token i.
func (rd *reader) phraseAfter(u unit, i int) *text.Span {
	end := i
	for end < u.last && end-i < longestSource {
		w := rd.word(end)
		if rd.isMark(end) && !rd.hyphen(end) && w != "'" && !rd.abbreviated(end) || rd.is(end, codebook.Conjunction) && w != "and" {
			break
		}
		if end > i && rd.is(end, codebook.Preposition) && !strings.Contains(" of for from with familiar ", " "+w+" ") {
			break
		}
		end++
	}
	return rd.spanOf(i, end)
}

// abbreviated reports the stop of "Rep." or "J." before a name.
func (rd *reader) abbreviated(i int) bool {
	return rd.word(i) == "." && i > 0 && i+1 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Upper &&
		rd.d.Tokens[i+1].Sentence == rd.d.Tokens[i].Sentence
}
