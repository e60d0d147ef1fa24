package quote

import "standpoint/stance/codebook"

// cuesAhead is how many cues behind one are asked where its content ends: more
// than a sentence that anybody writes, fewer than would take the square of its
// length in one that nobody does.
const cuesAhead = 20

// contentEnd finds where the content that begins at start ends: with the unit,
// or where the clause of the next cue begins. A bare object ends at any comma.
func (rd *reader) contentEnd(u unit, cues []cue, k, start int, clause bool) int {
	end := u.last
	for _, next := range cues[k+1 : min(len(cues), k+1+cuesAhead)] {
		if cut := rd.clauseCut(start, &next, u); cut > start {
			end = cut
			break
		}
	}
	for i := start + 1; i < end; i++ {
		if rd.region[i] >= 0 {
			continue
		}
		switch w := rd.word(i); {
		case w == ";":
			return i
		case w == "," && !clause && rd.parenthesis(i, end) > 0:
			i = rd.parenthesis(i, end)
		case w == "," && (!clause || rd.lang.Words.Trailers[rd.word(i+1)]):
			return i
		case w == "and" && (rd.word(i+1) == "then" || rd.word(i+1) == "later") && rd.finite(i+2):
			return i
		case !clause && w == "in" && (rd.word(i+1) == "light" || rd.word(i+2) == "light"):
			return i
		}
	}
	return end
}

// parenthesis returns the closing comma of a short insertion that a
// preposition follows ("a ban, effective at once, on travel"), or 0.
func (rd *reader) parenthesis(i, end int) int {
	for j := i + 2; j < min(end-1, i+6); j++ {
		if rd.word(j) == "," && rd.is(j+1, codebook.Preposition) {
			return j
		}
	}
	return 0
}

// clauseCut returns where the next cue's clause parts from the content, or 0
// when that cue stands inside the content.
func (rd *reader) clauseCut(start int, next *cue, u unit) int {
	i := rd.skipVerbGroup(start, next.first)
	if prev := rd.word(i - 1); i-1 > start && (prev == "and" || prev == "but" || prev == ",") {
		if prev == "and" && rd.word(i-2) == "," {
			i--
		}
		return i - 1
	}
	subject := rd.subjectBefore(start, next.first)
	if subject == nil {
		return 0
	}
	s := rd.tokenAfter(subject.Start)
	if s-1 > start && (rd.word(s-1) == "," || rd.lang.Words.Contrasts[rd.word(s-1)]) {
		for s-1 > start && !rd.isMark(s-1) {
			s--
		}
		return s - 1
	}
	return 0
}
