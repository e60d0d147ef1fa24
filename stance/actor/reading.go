package actor

import (
	"slices"

	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// kind is what an actor is, as far as pronouns care.
type kind uint8

const (
	unknown kind = iota
	person
	place
	body  // an institution or party
	group // several people
)

// entity is somebody or something an article names.
type entity struct {
	actor Actor
	kind  kind
	// generation is the "Jr" behind the name, or "".
	generation string
	// gender is 'm' or 'f' when a title or the first name showed it, else 0.
	gender byte
	// parts are the words of the name, titles taken off.
	parts []string
	// nouns are the parts in lower case, once a phrase was compared with them.
	nouns []string
	// roles are the titles and nouns the article gives, lower case.
	roles []string
	// known are the words that readers know the person by, from the language pack.
	known []string
	// offices are those that stand behind the name: "Trump's campaign".
	offices []string
	// sure is true for a person whom a first name, a title or a surname alone
	// shows to be one; "Labor Day" looks like one too.
	sure bool
	// seen is how often the article names the entity; lastSeen is the token where
	// it did last, -1 before the first.
	seen, lastSeen int
}

// mention is a place where an entity is named.
type mention struct {
	first, last int // tokens, half open
	entity      int
	// title is true when only a title names it: "the interior minister".
	title bool
}

// reading is one article as the resolver sees it.
type reading struct {
	r        *Registry
	d        *text.Document
	regions  []quote.Region
	entities []entity
	listed   map[int]int      // registry index -> entity
	surnames map[string][]int // last word of a name -> entities
	acronyms map[string]int   // initials of a body -> entity
	called   map[string]int   // noun of a description -> whom it was taken for last
	staff    map[string]int   // noun of those who spoke for somebody -> whom
	lone     map[string]int   // how often a word stood alone before longer names
	apart    map[string]bool  // words that are names by themselves
	surnamed map[string]bool  // nouns for people that are somebody's surname
	// covered marks the tokens of names that were found, sources those that the
	// sources of statements begin with.
	covered, sources []bool
	// sourceEnds marks the tokens that they end before.
	sourceEnds []bool
	// full and last are the names of two words that were found, and the last words
	// of all; inside is the words with a capital inside a sentence; runs the names
	// themselves. They are memory that is used again.
	full, last, inside map[string]bool
	runs               []spot
	// partsOfNames is the memory of what parts returned.
	partsOfNames []string
	// asked marks the entities that a search has been at.
	asked  []int
	search int // the number of the search; asked[e] == search: it has been there
	// asking is the phrase of the search, known what was found out in it of each
	// entity.
	asking *phrase
	known  []verdict
	// caseIs caches whether sentence caseOf is in title case.
	caseOf int
	caseIs bool
	// content is what the statement being resolved says.
	content  []text.Span
	mentions []mention // in order
	// inSaid marks the entities that the content names, as asked does.
	inSaid []int
	// chances is where the chances of an entity's mentions are added up.
	chances []float32
	// spoke holds, for the statements resolved so far, who spoke and where.
	spoke []mention
	// guest is whom an interview is with, -1 when nobody is known.
	guest int
	// choice is the memory of the last choice among candidates.
	choice choice
}

// reading returns an empty one for a document.
func (r *Registry) reading(d *text.Document, regions []quote.Region) *reading {
	rd, ok := r.readings.Get().(*reading)
	if !ok {
		rd = &reading{r: r, listed: map[int]int{}, surnames: map[string][]int{}, acronyms: map[string]int{}, called: map[string]int{}, staff: map[string]int{},
			full: map[string]bool{}, last: map[string]bool{}, inside: map[string]bool{}, lone: map[string]int{}, apart: map[string]bool{}, surnamed: map[string]bool{}}
	}
	rd.d, rd.regions, rd.caseOf, rd.guest = d, regions, -1, -1
	rd.covered = zeroed(rd.covered, len(d.Tokens))
	rd.sources = zeroed(rd.sources, len(d.Tokens)+1)
	rd.sourceEnds = zeroed(rd.sourceEnds, len(d.Tokens)+1)
	return rd
}

func zeroed(b []bool, n int) []bool {
	b = slices.Grow(b[:0], n)[:n]
	clear(b)
	return b
}

// grown is b with at least n elements; what is new is 0.
func grown[T int | float32](b []T, n int) []T {
	for len(b) < n {
		b = append(b, 0)
	}
	return b
}

// free gives the reading's memory back, without what it holds of the document.
func (rd *reading) free() {
	clear(rd.entities)
	clear(rd.listed)
	clear(rd.surnames)
	clear(rd.acronyms)
	clear(rd.called)
	clear(rd.staff)
	clear(rd.lone)
	clear(rd.apart)
	clear(rd.surnamed)
	clear(rd.full)
	clear(rd.last)
	clear(rd.inside)
	clear(rd.partsOfNames)
	rd.d, rd.regions, rd.content, rd.asking = nil, nil, nil, nil
	rd.entities, rd.mentions, rd.spoke = rd.entities[:0], rd.mentions[:0], rd.spoke[:0]
	rd.partsOfNames = rd.partsOfNames[:0]
	rd.r.readings.Put(rd)
}

// newSearch begins a search that is to look at every entity once.
func (rd *reading) newSearch() {
	rd.asked = grown(rd.asked, len(rd.entities))
	rd.search++
	for len(rd.known) < len(rd.entities) {
		rd.known = append(rd.known, verdict{})
	}
}

// once reports whether the search sees entity e for the first time.
func (rd *reading) once(e int) bool {
	if rd.asked[e] == rd.search {
		return false
	}
	rd.asked[e] = rd.search
	return true
}
