package actor

import "standpoint/stance/learn"

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
	// tied is the nearest candidate that is tied to the noun, -1 for none.
	tied int
}

func (c *choice) clear() {
	c.mentions, c.ends, c.rows, c.scores, c.tied = c.mentions[:0], c.ends[:0], c.rows[:0], c.scores[:0], -1
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
	rd.asking = p
	rd.markSaid()
	here := rd.mentionAt(p.first)
	k := here - 1
	for ; k >= max(0, here-mostMentions); k-- {
		m := rd.mentions[k]
		if rd.distance(m, p.first) > reach {
			break
		}
		if rd.fits(m, p) {
			rd.once(m.entity)
			c.consider(m)
		}
	}
	for n := len(rd.spoke) - 1; n >= max(0, len(rd.spoke)-2); n-- {
		if m := rd.spoke[n]; rd.asks(m, p) {
			c.consider(m)
		}
	}
	if p.ask > askThey {
		rd.distant(c, p, k, here)
	}
	rd.findTied(c, p)
	for i, m := range c.mentions {
		c.rows = rd.rowsOf(c.rows, p, m)
		if i == 0 {
			c.rows = put(c.rows, p, nearest)
		}
		if i == c.tied {
			c.rows = put(c.rows, p, nearestTied)
		}
		c.ends = append(c.ends, len(c.rows))
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
	return m.first <= p.first && rd.fits(m, p) && rd.once(m.entity)
}

// distant adds those named before mention k, or from mention here on, who bear
// the noun of the phrase or issued such a document.
func (rd *reading) distant(c *choice, p *phrase, k, here int) {
	for least := max(0, k-lookAround); k >= least; k-- {
		rd.ifTied(c, p, rd.mentions[k])
	}
	if !rd.opening(p) && rd.indefiniteBefore(p) {
		return // "an executive" came, and is not who is named later
	}
	for k := here; k < min(len(rd.mentions), here+lookAround/4); k++ {
		if m := rd.mentions[k]; m.first >= p.end && !rd.onlyBehind(m, p) {
			rd.ifTied(c, p, m)
		}
	}
}

func (rd *reading) ifTied(c *choice, p *phrase, m mention) {
	before := rd.asked[m.entity] == rd.search
	if before && p.ask != askDocument || !rd.fits(m, p) || before && (len(c.mentions) > mostMentions+8 || rd.linkOf(m, p) < issuedOne) {
		return
	}
	if rd.ahead(m, p) && !rd.opening(p) && p.ask == askPerson && rd.modifiers(m.entity, p) == unsaid {
		return
	}
	if rd.tie(m, p) > 0 || p.ask == askDocument && rd.linkOf(m, p) >= beside || rd.ahead(m, p) && rd.opening(p) {
		rd.once(m.entity)
		c.consider(m)
	}
}

// onlyBehind reports a name behind the phrase in its own sentence that nothing ties to
// it: in "With the mayor calling for ICE to leave, Tim Walz said" he is another.
func (rd *reading) onlyBehind(m mention, p *phrase) bool {
	return p.ask != askDocument && m.first != rd.apposition(p.end) && rd.d.Tokens[m.first].Sentence == rd.d.Tokens[p.first].Sentence && rd.tie(m, p) == 0
}

func (rd *reading) ahead(m mention, p *phrase) bool { return m.first >= p.end }

// opening reports a phrase in the headline or the first paragraphs, where who is
// meant is often named only next.
func (rd *reading) opening(p *phrase) bool {
	return rd.d.Sentences[rd.d.Tokens[p.first].Sentence].Paragraph < 3
}

func (c *choice) consider(m mention) { c.mentions = append(c.mentions, m) }

// The least chance at which somebody is given a document, and at which somebody is
// taken for a noun that nothing says he bears. Below it, in ten folds, 10 of 14
// documents were somebody else's or nobody's, and 14 of 17 others.
const (
	leastIssuer  = 0.4
	leastUnborne = 0.5
)

// likeliest is the entity that the ranker takes a phrase for, or -1, and whether
// it bears the phrase's noun. The mentions of one entity speak for it together.
// Nobody is taken whose chance is too small.
func (rd *reading) likeliest(p *phrase) (e int, bears bool) {
	c := rd.candidates(p)
	for i := range c.mentions {
		c.scores = append(c.scores, rd.r.ranker.model.Score(c.of(i)))
	}
	learn.Softmax(c.scores)
	rd.chances = grown(rd.chances, len(rd.entities))
	best := float32(0)
	for i, m := range c.mentions {
		chance := c.scores[i]
		if m.entity >= 0 {
			rd.chances[m.entity] += chance
			chance = rd.chances[m.entity]
		}
		if chance > best {
			e, best = m.entity, chance
		}
	}
	for _, m := range c.mentions {
		if m.entity >= 0 {
			rd.chances[m.entity] = 0
		}
	}
	rd.asking = nil
	bears = e >= 0 && rd.bears(e, p) > 0
	switch {
	case p.ask == askDocument && best < leastIssuer, p.ask > askThey && p.ask != askDocument && !bears && best < leastUnborne:
		return -1, false
	}
	return e, bears
}
