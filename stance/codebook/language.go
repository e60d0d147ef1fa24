package codebook

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
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
	// NounLike are forms of reporting words that are as often nouns as verbs.
	NounLike Set
	// Words are sets of words by use, as in language.toml.
	Words Words
	// Scope finds the phrases that change what words around them say.
	Scope Scope
	// Notes finds what stands in many articles of an outlet and tells nothing of the
	// story: "sign up", "all rights reserved".
	Notes Matcher
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

// Words are sets of lower-case words by use.
type Words struct {
	Titles          Set `toml:"titles"`
	Adverbs         Set `toml:"adverbs"`
	Auxiliaries     Set `toml:"auxiliaries"`
	Verbs           Set `toml:"verbs"`
	Determiners     Set `toml:"determiners"`
	Prepositions    Set `toml:"prepositions"`
	Conjunctions    Set `toml:"conjunctions"`
	SubjectPronouns Set `toml:"subject_pronouns"`
	HearerVerbs     Set `toml:"hearer_verbs"`
	Trailers        Set `toml:"trailers"`
	Contrasts       Set `toml:"contrasts"`
	Suppositions    Set `toml:"suppositions"`
	Passives        Set `toml:"passives"`
	GoOn            Set `toml:"go_on"`
	That            Set `toml:"that"`
	Time            Set `toml:"time"`
	Documents       Set `toml:"documents"`
	Publications    Set `toml:"publications"`
	Media           Set `toml:"media"`
	Offices         Set `toml:"offices"`
	Organisation    Set `toml:"organisation"`
	Generic         Set `toml:"generic"`
	Male            Set `toml:"male"`
	Female          Set `toml:"female"`
	Neuter          Set `toml:"neuter"`
	Plural          Set `toml:"plural"`
	Negators        Set `toml:"negators"`
	ScopeEnders     Set `toml:"scope_enders"`
	Hedges          Set `toml:"hedges"`
	Reproaches      Set `toml:"reproaches"`
	Conditionals    Set `toml:"conditionals"`
	// Turners negate like Negators, in scope alone.
	Turners Set `toml:"turners"`
	// Opposers turn over what comes after them, where that has an opposite.
	Opposers Set `toml:"opposers"`
	// Diminishers negate the word after them: "less welcome".
	Diminishers Set `toml:"diminishers"`
	// Absentees negate the word before them: "welcome nowhere".
	Absentees Set `toml:"absentees"`
	// Conceders open a clause that gives way, Contrasters close one.
	Conceders   Set `toml:"conceders"`
	Contrasters Set `toml:"contrasters"`
	// Repeaters only repeat a negator before them: "neither this nor that".
	Repeaters Set `toml:"repeaters"`
	// Joiners join two parts, each with a negator of its own.
	Joiners Set `toml:"joiners"`
	// Copulas join a subject and what it is said to be.
	Copulas Set `toml:"copulas"`
	// Opinions are nouns for what somebody holds: "the claim that".
	Opinions Set `toml:"opinions"`
	// Openers begin a new clause after a comma.
	Openers Set `toml:"openers"`
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

type languageFile struct {
	Name          string              `toml:"name"`
	Abbreviations []string            `toml:"abbreviations"`
	Starters      []string            `toml:"starters"`
	Irregular     map[string][]string `toml:"irregular"`
	Expansions    map[string]string   `toml:"expansions"`
	Words         map[string][]string `toml:"words"`
	Scope         scopeFile           `toml:"scope"`
}

// LoadLanguage reads the language pack in the folder id of fsys. Every mistake
// in it is an *Error with file, line and remedy.
func LoadLanguage(fsys fs.FS, id string) (*Language, error) {
	var main languageFile
	name := path.Join(id, "language.toml")
	data, err := load(fsys, name, &main)
	if err != nil {
		return nil, err
	}
	l := &Language{ID: id, Name: main.Name, Inflect: Inflections(main.Irregular), Expansions: main.Expansions}
	l.Text = text.Language{Abbreviations: setOf(main.Abbreviations), Starters: setOf(main.Starters)}
	if err := l.Words.fill(name, data, main.Words); err != nil {
		return nil, err
	}
	if err := l.loadScope(name, data, main.Scope); err != nil {
		return nil, err
	}
	if err := l.loadCues(fsys, path.Join(id, "cues.toml")); err != nil {
		return nil, err
	}
	if err := l.loadNotes(fsys); err != nil {
		return nil, err
	}
	if l.Frames, err = loadFrames(fsys, path.Join(id, "frames.toml"), l); err != nil {
		return nil, err
	}
	var tone struct {
		Words Tone `toml:"words"`
	}
	toneFile := path.Join(id, "tone.toml")
	if data, err = load(fsys, toneFile, &tone); err != nil {
		return nil, err
	}
	t := tone.Words
	if err := l.check(toneFile, data, t.PositiveStrong, t.Positive, t.Negative, t.NegativeStrong, t.Boosters, t.Dampeners); err != nil {
		return nil, err
	}
	l.Tone = tone.Words
	if l.Names, err = loadNames(fsys, id); err != nil {
		return nil, err
	}
	if l.Antecedents, err = loadAntecedents(fsys, path.Join(id, "antecedents.toml")); err != nil {
		return nil, err
	}
	if err := l.loadModels(fsys); err != nil {
		return nil, err
	}
	if l.Valence, err = loadValence(fsys, path.Join(id, "vader.txt")); err != nil {
		return nil, err
	}
	l.Text.Sets = l.uses()
	l.Hash, err = hashFolder(fsys, id)
	return l, err
}

// loadModels reads the bytes of the trained models that the pack has.
func (l *Language) loadModels(fsys fs.FS) error {
	for name, data := range map[string]*[]byte{"quotes.model": &l.QuotesModel, "tone.model": &l.ToneModel, "frames.model": &l.FramesModel} {
		var err error
		name = path.Join(l.ID, name)
		if *data, err = fs.ReadFile(fsys, name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return &Error{name, 0, 0, reason(err), "train it again, or remove it to do by rules alone"}
		}
	}
	return nil
}

func (l *Language) loadCues(fsys fs.FS, name string) error {
	var file struct {
		NounLike []string   `toml:"noun_like"`
		Class    []CueClass `toml:"class"`
	}
	data, err := load(fsys, name, &file)
	if err != nil {
		return err
	}
	l.Cues, l.NounLike = file.Class, setOf(file.NounLike)
	var said, unspoken []Phrase
	for i, class := range l.Cues {
		if !slices.Contains([]string{"", "all", "opinions"}, class.Turns) {
			line, col := locate(data, class.Turns)
			return &Error{name, line, col, fmt.Sprintf("turns is %q in the class %s", class.Turns, class.ID), "write turns = \"all\" or turns = \"opinions\", or leave it out"}
		}
		for _, w := range class.Words {
			p, err := l.phrase(name, data, w)
			switch {
			case err != nil:
				return err
			case class.Unspoken:
				unspoken = append(unspoken, p)
				l.ActClass = append(l.ActClass, i)
			default:
				said = append(said, p)
				l.CueClass = append(l.CueClass, i)
			}
		}
	}
	l.CueMatcher, l.ActMatcher = NewMatcher(said), NewMatcher(unspoken)
	return nil
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

func loadFrames(fsys fs.FS, name string, l *Language) ([]Frame, error) {
	var file struct {
		Frame []Frame `toml:"frame"`
	}
	data, err := load(fsys, name, &file)
	if err != nil {
		return nil, err
	}
	for _, f := range file.Frame {
		if err := l.check(name, data, f.Cues); err != nil {
			return nil, err
		}
	}
	return file.Frame, nil
}

// check reads every phrase of the lists, to find those that cannot be read.
func (l *Language) check(file string, data []byte, lists ...[]string) error {
	for _, list := range lists {
		for _, source := range list {
			if _, err := l.phrase(file, data, source); err != nil {
				return err
			}
		}
	}
	return nil
}

// load reads a TOML file into v and returns its bytes, for pointing at mistakes.
func load(fsys fs.FS, name string, v any) ([]byte, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, &Error{name, 0, 0, "the file cannot be read: " + reason(err), "every codebook and language pack needs it"}
	}
	return data, strictTOML(name, data, v)
}

func setOf(words []string) Set {
	s := make(Set, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}
