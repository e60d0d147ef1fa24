package tally

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/frame"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

const prose = "Agents are coming to Milan. \"No,\" the Mayor said. Agents worry residents."

// made is an article with the given statements, each "actor label": a label is
// -, 0, + on target and . off target.
func made(id, outlet, day string, statements ...string) *stance.Analysis {
	a := &stance.Analysis{
		Article:  article.Article{ID: id, Outlet: outlet, Published: day, Text: prose},
		Document: text.Parse(prose, text.Language{}),
		Words:    12, Narration: tone.Score{Value: .1, Cues: 1},
		Hits: []frame.Hit{{Frame: 1, Sentence: 0}, {Frame: 1, Sentence: 0}, {Frame: 1, Sentence: 2}, {Frame: 0, Sentence: 2}},
	}
	for i, s := range statements {
		var name, label string
		fmt.Sscan(s, &name, &label)
		a.Statements = append(a.Statements, statement(name, label, i))
	}
	return a
}

func statement(name, label string, i int) stance.Statement {
	st := stance.Statement{
		Statement: quote.Statement{Content: []text.Span{{Start: i, End: i + 1}}, Cue: []text.Span{{Start: 44, End: 48}}},
		Actor:     actor.Actor{ID: name, Name: name, Camp: name[:1], Listed: true}, Words: 10,
	}
	if name == "?" {
		st.Actor = actor.Actor{Camp: actor.Unlisted}
	}
	st.Position.OnTarget = label != "."
	st.Position.Label = map[string]position.Label{"-": position.First, "+": position.Second}[label]
	return st
}

func counted(unit Unit, all ...*stance.Analysis) *Tally {
	t := New(Settings{Unit: unit, Frames: 3})
	for _, a := range all {
		t.Add(a)
	}
	return t
}

func corpus() []*stance.Analysis {
	return []*stance.Analysis{
		made("1", "A", "2026-01-01", "x1 -", "x1 -", "x1 0", "y1 +", "y1 .", "? -"),
		made("2", "A", "2026-01-01", "x1 +", "y1 +", "y1 -"),
		made("3", "B", "2026-01-01", "x1 -"),
		made("4", "B", "", "x1 +", "x2 +"),
	}
}

func TestCountingUnits(t *testing.T) {
	for _, c := range []struct {
		unit       Unit
		x1, y1, of Counts // actor x1, actor y1, outlet A
	}{
		{ByStatement, Counts{3, 1, 2}, Counts{1, 0, 2}, Counts{4, 1, 3}},
		// x1: article 1 first, 2 second, 3 first, 4 second; y1: second, then a tie.
		{ByArticle, Counts{2, 0, 2}, Counts{0, 1, 1}, Counts{2, 1, 2}},
		// x1 on the day: 3 first of 5, then the undated article; y1: 2 of 3 second.
		// In outlet A the day of x1 is 2 first, 1 neutral, 1 second.
		{ByDay, Counts{1, 0, 1}, Counts{0, 0, 1}, Counts{2, 0, 1}},
	} {
		tl := counted(c.unit, corpus()...)
		got := map[string]Counts{}
		for _, a := range tl.Actors() {
			got[a.Name] = a.Votes
		}
		if got["x1"] != c.x1 || got["y1"] != c.y1 {
			t.Errorf("by %v: x1 %v, want %v; y1 %v, want %v", c.unit, got["x1"], c.x1, got["y1"], c.y1)
		}
		if votes := tl.Outlets()[0].Votes; votes != c.of {
			t.Errorf("by %v: outlet A %v, want %v", c.unit, votes, c.of)
		}
	}
}

func TestCountsAddUp(t *testing.T) {
	for _, unit := range []Unit{ByStatement, ByArticle, ByDay} {
		tl := counted(unit, corpus()...)
		var actors, camps Counts
		statements, inOutlets := 0, 0
		for _, a := range tl.Actors() {
			actors.merge(a.Votes)
			statements += a.Statements
		}
		for _, c := range tl.Camps(nil) {
			camps.merge(c.Votes)
		}
		for _, o := range tl.Outlets() {
			inOutlets += o.Statements
		}
		if actors != camps {
			t.Errorf("by %v: actors have %v votes, camps %v", unit, actors, camps)
		}
		if all := tl.Totals().Statements; statements != all || inOutlets != all {
			t.Errorf("by %v: %d statements, %d by actor, %d by outlet", unit, all, statements, inOutlets)
		}
	}
}

func TestOutlet(t *testing.T) {
	o := counted(ByStatement, corpus()...).Outlets()[0]
	for _, c := range []struct {
		what      string
		got, want any
	}{
		{"articles", o.Articles, 2}, {"statements", o.Statements, 9}, {"on target", o.OnTarget, 8},
		{"actors without the unknown", o.Actors, 2}, {"unresolved", o.Unresolved, 1},
		{"words quoted", o.Quoted, Counts{40, 10, 30}}, {"sides quoted first", o.Opens, Counts{1, 0, 1}},
		{"tone", o.Tone.Value, .1}, {"sentences", o.Sentences, 6},
		{"a frame counts once a sentence", o.Frames[1].Sentences, 4}, {"frame 0", o.Frames[0].Sentences, 2},
		{"frame 2", o.Frames[2].Share.Value, 0.0}, {"cues", o.Cues, []Cue{{"said", 9}}},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s: %v, want %v", c.what, c.got, c.want)
		}
	}
}

func TestCampOrder(t *testing.T) {
	var names []string
	for _, c := range counted(ByStatement, corpus()...).Camps([]string{"y", "never", "x"}) {
		names = append(names, c.Name)
	}
	if want := []string{"y", "x", actor.Unlisted}; !reflect.DeepEqual(names, want) {
		t.Errorf("camps %v, want %v", names, want)
	}
}

// Any split into any number of tallies, added and merged in any order, must
// give the same tally to the last bit.
func TestSplitsAndMerges(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	var all []*stance.Analysis
	for i := range 120 {
		all = append(all, random(dice, i))
	}
	for _, unit := range []Unit{ByStatement, ByArticle, ByDay} {
		want := counted(unit, all...)
		for range 5 {
			got := split(t, dice, want.Settings(), all)
			if diff := cmp.Diff(want, got, cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
				t.Fatalf("by %v, a split differs:\n%.2000s", unit, diff)
			}
			if !reflect.DeepEqual(read(want), read(got)) {
				t.Fatalf("by %v, the figures of a split differ", unit)
			}
		}
	}
}

func read(t *Tally) []any {
	return []any{fmt.Sprint(t.Actors()), fmt.Sprint(t.Camps(nil)), fmt.Sprint(t.Outlets()), t.Words(20)}
}

func split(t *testing.T, dice *rand.Rand, s Settings, all []*stance.Analysis) *Tally {
	parts := make([]*Tally, 1+dice.IntN(6))
	for i := range parts {
		parts[i] = New(s)
	}
	for _, i := range dice.Perm(len(all)) {
		parts[dice.IntN(len(parts))].Add(all[i])
	}
	sum := New(s)
	for _, i := range dice.Perm(len(parts)) {
		if err := sum.Merge(parts[i]); err != nil {
			t.Fatal(err)
		}
	}
	return sum
}

func random(dice *rand.Rand, i int) *stance.Analysis {
	var statements []string
	for range dice.IntN(7) {
		statements = append(statements, []string{"x1", "x2", "y1", "y2", "?"}[dice.IntN(5)]+" "+[]string{"-", "0", "+", "."}[dice.IntN(4)])
	}
	a := made(fmt.Sprint(i), []string{"A", "B", "C"}[dice.IntN(3)], []string{"2026-01-01", "2026-01-02", ""}[dice.IntN(3)], statements...)
	a.Narration.Value = dice.Float64()*2 - 1
	a.Article.Title = prose
	for i := range dice.IntN(3) {
		a.Headline = append(a.Headline, statement([]string{"x1", "y1"}[dice.IntN(2)], []string{"-", "0", "+", "."}[dice.IntN(4)], i))
		a.Mentions = append(a.Mentions, stance.Mention{Mention: actor.Mention{Actor: actor.Actor{Camp: []string{"x", "y"}[dice.IntN(2)]}},
			Tone: tone.Verdict{Label: dice.IntN(3) - 1, Score: dice.Float64()*2 - 1}})
	}
	for i := range a.Statements {
		a.Statements[i].CueClass = []string{"neutral", "doubting", "assertive", "rejecting"}[dice.IntN(4)]
	}
	for s := range a.Statements {
		if a.Statements[s].Actor.Name != "" {
			a.Statements[s].Actor.Role = []string{"", "mayor", "minister"}[dice.IntN(3)]
		}
	}
	return a
}

func TestMergeRefusesOtherSettings(t *testing.T) {
	if err := New(Settings{Seed: 1}).Merge(New(Settings{Seed: 2})); !errors.Is(err, ErrSettings) {
		t.Errorf("got %v, want ErrSettings", err)
	}
}

func TestParseUnit(t *testing.T) {
	for _, u := range []Unit{ByStatement, ByArticle, ByDay} {
		if got, err := ParseUnit(u.String()); got != u || err != nil {
			t.Errorf("ParseUnit(%q) = %v, %v", u, got, err)
		}
	}
	if _, err := ParseUnit("week"); err == nil {
		t.Error("ParseUnit takes a week")
	}
}
