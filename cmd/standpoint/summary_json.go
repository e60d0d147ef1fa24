package main

import (
	"cmp"
	"encoding/json"
	"io"

	"standpoint/report"
	"standpoint/stance/codebook"
	"standpoint/stance/eval"
	"standpoint/stance/position"
	"standpoint/stance/tally"
)

// summaryJSON is what --json prints: the summary as one object. Votes are by the
// names of the sides, as in the tables.
type summaryJSON struct {
	Topic      string        `json:"topic"`
	Output     string        `json:"output"`
	Articles   int           `json:"articles"`
	Outlets    int           `json:"outlets"`
	Bare       int           `json:"articles_without_outlet"`
	Words      int           `json:"words"`
	Statements int           `json:"statements"`
	OnTarget   int           `json:"on_target"`
	Unresolved int           `json:"unresolved"`
	Review     int           `json:"review"`
	Actors     int           `json:"actors"`
	Problems   int           `json:"problems"`
	Skipped    int           `json:"skipped"`
	Warnings   []string      `json:"warnings"`
	Camps      []speakerJSON `json:"camps"`
	Top        []speakerJSON `json:"top_actors"`
	Files      []string      `json:"files"`
	// What became of --gold, as in the tables; left out without it.
	Correction string `json:"correction,omitempty"`
	GoldN      *int   `json:"gold_n,omitempty"`
}

type speakerJSON struct {
	ID    string         `json:"id"`
	Name  string         `json:"name"`
	Camp  string         `json:"camp,omitempty"`
	Votes map[string]int `json:"votes"`
	N     int            `json:"n"`
	// Corrected are shares by the names of the sides, where there is a correction;
	// Correction says so, or why not.
	Corrected  map[string]estimateJSON `json:"corrected,omitempty"`
	Correction string                  `json:"correction,omitempty"`
}

// printJSON writes the summary as one line, with the shares corrected by c; nil
// corrects nothing.
func printJSON(w io.Writer, dir string, topic *codebook.Topic, s report.Summary, c *eval.Correction) error {
	out := summaryJSON{
		Topic: topic.ID, Output: dir, Articles: s.Articles, Outlets: s.Outlets, Bare: s.Bare, Words: s.Words, Statements: s.Statements,
		OnTarget: s.OnTarget, Unresolved: s.Unresolved, Review: s.Review, Actors: s.Actors, Problems: s.Problems, Skipped: s.Skipped,
		Camps: []speakerJSON{}, Top: []speakerJSON{}, Files: s.Files,
		Warnings: append([]string{}, report.Warnings(s.Totals)...),
	}
	if c != nil {
		out.GoldN, out.Correction = &c.N, cmp.Or(c.Why, "corrected")
	}
	for _, x := range s.Camps {
		out.Camps = append(out.Camps, speakerOf(topic, x.Name, x.Title, "", x.Votes, c))
	}
	for _, a := range s.Top {
		out.Top = append(out.Top, speakerOf(topic, a.ID, a.Name, a.Camp, a.Votes, c))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

// speakerOf is a camp or an actor with its votes and their correction.
func speakerOf(topic *codebook.Topic, id, name, camp string, votes tally.Counts, c *eval.Correction) speakerJSON {
	out := speakerJSON{ID: id, Name: name, Camp: camp, Votes: map[string]int{}, N: votes.N()}
	for side := codebook.Side(-1); side <= 1; side++ {
		out.Votes[topic.Label(side)] = votes.Of(position.Label(side))
	}
	if c == nil {
		return out
	}
	shares, why := c.Shares(votes)
	if out.Correction = cmp.Or(why, "corrected"); why != "" {
		return out
	}
	out.Corrected = map[string]estimateJSON{}
	for i, e := range shares {
		out.Corrected[topic.Label(codebook.Side(i-1))] = toJSON(e)
	}
	return out
}
