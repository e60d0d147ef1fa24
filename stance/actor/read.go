package actor

import (
	"slices"
	"strings"

	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// spot is a place that names somebody, before it is known whom.
type spot struct {
	first, last int // tokens, half open
	// listed is the registry's actor, or -1 for a name it does not hold.
	listed int
	// bare is true for a surname alone, title for a title alone.
	bare, title bool
}

// read finds every mention of the article in order: listed names, titles that
// one listed actor bears, and the capitalised names that are left.
func (r *Registry) read(d *text.Document, regions []quote.Region, statements []quote.Statement, topical bool) *reading {
	rd := r.reading(d, regions)
	for _, s := range statements {
		for _, sp := range s.Source {
			first, end := d.TokensIn(sp)
			rd.sources[first], rd.sourceEnds[end] = true, true
		}
	}
	covered := rd.covered
	rd.coverDatelines(covered)
	spots := rd.listedNames(nil, covered)
	if topical {
		spots = rd.listedTitles(spots, covered)
	}
	spots = rd.declaredAcronyms(spots, covered)
	spots = rd.otherNames(spots, covered)
	slices.SortStableFunc(spots, func(a, b spot) int { return a.first - b.first })
	rd.introduce(spots)
	for _, s := range spots {
		rd.add(s, rd.entityAt(s))
	}
	return rd
}

// introduce makes the entities of people's full names first, so that a headline
// or a sentence that has the surname only knows whose it is.
func (rd *reading) introduce(spots []spot) {
	for _, s := range spots {
		if s.listed >= 0 {
			if !s.bare {
				rd.listedEntity(s.listed)
			}
			continue
		}
		parts := rd.parts(s)
		if len(parts) == 1 {
			rd.lone[surnameKey(parts[0])]++
		}
		if rd.dateline(s.first, len(parts)) && rd.namesake(parts, 0, "", false) < 0 {
			rd.newEntity(s, parts) // "CHARLOTTE" is no woman, nor is "Charlotte" in the headline
		}
		if len(parts) < 2 || rd.guessKind(parts, s.first) != person {
			continue
		}
		for _, part := range [...]string{parts[len(parts)-1], parts[0]} {
			if underKey(rd.lone, part) >= oftenAlone {
				rd.apart[surnameKey(part)] = true
			}
		}
		if best := rd.namesake(parts, rd.genderOfTitle(s.first), rd.generation(s), true); best < 0 {
			rd.newEntity(s, parts)
		}
	}
}

// oftenAlone is how often a word stands alone before a longer name with it, for it
// to be a name of its own.
const oftenAlone = 3

// parts are the words of a name, without marks and without the "Jr." behind it. They
// live as long as the reading.
func (rd *reading) parts(s spot) []string {
	if s.listed < 0 {
		if full := rd.fullName(s); full != "" {
			return strings.Fields(full)
		}
	}
	from := len(rd.partsOfNames)
	for i := s.first; i < s.last; i++ {
		switch t := &rd.d.Tokens[i]; {
		case i > s.first && rd.givenName(i-1):
			rd.partsOfNames[len(rd.partsOfNames)-1] += "-" + t.Of(rd.d.Text)
		case t.Kind != text.Mark:
			rd.partsOfNames = append(rd.partsOfNames, t.Of(rd.d.Text))
		}
	}
	parts := slices.Clip(rd.partsOfNames[from:])
	for len(parts) > 2 && sonOrFather(parts[len(parts)-1]) {
		parts = parts[:len(parts)-1]
	}
	if rd.shoutedName(s) {
		for i, p := range parts {
			parts[i] = calm(p)
		}
	}
	return parts
}

// fullName is the name that a short form as "the U.S." stands for in every article,
// or "".
func (rd *reading) fullName(s spot) string {
	if s.last-s.first > 1 {
		return ""
	}
	if s.first > 0 && rd.d.Tokens[s.first-1].Norm == "@" {
		return rd.handle(rd.d.Tokens[s.first].Of(rd.d.Text))
	}
	return rd.r.lang.Names.FullNames[rd.d.Tokens[s.first].Norm]
}

// handle is the name in a handle as "@AnnSmith", or "".
func (rd *reading) handle(w string) string {
	for i := 1; i < len(w)-1; i++ {
		if 'A' <= w[i] && w[i] <= 'Z' && 'a' <= w[i+1] && w[i+1] <= 'z' && holds(rd.r.lang.Names.First, w[:i]) {
			return w[:i] + " " + w[i:]
		}
	}
	return ""
}

// generation is the "Jr" that ends a full name, or "".
func (rd *reading) generation(s spot) string {
	if s.last-s.first < 3 {
		return ""
	}
	if w := strings.TrimSuffix(rd.d.Tokens[s.last-1].Of(rd.d.Text), "."); sonOrFather(w) {
		return w
	}
	return ""
}

// sonOrFather reports what tells a son from his father of the same name.
func sonOrFather(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Jr", "Sr", "II", "III", "IV":
		return true
	}
	return false
}

// words are the words of a spot with single blanks.
func (rd *reading) words(s spot) string {
	if full := rd.fullName(s); full != "" {
		return full
	}
	w := rd.d.Text[rd.d.Tokens[s.first].Start:rd.d.Tokens[s.last-1].End]
	switch {
	case rd.shoutedName(s):
		return calm(strings.Join(strings.Fields(w), " "))
	case s.last == s.first+1 || singleBlanks(w):
		return strings.Clone(w) // which does not keep the text in memory
	}
	return strings.Join(strings.Fields(w), " ")
}

// add records a mention and the role that stands beside it.
func (rd *reading) add(s spot, e int) {
	rd.mentions = append(rd.mentions, mention{s.first, s.last, e, s.title})
	ent := &rd.entities[e]
	ent.seen, ent.lastSeen = ent.seen+1, s.first
	if !s.title && ent.kind != group && ent.kind != place {
		rd.addRoles(s, ent)
	}
}

// is reports whether token i is in one of the sets.
func (rd *reading) is(i int, uses codebook.Uses) bool {
	return uses.In(&rd.d.Tokens[i])
}

// lower is the words from token first to last with single blanks, short titles
// written out.
func (rd *reading) lower(first, last int) string {
	words := make([]string, 0, last-first)
	for i := first; i < last; i++ {
		w := rd.d.Tokens[i].Norm
		if w == "." {
			continue
		}
		if long, ok := rd.r.lang.Expansions[strings.TrimSuffix(w, ".")]; ok {
			w = long
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}
