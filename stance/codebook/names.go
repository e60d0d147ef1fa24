package codebook

// Names are words, in lower case, that tell what a name or a noun stands for.
type Names struct {
	// Male and Female are first names that tell "he" from "she"; First holds these
	// and those that both bear.
	Male, Female, First Set
	// Common are words that are no names: in the middle of a sentence they are
	// written with a small letter. A plural in -s may stand by its singular only.
	// Nouns are these and words that are about as often written with a capital,
	// which can be part of a name but are hardly a surname: "college".
	Common, Nouns Set
	// Places are names of places; they can look like those of people.
	Places Set
	// Particles stand inside a name without a capital: "de", "von".
	Particles Set
	// PersonNouns and BodyNouns are what a person or a body is called where the
	// name is not repeated: "the senator", "the agency".
	PersonNouns, BodyNouns Set
	// MaleNouns and FemaleNouns are the person nouns that say the sex.
	MaleNouns, FemaleNouns Set
	// Relatives are nouns for somebody by the tie to another: "brother".
	Relatives Set
	// PlaceBodies are bodies that a place may stand for: "the government".
	// Presidencies are those that go by the name of who heads them: "the Obama
	// administration".
	PlaceBodies, Presidencies Set
	// Demonyms are adjectives of nations that no ending shows: "French".
	Demonyms Set
	// BodyWords make a name a body's, beside the organisation words of
	// language.toml.
	BodyWords Set
	// Omitted are words that a body's name may begin with or not: "U.S.".
	Omitted Set
	// Events are last words of the names of what takes place: "Games".
	Events Set
	// FirmKin end a firm's name behind "and": "Sons".
	FirmKin Set
	// GeneralBodies are nouns for bodies of nearly every kind: "the group".
	GeneralBodies Set
	// MediaBodies are those that a newspaper may be called: "the company".
	MediaBodies Set
	// AgentEndings are those of nouns for people by what they do, AdjectiveEndings
	// those of adjectives made of names.
	AgentEndings, AdjectiveEndings []string
	// Issuing are verbs, in their forms, by which a document is given out.
	Issuing Set
	// Spellings lists beginnings of names that stand for each other, one group a
	// line: "US ", "U.S. ".
	Spellings [][]string
	// Rivals are words of which one person bears those of one group only.
	Rivals [][]Set
	// Personnel are those who speak for the body before them: "company executives".
	Personnel Set
	// NounEndings are those of nouns that are nobody's surname.
	NounEndings []string
	// Measures are nouns that say how many of the next one: "a pair of".
	Measures Set
	// Posts are nouns for public posts of which somebody holds one at a time.
	Posts Set
	// Naming are words between a noun and the name of what it is: "called".
	Naming Set
	// FullNames are the names that short forms stand for everywhere: "u.s.".
	FullNames map[string]string
	// Parties are the members of parties, who stand for them: "Democrats".
	Parties Set
	// VerbEndings are those of verbs that can stand before a name.
	VerbEndings []string
	// Participles are the endings of what is said of a noun behind it.
	Participles []string
	// NotInOffice are words before a title of who does not hold it, or not yet, or no
	// longer: "shadow"; NotYet are those behind one: "elect".
	NotInOffice, NotYet Set
	// Outsiders are nouns for people who do not speak for whom they are named with:
	// "her rivals".
	Outsiders Set
	// Anonymous are nouns for somebody who stays without a name, Confidants those for
	// people near somebody; Nearness are words between them and whom they are near:
	// "a source close to her", "an ally of hers".
	Anonymous, Confidants, Nearness Set
	// Whole are names whose words show no name, "usa today"; WholeFirst are their
	// first words.
	Whole, WholeFirst Set
	// Unshortened are names of bodies whose last word names another: "white house".
	Unshortened Set
	// Platforms carry what others post; Posted are the nouns for that.
	Platforms, Posted Set
	// NoNames are words always in capitals that name nobody: "tv".
	NoNames Set
	// RoleWords say more of a title that they stand before, "vice"; so do words
	// with one of RoleEndings.
	RoleWords   Set
	RoleEndings []string
	// Things are last words of the names of what is no body: "Tower", "Act".
	Things Set
	// Known are, by name in lower case, the nouns and adjectives that readers know a
	// person by, "senator", "ohio", and "he" or "she". KnownBy are the names by
	// surname, "" for one that several bear and none alone.
	Known   map[string][]string
	KnownBy map[string]string
	// Kinds are the words in names and titles that bear another noun: the agency
	// may be a "bureau".
	Kinds map[string]Set
}
