package actor

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// small are the words that a headline writes without a capital.
const small = codebook.Preposition | codebook.Determiner | codebook.Conjunction | codebook.Auxiliary | pronouns

// pronouns are those of the third person.
const pronouns = codebook.Male | codebook.Female | codebook.Neuter | codebook.Plural

// titleCase reports a headline in which every word of weight has a capital, so
// that capitals show no names there.
func (rd *reading) titleCase(sentence int) bool {
	s := rd.d.Sentences[sentence]
	upper := 0
	for i := s.First; i < min(s.Last, s.First+30); i++ {
		t := &rd.d.Tokens[i]
		switch {
		case t.Upper:
			upper++
		case t.Kind == text.Word && len(t.Norm) > 2 && !rd.is(i, small):
			return false
		}
	}
	return upper >= 4
}

func (rd *reading) titleCaseAt(i int) bool {
	s := rd.d.Tokens[i].Sentence
	if s != rd.caseOf {
		rd.caseOf, rd.caseIs = s, rd.titleCase(s)
	}
	return rd.caseIs
}

// namesInHeadlines finds, in title-case headlines, the names that stand
// elsewhere in the article.
func (rd *reading) namesInHeadlines(runs []spot, covered []bool) []spot {
	for _, sen := range rd.d.Sentences {
		if !rd.titleCaseAt(sen.First) {
			continue
		}
		for i := sen.First; i < sen.Last; i++ {
			switch {
			case covered[i] || !rd.d.Tokens[i].Upper:
			case i+1 < sen.Last && rd.full[rd.lower(i, i+2)]:
				runs = append(runs, spot{first: i, last: i + 2, listed: -1})
				i++
			case i+1 < sen.Last && rd.firstName(i) && !rd.last[rd.d.Tokens[i].Norm] && rd.last[rd.d.Tokens[i+1].Norm] && !covered[i+1]:
				runs = append(runs, spot{first: i, last: i + 2, listed: -1})
				i++
			case rd.last[rd.d.Tokens[i].Norm] && !rd.ordinary(i):
				runs = append(runs, spot{first: i, last: i + 1, listed: -1})
			}
		}
	}
	return runs
}

// capitalsInside notes the words that have a capital inside a sentence, and not
// only behind the sentence's first word.
func (rd *reading) capitalsInside() {
	for i := range rd.d.Tokens {
		t := &rd.d.Tokens[i]
		if !t.Upper {
			continue
		}
		if first := rd.d.Sentences[t.Sentence].First; first != i && !rd.behindMark(i) && !(first == i-1 && rd.d.Tokens[i-1].Upper && !rd.is(i-1, codebook.Determiner)) && !rd.titleCaseAt(i) {
			rd.inside[t.Norm] = true
		}
		rd.noteSurname(i)
	}
}
