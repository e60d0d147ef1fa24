package codebook

// Scope finds phrases that change what the words around them say.
type Scope struct {
	// Idle holds a negator that negates nothing: "not only".
	Idle Matcher
	// Negating negates what follows: "anything but".
	Negating Matcher
	// Distancing marks the next words as somebody else's: "so-called".
	Distancing Matcher
	// Unreal makes what follows a thing that is not so: "would have been".
	Unreal Matcher
	// Rejecting opens a question that denies what it asks: "why should we".
	Rejecting Matcher
}

type scopeFile struct {
	Idle       []string `toml:"idle"`
	Negating   []string `toml:"negating"`
	Distancing []string `toml:"distancing"`
	Unreal     []string `toml:"unreal"`
	Rejecting  []string `toml:"rejecting"`
}

// loadScope reads the phrases of the pack's [scope] table.
func (l *Language) loadScope(name string, data []byte, f scopeFile) error {
	for _, x := range []struct {
		to    *Matcher
		words []string
	}{{&l.Scope.Idle, f.Idle}, {&l.Scope.Negating, f.Negating}, {&l.Scope.Distancing, f.Distancing}, {&l.Scope.Unreal, f.Unreal}, {&l.Scope.Rejecting, f.Rejecting}} {
		var phrases []Phrase
		for _, w := range x.words {
			p, err := l.phrase(name, data, w)
			if err != nil {
				return err
			}
			phrases = append(phrases, p)
		}
		*x.to = NewMatcher(phrases)
	}
	return nil
}
