package actor

import (
	"strings"
	"unicode/utf8"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// Words that look like no part of a name and are one, where they stand.

// whole is the end of a name that begins at token i and whose words show no name:
// "USA Today", "Rock the Vote". It is i where there is none.
func (rd *reading) whole(i int) int {
	names := &rd.r.lang.Names
	if !rd.d.Tokens[i].Upper || !names.WholeFirst[rd.d.Tokens[i].Norm] {
		return i
	}
	for end := min(len(rd.d.Tokens), i+4); end > i+1; end-- {
		if rd.d.Tokens[end-1].Upper && names.Whole[rd.lower(i, end)] {
			return end
		}
	}
	return i
}

// initial reports the "A" of "Samuel A. Alito", which is no article.
func (rd *reading) initial(i int) bool {
	t := rd.d.Tokens
	return i > 0 && i+2 < len(t) && t[i].Upper && utf8.RuneCountInString(t[i].Norm) == 1 && t[i-1].Upper && t[i-1].Kind == text.Word &&
		t[i+1].Norm == "." && t[i+1].Start == t[i].End && t[i+2].Upper && t[i-1].Sentence == t[i+2].Sentence
}

// monthAsFirstName reports the "April" of a source "April Ryan".
func (rd *reading) monthAsFirstName(i int) bool {
	return rd.sources[i] && rd.firstName(i) && rd.is(i, codebook.Time) && i+1 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Upper && !rd.nounAt(i+1)
}

// compound reports the "Cross" of "Cross-selling" and the "Koch" of
// "Koch-backed", which names nobody where it stands.
func (rd *reading) compound(i int) bool {
	t := rd.d.Tokens
	return i+2 < len(t) && t[i+1].Norm == "-" && rd.glued(i+1) && !t[i+2].Upper && t[i+2].Kind == text.Word
}

// surnameLikeTitle reports a surname that is a title too: "Larry King", "Peter T.
// King", and "King" alone after these.
func (rd *reading) surnameLikeTitle(first, end int) bool {
	if end < len(rd.d.Tokens) && rd.d.Tokens[end].Upper && rd.d.Tokens[end].Sentence == rd.d.Tokens[first].Sentence || !rd.is(end-1, codebook.PersonNoun) || rd.is(end-1, codebook.Office) {
		return false
	}
	if end-first == 1 {
		return rd.surnamed[rd.d.Tokens[first].Norm]
	}
	return rd.firstName(first) && (end-first == 2 || rd.initial(first+1) && end-first == 4)
}

// noteSurname keeps a noun for people that stands behind a first name, "Howard
// Dean", as a surname that the article may go on with.
func (rd *reading) noteSurname(i int) {
	if i > 0 && rd.is(i, codebook.PersonNoun) && !rd.is(i, codebook.Office) && rd.d.Tokens[i-1].Upper && rd.firstName(i-1) && rd.d.Tokens[i-1].Sentence == rd.d.Tokens[i].Sentence {
		rd.surnamed[rd.d.Tokens[i].Norm] = true
	}
}

// cause reports the "Americans" of "Americans for Prosperity": a noun with a capital
// that another with a capital follows behind "for".
func (rd *reading) cause(i int) bool {
	t := &rd.d.Tokens[i]
	if !t.Upper || rd.title(i) && !rd.manyOf(t.Norm) || rd.is(i, codebook.Office|codebook.Verb|codebook.Time) {
		return false
	}
	word := t.Of(rd.d.Text)
	if rd.people(word) || rd.manyOf(t.Norm) {
		return true
	}
	return rd.nounAt(i) && (rd.d.Sentences[t.Sentence].First != i || rd.inside[t.Norm] || rd.sources[i])
}

// nickname reports the marks around the "Tig" of "John “Tig” Tiegen".
func (rd *reading) nickname(i int) bool {
	t := rd.d.Tokens
	opens := func(i int) bool {
		return i > 0 && i+3 < len(t) && quoteMark(t[i].Norm) && quoteMark(t[i+2].Norm) && t[i+1].Upper && t[i+3].Upper && rd.firstName(i-1) && t[i+3].Sentence == t[i-1].Sentence
	}
	return opens(i) || opens(i-2)
}

// issuersMeet reports the hyphen between two who hold a poll together, of a run
// that begins at token first: "Washington Post-ABC News", and not the
// "Journal-Constitution" nor "AFL-CIO".
func (rd *reading) issuersMeet(first, i int) bool {
	t := rd.d.Tokens
	if t[i].Norm != "-" || !rd.glued(i) || !t[i+1].Upper || rd.r.lang.Names.Kinds["newspaper"][t[i+1].Norm] {
		return false
	}
	before := t[i-1].Of(rd.d.Text)
	if rd.r.lang.Words.Media[t[i-1].Norm] {
		return true
	}
	return i == first+1 && shouted(before) && len(before) > 1 && (!shouted(t[i+1].Of(rd.d.Text)) || rd.r.lang.Names.FullNames[t[i-1].Norm] != "")
}

// givenName reports the hyphen of "Ban Ki-moon", which a short word without a
// capital follows that is none of the language.
func (rd *reading) givenName(i int) bool {
	t := rd.d.Tokens
	if i < 2 || i+1 >= len(t) || t[i].Norm != "-" || !rd.glued(i) || !t[i-1].Upper || !t[i-2].Upper || t[i+1].Upper {
		return false
	}
	w, before := t[i+1].Norm, t[i-1].Of(rd.d.Text)
	syllable := len(before) <= 2 && !shouted(before) // "Ki", behind which even "moon" is one
	return t[i+1].Kind == text.Word && len(w) <= 5 && (syllable || !rd.nounAt(i+1)) && !rd.nounAt(i-1) && !rd.is(i+1, codebook.Verb|codebook.Preposition|codebook.Adverb|codebook.Auxiliary|codebook.Conjunction) && !hasEnding(w, rd.r.lang.Names.Participles)
}

// partyTag reports the "R" of "(R-Texas)" and of ", R-Texas,".
func (rd *reading) partyTag(i int) bool {
	if len(rd.d.Tokens[i].Norm) > 1 || i == 0 {
		return false
	}
	before := rd.d.Tokens[i-1].Norm
	return before == "(" || before == "," && i+1 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Norm == "-" && rd.glued(i+1)
}

// contracted reports "I'm", "they'll" and the like.
func (rd *reading) contracted(w string) bool {
	before, _, ok := strings.Cut(w, "'")
	return ok && before != "" && (before == "i" || before == "let" || rd.r.lang.Words.SubjectPronouns[before] || before == "you")
}
