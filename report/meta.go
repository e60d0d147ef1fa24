package report

import (
	"cmp"
	"strings"

	"standpoint/report/chart"
	"standpoint/report/table"
	"standpoint/stance/actor"
	"standpoint/stance/copies"
	"standpoint/stance/tally"
)

// Meta is what a report says about the run itself.
type Meta struct {
	// Version is the tool's.
	Version string
	// Topic is the codebook's key, Title its name for people, Target the phrase
	// for what the stance is about.
	Topic, Title, Target string
	// Poles are the names of the first and second side: oppose, reassure.
	Poles [2]string
	// Frames are the names that frame indices stand for.
	Frames []string
	// Camps are the codebook's, in its order.
	Camps []Camp
	// Unit is what one vote is; Seed varies the bootstrap.
	Unit tally.Unit
	Seed uint64
	// Copies says how often a text counts that stands in several articles.
	Copies copies.Rule
	// Forms are what charts are written as, from ParseForms; none means svg and png.
	Forms []string
	// Format is how CSV files are written, Look how charts are drawn.
	Format table.Format
	Look   chart.Look
	// Tables are the forms of the tables beside CSV, from ParseTables; nil means
	// the workbook.
	Tables []string
	// Settings and Hashes go into run.json as they are, keys sorted. Values must
	// be what encoding/json takes, and no times, or the bytes change every run.
	Settings map[string]any
	Hashes   map[string]string
}

// Camp is a camp's key in the codebook and its name for people.
type Camp struct{ Name, Title string }

// spec is a table as this run writes it.
func (m Meta) spec(s table.Spec) table.Spec { return s.WithPoles(m.Poles).In(m.Format) }

// campTitle is the camp's name for people, or its key.
func (m Meta) campTitle(name string) string {
	for _, c := range m.Camps {
		if c.Name == name {
			return cmp.Or(c.Title, c.Name)
		}
	}
	if name == actor.Unlisted {
		return "Unlisted or unknown speakers"
	}
	return name
}

// campOrder is the codebook's order, with the unlisted last.
func (m Meta) campOrder() []string {
	order := make([]string, 0, len(m.Camps)+1)
	for _, c := range m.Camps {
		if c.Name != actor.Unlisted {
			order = append(order, c.Name)
		}
	}
	return append(order, actor.Unlisted)
}

// context is what the charts say about the run.
func (m Meta) context() chart.Context {
	return chart.Context{Target: withinSentence(cmp.Or(m.Target, m.Title, m.Topic)), Poles: m.Poles, Votes: unitWords(m.Unit), Format: m.Format, Look: m.Look}
}

// withinSentence is a title as it stands within a sentence: on the wall, not on
// The wall.
func withinSentence(title string) string {
	for _, word := range []string{"The", "A", "An"} {
		if rest, ok := strings.CutPrefix(title, word+" "); ok {
			return strings.ToLower(word) + " " + rest
		}
	}
	return title
}

// unitWords says what one vote is, "" for a statement.
func unitWords(u tally.Unit) string {
	switch u {
	case tally.ByArticle:
		return "one vote per actor and article"
	case tally.ByDay:
		return "one vote per actor and day"
	}
	return ""
}

// Summary is what a run tells when it is over.
type Summary struct {
	tally.Totals
	// Actors is the number of resolved actors, Outlets that of outlets, Bare that
	// of articles which name none.
	Actors, Outlets, Bare int
	// Camps are all camps that speak, in the codebook's order; Title is their name
	// for people. Top are the actors with most votes, at most ten.
	Camps []CampSummary
	Top   []tally.Actor
	// Problems is all rows of problems.csv, Skipped those that cost an article, a
	// line or a file.
	Problems, Skipped int
	// Files are the files written, relative to the folder, in order.
	Files []string
}

// CampSummary is a camp's counts with its name for people.
type CampSummary struct {
	tally.Camp
	Title string
}
