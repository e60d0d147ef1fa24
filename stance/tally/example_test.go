package tally_test

import (
	"fmt"

	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/tally"
	"standpoint/stance/text"
)

// said is an analysis of one statement, as stance.Analyzer would give it.
func said(id, outlet, who string, side position.Label) *stance.Analysis {
	const words = "Words that somebody said."
	return &stance.Analysis{
		Article: article.Article{ID: id, Outlet: outlet, Text: words},
		Statements: []stance.Statement{{
			Statement: quote.Statement{Content: []text.Span{{Start: 0, End: len(words)}}},
			Actor:     actor.Actor{ID: who, Name: who},
			Position:  position.Position{OnTarget: true, Label: side},
		}},
	}
}

// Count on several goroutines or machines, each with a tally of its own, and
// merge: the figures are those of one tally that saw everything.
func ExampleTally_Merge() {
	here, there := tally.New(tally.Settings{}), tally.New(tally.Settings{})
	here.Add(said("1", "Post", "Sala", position.First))
	here.Add(said("2", "Post", "Tajani", position.Second))
	there.Add(said("3", "Courier", "Sala", position.First))
	if err := here.Merge(there); err != nil {
		fmt.Println(err)
	}
	for _, a := range here.Actors() {
		fmt.Printf("%s: %d | %d | %d in %d outlets\n", a.Name, a.Votes.First, a.Votes.Neutral, a.Votes.Second, a.Outlets)
	}
	// Output:
	// Sala: 2 | 0 | 0 in 2 outlets
	// Tajani: 0 | 0 | 1 in 1 outlets
}

// Shares come with the interval of Wilson, which holds for few votes too.
func ExampleShares() {
	for _, e := range tally.Shares(tally.Counts{First: 7, Neutral: 1, Second: 2}) {
		fmt.Printf("%.2f (%.2f to %.2f) of %d\n", e.Value, e.Low, e.High, e.N)
	}
	// Output:
	// 0.70 (0.40 to 0.89) of 10
	// 0.10 (0.02 to 0.40) of 10
	// 0.20 (0.06 to 0.51) of 10
}
