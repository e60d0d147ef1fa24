package tally

import (
	"fmt"
	"testing"

	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// spoken is an article of one statement, reported with cue.
func spoken(outlet, camp, cue string, p position.Position) *stance.Analysis {
	return &stance.Analysis{Article: article.Article{ID: outlet + camp + cue, Outlet: outlet, Text: cue}, Document: text.Parse(cue, text.Language{}),
		Statements: []stance.Statement{{Statement: quote.Statement{Cue: []text.Span{{Start: 0, End: len(cue)}}, Content: []text.Span{{}}},
			Actor: actor.Actor{Name: "A", Camp: camp}, Position: p, CueClass: "neutral"}}}
}

func TestHeard(t *testing.T) {
	on := func(l position.Label) position.Position { return position.Position{OnTarget: true, Label: l} }
	parts := []*stance.Analysis{
		spoken("one", "x", "said", on(position.First)), spoken("one", "y", "said", on(position.Second)),
		spoken("two", "x", "added", on(position.Neutral)), spoken("two", "x", "shouted", position.Position{}),
	}
	whole, split := New(Settings{}), New(Settings{})
	for _, a := range parts {
		whole.Add(a)
		one := New(Settings{})
		one.Add(a)
		if err := split.Merge(one); err != nil {
			t.Fatal(err)
		}
	}
	want := []CueSide{{"said", "neutral", Counts{First: 1, Second: 1}, unknown()}, {"added", "neutral", Counts{Neutral: 1}, unknown()}}
	for _, tally := range []*Tally{whole, split} {
		if got := tally.Cues(); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("cues are %v, want %v: what is off target does not count, one word alone compares with nothing", got, want)
		}
		if o := tally.Outlets()[1]; len(o.Camps) != 1 || o.Camps[0].Camp != "x" || o.Camps[0].Statements != 1 {
			t.Errorf("%s hears %v, want one statement by x", o.Name, o.Camps)
		}
	}
}
