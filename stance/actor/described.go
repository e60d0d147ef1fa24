package actor

// described resolves a source without a name: a pronoun to who it takes up, a
// document to who issued it, a title or a common noun to whoever bears it or,
// failing that, to whom the article most likely goes on with.
func (rd *reading) described(first, end int) (int, string) {
	if w := rd.d.Tokens[first].Norm; w == "who" || w == "which" || w == "whose" {
		return rd.relative(first)
	}
	if e := rd.ofAge(first, end); e >= 0 {
		return e, "the one of that age"
	}
	if w := rd.d.Tokens[end-1].Norm; end-first == 2 && rd.d.Tokens[first].Norm == "the" && (w == "former" || w == "latter") {
		return rd.ofTwo(first, w == "latter")
	}
	p, ok := rd.phraseAt(first, end)
	if e, spoke := rd.staff[p.head]; spoke && p.definite && len(p.words) == 1 && end-first == 2 && !p.owned {
		return e, "for whom the " + p.head + " spoke before"
	}
	switch owner := rd.possessor(first, end); {
	case owner > first && !p.owned && rd.placeBody(&p, owner) >= 0:
		return rd.placeBody(&p, owner), "a body named by its place"
	case owner > first && !p.owned && (rd.speaksForOwner(p.head) || ok && p.ask == askBody && !rd.r.lang.Names.Kinds[p.head]["gop"]):
		return rd.described(first, owner) // "the bank's board"
	case !ok || rd.nobody(&p):
		if e := rd.saidOfName(first, end); e >= 0 {
			return e, "the name that it is said of"
		}
		if e := rd.policeNamed(&p); e >= 0 {
			return e, "the police named in the article"
		}
		if e := rd.bodyOfOffice(first, end); e >= 0 {
			return e, "who the " + p.head + " belongs to"
		}
		return -1, rd.unnamed(first, end)
	case p.ask == askDocument && rd.issuer(end) >= 0:
		return rd.issuer(end), "named with the " + p.head
	}
	if e := rd.saidOfName(first, end); e >= 0 {
		return e, "the name that it is said of"
	}
	if e := rd.bodyOfOffice(first, end); e >= 0 {
		return e, "who the " + p.head + " belongs to"
	}
	if e := rd.bodyByDescription(&p); e >= 0 {
		return e, "a body named by what it is"
	}
	return rd.choose(&p)
}

func (rd *reading) unnamed(first, end int) string {
	return "an unnamed source: " + rd.d.Text[rd.d.Tokens[first].Start:rd.d.Tokens[end-1].End]
}

// nobody reports a phrase that stands for nobody in particular: "critics", "a
// senator" in the middle of an article, "messages".
func (rd *reading) nobody(p *phrase) bool {
	if p.ask <= askThey {
		return false
	}
	words := &rd.r.lang.Words
	if words.Generic[p.head] && p.ask != askOffice && p.ask != askDocument && (p.plural || !p.definite) {
		return true
	}
	if rd.someOf(p) {
		rd.called[p.head] = -1
		return true
	}
	if e, ok := rd.called[p.head]; ok && e < 0 && p.definite && p.end-p.first == 2 {
		return true // "the group" after "a group of mayors"
	}
	if rd.oneOfSeveral(p) {
		return true
	}
	if rd.d.Tokens[p.first].Norm == "this" && (words.Media[p.head] || p.head == "writer" || p.head == "author" || p.head == "columnist") && p.ask == askPerson {
		return true // "this reporter" is who writes
	}
	opening := rd.d.Sentences[rd.d.Tokens[p.first].Sentence].Paragraph < 3
	if p.definite {
		return p.plural && p.end-p.first == 1 && p.ask != askOffice
	}
	if p.ask == askDocument {
		return false
	}
	// "A former chairman says" may open an article that names him next.
	return p.plural && p.ask != askOffice || !(opening || p.ask == askOffice)
}

// someOf reports "a group of mayors": who they are is told, and nobody is named.
func (rd *reading) someOf(p *phrase) bool {
	if p.ask != askBody || p.definite || !rd.r.lang.Names.GeneralBodies[p.head] {
		return false
	}
	for i := p.first; i+1 < p.end; i++ {
		if rd.d.Tokens[i].Norm == p.head {
			return rd.d.Tokens[i+1].Norm == "of"
		}
	}
	return false
}

// choose takes the likeliest of those the article names, or nobody.
func (rd *reading) choose(p *phrase) (int, string) {
	e, bears := rd.likeliest(p)
	switch {
	case e < 0 && p.ask == askDocument:
		return -1, "no one is named whose " + p.head + " it is"
	case e < 0 && p.ask <= askThey:
		return -1, "no one is named before whom the pronoun could stand for"
	case e < 0:
		return -1, "no one is named who could be the " + p.head
	}
	if p.ask > askThey {
		rd.called[p.head] = e
	}
	switch {
	case p.ask <= askThey:
		return e, "the pronoun's likeliest antecedent"
	case p.ask == askDocument:
		return e, "whose " + p.head + " it most likely is"
	case bears:
		return e, "the " + p.head + " named in the article"
	}
	if rd.namedBefore(e, p) {
		return e, "the likeliest " + p.head + " named before"
	}
	return e, "the likeliest " + p.head + ", named after"
}

// namedBefore reports that an entity is named before a phrase.
func (rd *reading) namedBefore(e int, p *phrase) bool {
	for _, m := range rd.mentions[:rd.mentionAt(p.first)] {
		if m.entity == e {
			return true
		}
	}
	return false
}

// issuer finds who a document that ends at token end is "from" or "by".
func (rd *reading) issuer(end int) int {
	if end+1 >= len(rd.d.Tokens) || rd.d.Tokens[end].Norm != "from" && rd.d.Tokens[end].Norm != "by" {
		return -1
	}
	if k := rd.mentionAt(end); k < len(rd.mentions) && rd.mentions[k].first <= end+2 {
		return rd.mentions[k].entity
	}
	return -1
}

// lookAround is how many mentions before and after a description are looked at
// for who it is, so that the time does not grow with the square of the article.
const lookAround = 400

// back is the mention before a token and the furthest one to look at.
func (rd *reading) back(at int) (from, least int) {
	from = rd.mentionAt(at) - 1
	return from, max(0, from-lookAround)
}
