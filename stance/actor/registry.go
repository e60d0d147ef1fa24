package actor

import (
	"strings"
	"sync"
	"unicode"

	"standpoint/stance/codebook"
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
	// ranker weighs who a pronoun or description may stand for.
	ranker *ranker
	// readings keeps the memory of readings for the next.
	readings sync.Pool
}

// NewRegistry prepares a codebook's actors; topic may be nil, for text of no topic.
func NewRegistry(lang *codebook.Language, topic *codebook.Topic) *Registry {
	r := &Registry{lang: lang, ranker: newRanker(lang.Antecedents)}
	if topic == nil {
		return r
	}
	var names, titles []codebook.Phrase
	for i, a := range topic.Actors {
		r.about = append(r.about, strings.ToLower(" "+a.Name+" "+strings.Join(append(a.Aliases, a.Titles...), " ")+" "+a.Role+" "+a.Country))
		r.actors = append(r.actors, Actor{ID: a.ID, Name: a.Name, Camp: a.Camp, Role: a.Role, Party: a.Party, Country: a.Country, Listed: true})
		r.kinds = append(r.kinds, kindOf(a.Kind))
		for _, n := range append([]string{a.Name}, a.Aliases...) {
			for _, v := range variants(lang, n) {
				names = append(names, codebook.Literal(v))
				r.nameOf, r.surname = append(r.nameOf, i), append(r.surname, false)
				if shout := strings.ToUpper(v); shout != v && strings.Contains(v, " ") {
					names = append(names, codebook.Literal(shout)) // in transcripts and headlines
					r.nameOf, r.surname = append(r.nameOf, i), append(r.surname, false)
				}
			}
		}
		if s := surnameOf(a); s != "" && !sharedSurname(topic, i, s) {
			for _, v := range []string{s, strings.ToUpper(s)} {
				names = append(names, codebook.Literal(v))
				r.nameOf, r.surname = append(r.nameOf, i), append(r.surname, true)
			}
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

// says reports whether a word stands in an actor's names, titles or role.
func (r *Registry) says(actor int, w string) bool {
	for have := range strings.FieldsFuncSeq(r.about[actor], func(c rune) bool { return !unicode.IsLetter(c) }) {
		if have == w {
			return true
		}
	}
	return false
}

// variants spells a name as papers do: its beginning in the ways the language
// lists, a group without a name in the singular too, and what has several words also in
// capitals.
func variants(lang *codebook.Language, name string) []string {
	v := []string{name}
	for _, same := range lang.Names.Spellings {
		if rest, ok := strings.CutPrefix(name, same[0]); ok {
			for _, s := range same[1:] {
				v = append(v, s+rest)
			}
		}
	}
	last := strings.ToLower(lastWord(name))
	if singular := strings.TrimSuffix(last, "s"); singular != last && lang.Words.Generic[last] && lang.Words.Generic[singular] {
		for _, x := range v {
			v = append(v, strings.TrimSuffix(x, "s"))
		}
	}
	for _, x := range v {
		if loud := strings.ToUpper(x); loud != x && strings.Contains(x, " ") {
			v = append(v, loud)
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

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
