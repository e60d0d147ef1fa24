package codebook

import "standpoint/stance/text"

// Uses are the sets of a language that a word is in, a bit each, so that one
// look-up answers for all.
type Uses uint32

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
	BodyNoun
	Issuing
)

// newUses makes the table of the uses of every word.
func (l *Language) newUses() wordTable[Uses] {
	w, n := &l.Words, &l.Names
	uses := map[string]Uses{}
	for use, set := range map[Uses]map[string]bool{
		Title: w.Titles, Adverb: w.Adverbs, Auxiliary: w.Auxiliaries, Verb: w.Verbs, Determiner: w.Determiners,
		Preposition: w.Prepositions, Conjunction: w.Conjunctions, Time: w.Time, Document: w.Documents,
		Publication: w.Publications, Office: w.Offices, Organisation: w.Organisation, Generic: w.Generic,
		Male: w.Male, Female: w.Female, Neuter: w.Neuter, Plural: w.Plural,
		PersonNoun: n.PersonNouns, MaleName: n.Male, FemaleName: n.Female, Starter: l.Text.Starters,
		FirstName: n.First, Common: n.Common, BodyNoun: n.BodyNouns, Issuing: n.Issuing,
	} {
		for word := range set {
			uses[word] |= use
		}
	}
	return newWordTable(uses)
}

// Uses returns the sets that a token's norm is in.
func (l *Language) Uses(t *text.Token) Uses {
	if !l.uses.mayHold(t.Hash) {
		return 0
	}
	return l.uses.find(t.Hash, t.Norm)
}
