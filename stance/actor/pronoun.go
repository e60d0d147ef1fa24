package actor

import (
	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// reach is how many sentences back a pronoun looks for who it stands for, and
// mostMentions how many names.
const (
	reach        = 8
	mostMentions = 60
	// spokeBonus is for those who spoke in the last statements before.
	spokeBonus = 2.0
)

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

// pronoun finds who the pronoun at token i stands for. Every earlier mention
// that fits is weighed by nearness, by how it stands in its sentence, and by
// whether it just spoke: who speaks twice in a row is a pronoun the second time.
func (rd *reading) pronoun(i int, gender byte) (int, string) {
	best := rd.likeliest(i, gender, func(m mention) bool { return rd.fits(m, gender) })
	if best < 0 || gender == 'p' && rd.genericBefore(i) {
		return -1, "no one is named before whom the pronoun could stand for"
	}
	if gender == 'm' || gender == 'f' {
		rd.entities[best].gender = gender
	}
	return best, "the pronoun's likeliest antecedent"
}

// likeliest is the entity, of those that fit, that the article most likely goes
// on with at token i, or -1.
func (rd *reading) likeliest(i int, gender byte, fits func(mention) bool) int {
	best, bestScore := -1, -100.0
	consider := func(m mention, bonus float64) {
		if score := rd.weigh(m, i, gender) + bonus; fits(m) && score > bestScore {
			best, bestScore = m.entity, score
		}
	}
	here := rd.mentionAt(i)
	for k := here - 1; k >= max(0, here-mostMentions); k-- {
		if rd.distance(rd.mentions[k], i) > reach {
			break
		}
		consider(rd.mentions[k], 0)
	}
	for k := len(rd.spoke) - 1; k >= max(0, len(rd.spoke)-2); k-- {
		if m := rd.spoke[k]; m.first < i && rd.distance(m, i) <= reach {
			consider(m, spokeBonus)
		}
	}
	return best
}

// distance is how many sentences lie between a mention and token i.
func (rd *reading) distance(m mention, i int) int {
	if len(rd.content) > 0 {
		// What is said before its speaker does not count as distance.
		if first, _ := rd.d.TokensIn(rd.content[0]); first < i {
			i = first
		}
	}
	return max(0, rd.d.Tokens[i].Sentence-rd.d.Tokens[m.first].Sentence)
}

// weigh says how well a mention can be what the pronoun at i stands for. The
// weights were set by hand on training articles.
func (rd *reading) weigh(m mention, i int, gender byte) float64 {
	sen := rd.d.Sentences[rd.d.Tokens[m.first].Sentence]
	ent := &rd.entities[m.entity]
	score := -1.5 * float64(rd.distance(m, i))
	if rd.firstIn(m, sen, gender) {
		score += 2
	}
	if rd.ofWhom(m, sen) {
		score -= 2
	}
	if rd.said(m, i) {
		score -= 6
	}
	if gender != 0 && ent.gender == gender {
		score += 1.5
	}
	switch {
	case ent.kind == unknown:
		score -= 2
	case ent.kind == place:
		score -= 2.5
	case ent.kind == person && !ent.sure:
		score -= 2
	}
	return score + 0.15*float64(min(ent.seen, 8))
}

// firstIn reports the first mention in its sentence of what a pronoun can stand
// for, which most often is its subject.
func (rd *reading) firstIn(m mention, sen text.Sentence, gender byte) bool {
	for k := rd.mentionAt(sen.First); k < len(rd.mentions) && rd.mentions[k].first < m.first; k++ {
		if o := rd.mentions[k]; rd.entities[o.entity].kind != unknown && rd.fits(o, gender) && !rd.ofWhom(o, sen) {
			return false
		}
	}
	return true
}

// genericBefore reports a group without a name ("critics", "voters") as the
// nearest thing a "they" can stand for.
func (rd *reading) genericBefore(i int) bool {
	sentence := rd.d.Tokens[i].Sentence
	for k := i - 1; k >= 0 && sentence-rd.d.Tokens[k].Sentence <= 2; k-- {
		if t := rd.d.Tokens[k]; rd.r.lang.Words.Generic[t.Norm] && !t.Upper {
			return true
		}
		if m := rd.mentionAt(k); m < len(rd.mentions) && rd.mentions[m].first == k && rd.fits(rd.mentions[m], 'p') {
			return false
		}
	}
	return false
}

// ofWhom reports a name in a possessive or right after a preposition: rarely
// the subject that a pronoun takes up.
func (rd *reading) ofWhom(m mention, sen text.Sentence) bool {
	if m.last < sen.Last && rd.d.Tokens[m.last].Norm == "'s" {
		return true
	}
	i := m.first - 1
	for i > sen.First && rd.is(i, codebook.Determiner|codebook.Title) {
		i--
	}
	return i >= sen.First && rd.is(i, codebook.Preposition) && rd.d.Tokens[i].Norm != "by"
}

// said reports a mention inside a quotation that the pronoun is not in: what
// is quoted names others than the one who speaks.
func (rd *reading) said(m mention, pronoun int) bool {
	for _, c := range rd.content {
		if c.Contains(rd.d.Tokens[m.first].Span) && !c.Contains(rd.d.Tokens[pronoun].Span) {
			return true
		}
	}
	r, ok := quote.Enclosing(rd.regions, rd.d.Tokens[m.first].Start)
	return ok && !r.Contains(rd.d.Tokens[pronoun].Span)
}

// fits reports whether a mention is of the kind and gender a pronoun asks for;
// gender 0 asks for a person.
func (rd *reading) fits(m mention, gender byte) bool {
	ent := &rd.entities[m.entity]
	switch gender {
	case 0:
		return ent.kind == person
	case 'm', 'f':
		// A lone name that spoke is somebody, whatever else it may look like.
		human := ent.kind == person || ent.kind == unknown && ent.sure
		return human && (ent.gender == 0 || ent.gender == gender)
	case 'n':
		return ent.kind == body || ent.kind == unknown || ent.kind == place || rd.hasOffice(m)
	}
	return ent.kind == group || ent.kind == body || ent.kind == unknown || rd.hasOffice(m)
}

// hasOffice reports "Trump's campaign": the office stands for the person.
func (rd *reading) hasOffice(m mention) bool {
	for i := m.last; i < min(len(rd.d.Tokens), m.last+2); i++ {
		if rd.r.lang.Words.Offices[rd.d.Tokens[i].Norm] {
			return true
		}
	}
	return false
}
