package codebook

import (
	"fmt"
	"io/fs"
	"slices"
)

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
		return Pattern{}, &Error{name, line, col, fmt.Sprintf("strength %g of pattern %q", e.Strength, e.ID), "use 1 (a hint), 2 (clear) or 3 (leaves no doubt)"}
	}
	return Pattern{e.ID, affirmed, negated, e.Strength, line, e.Fallback}, nil
}
