package codebook

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
	// can mean it only where it was just named. Setting finds words that tell where
	// the story of the target takes place: with them, anaphora tell it without a name.
	Target, Context, Anaphora, Pronouns, Setting Matcher

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

// Example is a sentence with the label it must get; topic check runs them.
type Example struct {
	Statement string `toml:"statement"`
	// Cue is the reporting word, where it matters.
	Cue     string `toml:"cue"`
	Stance  string `toml:"stance"`
	Comment string `toml:"comment"`
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
