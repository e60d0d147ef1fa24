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
	// Faulting finds fault with the act behind it, Faulted with the one before it
	// or who does it: "it is wrong to", "should be ashamed".
	Faulting, Faulted Matcher
	// Asking makes what follows a question: "whether".
	Asking Matcher
	// Supposing, with "would", makes all its sentence a supposition: "if I thought".
	Supposing Matcher
	// Rejecting opens a question that denies what it asks: "why should we".
	Rejecting Matcher
}

type scopeFile struct {
	Idle       []string `toml:"idle"`
	Negating   []string `toml:"negating"`
	Distancing []string `toml:"distancing"`
	Unreal     []string `toml:"unreal"`
	Faulting   []string `toml:"faulting"`
	Faulted    []string `toml:"faulted"`
	Asking     []string `toml:"asking"`
	Supposing  []string `toml:"supposing"`
	Rejecting  []string `toml:"rejecting"`
}

// loadScope reads the phrases of the pack's [scope] table.
func (l *Language) loadScope(name string, data []byte, f scopeFile) error {
	for _, x := range []struct {
		to    *Matcher
		words []string
	}{{&l.Scope.Idle, f.Idle}, {&l.Scope.Negating, f.Negating}, {&l.Scope.Distancing, f.Distancing}, {&l.Scope.Unreal, f.Unreal}, {&l.Scope.Rejecting, f.Rejecting},
		{&l.Scope.Faulting, f.Faulting}, {&l.Scope.Faulted, f.Faulted}, {&l.Scope.Asking, f.Asking}, {&l.Scope.Supposing, f.Supposing}} {
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
