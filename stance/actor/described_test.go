package actor_test

import (
	"slices"
	"strings"
	"testing"
)

// describedCases list the name of each statement's actor, ? where none may be given.
var describedCases = []struct{ in, want, why string }{
	// What is a name.
	{`Paolo Neri came. Many Democrats said the plan was bad.`, "?", "some of a party are nobody"},
	{`Paolo Neri met Democrats in Rome. The Democrats said the plan was bad.`, "Democrats", "a party by its members"},
	{`CHARLOTTE - Carla Verdi came to Charlotte. She said the plan was bad.`, "Carla Verdi", "the town of the dateline is no woman"},
	{`ROVIGO (AP) — A tax came. The agency said the plan was bad.`, "?", "the agency of the dateline is nobody in the article"},
	{`TARO — the bakers' association — met. The association said the plan was bad.`, "TARO", "an inserted phrase makes no dateline"},
	{`TARO — Bakers of Italy — met. The group said the plan was bad.`, "TARO", "nor one with a capital, which a second dash closes"},
	{`ROVIGO — Carla Verdi — a baker — came. Rovigo was cold. She said the plan was bad.`, "Carla Verdi", "a pair behind the dash of a dateline"},
	{`Jan Hermans was angry. He said the plan was bad.`, "Jan Hermans", "a surname that ends as Americans does"},
	{`Zwilan Timmermans was angry. He said the plan was bad.`, "Zwilan Timmermans", "the same with a first name that no list has"},
	{`Sofia Jovanovics came. Jovanovics told reporters that the plan was bad.`, "Sofia Jovanovics", "and by the surname"},
	{`Mr. Hermans came. He said the plan was bad.`, "Hermans", "a title before a name that looks like a people"},
	{`African Americans met Carla Verdi. She said the plan was bad. African Americans said it was late.`, "Carla Verdi; African Americans", "a people of two words"},
	{`The Milan Cortina Games begin. The union said the plan was bad.`, "?", "the Games are no union"},
	{`The Lodi Games begin. The group said the plan was bad.`, "?", "nor a group"},
	{`The Lodi Games, a company, grew. The company said the plan was bad.`, "Lodi Games", "but what the article says they are"},
	{`The Lodi Bank met. A group of House Democrats said the plan was bad. The group said it was late.`, "?; ?", "a group of people without a name stays one"},
	{`Pope Anselmo Gatti came. The Latin American pope said the plan was bad.`, "Anselmo Gatti", "Latin American says of where he is"},
	{`Gorbo grew. Gorbo fell. Gorbo rose. Zwilan Gorbo came. Gorbo said the plan was bad.`, "Gorbo", "what stood alone often is not short for the longer name"},
	{`Zwilan Joseph loves bread. Then Joseph said the plan was bad.`, "Zwilan Joseph", "an unusual first name at the beginning of a sentence"},
	{`Lena Ban came. Mr. Ban said the plan was bad.`, "Ban", "Mr. is no part of a name that is also a word"},
	{`The Center for Economic and Policy Research said the plan was bad.`, "Center for Economic and Policy Research", "an adjective before and in the name of a body"},
	{`The Republican Party of Ohio said the plan was bad.`, "Republican Party of Ohio", "the head of the name is the party"},
	{`The U.S. kept quiet. The United States said the plan was bad.`, "United States", "the short form is the same actor"},
	{`The U.S. said the plan was bad.`, "United States", "and has its name"},
	// Who is named only behind.
	{`The mayor said the plan was bad, and Paolo Neri laughed.`, "?", "in one sentence the mayor is another than who is named behind"},
	{`The mayor said the plan was bad, and Mayor Paolo Neri laughed.`, "Paolo Neri", "unless he is called so"},
	{`The mayor said the plan was bad. Paolo Neri laughed.`, "Paolo Neri", "an opening may name him next"},
	// What the article calls it.
	{`MSNBC host Paolo Verdi came. He said the plan was bad.`, "Paolo Verdi", "MSNBC is no Ms."},
	{`Foreign Ministry spokesman Lu Verdi came. He said the plan was bad.`, "Lu Verdi", "a spokesman is a man, whatever the name"},
	{`The finance minister, Ann Smith, left. Paolo Neri stayed. The minister said the plan was bad.`, "Ann Smith", "what stands before the name is who she is"},
	{`The finance minister — Ann Smith — left. Paolo Neri stayed. The minister said the plan was bad.`, "Ann Smith", "between dashes"},
	{`Ann Smith -- a lawyer from Lodi -- left. Paolo Neri stayed. The lawyer said the plan was bad.`, "Ann Smith", "what she is between dashes of two hyphens"},
	{`SIULP — the main police union — met. Paolo Neri stayed. The union said the plan was bad.`, "SIULP", "what a body is between dashes"},
	{`A company named Mannabread lost. Paolo Neri stayed. The company said the plan was bad.`, "Mannabread", "a company named so"},
	{`Ann Smith, 56, a lawyer, left. Paolo Neri stayed. The lawyer said the plan was bad.`, "Ann Smith", "her age before what she is"},
	{`Ann Smith (R-Texas) met Carla Verdi (D-Ohio). The Texas Republican said the plan was bad.`, "Ann Smith", "the letter of a party"},
	// What belongs to the phrase.
	{`The Bakers Union issued a report. The report published Tuesday said the plan was bad.`, "Bakers Union", "what is said of the report is not its head"},
	{`The Bakers Union met. The union backing Carla Verdi said the plan was bad.`, "Bakers Union", "whom the union backs does not speak"},
	{`Ann Smith came. Her “Rome for all” plan said the tax was bad.`, "Ann Smith", "what a plan is called does not speak"},
	{`Carla Verdi drew the ire of lawmakers who said the plan was bad.`, "?", "who takes up the noun before it"},
	{`Carla Verdi is away. Staff sent to the Lodi Winter Games said the plan was bad.`, "?", "what takes place does not speak"},
	{`The Lodi Winter Games open on Friday. They said the plan was bad.`, "?", "nor is it meant by a pronoun"},
	{`The plan for the Lodi Winter Games said the track was bad.`, "?", "nor what a plan is for"},
	{`Ann Smith said Paolo Neri was late. “Neri is always late,” she said.`, "Ann Smith; Ann Smith", "who is spoken of does not speak"},
}

func TestDescribed(t *testing.T) {
	r := newCast(t)
	for _, c := range describedCases {
		var got []string
		for _, a := range r.actors(c.in) {
			got = append(got, cmpName(a.Name))
		}
		if !slices.Equal(got, strings.Split(c.want, "; ")) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.in, strings.Join(got, "; "), c.want)
		}
	}
}

func cmpName(name string) string {
	if name == "" {
		return "?"
	}
	return name
}
