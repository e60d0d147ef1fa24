package actor

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// afterOpening steps over a word that has its capital only from beginning the
// sentence: "Injecting Clinton", "Country after country".
func (rd *reading) afterOpening(first, end int) int {
	t, inside := &rd.d.Tokens[first], rd.inside
	if rd.d.Sentences[t.Sentence].First != first && !rd.behindMark(first) || inside[t.Norm] || rd.firstName(first) || rd.title(first) {
		return first
	}
	word := rd.commonAt(first)
	if end-first > 1 && !word && (!inside[rd.d.Tokens[first+1].Norm] || !hasEnding(t.Norm, rd.r.lang.Names.VerbEndings)) {
		return first // a name that stands here only
	}
	if end-first == 1 && t.Kind == text.Word && acronym([]string{t.Of(rd.d.Text)}) != "" {
		return first
	}
	if end-first == 1 && !rd.nounAt(first) && (rd.sources[first] || rd.followedByVerb(end)) {
		return first // "Melanie said", but not "Scholars said"
	}
	if end-first > 1 && word && rd.is(end-1, codebook.Organisation|codebook.BodyWord) {
		return first // "National Weather Service"
	}
	if rd.d.Sentences[t.Sentence].First != first && !word {
		return first
	}
	for first++; first < end && !rd.d.Tokens[first].Upper; first++ {
	}
	return first
}

// behindMark reports a word that a mark stands before, which gives it a capital
// as a sentence's beginning does: a colon, a quotation mark.
func (rd *reading) behindMark(i int) bool {
	if i == 0 {
		return true
	}
	t := rd.d.Tokens[i-1]
	return t.Kind == text.Mark && t.Norm != "-" && t.Norm != "." && t.Norm != "," && t.Norm != "(" && t.Norm != "&"
}

// occupation reports a word that says what somebody does, whose capital comes from
// standing before the name: "Biathlete Lena Orsini", "Undersecretary Guido Longo".
func (rd *reading) occupation(i int) bool {
	if rd.is(i, codebook.PersonNoun) {
		return true
	}
	t := &rd.d.Tokens[i]
	starts := rd.d.Sentences[t.Sentence].First == i || rd.behindMark(i)
	return t.Kind == text.Word && !rd.firstName(i) && len(t.Norm) > 4 && (starts || rd.nounAt(i)) && !rd.r.lang.Names.Places[t.Norm]
}

func (rd *reading) followedByVerb(i int) bool {
	if i >= len(rd.d.Tokens) {
		return false
	}
	return rd.is(i, codebook.Verb|codebook.Auxiliary) || rd.d.Tokens[i].Norm == "'s"
}

func (rd *reading) firstName(i int) bool { return rd.is(i, codebook.FirstName) }

func (rd *reading) title(i int) bool {
	t := &rd.d.Tokens[i]
	if codebook.Title.In(t) {
		return true
	}
	w, short := strings.CutSuffix(t.Norm, ".")
	if singular, plural := strings.CutSuffix(w, "s"); plural && t.Upper && rd.r.lang.Words.Titles[singular] && (rd.r.lang.Names.PersonNouns[singular] || rd.r.lang.Expansions[singular] != "") {
		return true // "Senators Ann Smith and Carla Verdi"
	}
	return short && rd.r.lang.Words.Titles[w]
}

// afterTitle steps over everything up to the last title of a run: the name in
// "Homeland Security Secretary Jeh Johnson" is its last two words. A run that
// ends as the name of a body is kept whole: "State Department".
func (rd *reading) afterTitle(first, end int) int {
	start := first
	body := rd.bodyHead(first, end)
	noun := rd.nounAt(end-1) && !rd.is(end-1, codebook.Title) // "Republican National Convention"
	for i := first; i < end-1 && !body; i++ {
		if t := &rd.d.Tokens[i+1]; t.Kind == text.Word && !t.Upper {
			continue // "Veterans for America"
		}
		next := i + 1
		if rd.d.Tokens[next].Norm == "." && next+1 < end {
			next++ // "State Sen. Ann Smith"
		}
		if rd.title(i) && (!noun || rd.firstName(next) || rd.genderOfTitle(i+1) != 0) || (rd.firstName(i+1) && i+2 < end || !noun && end-i == 3 && rd.is(i, codebook.PersonNoun)) && rd.occupation(i) {
			start = i + 1
		}
	}
	if start < end && !rd.party(start) && (rd.title(start) || rd.r.lang.Text.Abbreviations[rd.d.Tokens[start].Norm]) && start == end-1 {
		return end
	}
	if body && end-start > 2 && rd.r.lang.Names.Omitted[rd.d.Tokens[start].Norm] {
		start++ // "U.S. Supreme Court"
	}
	for start < end && rd.d.Tokens[start].Kind == text.Mark {
		start++
	}
	return start
}

// afterOffice steps over the "Staff" of "Chief of Staff Ann Smith".
func (rd *reading) afterOffice(first, end int) int {
	if first < 2 || rd.d.Tokens[first-1].Norm != "of" || !rd.title(first-2) {
		return first
	}
	start := first
	for start < end-1 && rd.r.lang.Names.RoleWords[rd.d.Tokens[start].Norm] {
		start++
	}
	if rd.nounAt(start) && !rd.firstName(start) {
		return first // "the head of Human Rights Watch"
	}
	return start
}

// bodyHead reports a run whose head, the last word before an "of", is a body's.
func (rd *reading) bodyHead(first, end int) bool {
	head := end - 1
	for i := first + 1; i < end; i++ {
		if rd.d.Tokens[i].Norm == "of" {
			head = i - 1
			break
		}
	}
	return rd.is(head, codebook.Organisation|codebook.BodyWord)
}
