package actor

import (
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// answers reports a statement that is an answer in an interview and does not tell
// whose: "A: ...", or a quotation behind a question.
func (rd *reading) answers(s *quote.Statement) bool {
	if len(s.Source) == 0 {
		return s.Rule == quote.RuleAnswer
	}
	first, end := rd.d.TokensIn(s.Source[0])
	return s.Rule == "turn" && end == first+1 && rd.r.lang.Words.Answering[rd.d.Tokens[first].Norm]
}

// interviewee is whom an interview is with: the one person whom the title names, or
// what stands before the first question, or whom questions address by name ("Mr.
// Rossi?"). It is -1 where there is no such person or several. s is the first answer.
func (rd *reading) interviewee(s *quote.Statement, title string, topical bool) int {
	if e := rd.personInTitle(title, topical); e >= 0 {
		return e
	}
	at, _ := rd.d.TokensIn(s.Content[0])
	question := max(0, rd.d.Sentences[rd.d.Tokens[at].Sentence].Paragraph-1)
	from := rd.d.Sentences[rd.d.Paragraphs[question].First].First
	if e := rd.onlyPerson(func(m mention) bool { return m.first < from && !rd.writes(m.first) }); e >= 0 {
		return e
	}
	return rd.onlyPerson(rd.addressed)
}

// personInTitle is the one person whom the title names, -1 for none or several.
func (rd *reading) personInTitle(title string, topical bool) int {
	d := text.Parse(title, rd.r.lang.Text)
	t := rd.r.read(d, quote.Regions(d), nil, topical)
	defer t.free()
	only := t.onlyPerson(func(mention) bool { return true })
	if only < 0 {
		return -1
	}
	who := t.entities[only]
	if who.actor.Listed {
		for k, a := range rd.r.actors {
			if a.ID == who.actor.ID {
				return rd.listedEntity(k)
			}
		}
	}
	if e := rd.namesake(who.parts, who.gender, who.generation, true); e >= 0 {
		return e
	}
	return rd.keep(entity{actor: who.actor, kind: person, parts: who.parts, generation: who.generation})
}

// onlyPerson is the person of all mentions that is of a kind, -1 for none or several.
func (rd *reading) onlyPerson(of func(mention) bool) int {
	only := -1
	for _, m := range rd.mentions {
		switch {
		case rd.entities[m.entity].kind != person || m.entity == only || !of(m):
		case only >= 0:
			return -1
		default:
			only = m.entity
		}
	}
	return only
}

// writes reports a name behind "by": who asks, or took the picture.
func (rd *reading) writes(first int) bool {
	return first > 0 && rd.d.Tokens[first-1].Norm == "by"
}

// addressed reports a name that ends a question behind a comma: "..., Mr. Rossi?"
func (rd *reading) addressed(m mention) bool {
	t := rd.d.Tokens
	if m.last >= len(t) || t[m.last].Norm != "?" || quote.Inside(rd.regions, t[m.first].Start) {
		return false
	}
	for i := m.first - 1; i >= max(0, m.first-4); i-- {
		if t[i].Norm == "," {
			return true
		}
		if t[i].Kind == text.Word && !t[i].Upper {
			return false
		}
	}
	return false
}
