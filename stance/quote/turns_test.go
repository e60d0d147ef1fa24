package quote_test

import (
	"slices"
	"testing"

	"standpoint/internal/shipped"
	"standpoint/stance/quote"
	"standpoint/stance/text"
)

// ruleCase is a text and what some rules find there, as "source | content".
type ruleCase struct {
	why, in string
	want    []string
}

// checkRules compares what the rules find with what is wanted.
func checkRules(t *testing.T, cases []ruleCase, rules ...string) {
	t.Helper()
	lang := shipped.English(t)
	finder, err := quote.NewFinder(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		d := text.Parse(c.in, lang.Text)
		var got []string
		for _, s := range finder.Find(d, quote.Regions(d)) {
			if slices.Contains(rules, s.Rule) {
				got = append(got, join(c.in, s.Source)+" | "+join(c.in, s.Content))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q\n got %q\nwant %q", c.why, c.in, got, c.want)
		}
	}
}

// TestTurns checks which lines with a colon are turns of somebody who speaks.
func TestTurns(t *testing.T) {
	checkRules(t, []ruleCase{
		{"capitals", "ROSSI: The bakery closes.\n\nBIANCHI: It stays open.", []string{"ROSSI | The bakery closes.", "BIANCHI | It stays open."}},
		{"full names in capitals", "ANNA ROSSI: The bakery closes.\n\nA line between.\n\nPAOLO BIANCHI: It stays open.", []string{"ANNA ROSSI | The bakery closes.", "PAOLO BIANCHI | It stays open."}},
		{"one alone is a heading", "THE ROOF OF ROSSI: It leaks again after rain.", nil},
		{"labels are no speakers", "PHOTO: The bakery in Lodi on Monday.\n\nRELATED: The bakery closes", nil},
		{"labels of two words", "READ MORE: The bakery closes\n\nFILE PHOTO: The bakery in Lodi.\n\nEDITOR'S NOTE: This was first printed in May.", nil},
		{"a speaker among labels is one alone", "PHOTO: The bakery in Lodi.\n\nROSSI: The bakery closes.", nil},
		{"words with an article are no name", "THE FACTS: The bakery is open.\n\nTHE CLAIM: The bakery is closed.", nil},
		{"names in small letters, one comes back", "Anna Rossi: The bakery closes soon.\n\nPaolo Bianchi: It stays open.\n\nAnna Rossi: It closes in May.", []string{"Anna Rossi | The bakery closes soon.", "Paolo Bianchi | It stays open.", "Anna Rossi | It closes in May."}},
		{"names in small letters, two speak of themselves", "Anna Rossi: I close the bakery.\n\nPaolo Bianchi: I keep it open.", []string{"Anna Rossi | I close the bakery.", "Paolo Bianchi | I keep it open."}},
		{"a cast", "Anna Rossi: plays a judge who says I do.\n\nPaolo Bianchi: plays the cop in town.", nil},
		{"a list of who is who", "Anna Rossi: The mayor of Lodi since 2019.\n\nPaolo Bianchi: The owner of the bakery.", nil},
		{"results", "Anna Rossi: 1:50.3\n\nPaolo Bianchi: 1:51.2\n\nAnna Rossi: 1:52.0", nil},
		{"other words with a colon", "What to eat: We like the bread.\n\nWhere to stay: We like the inn.", nil},
		{"an interview by letters", "Q: Do you close the bakery?\n\nA: No. It stays open.\n\nI promise it.\n\nQ: And the roof?\n\nA: It leaks.\n\nThe bakery is in Lodi.", []string{"A | No. It stays open. … I promise it.", "A | It leaks."}},
		{"an answer without a question", "A: No. It stays open.\n\nB: It closes.", nil},
	}, "turn")
}

// TestInterviews checks whose the answers are in an interview whose questions stand
// without a mark of who asks.
func TestInterviews(t *testing.T) {
	checkRules(t, []ruleCase{
		{"answers without a cue", "Do you close the bakery?\n\n“No, we stay open,” she says.\n\nAnd the roof?\n\n“The roof leaks when it rains.”", []string{"she | “The roof leaks when it rains.”"}},
		{"nobody is told to answer", "Do you close the bakery?\n\n“No, we all stay open.”\n\nAnd the roof?\n\n“The roof leaks when it rains.”", []string{" | “No, we all stay open.”", " | “The roof leaks when it rains.”"}},
		{"a question that names somebody who said it", "Do you close the bakery?\n\n“No, we stay open,” she says.\n\nMayor Anna Rossi says you must close.\n\n“That is not true at all.”", []string{"she | “That is not true at all.”"}},
		{"a statement for a question, among others", "Do you close the bakery?\n\n“No, we stay open,” she says.\n\nThe city says the roof leaks.\n\n“The city knows nothing of roofs.”\n\nAnd the oven?\n\n“It is hot.”", []string{"she | “The city knows nothing of roofs.”"}},
		{"what is done before an answer goes on", "Do you close the bakery?\n\n“No, we stay open,” she says.\n\nAnd the roof?\n\n“The roof leaks when it rains.”\n\nShe leans back. “But we like the rain here.”", []string{"she | “The roof leaks when it rains.”", "she | “But we like the rain here.”"}},
		{"somebody with a name ends it", "Do you close the bakery?\n\n“No, we stay open,” she says.\n\nAnd the roof?\n\n“The roof leaks when it rains.”\n\nPaolo Bianchi said: “We know that roof.”", []string{"she | “The roof leaks when it rains.”"}},
		{"two who answer are no interview", "Do you close the bakery?\n\n“No, we stay open,” Anna Rossi says.\n\nAnd the roof?\n\n“The roof is fine,” Paolo Bianchi says.\n\nAnd the oven?\n\n“The oven is cold in the winter.”", nil},
		{"one who answers by either name", "Do you close the bakery?\n\n“No, we stay open,” Anna Rossi says.\n\nAnd the roof?\n\n“The roof is fine,” Rossi says.\n\nAnd the oven?\n\n“The oven is cold in the winter.”", []string{"Anna Rossi | “The oven is cold in the winter.”"}},
		{"a paper is not who answers", "Do you close the bakery?\n\n“No, we stay open,” the report says.\n\nAnd the roof?\n\n“The roof leaks when it rains.”", []string{" | “The roof leaks when it rains.”"}},
		{"one question is none", "Does the bakery close?\n\n“No, we all stay open here.”\n\nThe mayor came late.", nil},
	}, quote.RuleAnswer)
}

// TestNamedLines checks whose a quotation is that has a name on a line beside it.
func TestNamedLines(t *testing.T) {
	checkRules(t, []ruleCase{
		{"above", "Anna Rossi, baker\n\n“We will stay in the town.”\n\nPaolo Bianchi, 34\n\n“We will leave the town.”", []string{"Anna Rossi | “We will stay in the town.”", "Paolo Bianchi | “We will leave the town.”"}},
		{"below", "“We will stay in the town.”\n\nAnna Rossi, baker\n\n“We will leave the town.”\n\nPaolo Bianchi, 34\n\nSo it goes on.", []string{"Anna Rossi | “We will stay in the town.”", "Paolo Bianchi | “We will leave the town.”"}},
		{"one alone", "It was late.\n\nAnna Rossi, baker\n\n“We will stay in the town.”", nil},
		{"a row of a table", "Who | What they said\n\nAnna Rossi | “We will stay in the town.”", []string{"Anna Rossi | “We will stay in the town.”"}},
		{"a heading is no name", "The town\n\n“We will stay in the town.”\n\nThe river\n\n“We will leave the town.”", nil},
	}, "named above", "named below", "row")
}
