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
		if end := rd.whole(i); end > i && !covered[i] {
			runs = append(runs, spot{first: i, last: end, listed: -1})
			i = end
			continue
		}
		end := rd.nameRun(i, covered)
		if end == i {
			i++
			continue
		}
		first := rd.afterOffice(rd.afterTitle(rd.afterOpening(i, end), end), end)
		if first < end && !rd.noName(first, end) && (!rd.titleCaseAt(i) || rd.sources[first] && rd.firstName(first) && rd.sourceEnds[end]) {
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
		if s.last-s.first > 1 && rd.r.lang.Names.Presidencies[rd.d.Tokens[s.last-1].Norm] && last[rd.d.Tokens[s.last-2].Norm] {
			s.last-- // "the Obama Administration"
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
		if end > i && (t.Sentence != rd.d.Tokens[i].Sentence || rd.issuersMeet(i, end)) {
			break
		}
		if !(end > i && rd.joins(end, body, covered)) && (!t.Upper || end == i && rd.compound(i) || rd.ordinary(end) && !(body && rd.goesOn(end))) {
			break
		}
		body = (body || rd.is(end, codebook.Organisation|codebook.BodyWord)) && !rd.titleInside(end)
		end++
		if end == i+1 && rd.prefixed(i) {
			break
		}
	}
	for end > i && !rd.d.Tokens[end-1].Upper && !rd.givenName(end-2) {
		end--
	}
	return end
}

// titleInside reports the "Speaker" of "House Speaker Ann Smith of Ohio", behind
// which a person is named and no longer the body.
func (rd *reading) titleInside(i int) bool {
	return i+1 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Upper && rd.is(i, codebook.PersonNoun) && rd.title(i)
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
	if rd.givenName(i) || rd.givenName(i-1) {
		return true
	}
	if next >= len(covered) || !rd.d.Tokens[next].Upper || covered[next] {
		return false
	}
	switch w {
	case "'s":
		// "the Lodi Sheriff's Office"
		return rd.title(i-1) && rd.d.Tokens[i-1].Upper && rd.is(next, codebook.Organisation|codebook.BodyNoun)
	case "-":
		return rd.glued(i) // a dash is none
	case "&":
		return true
	case ".":
		return rd.d.Tokens[i-1].Upper && utf8.RuneCountInString(rd.d.Tokens[i-1].Of(rd.d.Text)) == 1 || rd.title(i-1)
	case "for":
		return body || rd.cause(i-1)
	case "of", "on":
		return body
	case "and":
		return body || rd.bodyAhead(i)
	}
	return rd.r.lang.Names.Particles[w] || rd.nickname(i)
}

// noName reports a run of capitals that names nobody: a title, the "PAC" of "a
// super PAC", the "Latin" of "the Latin American pope".
func (rd *reading) noName(first, end int) bool {
	if end-first == 1 && rd.party(first) {
		return false
	}
	if end-first == 1 && (rd.manyOf(rd.d.Tokens[first].Norm) || rd.r.lang.Names.NoNames[rd.d.Tokens[first].Norm]) {
		return true // "Rabbis", "TV"
	}
	if end-first == 2 && rd.is(end-1, codebook.BodyNoun) && rd.r.lang.Names.NoNames[rd.lower(first, end)] {
		return true // "Super PAC"
	}
	if rd.surnameLikeTitle(first, end) {
		return false
	}
	if rd.title(end-1) || end-first == 1 && shouted(rd.d.Tokens[first].Of(rd.d.Text)) && rd.is(first, codebook.BodyNoun) {
		return true
	}
	return end < len(rd.d.Tokens) && rd.d.Tokens[end].Sentence == rd.d.Tokens[first].Sentence && rd.d.Tokens[end].Upper && rd.adjective(end)
}

// manyOf reports the plural of a noun for a person.
func (rd *reading) manyOf(w string) bool {
	one, plural := strings.CutSuffix(w, "s")
	return plural && rd.r.lang.Names.PersonNouns[one]
}

// party reports the members of a party by its name, who stand for it.
func (rd *reading) party(i int) bool { return rd.is(i, codebook.Party) }

// ordinary reports capitalised words that name nobody: a word that only begins
// its sentence, a day, a month.
func (rd *reading) ordinary(i int) bool {
	w := rd.d.Tokens[i].Norm
	uses := codebook.UsesOf(&rd.d.Tokens[i])
	if len(w) > 3 && shouted(rd.d.Tokens[i].Of(rd.d.Text)) && rd.nounAt(i) && !(i > 0 && rd.sources[i-1] && rd.firstName(i-1)) {
		return true // "PHOTOS", but not the surname in "OWEN PRICE: ..."
	}
	if rd.initial(i) || rd.monthAsFirstName(i) {
		return false
	}
	if uses&(codebook.Time|codebook.Determiner|pronouns) != 0 || w == "i" || rd.partyTag(i) || rd.contracted(w) {
		return true
	}
	if uses&codebook.Party != 0 {
		return false
	}
	if rd.adjective(i) {
		return true
	}
	starts := rd.d.Sentences[rd.d.Tokens[i].Sentence].First == i || i > 0 && rd.d.Tokens[i-1].Kind == text.Mark && rd.d.Tokens[i-1].Norm != "-" && rd.d.Tokens[i-1].Norm != "."
	if !starts {
		return false
	}
	before := i+1 < len(rd.d.Tokens) && rd.d.Tokens[i+1].Upper // "Bill Clinton" is no bill
	common := uses&(codebook.Generic|codebook.Document|codebook.Publication|codebook.PersonNoun) != 0 && !rd.surnamed[w]
	return uses&(codebook.Preposition|codebook.Conjunction|codebook.Auxiliary|codebook.Adverb|codebook.Starter) != 0 || common && !before
}

// adjective reports the first word of "Democratic voters": it says of what kind
// they are and names nobody.
func (rd *reading) adjective(i int) bool {
	next := i + 1
	if next+1 < len(rd.d.Tokens) && rd.d.Tokens[next].Norm == "-" && rd.glued(next) && rd.d.Tokens[next+1].Upper {
		return rd.is(i, codebook.Demonym) && rd.adjective(next+1) // "African-American voters"
	}
	if next >= len(rd.d.Tokens) || rd.d.Tokens[next].Kind != text.Word || rd.d.Tokens[next].Upper || rd.sourceEnds[next] || rd.is(next, codebook.Preposition) {
		return false
	}
	return rd.is(i, codebook.Demonym) || hasEnding(rd.d.Tokens[i].Norm, rd.r.lang.Names.AdjectiveEndings)
}
