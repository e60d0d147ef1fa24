package actor

import "strings"

// reach is how many sentences back the antecedent of a pronoun is looked for,
// mostMentions how many names.
const (
	reach        = 9
	mostMentions = 60
)

// choice is the candidates for a phrase and the rows of each in the ranker; the
// last is nobody. A mention of entity -1 is nobody.
type choice struct {
	mentions []mention
	ends     []int // candidate i has rows[ends[i-1]:ends[i]]
	rows     []uint32
	scores   []float32
	// tied is true when a candidate bears the noun or issued the document.
	tied bool
}

func (c *choice) clear() {
	c.mentions, c.ends, c.rows, c.scores, c.tied = c.mentions[:0], c.ends[:0], c.rows[:0], c.scores[:0], false
}

// of is the rows of candidate i.
func (c *choice) of(i int) []uint32 {
	first := 0
	if i > 0 {
		first = c.ends[i-1]
	}
	return c.rows[first:c.ends[i]]
}

// candidates fills rd.choice for the phrase: the names that fit in the sentences
// before, those who spoke last, those named further off that bear its noun or
// issued its document, and nobody.
func (rd *reading) candidates(p *phrase) *choice {
	c := &rd.choice
	c.clear()
	rd.newSearch()
	here := rd.mentionAt(p.first)
	k := here - 1
	for ; k >= max(0, here-mostMentions); k-- {
		m := rd.mentions[k]
		if rd.distance(m, p.first) > reach {
			break
		}
		if rd.fits(m, p) {
			rd.once(m.entity)
			rd.consider(c, p, m)
		}
	}
	for n := len(rd.spoke) - 1; n >= max(0, len(rd.spoke)-2); n-- {
		if m := rd.spoke[n]; rd.asks(m, p) {
			rd.consider(c, p, m)
		}
	}
	if p.ask > askThey {
		rd.distant(c, p, k, here)
	}
	c.mentions = append(c.mentions, mention{entity: -1})
	c.rows = rd.nobodyRows(c, p)
	c.ends = append(c.ends, len(c.rows))
	return c
}

// asks reports somebody who spoke before the phrase, was not yet considered for
// their name, and fits.
func (rd *reading) asks(m mention, p *phrase) bool {
	rd.asked = grown(rd.asked, len(rd.entities))
	return m.first < p.first && rd.fits(m, p) && rd.once(m.entity)
}

// distant adds those named before mention k, or from mention here on, who bear
// the noun of the phrase or issued such a document.
func (rd *reading) distant(c *choice, p *phrase, k, here int) {
	for least := max(0, k-lookAround); k >= least; k-- {
		rd.ifTied(c, p, rd.mentions[k])
	}
	for k := here; k < min(len(rd.mentions), here+lookAround/4); k++ {
		if m := rd.mentions[k]; m.first >= p.end {
			rd.ifTied(c, p, m)
		}
	}
}

func (rd *reading) ifTied(c *choice, p *phrase, m mention) {
	if !rd.fits(m, p) || rd.asked[m.entity] == rd.search && (p.ask != askDocument || len(c.mentions) > mostMentions+8 || rd.linkOf(m, p) < issuedOne) {
		return
	}
	if rd.tie(m, p) || p.ask == askDocument && rd.linkOf(m, p) >= beside || rd.ahead(m, p) && rd.opening(p) {
		rd.once(m.entity)
		rd.consider(c, p, m)
	}
}

func (rd *reading) ahead(m mention, p *phrase) bool { return m.first >= p.end }

// opening reports a phrase in the headline or the first paragraphs, where who is
// meant is often named only next.
func (rd *reading) opening(p *phrase) bool {
	return rd.d.Sentences[rd.d.Tokens[p.first].Sentence].Paragraph < 3
}

func (rd *reading) consider(c *choice, p *phrase, m mention) {
	c.mentions = append(c.mentions, m)
	c.rows = rd.rowsOf(c.rows, p, m)
	if len(c.mentions) == 1 {
		c.rows = put(c.rows, p, nearest)
	}
	if rd.tie(m, p) {
		if !c.tied {
			c.rows = put(c.rows, p, nearestTied)
		}
		c.tied = true
	}
	c.ends = append(c.ends, len(c.rows))
}

// tie reports a mention of somebody who bears the noun of a description, has the
// office or issued such a document.
func (rd *reading) tie(m mention, p *phrase) bool {
	switch {
	case p.ask <= askThey && !p.owned:
		return false
	case p.ask == askDocument:
		return rd.linkOf(m, p) >= issuedOne || rd.bears(m.entity, p) == 2
	case p.ask == askOffice || p.owned:
		return rd.officeBehind(m) == p.head || p.ask == askOffice && rd.bears(m.entity, p) > 0
	}
	return rd.bears(m.entity, p) > 0
}

// likeliest is the entity that the ranker takes a phrase for, or -1, and whether
// it bears the phrase's noun.
func (rd *reading) likeliest(p *phrase) (e int, bears bool) {
	c := rd.candidates(p)
	best := 0
	for i := range c.mentions {
		c.scores = append(c.scores, rd.r.ranker.model.Score(c.of(i)))
		if c.scores[i] > c.scores[best] {
			best = i
		}
	}
	e = c.mentions[best].entity
	return e, e >= 0 && rd.bears(e, p) > 0
}

// fits reports whether a mention is of the kind and gender that a phrase asks for.
func (rd *reading) fits(m mention, p *phrase) bool {
	ent := &rd.entities[m.entity]
	// A lone name that spoke is somebody, whatever else it may look like.
	human := (ent.kind == person || ent.kind == unknown && len(ent.parts) == 1 && !rd.noun(ent.parts[0]) && !rd.people(ent.parts[0])) && (p.gender == 0 || ent.gender == 0 || ent.gender == p.gender)
	switch p.ask {
	case askHe:
		return human
	case askPerson:
		return human || ent.kind == group && rd.bears(m.entity, p) == 2
	case askIt:
		return (ent.kind != person || !ent.sure) && ent.kind != group || rd.hasOffice(m)
	case askThey:
		return (ent.kind != person || !ent.sure) && ent.kind != place || rd.hasOffice(m)
	case askBody:
		return ent.kind != person || !ent.sure
	case askOffice:
		return ent.kind != place
	}
	return true
}

// people reports a word for many by where they are from or what they belong to:
// "Americans", "Republicans".
func (rd *reading) people(w string) bool {
	one, plural := strings.CutSuffix(strings.ToLower(w), "s")
	return plural && (hasEnding(one, rd.r.lang.Names.AdjectiveEndings) || rd.r.lang.Words.Generic[one+"s"])
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
