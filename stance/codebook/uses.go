package codebook

import "standpoint/stance/text"

// Uses are the sets of a language that a word is in, a bit each. They are looked
// up once for every token, when a text is parsed.
type Uses uint64

// The sets, named as in Words and Names.
const (
	Title Uses = 1 << iota
	Adverb
	Auxiliary
	Verb
	Determiner
	Preposition
	Conjunction
	Time
	Document
	Publication
	Office
	Organisation
	Generic
	Male
	Female
	Neuter
	Plural
	PersonNoun
	MaleName
	FemaleName
	Starter
	FirstName
	Common
	Noun
	BodyNoun
	BodyWord
	Issuing
	Demonym
	Relative
	Party
	Negator
	ScopeEnder
	SubjectPronoun
	Passive
	Valenced
)

// UsesOf are the sets that a token's norm is in.
func UsesOf(t *text.Token) Uses { return Uses(t.Sets) }

// In reports whether a token's norm is in one of the sets.
func (u Uses) In(t *text.Token) bool { return Uses(t.Sets)&u != 0 }

// uses makes the table of the uses of every word.
func (l *Language) uses() text.Sets {
	w, n := &l.Words, &l.Names
	uses := map[string]uint64{}
	for use, set := range map[Uses]map[string]bool{
		Title: w.Titles, Adverb: w.Adverbs, Auxiliary: w.Auxiliaries, Verb: w.Verbs, Determiner: w.Determiners,
		Preposition: w.Prepositions, Conjunction: w.Conjunctions, Time: w.Time, Document: w.Documents,
		Publication: w.Publications, Office: w.Offices, Organisation: w.Organisation, Generic: w.Generic,
		Male: w.Male, Female: w.Female, Neuter: w.Neuter, Plural: w.Plural,
		PersonNoun: n.PersonNouns, MaleName: n.Male, FemaleName: n.Female, Starter: l.Text.Starters,
		FirstName: n.First, Common: n.Common, Noun: n.Nouns, BodyNoun: n.BodyNouns, BodyWord: n.BodyWords,
		Issuing: n.Issuing, Demonym: n.Demonyms, Relative: n.Relatives, Party: n.Parties,
		Negator: w.Negators, ScopeEnder: w.ScopeEnders, SubjectPronoun: w.SubjectPronouns, Passive: w.Passives,
	} {
		for word := range set {
			uses[word] |= uint64(use)
		}
	}
	for word := range l.Valence {
		uses[word] |= uint64(Valenced)
	}
	return text.NewSets(uses)
}
