package main

import (
	"encoding/json"
	"io"

	"standpoint/report"
	"standpoint/stance/codebook"
	"standpoint/stance/tally"
)

// summaryJSON is what --json prints: the summary as one object. Votes are by the
// names of the sides, as in the tables.
type summaryJSON struct {
	Topic      string        `json:"topic"`
	Output     string        `json:"output"`
	Articles   int           `json:"articles"`
	Outlets    int           `json:"outlets"`
	Words      int           `json:"words"`
	Statements int           `json:"statements"`
	OnTarget   int           `json:"on_target"`
	Unresolved int           `json:"unresolved"`
	Review     int           `json:"review"`
	Actors     int           `json:"actors"`
	Problems   int           `json:"problems"`
	Skipped    int           `json:"skipped"`
	Camps      []speakerJSON `json:"camps"`
	Top        []speakerJSON `json:"top_actors"`
	Files      []string      `json:"files"`
}

type speakerJSON struct {
	ID    string         `json:"id"`
	Name  string         `json:"name"`
	Camp  string         `json:"camp,omitempty"`
	Votes map[string]int `json:"votes"`
	N     int            `json:"n"`
}

// printJSON writes the summary as one line.
func printJSON(w io.Writer, dir string, topic *codebook.Topic, s report.Summary) error {
	poles := [2]string{topic.Poles[0].ID, topic.Poles[1].ID}
	votes := func(c tally.Counts) map[string]int {
		return map[string]int{poles[0]: c.First, "neutral": c.Neutral, poles[1]: c.Second}
	}
	out := summaryJSON{
		Topic: topic.ID, Output: dir, Articles: s.Articles, Outlets: s.Outlets, Words: s.Words, Statements: s.Statements,
		OnTarget: s.OnTarget, Unresolved: s.Unresolved, Review: s.Review, Actors: s.Actors, Problems: s.Problems, Skipped: s.Skipped,
		Camps: []speakerJSON{}, Top: []speakerJSON{}, Files: s.Files,
	}
	for _, c := range s.Camps {
		out.Camps = append(out.Camps, speakerJSON{c.Name, c.Title, "", votes(c.Votes), c.Votes.N()})
	}
	for _, a := range s.Top {
		out.Top = append(out.Top, speakerJSON{a.ID, a.Name, a.Camp, votes(a.Votes), a.Votes.N()})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}
