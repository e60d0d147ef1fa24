package codebook

import (
	"slices"

	"standpoint/stance/text"
)

// Language is what Standpoint knows of a language: words and their uses, no
// topic. It is read from a folder of TOML files.
type Language struct {
	ID, Name string
	// Text is what sentence splitting needs.
	Text text.Language
	// Inflect gives the forms of a word, for phrases with "~".
	Inflect func(string) []string
	// Cues are the reporting words; CueMatcher finds them, its phrase i being a
	// word of class CueClass[i]. ActMatcher finds the words of unspoken classes,
	// its phrase i being one of class ActClass[i].
	Cues       []CueClass
	CueMatcher Matcher
	CueClass   []int
	ActMatcher Matcher
	ActClass   []int
	// DeedMatcher finds those unspoken words that tell of a position by themselves
	// where their subject does it: "voted against". A phrase that ends with "to"
	// leaves that to what is done: "refused | to say".
	DeedMatcher Matcher
	// NounLike are forms of reporting words that are as often nouns as verbs.
	NounLike Set
	// Words are sets of words by use, as in language.toml.
	Words Words
	// Scope finds the phrases that change what words around them say.
	Scope Scope
	// Notes finds what stands in many articles of an outlet and tells nothing of the
	// story: "sign up", "all rights reserved".
	Notes Matcher
	// Bylines tell a headline from the lines around it.
	Bylines Bylines
	// Frames are the issue frames of the Policy Frames Codebook.
	Frames []Frame
	Tone   Tone
	// Valence is how positive or negative words are by VADER's raters, from -4 to
	// 4; nil when the pack has no vader.txt.
	Valence map[string]float32
	// Expansions are what shortened titles stand for: sen, senator.
	Expansions map[string]string
	// Names tell people, bodies and places apart.
	Names Names
	// Antecedents are the weights by which a pronoun or a description finds who it
	// stands for: by what is asked for, by feature. stance/actor names both.
	Antecedents map[string]map[string]float64
	// QuotesModel is the trained statement finder, nil when the pack has none.
	QuotesModel []byte
	// ToneModel and FramesModel are the trained models of tone toward somebody
	// and of frames, nil when the pack has none.
	ToneModel, FramesModel []byte
	// Hash is the SHA-256 of the pack's files, in hexadecimal.
	Hash string
}

// CueClass is a group of reporting words that commit the reporter alike.
type CueClass struct {
	// ID is neutral, assertive, doubting, denying, demanding, promising,
	// rejecting, endorsing, calming or describing.
	ID string `toml:"id"`
	// Takes lists what may be the content: clause, quote, object, action.
	Takes []string `toml:"takes"`
	Words []string `toml:"words"`
	// Turns says what the words do to a proposition that they report: "all" turns
	// it over ("denied that"), "opinions" only one that somebody holds ("rejected
	// the claim that"), "" none.
	Turns string `toml:"turns"`
	// Unspoken is true for words that tell what somebody wants or does and not
	// that anybody said so: "voted against". They open no statement by themselves.
	Unspoken bool `toml:"unspoken"`
}

// Accepts reports whether the class takes the given kind of content.
func (c CueClass) Accepts(kind string) bool { return slices.Contains(c.Takes, kind) }

// Class is the class of reporting words of that id, nil for none.
func (l *Language) Class(id string) *CueClass {
	for i := range l.Cues {
		if l.Cues[i].ID == id {
			return &l.Cues[i]
		}
	}
	return nil
}

// Set is a set of words; it is written in TOML as a list.
type Set map[string]bool

// Frame is an issue frame and the words that show it.
type Frame struct {
	ID          string   `toml:"id"`
	Title       string   `toml:"title"`
	Description string   `toml:"description"`
	Cues        []string `toml:"cues"`
}

// Tone is a lexicon of words that carry tone.
type Tone struct {
	PositiveStrong []string `toml:"positive_strong"`
	Positive       []string `toml:"positive"`
	Negative       []string `toml:"negative"`
	NegativeStrong []string `toml:"negative_strong"`
	Boosters       []string `toml:"boosters"`
	Dampeners      []string `toml:"dampeners"`
}

func (l *Language) phrase(file string, data []byte, source string) (Phrase, error) {
	p, err := ParsePhrase(source, l.Inflect, nil)
	if err != nil {
		line, col := locate(data, source)
		return p, &Error{file, line, col, err.Error(), "see the phrase syntax in docs/codebook.md"}
	}
	return p, nil
}

// Matcher compiles phrases of the language; the first that cannot be read is
// the error.
func (l *Language) Matcher(sources []string) (Matcher, error) {
	phrases := make([]Phrase, len(sources))
	for i, s := range sources {
		p, err := ParsePhrase(s, l.Inflect, nil)
		if err != nil {
			return Matcher{}, err
		}
		phrases[i] = p
	}
	return NewMatcher(phrases), nil
}
