package codebook

import (
	"errors"
	"io/fs"
	"path"
	"strings"
)

// namesFile is the shape of names.toml.
type namesFile struct {
	Male             []string          `toml:"male"`
	Female           []string          `toml:"female"`
	Places           []string          `toml:"places"`
	Particles        []string          `toml:"particles"`
	PersonNouns      []string          `toml:"person_nouns"`
	BodyNouns        []string          `toml:"body_nouns"`
	MaleNouns        []string          `toml:"male_nouns"`
	FemaleNouns      []string          `toml:"female_nouns"`
	Relatives        []string          `toml:"relatives"`
	PlaceBodies      []string          `toml:"place_bodies"`
	Presidencies     []string          `toml:"presidencies"`
	Demonyms         []string          `toml:"demonyms"`
	BodyWords        []string          `toml:"body_words"`
	Omitted          []string          `toml:"omitted"`
	Events           []string          `toml:"events"`
	FirmKin          []string          `toml:"firm_kin"`
	Things           []string          `toml:"things"`
	GeneralBodies    []string          `toml:"general_bodies"`
	MediaBodies      []string          `toml:"media_bodies"`
	AgentEndings     []string          `toml:"agent_endings"`
	AdjectiveEndings []string          `toml:"adjective_endings"`
	Issuing          []string          `toml:"issuing"`
	Parties          []string          `toml:"parties"`
	FullNames        map[string]string `toml:"full_names"`
	Naming           []string          `toml:"naming"`
	Personnel        []string          `toml:"personnel"`
	Measures         []string          `toml:"measures"`
	Posts            []string          `toml:"posts"`
	NounEndings      []string          `toml:"noun_endings"`
	VerbEndings      []string          `toml:"verb_endings"`
	Participles      []string          `toml:"participles"`
	NotInOffice      []string          `toml:"not_in_office"`
	NotYet           []string          `toml:"not_yet"`
	Outsiders        []string          `toml:"outsiders"`
	Anonymous        []string          `toml:"anonymous"`
	Confidants       []string          `toml:"confidants"`
	Nearness         []string          `toml:"nearness"`
	Whole            []string          `toml:"whole"`
	Unshortened      []string          `toml:"unshortened"`
	NoNames          []string          `toml:"no_names"`
	Platforms        []string          `toml:"platforms"`
	Posted           []string          `toml:"posted"`
	RoleWords        []string          `toml:"role_words"`
	RoleEndings      []string          `toml:"role_endings"`
	Known            map[string]string `toml:"known"`
	Spellings        [][]string        `toml:"spellings"`
	Rivals           []struct {
		Groups [][]string `toml:"groups"`
	} `toml:"rivals"`
	Kinds map[string][]string `toml:"kinds"`
}

// loadNames reads names.toml and the lists beside it, which may be absent.
func loadNames(fsys fs.FS, id string) (Names, error) {
	var f namesFile
	if _, err := load(fsys, path.Join(id, "names.toml"), &f); err != nil {
		return Names{}, err
	}
	n := f.names()
	if err := n.addFirst(fsys, path.Join(id, "firstnames.txt")); err != nil {
		return n, err
	}
	return n, n.addCommon(fsys, path.Join(id, "common.txt"))
}

// addCommon reads words that are no names, one a line; those with a tab and
// "often" are written with a capital often.
func (n *Names) addCommon(fsys fs.FS, name string) error {
	return eachLine(fsys, name, func(line int, s string) error {
		word, often, tab := strings.Cut(s, "\t")
		if tab && often != "often" {
			return &Error{name, line, len(word) + 2, "something else than \"often\" follows the word", "write the word alone, or a tab and \"often\" behind it"}
		}
		n.Nouns[word] = true
		if !tab {
			n.Common[word] = true
		}
		return nil
	})
}

// addFirst reads more first names: a name, a tab and "m", "f" or, for one that
// both bear, "u" a line. What names.toml says of a name counts.
func (n *Names) addFirst(fsys fs.FS, name string) error {
	return eachLine(fsys, name, func(line int, s string) error {
		first, sex, _ := strings.Cut(s, "\t")
		if sex != "m" && sex != "f" && sex != "u" {
			return &Error{name, line, len(first) + 2, "neither m, f nor u follows the name", "write the name, a tab and one of these letters"}
		}
		switch {
		case n.First[first]:
		case sex == "m":
			n.Male[first] = true
		case sex == "f":
			n.Female[first] = true
		}
		n.First[first] = true
		return nil
	})
}

// eachLine hands every line of a list over that is neither empty nor a remark,
// with its number. A file that does not exist is an empty list.
func eachLine(fsys fs.FS, name string, take func(number int, line string) error) error {
	data, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return &Error{name, 0, 0, "the file cannot be read: " + reason(err), "make it readable, or remove it to do without"}
	}
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if err := take(number, line); err != nil {
			return err
		}
	}
	return nil
}

func (f namesFile) names() Names {
	n := Names{
		Male: setOf(f.Male), Female: setOf(f.Female), First: setOf(append(f.Male, f.Female...)),
		Common: Set{}, Nouns: setOf(f.Things), Places: setOf(f.Places), Particles: setOf(f.Particles),
		PersonNouns: setOf(f.PersonNouns), BodyNouns: setOf(f.BodyNouns),
		MaleNouns: setOf(f.MaleNouns), FemaleNouns: setOf(f.FemaleNouns), Relatives: setOf(f.Relatives),
		PlaceBodies: setOf(f.PlaceBodies), GeneralBodies: setOf(f.GeneralBodies), MediaBodies: setOf(f.MediaBodies), Omitted: setOf(f.Omitted), Events: setOf(f.Events), FirmKin: setOf(f.FirmKin), BodyWords: setOf(f.BodyWords), Demonyms: setOf(f.Demonyms), Presidencies: setOf(f.Presidencies),
		AgentEndings: f.AgentEndings, AdjectiveEndings: f.AdjectiveEndings,
		Parties: setOf(f.Parties), FullNames: f.FullNames, Naming: setOf(f.Naming), Personnel: setOf(f.Personnel), NounEndings: f.NounEndings, Posts: setOf(f.Posts), Measures: setOf(f.Measures), VerbEndings: f.VerbEndings, Participles: f.Participles,
		Issuing: setOf(f.Issuing), Spellings: f.Spellings, Kinds: map[string]Set{},
		NotInOffice: setOf(f.NotInOffice), NotYet: setOf(f.NotYet),
		Anonymous: setOf(f.Anonymous), Confidants: setOf(f.Confidants), Nearness: setOf(f.Nearness),
		Outsiders: setOf(f.Outsiders), Whole: setOf(f.Whole), WholeFirst: Set{}, NoNames: setOf(f.NoNames), Unshortened: setOf(f.Unshortened), Platforms: setOf(f.Platforms), Posted: setOf(f.Posted), Things: setOf(f.Things), RoleWords: setOf(f.RoleWords), RoleEndings: f.RoleEndings,
	}
	n.know(f.Known)
	for name := range n.Whole {
		first, _, _ := strings.Cut(name, " ")
		n.WholeFirst[first] = true
	}
	for _, r := range f.Rivals {
		var groups []Set
		for _, g := range r.Groups {
			groups = append(groups, setOf(g))
		}
		n.Rivals = append(n.Rivals, groups)
	}
	for noun, words := range f.Kinds {
		n.Kinds[noun] = setOf(words)
	}
	return n
}

// know files what people are known by, under the surname too where only one bears
// it or one is known by it alone.
func (n *Names) know(known map[string]string) {
	n.Known, n.KnownBy = map[string][]string{}, map[string]string{}
	for name, words := range known {
		n.Known[name] = strings.Fields(words)
		surname := name[strings.LastIndexByte(name, ' ')+1:]
		switch by, filed := n.KnownBy[surname]; {
		case name == surname || !filed:
			n.KnownBy[surname] = name
		case by != surname:
			n.KnownBy[surname] = ""
		}
	}
}
