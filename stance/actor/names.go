package actor

import (
	"strings"
	"unicode/utf8"

	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// otherNames finds runs of capitalised words: names the codebook does not list.
func (rd *reading) otherNames(spots []spot, covered []bool) []spot {
	rd.capitalsInside()
	runs, full, last := rd.runs[:0], rd.full, rd.last
	for i := 0; i < len(covered); {
		end := rd.nameRun(i, covered)
		if end == i {
			i++
			continue
		}
		first := rd.afterTitle(rd.afterOpening(i, end), end)
		if first < end && !rd.title(end-1) && !rd.titleCaseAt(i) {
			runs = append(runs, spot{first: first, last: end, listed: -1})
			if end-first == 2 {
				full[rd.lower(first, end)] = true
			}
			last[rd.d.Tokens[end-1].Norm] = true
		}
		i = end
	}
	rd.runs = rd.namesInHeadlines(runs, covered)
	for _, s := range rd.runs {
		// "Rival Hillary Clinton", "Injecting Clinton": the known name is the last part.
		if s.last-s.first >= 3 && rd.d.Tokens[s.last-2].Upper && full[rd.lower(s.last-2, s.last)] && rd.firstName(s.last-2) && !rd.firstName(s.last-3) {
			s.first = s.last - 2
		}
		spots = append(spots, s)
	}
	return spots
}

// nameRun returns the end of the run of capitalised words at i.
func (rd *reading) nameRun(i int, covered []bool) int {
	end, body := i, false
	for end < len(covered) && !covered[end] {
		t := rd.d.Tokens[end]
		if end > i && t.Sentence != rd.d.Tokens[i].Sentence {
			break
		}
		if !(end > i && rd.joins(end, body, covered)) && (!t.Upper || rd.ordinary(end)) {
			break
		}
		body = body || rd.is(end, codebook.Organisation|codebook.BodyWord)
		end++
		if end == i+1 && rd.prefixed(i) {
			break
		}
	}
	for end > i && !rd.d.Tokens[end-1].Upper {
		end--
	}
	return end
}

// prefixed reports a name behind a hyphen and a small word: in "the anti-Trump
// National Review" the name ends there.
func (rd *reading) prefixed(i int) bool {
	if i < 2 || rd.d.Tokens[i-1].Norm != "-" || rd.d.Tokens[i-1].Start != rd.d.Tokens[i-2].End {
		return false
	}
	before := rd.d.Tokens[i-2]
	return before.Kind == text.Word && !before.Upper
}

// joins reports a token without a capital inside a name: a hyphen, the stop of
// an initial, a particle, and in the name of a body "on", "for" and "of the".
func (rd *reading) joins(i int, body bool, covered []bool) bool {
	w := rd.d.Tokens[i].Norm
	next := i + 1
	if body && w == "of" && next < len(covered) && rd.d.Tokens[next].Norm == "the" {
		return next+1 < len(covered) && rd.d.Tokens[next+1].Upper
	}
	if body && w == "the" {
		return rd.d.Tokens[i-1].Norm == "of"
	}
	if next >= len(covered) || !rd.d.Tokens[next].Upper || covered[next] {
		return false
	}
	switch w {
	case "-", "&":
		return true
	case ".":
		return rd.d.Tokens[i-1].Upper && utf8.RuneCountInString(rd.d.Tokens[i-1].Of(rd.d.Text)) == 1 || rd.title(i-1)
	case "of", "on", "for":
		return body
	case "and":
		return body || rd.bodyAhead(i)
	}
	return rd.r.lang.Names.Particles[w]
}

// bodyAhead reports the "and" of "the Securities and Exchange Commission".
func (rd *reading) bodyAhead(i int) bool {
	if i < 2 || rd.d.Tokens[i-2].Norm != "the" && !rd.nounAt(i-1) {
		return false
	}
	for k := i + 1; k < min(len(rd.d.Tokens), i+4) && rd.d.Tokens[k].Upper; k++ {
		if rd.is(k, codebook.Organisation|codebook.BodyWord) {
			return true
		}
	}
	return false
}

// ordinary reports capitalised words that name nobody: a word that only begins
// its sentence, a day, a month.
func (rd *reading) ordinary(i int) bool {
	w := rd.d.Tokens[i].Norm
	uses := codebook.UsesOf(&rd.d.Tokens[i])
	if len(w) > 3 && shouted(rd.d.Tokens[i].Of(rd.d.Text)) && rd.nounAt(i) {
		return true // "PHOTOS"
	}
	if uses&(codebook.Time|codebook.Determiner|pronouns) != 0 || w == "i" || len(w) == 1 && i > 0 && rd.d.Tokens[i-1].Norm == "(" || strings.HasPrefix(w, "i'") {
		return true
	}
	if i+1 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Kind == text.Word && !rd.d.Tokens[i+1].Upper && (uses&codebook.Demonym != 0 || hasEnding(w, rd.r.lang.Names.AdjectiveEndings)) {
		return true // "Democratic voters": says what kind, names nobody
	}
	if i+2 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Norm == "-" && !rd.d.Tokens[i+2].Upper && rd.d.Tokens[i+2].Kind == text.Word {
		return true // "Cross-selling"
	}
	starts := rd.d.Sentences[rd.d.Tokens[i].Sentence].First == i || i > 0 && rd.d.Tokens[i-1].Kind == text.Mark && rd.d.Tokens[i-1].Norm != "-" && rd.d.Tokens[i-1].Norm != "."
	if !starts {
		return false
	}
	before := i+1 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Upper // "Bill Clinton" is no bill
	common := uses&(codebook.Generic|codebook.Document|codebook.Publication|codebook.PersonNoun) != 0
	return uses&(codebook.Preposition|codebook.Conjunction|codebook.Auxiliary|codebook.Adverb|codebook.Starter) != 0 || common && !before
}
