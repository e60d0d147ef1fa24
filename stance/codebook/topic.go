package codebook

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
)

// Topic is a codebook: what the stance is about, the two poles, the words that
// show them, the actors and the camps.
type Topic struct {
	ID, Title, Language string
	// Question is what the two poles answer.
	Question string
	Poles    [2]Pole
	// Target finds the words that name what the stance is about, save where they
	// are part of an exception; Context finds words that make a statement on
	// target only near the target. Anaphora finds words that take the target up
	// again, so that the text stays about it ("the agency"); Pronouns those that
	// can mean it only where it was just named.
	Target, Context, Anaphora, Pronouns Matcher

	Patterns []Pattern
	// PatternMatcher's phrase i is a phrase of pattern PhraseOf[i].
	PatternMatcher Matcher
	PhraseOf       []int
	// Phrases are the phrases as written, like PhraseOf.
	Phrases []string
	// Reporting maps a class of reporting words to the pole it shows when what
	// is reported is the target itself: "condemned the move".
	Reporting map[string]Side
	Actors    []Actor
	Camps     []Camp
	Frames    []Frame
	Examples  []Example
	// Model is the content of stance.model, what was learned from labelled
	// statements; nil when there is none. ModelFile is its path.
	Model     []byte
	ModelFile string
	// Hash is the SHA-256 of the codebook's files, in hexadecimal.
	Hash string
	// Rules is the SHA-256 of topic.toml and patterns.toml alone, in hexadecimal:
	// it tells whether a model was trained beside these rules.
	Rules string
}

// Side is a pole by number: -1 the first, 1 the second, 0 none.
type Side int8

// Pole is one side of the question.
type Pole struct {
	ID          string `toml:"id"`
	Title       string `toml:"title"`
	Description string `toml:"description"`
}

// Pattern is words that show a pole.
type Pattern struct {
	ID string
	// Affirmed is the pole the words show as they stand, Negated the pole they
	// show under a negation; 0 where they show none.
	Affirmed, Negated Side
	// Strength is 1 (a hint) to 3 (leaves no doubt).
	Strength float64
	// Line is where the pattern stands in patterns.toml.
	Line int
	// Fallback is true for a pattern that counts only in statements in which no
	// other one takes a side.
	Fallback bool
}

// Sideless reports a pattern that only takes its words out of play.
func (p Pattern) Sideless() bool { return p.Affirmed == 0 && p.Negated == 0 }

// Example is a sentence with the label it must get; topic check runs them.
type Example struct {
	Statement string `toml:"statement"`
	// Cue is the reporting word, where it matters.
	Cue     string `toml:"cue"`
	Stance  string `toml:"stance"`
	Comment string `toml:"comment"`
}

type topicFile struct {
	Title     string            `toml:"title"`
	Language  string            `toml:"language"`
	Question  string            `toml:"question"`
	Target    []string          `toml:"target"`
	Context   []string          `toml:"context"`
	Anaphora  []string          `toml:"anaphora"`
	Pronouns  []string          `toml:"pronouns"`
	Except    []string          `toml:"except"`
	Pole      []Pole            `toml:"pole"`
	Reporting map[string]string `toml:"reporting"`
}

type patternFile struct {
	Pattern []patternEntry `toml:"pattern"`
}

type patternEntry struct {
	ID       string   `toml:"id"`
	Pole     string   `toml:"pole"`
	Negated  string   `toml:"negated"`
	Strength float64  `toml:"strength"`
	Phrases  []string `toml:"phrases"`
	Fallback bool     `toml:"fallback"`
}

// LoadTopic reads the codebook in the folder dir of fsys; lang is the language
// pack it names. Every mistake is an *Error with file, line, column and remedy.
func LoadTopic(fsys fs.FS, dir string, lang *Language) (*Topic, error) {
	var file topicFile
	name := path.Join(dir, "topic.toml")
	data, err := load(fsys, name, &file)
	if err != nil {
		return nil, err
	}
	t := &Topic{ID: path.Base(dir), Title: file.Title, Language: file.Language, Question: file.Question}
	if len(file.Pole) != 2 {
		line, col := locate(data, "[[pole]]")
		return nil, &Error{name, line, col, fmt.Sprintf("there are %d poles", len(file.Pole)), "a codebook has two [[pole]] tables"}
	}
	t.Poles = [2]Pole(file.Pole)
	if err := t.checkHead(name, data, lang); err != nil {
		return nil, err
	}
	target, err := t.loadTarget(name, data, file, lang)
	if err != nil {
		return nil, err
	}
	if err := t.loadReporting(name, data, file.Reporting, lang); err != nil {
		return nil, err
	}
	for _, step := range []func() error{
		func() error { return t.loadPatterns(fsys, path.Join(dir, "patterns.toml"), lang, target) },
		func() error { return t.loadCamps(fsys, path.Join(dir, "camps.csv")) },
		func() error { return t.loadActors(fsys, path.Join(dir, "actors.csv")) },
		func() error { return t.loadExtras(fsys, dir, lang) },
		func() error { return t.loadModel(fsys, dir) },
		func() error { t.Hash, err = hashFolder(fsys, dir); return err },
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// taken are ids that mean something else where statements are coded.
var taken = []string{"neutral", "off", "none", "skip"}

// checkHead finds what topic.toml lacks or says twice.
func (t *Topic) checkHead(name string, data []byte, lang *Language) error {
	fail := func(at, what, remedy string) error {
		line, col := locate(data, at)
		return &Error{name, line, col, what, remedy}
	}
	a, b := t.Poles[0].ID, t.Poles[1].ID
	switch {
	case t.Title == "":
		return fail("title", "the title is empty", "name what the stance is about: title = \"...\"")
	case t.Language != "" && t.Language != lang.ID:
		return fail("language", fmt.Sprintf("there is no language pack %q", t.Language), fmt.Sprintf("use language = %q", lang.ID))
	case a == b || a == "" || b == "" || slices.Contains(taken, a) || slices.Contains(taken, b):
		return fail("[[pole]]", fmt.Sprintf("the poles are called %q and %q", a, b), "give each pole an id of its own; neutral, off, none and skip are taken")
	}
	return nil
}

// Label names a side: the pole's id, or "neutral".
func (t *Topic) Label(s Side) string {
	switch {
	case s < 0:
		return t.Poles[0].ID
	case s > 0:
		return t.Poles[1].ID
	}
	return "neutral"
}

// Side is the number of a pole's id; ok is false for a name that is none.
func (t *Topic) Side(name string) (s Side, ok bool) {
	switch name {
	case t.Poles[0].ID:
		return -1, true
	case t.Poles[1].ID:
		return 1, true
	case "neutral", "":
		return 0, true
	}
	return 0, false
}

func (t *Topic) loadTarget(name string, data []byte, file topicFile, lang *Language) ([]Phrase, error) {
	if len(file.Target) == 0 {
		return nil, &Error{name, 1, 1, "there is no target", "list the words that name what the stance is about: target = [...]"}
	}
	var lists [5][]Phrase
	for i, words := range [...][]string{file.Target, file.Context, file.Except, file.Anaphora, file.Pronouns} {
		for _, w := range words {
			p, err := lang.phrase(name, data, w)
			if err != nil {
				return nil, err
			}
			lists[i] = append(lists[i], p)
		}
	}
	t.Target, t.Context = NewMatcher(lists[0]).Except(lists[2]), NewMatcher(lists[1])
	t.Anaphora, t.Pronouns = NewMatcher(lists[3]).Except(lists[2]), NewMatcher(lists[4])
	return lists[0], nil
}

func (t *Topic) loadReporting(name string, data []byte, reporting map[string]string, lang *Language) error {
	t.Reporting = map[string]Side{}
	for class, pole := range reporting {
		line, col := locate(data, class)
		if !slices.ContainsFunc(lang.Cues, func(c CueClass) bool { return c.ID == class }) {
			return &Error{name, line, col, fmt.Sprintf("unknown class of reporting words %q", class), "use a class of the language pack's cues.toml"}
		}
		side, ok := t.Side(pole)
		if !ok {
			return t.unknownPole(name, line, col, pole)
		}
		t.Reporting[class] = side
	}
	return nil
}

func (t *Topic) unknownPole(name string, line, col int, pole string) error {
	return &Error{name, line, col, fmt.Sprintf("unknown pole %q", pole),
		fmt.Sprintf("use %q or %q", t.Poles[0].ID, t.Poles[1].ID)}
}

func (t *Topic) loadPatterns(fsys fs.FS, name string, lang *Language, target []Phrase) error {
	var file patternFile
	data, err := load(fsys, name, &file)
	if err != nil {
		return err
	}
	var phrases []Phrase
	for _, e := range file.Pattern {
		line, col := locate(data, fmt.Sprintf("%q", e.ID))
		pattern, err := t.pattern(name, line, col, e)
		if err != nil {
			return err
		}
		if i := slices.IndexFunc(t.Patterns, func(p Pattern) bool { return p.ID == e.ID }); i >= 0 {
			return &Error{name, line, col, fmt.Sprintf("pattern %q stands here twice", e.ID), "put their phrases into one, or rename one"}
		}
		t.Patterns = append(t.Patterns, pattern)
		for _, source := range e.Phrases {
			p, err := ParsePhrase(source, lang.Inflect, target)
			if err != nil {
				line, col := locate(data, source)
				return &Error{name, line, col, err.Error(), "see the phrase syntax in docs/codebook.md"}
			}
			phrases = append(phrases, p)
			t.PhraseOf = append(t.PhraseOf, len(t.Patterns)-1)
			t.Phrases = append(t.Phrases, source)
		}
	}
	t.PatternMatcher = NewMatcher(phrases)
	return nil
}

func (t *Topic) pattern(name string, line, col int, e patternEntry) (Pattern, error) {
	affirmed, ok := t.Side(e.Pole)
	if !ok {
		return Pattern{}, t.unknownPole(name, line, col, e.Pole)
	}
	negated, ok := t.Side(e.Negated)
	if !ok {
		return Pattern{}, t.unknownPole(name, line, col, e.Negated)
	}
	if e.ID == "" || len(e.Phrases) == 0 {
		return Pattern{}, &Error{name, line, col, fmt.Sprintf("pattern %q lacks an id or phrases", e.ID), "give it id = \"...\" and phrases = [...]"}
	}
	if e.Strength == 0 {
		e.Strength = 1
	}
	if e.Strength < 0 || e.Strength > 3 {
		return Pattern{}, &Error{name, line, col, fmt.Sprintf("strength %g of pattern %q", e.Strength, e.ID), "use a number from 0.5 (a hint) to 3 (leaves no doubt)"}
	}
	return Pattern{e.ID, affirmed, negated, e.Strength, line, e.Fallback}, nil
}

func hashFolder(fsys fs.FS, dir string) (string, error) {
	h := sha256.New()
	err := fs.WalkDir(fsys, dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, p)
		fmt.Fprintf(h, "%s\x00%d\x00", path.Base(p), len(data))
		h.Write(data)
		return err
	})
	return hex.EncodeToString(h.Sum(nil)), err
}
