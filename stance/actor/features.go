package actor

// feature is something that speaks for or against a candidate.
type feature uint8

const (
	distance0 feature = iota
	distance1
	distance2
	distance4
	distance9
	distanceFar
	namedNext
	namedLater
	nearest
	nearestTied
	calledSo
	modifier
	aThing
	subject
	possessive
	complement
	quoted
	saidOf
	spokeLast
	spokeNear
	spokeBefore
	saidLast
	seenOnce
	seenFew
	seenOften
	seenMost
	surePerson
	person0
	aBody
	aPlace
	aGroup
	unknown0
	listed0
	sameGender
	bearsNoun
	bearsKind
	bearsNone
	aMedium
	wordsAgree
	wordsUnsaid
	wordsContradict
	inHeadline
	sameParagraph
	officeBeside
	sameOffice
	pollOfPerson
	linkAbout
	linkIssued
	linkBeside
	linkIssuedOne
	linkBesideOne
	nobody0
	nobodyBefore
	nobodyPlural
	nobodyGeneric
	nobodyIndefinite
	nobodyRelative
	nobodyAlone
	nobodyUnborne
	nobodyOpening
	nobodyBare
	nobodyTitle
	nobodyMan
	features
)

// featureNames are the features as the weights file names them.
var featureNames = [features]string{
	distance0: "named in this sentence", distance1: "one sentence before", distance2: "two sentences before",
	distance4: "three or four sentences before", distance9: "five to nine sentences before", distanceFar: "further before",
	namedNext: "named next", namedLater: "named only later",
	nearest: "the nearest that fits", nearestTied: "the nearest that is tied to the noun", calledSo: "the noun stood for it before", modifier: "modifies a noun", aThing: "a thing",
	subject: "first in its sentence", possessive: "in a possessive", complement: "behind a preposition", quoted: "named in what is quoted",
	saidOf:    "named in what is said",
	spokeLast: "spoke last", spokeNear: "spoke in this sentence or the one before", spokeBefore: "spoke last but one", saidLast: "spoke last, of a letter",
	seenOnce: "named once", seenFew: "named two or three times", seenOften: "named four to nine times", seenMost: "named ten times or more",
	surePerson: "surely a person", person0: "may be a person", aBody: "a body", aPlace: "a place", aGroup: "a group", unknown0: "of no known kind", listed0: "in the codebook",
	sameGender: "of the same gender",
	bearsNoun:  "bears the noun", bearsKind: "bears a noun of the kind", bearsNone: "does not bear the noun", aMedium: "a newspaper or broadcaster",
	wordsAgree: "modifiers agree", wordsUnsaid: "modifiers are not said of it", wordsContradict: "modifiers contradict",
	inHeadline: "in the headline", sameParagraph: "in the same paragraph",
	officeBeside: "an office beside it", sameOffice: "this office beside it",
	pollOfPerson: "a person, of a poll", linkAbout: "such a document about it",
	linkIssued: "issued another document", linkBeside: "another document beside it", linkIssuedOne: "issued such a document", linkBesideOne: "such a document beside it",
	nobody0: "nobody", nobodyBefore: "nobody: a before the noun above", nobodyPlural: "nobody: plural", nobodyGeneric: "nobody: a noun for anybody", nobodyIndefinite: "nobody: indefinite",
	nobodyRelative: "nobody: a relative", nobodyAlone: "nobody: no candidate", nobodyUnborne: "nobody: no candidate bears the noun", nobodyOpening: "nobody: in the opening", nobodyBare: "nobody: no modifier", nobodyTitle: "nobody: a title", nobodyMan: "nobody: a man or a woman",
}
