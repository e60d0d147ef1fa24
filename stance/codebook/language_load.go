package codebook

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"standpoint/stance/text"
)

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
	err = Together(
		func() error { return l.loadCues(fsys, path.Join(id, "cues.toml")) },
		func() error { return l.loadNotes(fsys) },
		func() error { return l.loadBylines(fsys) },
		func() (err error) { l.Frames, err = loadFrames(fsys, path.Join(id, "frames.toml"), l); return },
		func() error { return l.loadTone(fsys, path.Join(id, "tone.toml")) },
		func() (err error) { l.Names, err = loadNames(fsys, id); return },
		func() (err error) {
			l.Antecedents, err = loadAntecedents(fsys, path.Join(id, "antecedents.toml"))
			return
		},
		func() error { return l.loadModels(fsys) },
		func() (err error) { l.Valence, err = loadValence(fsys, path.Join(id, "vader.txt")); return },
		func() (err error) { l.Hash, err = hashFolder(fsys, id); return },
	)
	if err != nil {
		return nil, err
	}
	l.Text.Sets = l.uses()
	return l, nil
}

func (l *Language) loadTone(fsys fs.FS, name string) error {
	var file struct {
		Words Tone `toml:"words"`
	}
	data, err := load(fsys, name, &file)
	if err != nil {
		return err
	}
	l.Tone = file.Words
	t := l.Tone
	return l.check(name, data, t.PositiveStrong, t.Positive, t.Negative, t.NegativeStrong, t.Boosters, t.Dampeners)
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
		Deeds    []string   `toml:"deeds"`
		Class    []CueClass `toml:"class"`
	}
	data, err := load(fsys, name, &file)
	if err != nil {
		return err
	}
	l.Cues, l.NounLike = file.Class, setOf(file.NounLike)
	if l.DeedMatcher, err = l.Matcher(file.Deeds); err != nil {
		return err
	}
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
	if err := utf8Mistake(name, data); err != nil {
		return nil, err
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
