package report

import (
	"fmt"
	"strings"

	"standpoint/stance"
	"standpoint/stance/actor"
	"standpoint/stance/article"
	"standpoint/stance/frame"
	"standpoint/stance/position"
	"standpoint/stance/quote"
	"standpoint/stance/tally"
	"standpoint/stance/text"
	"standpoint/stance/tone"
)

// The corpus of the tests is made by arithmetic, so that it is the same
// everywhere: names long and short, every label, hostile words.

func testMeta() Meta {
	return Meta{
		Version: "test", Topic: "ice-olympics", Title: "US ICE agents at Milano Cortina 2026",
		Target: "the deployment of US ICE agents at the Milano Cortina 2026 Winter Olympics",
		Poles:  [2]string{"oppose", "reassure"},
		Frames: []string{"economic", "capacity_and_resources", "morality", "fairness_and_equality", "legality", "policy_prescription",
			"crime_and_punishment", "security_and_defense", "health_and_safety", "quality_of_life", "cultural_identity",
			"public_opinion", "political", "external_regulation", "other", "sovereignty"},
		Camps: []Camp{{"it-gov", "Italian government"}, {"it-opp", "Italian opposition"}, {"it-local", "Milan and Lombardy"},
			{"us-gov", "US government"}, {"sport", "Olympic bodies and organisers"}, {"civil", "Civil society, unions and citizens’ groups"},
			{"quiet", "Nobody yet"}},
		Unit: tally.ByStatement, Seed: 1,
		Settings: map[string]any{"jobs": 2, "count": "statement"},
		Hashes:   map[string]string{"codebook": "abc"},
	}
}

var testOutlets = []string{"unnamed outlet (credits CNN)", "Qazinform News Agency", "Österreichischer Rundfunk – Außenpolitik", "RaiNews", "=HYPERLINK(\"x\")", ""}

var testActors = []actor.Actor{
	{ID: "piantedosi", Name: "Matteo Piantedosi", Camp: "it-gov", Role: "interior minister", Listed: true},
	{ID: "tajani", Name: "Antonio Tajani", Camp: "it-gov", Role: "foreign minister", Party: "Forza Italia", Listed: true},
	{ID: "sala", Name: "Giuseppe Sala", Camp: "it-local", Role: "mayor of Milan", Listed: true},
	{ID: "fontana", Name: "Attilio Fontana", Camp: "it-local", Listed: true},
	{ID: "bonelli", Name: "Angelo Bonelli", Camp: "it-opp", Party: "Europa Verde", Listed: true},
	{ID: "conte", Name: "Giuseppe Conte", Camp: "it-opp", Listed: true},
	{ID: "renzi", Name: "Matteo Renzi", Camp: "it-opp", Listed: true},
	{ID: "mclaughlin", Name: "Tricia McLaughlin, Assistant Secretary for Public Affairs, DHS", Camp: "us-gov", Listed: true},
	{ID: "dhs", Name: "US Department of Homeland Security", Camp: "us-gov", Listed: true},
	{ID: "ioc", Name: "International Olympic Committee", Camp: "sport", Listed: true},
	{ID: "fondazione", Name: "Fondazione Milano Cortina 2026", Camp: "sport", Listed: true},
	{ID: "usb", Name: "Unione Sindacale di Base", Camp: "civil", Listed: true},
	{ID: "anpi", Name: "ANPI Milano", Camp: "civil", Listed: true},
	{ID: "u:x", Name: "@*Hostile* [name](http://x) <b>", Camp: actor.Unlisted, Role: "=cmd|' /C calc'!A0"},
	{},
}

// lean is how likely each camp's statements are to take the first, neutral and
// second side, in twentieths.
var lean = map[string][2]int{"it-gov": {1, 5}, "it-opp": {16, 19}, "it-local": {9, 14}, "us-gov": {0, 4}, "sport": {2, 14}, "civil": {18, 20}, actor.Unlisted: {7, 14}}

func testAnalysis(i int) *stance.Analysis {
	next := dice(uint64(i) + 7)
	var body strings.Builder
	var contents []text.Span
	n := 1 + next(6)
	for s := range n {
		fmt.Fprintf(&body, "The town%d waited%d and talked%d about agents number %d. He said: \"", i, i, i, s)
		start := body.Len()
		fmt.Fprintf(&body, "we will never\nlet word%d pass", next(40))
		contents = append(contents, text.Span{Start: start, End: body.Len()})
		body.WriteString("\" today. ")
	}
	outlet := testOutlets[next(len(testOutlets))]
	a := &stance.Analysis{
		Article: article.Article{ID: fmt.Sprintf("a%03d", i), File: "in/a.jsonl", Line: i + 1, Outlet: outlet,
			Published: fmt.Sprintf("2026-01-%02d", 1+i%28), Title: "+Title\twith <tags> & |pipes|", Text: body.String()},
		Narration: tone.Score{Value: float64(next(200)-100) / 137, Cues: next(3)},
	}
	a.Document = text.Parse(a.Article.Text, text.Language{})
	a.Words = a.Document.Words()
	for s, c := range contents {
		a.Statements = append(a.Statements, testStatement(a, s, c, next))
		a.Mentions = append(a.Mentions, stance.Mention{
			Mention: actor.Mention{Span: text.Span{Start: 0, End: 8}, Actor: testActors[(i+s)%len(testActors)]},
			Tone:    tone.Verdict{Label: (i+s)%3 - 1, Score: float64(i%5-2) / 4}})
	}
	for s := range a.Document.Sentences {
		if next(2) == 0 {
			f := next(14) * next(14) / 13
			a.Hits = append(a.Hits, frame.Hit{Frame: f, Sentence: s}, frame.Hit{Frame: f, Sentence: s})
		}
	}
	return a
}

func testStatement(a *stance.Analysis, s int, c text.Span, next func(int) int) stance.Statement {
	who := testActors[next(len(testActors))]
	if who.Camp == "" {
		who.Camp = actor.Unlisted
	}
	st := stance.Statement{
		Statement: quote.Statement{Source: []text.Span{{Start: 0, End: 8}}, Cue: []text.Span{{Start: c.Start - 7, End: c.Start - 3}},
			Content: []text.Span{c}, Kind: quote.Direct, Confidence: .9},
		ID: fmt.Sprintf("%s-%d", a.Article.ID, s+1), Actor: who, Words: 5 + s,
		Tone: tone.Score{Value: -.25, Cues: s % 2}, Baseline: stance.Baseline{Positive: s%2 == 0, Scored: s%3 > 0},
		Frames: []int{0, 12}, CueClass: []string{"neutral", "doubting", "assertive", "neutral", "rejecting"}[s%5],
	}
	if next(8) == 0 {
		return st
	}
	label := position.Second
	switch p := next(20); {
	case p < lean[who.Camp][0]:
		label = position.First
	case p < lean[who.Camp][1]:
		label = position.Neutral
	}
	st.Position = position.Position{OnTarget: true, Label: label, Score: float64(label) * .8, Confidence: .75, Review: s == 4,
		Evidence: []position.Evidence{{Span: c, Pole: label, Weight: 2, Rule: "not-welcome"}}}
	return st
}

// dice is a small generator of numbers below n.
func dice(seed uint64) func(n int) int {
	state := seed * 0x9e3779b97f4a7c15
	return func(n int) int {
		state = state*6364136223846793005 + 1442695040888963407
		return int(state >> 33 % uint64(n))
	}
}
