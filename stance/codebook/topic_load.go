package codebook

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
)

type topicFile struct {
	Title     string            `toml:"title"`
	Language  string            `toml:"language"`
	Question  string            `toml:"question"`
	Target    []string          `toml:"target"`
	Context   []string          `toml:"context"`
	Anaphora  []string          `toml:"anaphora"`
	Pronouns  []string          `toml:"pronouns"`
	Except    []string          `toml:"except"`
	Setting   []string          `toml:"setting"`
	Pole      []Pole            `toml:"pole"`
	Reporting map[string]string `toml:"reporting"`
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
	err = Together(
		func() error { return t.loadPatterns(fsys, path.Join(dir, "patterns.toml"), lang, target) },
		func() error { return t.loadPeople(fsys, dir) },
		func() error { return t.loadExtras(fsys, dir, lang) },
		func() error { return t.loadModel(fsys, dir) },
		func() (err error) { t.Hash, err = hashFolder(fsys, dir); return },
	)
	if err != nil {
		return nil, err
	}
	return t, nil
}

// loadPeople reads the camps and the actors, who belong to them.
func (t *Topic) loadPeople(fsys fs.FS, dir string) error {
	if err := t.loadCamps(fsys, path.Join(dir, "camps.csv")); err != nil {
		return err
	}
	return t.loadActors(fsys, path.Join(dir, "actors.csv"))
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

func (t *Topic) loadTarget(name string, data []byte, file topicFile, lang *Language) ([]Phrase, error) {
	if len(file.Target) == 0 {
		return nil, &Error{name, 1, 1, "there is no target", "list the words that name what the stance is about: target = [...]"}
	}
	var lists [6][]Phrase
	for i, words := range [...][]string{file.Target, file.Context, file.Except, file.Anaphora, file.Pronouns, file.Setting} {
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
	t.Setting = NewMatcher(lists[5])
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
