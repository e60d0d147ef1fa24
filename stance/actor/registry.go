package actor

import (
	"slices"
	"strings"
	"sync"

	"standpoint/stance/codebook"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// Registry resolves sources with the actors of a codebook and the names an
// article introduces. It is safe for use by many goroutines.
type Registry struct {
	lang   *codebook.Language
	actors []Actor
	kinds  []kind
	// names finds listed names; its phrase i names actor nameOf[i].
	names  codebook.Matcher
	nameOf []int
	// surname marks the phrases that are a bare surname.
	surname []bool
	// titles finds titles that one listed actor bears, e.g. "interior minister".
	titles  codebook.Matcher
	titleOf []int
	// about is, for each actor, all words of its names, titles and role.
	about []string
	// readings keeps the memory of readings for the next.
	readings sync.Pool
}

// kind is what an actor is, as far as pronouns care.
type kind uint8

const (
	unknown kind = iota
	person
	place
	body  // an institution or party
	group // several people
)

// NewRegistry prepares a codebook's actors; topic may be nil, for text of no topic.
func NewRegistry(lang *codebook.Language, topic *codebook.Topic) *Registry {
	r := &Registry{lang: lang}
	if topic == nil {
		return r
	}
	var names, titles []codebook.Phrase
	for i, a := range topic.Actors {
		r.about = append(r.about, strings.ToLower(" "+a.Name+" "+strings.Join(append(a.Aliases, a.Titles...), " ")+" "+a.Role))
		r.actors = append(r.actors, Actor{ID: a.ID, Name: a.Name, Camp: a.Camp, Role: a.Role, Party: a.Party, Country: a.Country, Listed: true})
		r.kinds = append(r.kinds, kindOf(a.Kind))
		for _, n := range append([]string{a.Name}, a.Aliases...) {
			for _, v := range variants(lang, n) {
				names = append(names, codebook.Literal(v))
				r.nameOf, r.surname = append(r.nameOf, i), append(r.surname, false)
			}
		}
		if s := surnameOf(a); s != "" && !sharedSurname(topic, i, s) {
			names = append(names, codebook.Literal(s))
			r.nameOf, r.surname = append(r.nameOf, i), append(r.surname, true)
		}
		for _, t := range a.Titles {
			titles = append(titles, codebook.Literal(t))
			r.titleOf = append(r.titleOf, i)
		}
	}
	r.names, r.titles = codebook.NewMatcher(names), codebook.NewMatcher(titles)
	return r
}

func kindOf(s string) kind {
	switch s {
	case "person":
		return person
	case "institution", "party":
		return body
	case "group":
		return group
	}
	return unknown
}

// knows reports whether a word begins like one of an actor's names or titles.
func (r *Registry) knows(actor int, w string) bool {
	if len(w) > 4 {
		w = w[:4]
	}
	return strings.Contains(r.about[actor], " "+w)
}

// variants spells a name as papers do: with the other spellings of its first word
// that the language lists, and a group without a name in the singular too.
func variants(lang *codebook.Language, name string) []string {
	v := []string{name}
	if first, rest, more := strings.Cut(name, " "); more {
		for _, s := range lang.Names.Spellings[first] {
			v = append(v, s+" "+rest)
		}
	}
	last := name[strings.LastIndex(name, " ")+1:]
	if one := strings.TrimSuffix(last, "s"); one != last && lang.Words.Generic[last] && lang.Words.Generic[one] {
		for _, x := range v {
			v = append(v, strings.TrimSuffix(x, "s"))
		}
	}
	return v
}

// surnameOf is the last word of a person's name, "" for other actors.
func surnameOf(a codebook.Actor) string {
	parts := strings.Fields(a.Name)
	if a.Kind != "person" || len(parts) < 2 {
		return ""
	}
	return parts[len(parts)-1]
}

func sharedSurname(topic *codebook.Topic, self int, surname string) bool {
	for i, a := range topic.Actors {
		if i != self && surnameOf(a) == surname {
			return true
		}
	}
	return false
}

// entity is somebody or something an article names.
type entity struct {
	actor Actor
	kind  kind
	// gender is 'm' or 'f' when a title or pronoun showed it, else 0.
	gender byte
	// parts are the words of the name, titles taken off.
	parts []string
	// roles are the titles the article gives, lower case.
	roles []string
	// sure is true for a person whom a first name, a title or a surname alone
	// shows to be one; "Labor Day" looks like one too.
	sure bool
	// seen is how often the article names the entity, lastSeen the token where
	// it did last.
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
	// covered marks the tokens of names that were found, sources those that the
	// sources of statements begin with.
	covered, sources []bool
	// asked marks the entities that the search for a bearer has been at.
	asked  []int
	search int // the number of the search; asked[e] == search: it has been there
	// caseIs caches whether sentence caseOf is in title case.
	caseOf int
	caseIs bool
	// content is what the statement being resolved says.
	content  []text.Span
	mentions []mention // in order
	// spoke holds, for the statements resolved so far, who spoke and where.
	spoke []mention
}

// reading returns an empty one for a document.
func (r *Registry) reading(d *text.Document, regions []quote.Region) *reading {
	rd, ok := r.readings.Get().(*reading)
	if !ok {
		rd = &reading{r: r, listed: map[int]int{}, surnames: map[string][]int{}, acronyms: map[string]int{}}
	}
	rd.d, rd.regions, rd.caseOf = d, regions, -1
	rd.covered = zeroed(rd.covered, len(d.Tokens))
	rd.sources = zeroed(rd.sources, len(d.Tokens)+1)
	return rd
}

func zeroed(b []bool, n int) []bool {
	b = slices.Grow(b[:0], n)[:n]
	clear(b)
	return b
}

// grown is b with at least n elements; what is new is 0.
func grown(b []int, n int) []int {
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
	rd.d, rd.regions, rd.content = nil, nil, nil
	rd.entities, rd.mentions, rd.spoke = rd.entities[:0], rd.mentions[:0], rd.spoke[:0]
	rd.r.readings.Put(rd)
}
