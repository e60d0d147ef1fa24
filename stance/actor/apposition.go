package actor

import (
	"standpoint/stance/codebook"
	"standpoint/stance/text"
)

// mostApposition is how many words before a name are looked at for what it is.
const mostApposition = 10

// appositionBefore reads what stands before a name and is it: "The finance
// minister, Ann Smith, said", "a company called Acme".
func (rd *reading) appositionBefore(s spot) string {
	end := s.first - 1
	if end < 2 || rd.d.Tokens[end].Sentence != rd.d.Tokens[s.first].Sentence {
		return ""
	}
	if rd.d.Dash(end) && rd.d.Dash(end-1) {
		end-- // "--"
	}
	switch {
	case (rd.d.Tokens[end].Norm == "," || rd.d.Dash(end) && rd.d.Dash(s.last)) && s.last < len(rd.d.Tokens) && rd.d.Tokens[s.last].Kind == text.Mark && rd.d.Tokens[s.last].Norm != "'s":
	case rd.r.lang.Names.Naming[rd.d.Tokens[end].Norm] && (rd.d.Tokens[end].Norm != "called" || !rd.is(end-1, codebook.PersonNoun|codebook.Title)): // "a lawmaker called Smith rude"
	default:
		return ""
	}
	head := rd.d.Tokens[end-1].Norm
	if names := &rd.r.lang.Names; !names.PersonNouns[head] && !names.BodyNouns[head] && !rd.is(end-1, codebook.Title) {
		return ""
	}
	for i := end - 1; i >= max(0, end-mostApposition) && rd.d.Tokens[i].Sentence == rd.d.Tokens[end].Sentence; i-- {
		switch t := &rd.d.Tokens[i]; {
		case rd.is(i, codebook.Determiner) || t.Norm == "'s":
			return rd.lower(i+1, end)
		case rd.parting(i) || rd.is(i, codebook.Preposition|codebook.Conjunction|codebook.Verb|codebook.Auxiliary):
			return ""
		}
	}
	return ""
}

// apposition is where what follows the comma or dash at token i begins, or -1.
func (rd *reading) apposition(i int) int {
	switch {
	case i >= len(rd.d.Tokens) || rd.d.Tokens[i].Norm != "," && !rd.d.Dash(i):
		return -1
	case rd.d.Dash(i) && rd.d.Dash(i+1):
		return i + 2 // "--"
	}
	return i + 1
}

// parting reports a mark that is no hyphen.
func (rd *reading) parting(i int) bool {
	t := &rd.d.Tokens[i]
	return t.Kind == text.Mark && (t.Norm != "-" || rd.d.Dash(i))
}

// afterAge steps over the age in "Ann Smith, 56, a lawyer".
func (rd *reading) afterAge(last int) int {
	if last+2 < len(rd.d.Tokens) && rd.d.Tokens[last].Norm == "," && rd.d.Tokens[last+2].Norm == "," && digits(rd.d.Tokens[last+1].Norm) {
		return last + 2
	}
	return last
}

// ofAge is the person whose age behind the name is that of "the 46-year-old", or -1.
func (rd *reading) ofAge(first, end int) int {
	for i := first; i+4 < end && i < first+4; i++ {
		t := rd.d.Tokens[i : i+5]
		if !digits(t[0].Norm) || t[1].Norm != "-" || t[2].Norm != "year" && t[2].Norm != "years" || t[4].Norm != "old" {
			continue
		}
		for k, least := rd.back(first); k >= least; k-- {
			m := rd.mentions[k]
			if at := m.last + 1; at < len(rd.d.Tokens) && rd.d.Tokens[at].Norm == t[0].Norm && rd.afterAge(m.last) > m.last && rd.entities[m.entity].kind <= person {
				return m.entity
			}
		}
	}
	return -1
}

func digits(w string) bool {
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}
