package codebook

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"standpoint/stance/text"
)

// Actor is a row of a codebook's registry.
type Actor struct {
	ID, Name string
	// Aliases are other names, as written in articles.
	Aliases []string
	// Titles are titles that only this actor bears in this story, lower case.
	Titles []string
	// Kind is person, institution, party or group.
	Kind                       string
	Role, Party, Camp, Country string
	// Source is where the facts of the row can be checked.
	Source string
}

// Camp is a side of politics.
type Camp struct {
	ID, Name, Description, Source string
	// Order is the place in tables and charts, from 1.
	Order int
}

var actorKinds = []string{"person", "institution", "party", "group"}

// row is a CSV record that knows its place and columns.
type row struct {
	file    string
	line    int
	columns map[string]int
	cells   []string
}

func (r row) get(name string) string { return strings.TrimSpace(r.cells[r.columns[name]]) }

func (r row) fail(column, what, remedy string) error {
	return &Error{r.file, r.line, r.columns[column] + 1, what, remedy}
}

// readCSV reads a table whose header must be exactly the given columns in any
// order. Commas, semicolons or tabs stand between the cells.
func readCSV(fsys fs.FS, name string, columns []string, each func(row) error) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return &Error{name, 0, 0, "the file cannot be read: " + reason(err), "every codebook needs it"}
	}
	if err := utf8Mistake(name, data); err != nil {
		return err
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = text.Delimiter(data)
	header, err := r.Read()
	if err != nil {
		return &Error{name, 1, 1, "there is no header", "begin with: " + strings.Join(columns, ",")}
	}
	at := map[string]int{}
	header[0] = strings.TrimPrefix(header[0], "\ufeff") // as spreadsheets write it
	for i, h := range header {
		if !slices.Contains(columns, h) {
			return &Error{name, 1, i + 1, fmt.Sprintf("unknown column %q", h), "the columns are " + strings.Join(columns, ",")}
		}
		at[h] = i
	}
	for _, c := range columns {
		if _, ok := at[c]; !ok {
			return &Error{name, 1, 1, fmt.Sprintf("column %q is missing", c), "the columns are " + strings.Join(columns, ",")}
		}
	}
	return eachRow(r, name, at, each)
}

func eachRow(r *csv.Reader, name string, at map[string]int, each func(row) error) error {
	for {
		cells, err := r.Read()
		if err == io.EOF {
			return nil
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return &Error{name, bad.Line, bad.Column, bad.Err.Error(), "put cells that hold commas, semicolons or quotation marks between quotation marks"}
		}
		if err != nil {
			return err
		}
		line, _ := r.FieldPos(0)
		if err := each(row{name, line, at, cells}); err != nil {
			return err
		}
	}
}

func (t *Topic) loadCamps(fsys fs.FS, name string) error {
	return readCSV(fsys, name, []string{"id", "name", "order", "description", "source"}, func(r row) error {
		order, err := strconv.Atoi(r.get("order"))
		if err != nil {
			return r.fail("order", fmt.Sprintf("order %q is not a number", r.get("order")), "give the camp's place in charts: 1, 2, ...")
		}
		if t.HasCamp(r.get("id")) {
			return r.fail("id", fmt.Sprintf("camp %q stands here twice", r.get("id")), "remove one")
		}
		t.Camps = append(t.Camps, Camp{r.get("id"), r.get("name"), r.get("description"), r.get("source"), order})
		return nil
	})
}

// HasCamp reports whether the codebook has a camp of that id.
func (t *Topic) HasCamp(id string) bool {
	return slices.ContainsFunc(t.Camps, func(c Camp) bool { return c.ID == id })
}

var actorColumns = []string{"id", "name", "aliases", "kind", "role", "party", "camp", "country", "source"}

func (t *Topic) loadActors(fsys fs.FS, name string) error {
	ids := map[string]int{}
	names := map[string]string{}
	return readCSV(fsys, name, actorColumns, func(r row) error {
		a := Actor{ID: r.get("id"), Name: r.get("name"), Kind: r.get("kind"), Role: r.get("role"),
			Party: r.get("party"), Camp: r.get("camp"), Country: r.get("country"), Source: r.get("source")}
		a.addAliases(r.get("aliases"))
		switch {
		case a.ID == "" || a.Name == "":
			return r.fail("id", "an actor needs an id and a name", "fill both cells")
		case ids[a.ID] > 0:
			return r.fail("id", fmt.Sprintf("actor %q stands here twice, first on line %d", a.ID, ids[a.ID]), "remove one")
		case !slices.Contains(actorKinds, a.Kind):
			return r.fail("kind", fmt.Sprintf("unknown kind %q", a.Kind), "use "+strings.Join(actorKinds, ", "))
		case !t.HasCamp(a.Camp):
			return r.fail("camp", fmt.Sprintf("unknown camp %q", a.Camp), "use an id of camps.csv, or add the camp there")
		case a.Source == "":
			return r.fail("source", fmt.Sprintf("actor %q has no source", a.ID), "say where the role and the party can be checked")
		}
		for _, n := range append(append([]string{a.Name}, a.Aliases...), a.Titles...) {
			if other := names[n]; other != "" {
				return r.fail("aliases", fmt.Sprintf("%q names two actors, %s and %s", n, other, a.ID), "leave it to one of them")
			}
			names[n] = a.ID
		}
		ids[a.ID] = r.line
		t.Actors = append(t.Actors, a)
		return nil
	})
}

func (a *Actor) addAliases(cell string) {
	for alias := range strings.SplitSeq(cell, "|") {
		alias = strings.TrimSpace(alias)
		if title, ok := strings.CutPrefix(alias, "title:"); ok {
			a.Titles = append(a.Titles, strings.ToLower(title))
		} else if alias != "" && alias != a.Name {
			a.Aliases = append(a.Aliases, alias)
		}
	}
}

// loadExtras reads what a codebook may have: frames of its own and examples.
func (t *Topic) loadExtras(fsys fs.FS, dir string, lang *Language) error {
	frames := path.Join(dir, "frames.toml")
	if _, err := fs.Stat(fsys, frames); err == nil {
		if t.Frames, err = loadFrames(fsys, frames, lang); err != nil {
			return err
		}
	}
	examples := path.Join(dir, "examples.toml")
	if _, err := fs.Stat(fsys, examples); err != nil {
		return nil
	}
	var file struct {
		Example []Example `toml:"example"`
	}
	data, err := load(fsys, examples, &file)
	if err != nil {
		return err
	}
	for _, e := range file.Example {
		if _, ok := t.Side(e.Stance); !ok && e.Stance != "off" {
			line, col := locate(data, e.Statement)
			return &Error{examples, line, col, fmt.Sprintf("unknown stance %q", e.Stance),
				fmt.Sprintf("use %q, %q, \"neutral\", or \"off\" for what is not about the target", t.Poles[0].ID, t.Poles[1].ID)}
		}
	}
	t.Examples = file.Example
	return nil
}
