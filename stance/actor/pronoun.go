package actor

import (
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// reach is how many sentences back a pronoun looks for who it stands for.
const reach = 6

// pronounKind is 'm', 'f', 'n' or 'p' for a pronoun, else 0.
func pronounKind(words *codebook.Words, w string) byte {
	switch {
	case words.Male[w]:
		return 'm'
	case words.Female[w]:
		return 'f'
	case words.Neuter[w]:
		return 'n'
	case words.Plural[w]:
		return 'p'
	}
	return 0
}

// pronoun finds who the pronoun at token i stands for: in the nearest sentence
// that names somebody it can stand for, the first one named, since that is
// most often the subject.
func (rd *reading) pronoun(i int, gender byte) (int, string) {
	sentence := rd.d.Tokens[i].Sentence
	for s := sentence; s >= max(0, sentence-reach); s-- {
		sen := rd.d.Sentences[s]
		for k := rd.mentionAt(sen.First); k < len(rd.mentions) && rd.mentions[k].first < min(sen.Last, i); k++ {
			m := rd.mentions[k]
			if rd.fits(m.entity, gender) && !rd.ofWhom(m, sen) && !rd.said(m, i) {
				rd.learn(m.entity, gender)
				return m.entity, "the pronoun's nearest subject"
			}
		}
	}
	return -1, "no one is named before whom the pronoun could stand for"
}

// ofWhom reports a name in a possessive or after a preposition: rarely the
// subject that a pronoun takes up.
func (rd *reading) ofWhom(m mention, sen text.Sentence) bool {
	if m.last < sen.Last && rd.d.Tokens[m.last].Norm == "'s" {
		return true
	}
	i := m.first - 1
	words := &rd.r.lang.Words
	for i > sen.First && (words.Determiners[rd.d.Tokens[i].Norm] || words.Titles[rd.d.Tokens[i].Norm]) {
		i--
	}
	return i >= sen.First && words.Prepositions[rd.d.Tokens[i].Norm] && rd.d.Tokens[i].Norm != "by"
}

// said reports a mention inside a quotation that the pronoun is not in: what
// is quoted names others than the one who speaks.
func (rd *reading) said(m mention, pronoun int) bool {
	r, ok := quote.Enclosing(rd.regions, rd.d.Tokens[m.first].Start)
	return ok && !r.Contains(rd.d.Tokens[pronoun].Span)
}

func (rd *reading) fits(e int, gender byte) bool {
	ent := &rd.entities[e]
	switch gender {
	case 'm', 'f':
		return ent.kind == person && (ent.gender == 0 || ent.gender == gender)
	case 'n':
		return ent.kind == body
	}
	return ent.kind == group || ent.kind == body
}

// learn remembers the gender that a pronoun showed.
func (rd *reading) learn(e int, gender byte) {
	if gender == 'm' || gender == 'f' {
		rd.entities[e].gender = gender
	}
}

// roles reads the titles that stand before names ("Interior Minister Matteo
// Piantedosi") and the appositions behind them ("Hugh Hill, a doctor").
func (rd *reading) roles() {
	for _, m := range rd.mentions {
		if m.title || rd.entities[m.entity].kind == body || rd.entities[m.entity].kind == group {
			continue
		}
		role := rd.roleBefore(m.first)
		if role == "" {
			role = rd.roleAfter(m.last)
		}
		if role != "" {
			rd.entities[m.entity].roles = append(rd.entities[m.entity].roles, role)
			rd.entities[m.entity].kind = person
			rd.genderOfTitle(m.entity, role)
		}
	}
}

func (rd *reading) genderOfTitle(e int, role string) {
	switch {
	case strings.HasPrefix(role, "mrs") || strings.HasPrefix(role, "ms") || strings.HasSuffix(role, "woman"):
		rd.entities[e].gender = 'f'
	case strings.HasPrefix(role, "mr") || strings.HasSuffix(role, "man"):
		rd.entities[e].gender = 'm'
	}
}

func (rd *reading) roleBefore(first int) string {
	start := first
	for start > 0 && rd.d.Tokens[start-1].Sentence == rd.d.Tokens[first].Sentence {
		w := strings.TrimSuffix(rd.d.Tokens[start-1].Norm, ".")
		if !rd.r.lang.Words.Titles[w] && !(start < first && rd.d.Tokens[start-1].Upper && rd.d.Tokens[start-1].Kind == text.Word) {
			break
		}
		start--
	}
	return rd.lower(start, first)
}

// roleAfter reads ", the mayor of Milan," behind a name, up to eight words.
func (rd *reading) roleAfter(last int) string {
	if last+2 >= len(rd.d.Tokens) || rd.d.Tokens[last].Norm != "," {
		return ""
	}
	start := last + 1
	if w := rd.d.Tokens[start].Norm; w == "a" || w == "an" || w == "the" {
		start++
	}
	for end := start; end < min(len(rd.d.Tokens), start+9); end++ {
		t := rd.d.Tokens[end]
		if rd.r.lang.Words.Verbs[t.Norm] || rd.r.lang.Words.Conjunctions[t.Norm] {
			return ""
		}
		if t.Kind == text.Mark && t.Norm != "-" {
			if role := cutAtPreposition(rd.lower(start, end)); rd.r.lang.Words.Titles[lastWord(role)] {
				return role
			}
			return ""
		}
	}
	return ""
}

func (rd *reading) lower(first, last int) string {
	words := make([]string, 0, last-first)
	for i := first; i < last; i++ {
		words = append(words, rd.d.Tokens[i].Norm)
	}
	return strings.Join(words, " ")
}
